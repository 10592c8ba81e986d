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
        anchors.topMargin: Theme.compact ? Theme.gapSmall : Theme.gap
        spacing: Theme.gap

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall / 2
            visible: frame.title !== "" || extra.children.length > 0

            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: frame.overline
                visible: text !== ""
            }
            Item {
                id: extra

                Layout.fillWidth: true
                implicitHeight: childrenRect.height
                visible: children.length > 0
            }
            Label {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.title
                lineHeight: 1.2
                text: frame.title
                visible: text !== ""
            }
            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                text: frame.hint
                visible: text !== ""
            }
        }
        Item {
            id: body

            Layout.fillHeight: true
            Layout.fillWidth: true
        }
        RowLayout {
            id: bar

            Layout.fillWidth: true
            spacing: Theme.gap
        }
    }
}
