import QtQuick
import Kiosk.Theme

// Around what has the focus of the keys: black and white and wide, so that it is seen on every colour.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Theme.gapSmall * 0.45
    border.color: "#FFFFFF"
    border.width: Theme.line * 4
    color: "transparent"
    radius: Theme.radius * 1.3
    z: 10

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.line
        border.color: "#000000"
        border.width: Theme.line * 2
        color: "transparent"
        radius: Theme.radius * 1.2
    }
}
