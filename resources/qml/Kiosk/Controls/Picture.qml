import QtQuick
import Kiosk.Theme

// A drawing at the size it is shown in, sharp on every panel. It is drawn for light paper, and has it on dark.
Image {
    id: picture

    asynchronous: true
    fillMode: Image.PreserveAspectFit
    sourceSize.width: Math.max(1, Math.round(width))
    sourceSize.height: Math.max(1, Math.round(height))

    Rectangle {
        anchors.centerIn: parent
        color: "#FFFFFF"
        height: picture.paintedHeight
        radius: Theme.radius
        visible: Theme.dark && picture.status === Image.Ready
        width: picture.paintedWidth
        z: -1
    }
}
