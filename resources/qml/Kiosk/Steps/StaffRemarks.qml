pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What staff said: the window, the queue's number, notes.
Card {
    id: list

    required property QtObject remarks

    border.color: Theme.primary
    border.width: Theme.line * 2
    implicitHeight: content.implicitHeight + Theme.gap * 2
    objectName: "staff-words"
    visible: lines.count > 0

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Repeater {
            id: lines

            model: list.remarks

            Label {
                required property int index
                required property string line

                Layout.fillWidth: true
                font.bold: index < lines.count - 1
                font.pixelSize: index < lines.count - 1 ? Theme.body : Theme.small
                text: line
            }
        }
    }
}
