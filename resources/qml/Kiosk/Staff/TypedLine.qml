import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// What is being typed, or what to type.
Card {
    id: line

    required property string hint
    required property string text

    border.color: Theme.primary
    border.width: Theme.line * 2
    implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gapSmall)

    Label {
        id: words

        Accessible.name: line.text === "" ? line.hint : line.text
        Accessible.role: Accessible.EditableText
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: line.text === "" ? Theme.inkSoft : Theme.ink
        font.bold: line.text !== ""
        font.pixelSize: line.text === "" ? Theme.small : Theme.lead
        lineHeight: 1.15
        objectName: "typing"
        text: line.text === "" ? line.hint : line.text + "▏"
    }
}
