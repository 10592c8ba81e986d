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

    title: qsTr("您来办什么事？")

    ScrollArea {
        id: area

        anchors.fill: parent

        GridLayout {
            columnSpacing: Theme.gap
            columns: Theme.portrait ? 2 : (Theme.compact ? 3 : 4)
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
                    drawing: Theme.largeTarget * (Theme.compact ? 0.85 : (Theme.portrait ? 1.5 : 1.2))
                    objectName: "tile-" + key

                    onTapped: page.model.choose(key)
                }
            }
        }
    }
}
