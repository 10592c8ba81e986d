pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What brings you here? One tile a life event.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property HomeViewModel model: kiosk.homePage as HomeViewModel
    readonly property real drawing: Theme.largeTarget * (Theme.compact ? 0.85 : (Theme.portrait ? 1.5 : 1.2))

    title: qsTr("您来办什么事？")
    actions: [
        BigButton {
            Layout.fillWidth: true
            enabled: page.kiosk.screen !== null
            objectName: "search"
            text: qsTr("找不到？打字找一找")

            onTapped: (page.kiosk.screen as Screen).searchPage.begin()
        }
    ]

    ScrollArea {
        id: area

        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        GridLayout {
            columnSpacing: Theme.gap
            columns: Theme.cardColumns(width, page.drawing, Theme.portrait ? 2 : 4)
            height: Math.max(implicitHeight, area.viewHeight)
            rowSpacing: Theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: page.model.tiles

                ChoiceCard {
                    required property string key
                    required picture
                    required subtitle

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    drawing: page.drawing
                    objectName: "tile-" + key

                    onTapped: page.model.choose(key)
                }
            }
        }
    }
}
