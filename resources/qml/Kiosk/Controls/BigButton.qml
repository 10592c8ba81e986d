import QtQuick
import Kiosk.Theme

// A button with words; `primary` marks the one that most people want.
Rectangle {
    id: button

    required property string text
    property string name: text
    property bool primary: false
    property real pixelSize: Theme.lead
    // All words on one line, smaller where they have no room.
    property bool oneLine: false
    property url picture
    property bool checkable: false
    property bool chosen: false
    property alias pressed: area.pressed
    readonly property real wordsHeight: words.implicitHeight

    signal tapped

    border.color: Theme.primary
    border.width: button.primary ? 0 : Theme.line * 1.5
    color: button.primary ? (area.pressed ? Theme.primaryPressed : Theme.primary) : (area.pressed ? Theme.primarySoft : Theme.surface)
    implicitHeight: Math.max(Theme.largeTarget, words.implicitHeight + Theme.gapSmall)
    implicitWidth: Math.max(Theme.largeTarget * 2, words.implicitWidth + Theme.gap * 2 + (button.picture.toString() ? drawing.width + Theme.gapSmall : 0))
    opacity: enabled ? 1 : 0.45
    radius: Theme.radius

    Row {
        anchors.centerIn: parent
        spacing: Theme.gapSmall

        Picture {
            id: drawing

            anchors.verticalCenter: parent.verticalCenter
            height: button.implicitHeight * 0.6
            source: button.picture
            visible: button.picture.toString() !== ""
            width: visible ? height : 0
        }
        Label {
            id: words

            anchors.verticalCenter: parent.verticalCenter
            color: button.primary ? Theme.primaryInk : Theme.primary
            font.bold: true
            font.pixelSize: button.pixelSize
            fontSizeMode: button.oneLine ? Text.HorizontalFit : Text.FixedSize
            minimumPixelSize: button.pixelSize / 2
            wrapMode: button.oneLine ? Text.NoWrap : Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.15
            text: button.text
            width: Math.min(implicitWidth, button.width - Theme.gapSmall)
        }
    }
    TapArea {
        id: area

        Accessible.checkable: button.checkable
        Accessible.checked: button.chosen
        anchors.fill: parent
        enabled: button.enabled
        name: button.name

        onClicked: button.tapped()
    }
}
