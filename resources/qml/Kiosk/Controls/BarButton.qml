import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A button in a bar of the screen's frame.
Rectangle {
    id: button

    required property string text
    property string name: text
    property bool chosen: false

    signal tapped

    Layout.preferredHeight: Theme.barTarget
    Layout.preferredWidth: Math.max(Theme.target * 1.4, words.implicitWidth + Theme.gap * 1.6)
    border.color: Theme.primaryInk
    border.width: Theme.line * (area.pressed ? 3 : 1)
    color: button.chosen ? Theme.primaryInk : (area.pressed ? Theme.primaryPressed : "transparent")
    radius: Theme.radius

    Label {
        id: words

        anchors.centerIn: parent
        color: button.chosen ? Theme.primary : Theme.primaryInk
        font.bold: true
        font.pixelSize: Theme.bar
        lineHeight: 1
        text: button.text
    }
    TapArea {
        id: area

        anchors.fill: parent
        name: button.name

        onClicked: button.tapped()
    }
}
