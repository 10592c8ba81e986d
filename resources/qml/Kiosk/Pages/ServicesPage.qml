pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A life event that leads to more than one service.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property ServicesViewModel model: (kiosk.screen as Screen).servicesPage

    hint: qsTr("请选一件事")
    title: page.model.title
    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("返回")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "laws"
            text: qsTr("看法律依据")
            visible: page.model.hasLaws

            onTapped: page.model.readLaws()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        GridLayout {
            columnSpacing: Theme.gap
            columns: Theme.cardColumns(width, Theme.largeTarget, Theme.portrait ? 1 : 2)
            rowSpacing: Theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: page.model.services

                ChoiceCard {
                    required property string key
                    required property string summary
                    required picture

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "service-" + key
                    subtitle: summary

                    onTapped: page.model.choose(key)
                }
            }
        }
    }
}
