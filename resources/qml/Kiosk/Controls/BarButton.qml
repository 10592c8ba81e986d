import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A button in a bar of the screen's frame.
Rectangle {
    id: button

    required property string text
    property string name: text
    property bool chosen: false
    // As wide as there is room; else as wide as its words, and narrower only where not all buttons have room.
    property bool wide: false

    signal tapped

    Layout.preferredHeight: Theme.barTarget
    Layout.fillWidth: true
    Layout.maximumWidth: button.wide ? Number.POSITIVE_INFINITY : Layout.preferredWidth
    Layout.minimumWidth: Theme.target * 1.2
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
        // Words that have no room beside those of the other buttons are written smaller, never cut.
        fontSizeMode: Text.HorizontalFit
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        minimumPixelSize: Theme.bar * 0.5
        text: button.text
        width: Math.min(implicitWidth, button.width - Theme.gapSmall)
        wrapMode: Text.NoWrap
    }
    TapArea {
        id: area

        anchors.fill: parent
        name: button.name

        onClicked: button.tapped()
    }
}
