import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// One number, and what it counts.
Card {
    id: figure

    required property string name
    required property string words
    // Number and name beside each other, where the figures stand below each other.
    property bool flat: false

    Accessible.name: qsTr("%1：%2").arg(name).arg(words)
    Accessible.role: Accessible.StaticText
    Layout.fillHeight: true
    Layout.fillWidth: true
    implicitHeight: content.implicitHeight + Theme.gap * 1.4

    GridLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        columnSpacing: Theme.gap
        columns: figure.flat ? 2 : 1
        rowSpacing: 0

        Label {
            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.primary
            font.bold: true
            font.pixelSize: Theme.title
            lineHeight: 1.15
            text: figure.words
        }
        Label {
            Accessible.ignored: true
            Layout.fillWidth: !figure.flat
            Layout.maximumWidth: figure.flat ? content.width * 0.6 : content.width
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: 1.15
            text: figure.name
        }
    }
}
