import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// Something to choose: a drawing, what it is called, and a line about it.
Rectangle {
    id: card

    required property string title
    property string subtitle: ""
    property url picture
    property bool chosen: false
    property real drawing: Theme.largeTarget * (Theme.compact ? 0.85 : 1.15)

    // What the words have beside the drawing.
    readonly property real room: width - Theme.gap * 1.6 - (card.picture.toString() === "" ? 0 : card.drawing * 1.05 + content.columnSpacing)

    signal tapped

    border.color: card.chosen ? Theme.primary : Theme.rule
    border.width: card.chosen ? Theme.line * 3 : Theme.line
    color: area.pressed || card.chosen ? Theme.primarySoft : Theme.surface
    implicitHeight: Math.max(Theme.largeTarget, content.implicitHeight + Theme.gap * 1.6)
    implicitWidth: Theme.largeTarget * 3
    radius: Theme.radius

    GridLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.gap * 0.8
        columnSpacing: Theme.compact ? Theme.gapSmall : Theme.gap
        columns: 2
        rowSpacing: Theme.gapSmall

        Picture {
            Layout.alignment: Qt.AlignCenter
            Layout.preferredHeight: card.drawing
            Layout.preferredWidth: card.drawing * 1.05
            source: card.picture
            visible: card.picture.toString() !== ""
        }
        ColumnLayout {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            spacing: Theme.gapSmall / 3

            Label {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.fitted(Theme.lead, card.title, card.room)
                lineHeight: 1.15
                text: card.title
            }
            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.fitted(Theme.small, card.subtitle, card.room)
                lineHeight: 1.2
                text: card.subtitle
                visible: text !== ""
            }
        }
    }
    TapArea {
        id: area

        anchors.fill: parent
        name: card.subtitle === "" ? card.title : card.title + "\n" + card.subtitle

        onClicked: card.tapped()
    }
}
