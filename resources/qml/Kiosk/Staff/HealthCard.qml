import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Something that was looked at: a mark that says how it is, what it is, what was found, and what to do about it. What
// can be done on the spot stands below, as its content.
Card {
    id: card

    // ok, warn, fail; or running and over, which are neither good nor bad.
    required property string health
    required property string heading
    required property string said
    required property string mend
    property string aside: ""
    default property alias content: below.data
    readonly property var marks: ({
            "fail": "✗",
            "ok": "✓",
            "over": "–",
            "running": "…",
            "warn": "!"
        })
    readonly property bool good: health !== "fail" && health !== "warn"
    readonly property color ink: health === "fail" ? Theme.alert : (health === "warn" ? Theme.bring : (health === "ok" ? Theme.ready : Theme.ink))
    readonly property color soft: health === "fail" ? Theme.alertSoft : (health === "warn" ? Theme.bringSoft : Theme.surface)

    border.color: good ? Theme.rule : ink
    border.width: Theme.line * (good ? 1 : 2)
    color: soft
    implicitHeight: rows.implicitHeight + Theme.gap * 1.6

    ColumnLayout {
        id: rows

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall / 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Label {
                Layout.alignment: Qt.AlignTop
                color: card.ink
                font.bold: true
                font.pixelSize: Theme.lead
                lineHeight: 1.2
                text: card.marks[card.health]
            }
            Label {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.lead
                lineHeight: 1.2
                text: card.heading
            }
        }
        Label {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: card.aside
            visible: text !== ""
        }
        Label {
            Layout.fillWidth: true
            lineHeight: 1.25
            text: card.said
            visible: text !== ""
        }
        Label {
            Layout.fillWidth: true
            color: card.ink
            font.bold: true
            lineHeight: 1.25
            text: card.mend
            visible: text !== ""
        }
        ColumnLayout {
            id: below

            Layout.fillWidth: true
            Layout.topMargin: implicitHeight > 0 ? Theme.gapSmall / 2 : 0
            spacing: Theme.gapSmall
            visible: children.length > 0
        }
    }
}
