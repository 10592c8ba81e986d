import QtQuick
import Kiosk.Theme

// An empty box, or one with a tick.
Rectangle {
    id: box

    required property bool ticked

    // A tick is drawn the same way in all languages.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    border.color: box.ticked ? Theme.ready : Theme.inkSoft
    border.width: Theme.line * 2
    color: box.ticked ? Theme.ready : Theme.surface
    radius: Theme.radius * 0.7

    Item {
        anchors.centerIn: parent
        height: box.width * 0.6
        rotation: 45
        visible: box.ticked
        width: box.width * 0.34
        y: -box.width * 0.04

        Rectangle {
            anchors.right: parent.right
            color: Theme.primaryInk
            height: parent.height
            radius: width / 2
            width: box.width * 0.12
        }
        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.primaryInk
            height: box.width * 0.12
            radius: height / 2
            width: parent.width
        }
    }
}
