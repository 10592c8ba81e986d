pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The documents: at hand, or missing with how to get them.
Card {
    id: list

    required property QtObject materials

    implicitHeight: content.implicitHeight + Theme.gap * 2

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        Label {
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            lineHeight: 1.15
            text: lines.count > 0 ? qsTr("要带的材料") : qsTr("不需要带材料")
        }
        Repeater {
            id: lines

            model: list.materials

            GridLayout {
                id: material

                required property string form
                required property bool have
                required property string howTo
                required property string instead
                required property string name
                required property string note
                required property url picture
                required property string seen
                // Large words need the place beside them.
                readonly property bool stacked: Theme.size > 1 || list.width < Math.max(110 * Theme.mm, Theme.largeTarget * 1.33 + state.implicitWidth + Theme.body * 12)

                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: material.stacked ? 2 : 3
                rowSpacing: Theme.gapSmall

                Picture {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredHeight: Theme.largeTarget
                    Layout.preferredWidth: Theme.largeTarget * 1.33
                    source: material.picture
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    spacing: 0

                    Label {
                        Layout.fillWidth: true
                        font.bold: true
                        text: material.name
                    }
                    Label {
                        Layout.fillWidth: true
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                        text: material.note === "" ? material.form : material.form + " · " + material.note
                    }
                    Label {
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.small
                        text: material.seen
                        visible: text !== ""
                    }
                }
                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    Layout.columnSpan: material.stacked ? 2 : 1
                    Layout.preferredHeight: state.implicitHeight + Theme.gapSmall
                    Layout.preferredWidth: Math.min(state.implicitWidth + Theme.gap, list.width - Theme.gap * 2)
                    border.color: material.have ? Theme.ready : Theme.bring
                    border.width: Theme.line
                    color: material.have ? Theme.readySoft : Theme.bringSoft
                    radius: Theme.radius * 0.7

                    Label {
                        id: state

                        anchors.centerIn: parent
                        color: material.have ? Theme.ready : Theme.bring
                        font.bold: true
                        font.pixelSize: Theme.small
                        lineHeight: 1
                        text: material.have ? qsTr("✓ 已有") : qsTr("× 还缺")
                        width: Math.min(implicitWidth, list.width - Theme.gap * 3)
                    }
                }
                ColumnLayout {
                    Layout.columnSpan: material.columns
                    Layout.fillWidth: true
                    // Else the columns would be made as wide as these words are long.
                    Layout.preferredWidth: 1
                    spacing: 0
                    visible: material.howTo !== "" || material.instead !== ""

                    Label {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.small
                        text: material.howTo
                        visible: text !== ""
                    }
                    Label {
                        Layout.fillWidth: true
                        color: Theme.primary
                        font.bold: true
                        font.pixelSize: Theme.small
                        text: material.instead
                        visible: text !== ""
                    }
                }
            }
        }
    }
}
