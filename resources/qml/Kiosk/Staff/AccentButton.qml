import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A button on the bar of an assisted visit.
Rectangle {
    id: button

    required property string text

    signal tapped

    Layout.preferredHeight: Theme.barTarget
    Layout.preferredWidth: Math.max(Theme.target * 1.4, words.implicitWidth + Theme.gap * 1.6)
    border.color: Theme.accentInk
    border.width: Theme.line * (area.pressed ? 3 : 1.5)
    color: "transparent"
    radius: Theme.radius

    Label {
        id: words

        anchors.centerIn: parent
        color: Theme.accentInk
        font.bold: true
        font.pixelSize: Theme.bar
        lineHeight: 1
        text: button.text
    }
    TapArea {
        id: area

        anchors.fill: parent
        name: button.text

        onClicked: button.tapped()
    }
}
