import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// A page below the top bar: what it is about, its content, and what can be done next at the bottom.
Item {
    id: frame

    property string overline: ""
    property string title: ""
    property string hint: ""
    property alias actions: bar.data
    property alias header: extra.data
    default property alias content: body.data

    ColumnLayout {
        anchors.bottomMargin: Theme.margin * 0.7
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.compact ? Theme.gapSmall : Theme.gap * 1.5
        spacing: Theme.compact ? Theme.gapSmall : Theme.gap * 1.2

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: Theme.size > 1 ? 1 : 2
            rowSpacing: 0
            visible: frame.overline !== "" && !Theme.tight

            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                elide: Text.ElideRight
                font.pixelSize: Theme.small
                maximumLineCount: Theme.compact ? 1 : 2
                text: frame.overline
            }
            Item {
                id: extra

                Layout.preferredHeight: childrenRect.height
                Layout.preferredWidth: childrenRect.width
                visible: children.length > 0
            }
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.gap
            columns: Theme.compact ? 2 : 1
            rowSpacing: Theme.gapSmall / 2
            visible: frame.title !== "" && !Theme.tight

            Label {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.title
                lineHeight: 1.2
                text: frame.title
            }
            Label {
                Layout.alignment: Qt.AlignVCenter
                Layout.fillWidth: !Theme.compact
                Layout.maximumWidth: Theme.compact ? frame.width * 0.42 : Number.POSITIVE_INFINITY
                color: Theme.inkSoft
                horizontalAlignment: Theme.compact ? Text.AlignRight : Text.AlignLeft
                font.pixelSize: Theme.compact ? Theme.small : Theme.body
                lineHeight: 1.2
                text: frame.hint
                visible: text !== ""
            }
        }
        Item {
            id: body

            Layout.fillHeight: true
            Layout.fillWidth: true
        }
        ActionBar {
            id: bar

            Layout.fillHeight: false
            Layout.fillWidth: true
        }
    }
}
