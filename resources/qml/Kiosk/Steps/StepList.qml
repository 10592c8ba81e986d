pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What to do, in order; one at a time with drawings on request.
Card {
    id: list

    required property QtObject steps

    signal follow

    implicitHeight: content.implicitHeight + Theme.gap * 2
    visible: lines.count > 0

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
            text: qsTr("怎么办")
        }
        Repeater {
            id: lines

            model: list.steps

            RowLayout {
                id: step

                required property int index
                required property string line

                Layout.fillWidth: true
                spacing: Theme.gapSmall

                Rectangle {
                    Layout.alignment: Qt.AlignTop
                    Layout.preferredHeight: Theme.body * 1.5
                    Layout.preferredWidth: Theme.body * 1.5
                    color: Theme.primary
                    radius: width / 2

                    Label {
                        anchors.centerIn: parent
                        color: Theme.primaryInk
                        font.bold: true
                        font.pixelSize: Theme.small
                        lineHeight: 1
                        text: step.index + 1
                    }
                }
                Label {
                    Layout.fillWidth: true
                    text: step.line
                }
            }
        }
        BigButton {
            Layout.fillWidth: true
            objectName: "follow"
            text: qsTr("看图，一步一步来")

            onTapped: list.follow()
        }
    }
}
