pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Place, hours, fee and the like, each with its label.
Card {
    id: list

    required property QtObject facts

    implicitHeight: content.implicitHeight + Theme.gap * 2

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Repeater {
            model: list.facts

            ColumnLayout {
                id: fact

                required property string label
                required property string value

                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    lineHeight: 1.15
                    text: fact.label
                }
                Label {
                    Layout.fillWidth: true
                    font.bold: true
                    text: fact.value
                }
            }
        }
    }
}
