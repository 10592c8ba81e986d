import QtQuick
import Kiosk.Theme

// Above the buttons of a page: what keeps paper from coming out, and what can be done instead.
Rectangle {
    id: note

    required property string trouble
    required property string advice

    border.color: Theme.bring
    border.width: Theme.line
    color: Theme.bringSoft
    implicitHeight: Math.max(drawing.height, words.height) + Theme.gapSmall * 2
    radius: Theme.radius

    PrinterWords {
        id: said

        trouble: note.trouble
    }
    Picture {
        id: drawing

        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.target * (Theme.compact ? 0.9 : 1.3)
        source: said.picture
        width: height
    }
    Column {
        id: words

        anchors.left: drawing.right
        anchors.leftMargin: Theme.gap
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter

        Label {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            color: Theme.bring
            font.bold: true
            lineHeight: 1.2
            text: said.happened
            width: parent.width
        }
        Label {
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: note.advice
            width: parent.width
        }
    }
}
