import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Why what was asked for was not done.
Rectangle {
    id: problem

    required property string text

    border.color: Theme.alert
    border.width: Theme.line * 2
    color: Theme.alertSoft
    implicitHeight: words.implicitHeight + Theme.gap * 1.4
    radius: Theme.radius
    visible: text !== ""

    Label {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.AlertMessage
        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.alert
        font.bold: true
        lineHeight: 1.25
        text: problem.text
    }
}
