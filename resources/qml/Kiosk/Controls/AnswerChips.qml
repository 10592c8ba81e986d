pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The answers so far; touching one changes it.
Flow {
    id: chips

    required property QtObject answers

    signal change(string key)

    spacing: Theme.gapSmall

    Repeater {
        model: chips.answers

        Rectangle {
            id: chip

            required property string key
            required property string label
            required property string prompt

            border.color: Theme.primary
            border.width: Theme.line
            color: area.pressed ? Theme.primarySoft : Theme.surface
            height: Math.max(Theme.target, words.implicitHeight + Theme.gapSmall)
            objectName: "change-" + key
            radius: Math.min(height, Theme.target) / 2
            width: Math.min(Math.ceil(words.implicitWidth + mark.implicitWidth + Theme.gap * 2 + Theme.gapSmall) + 1, chips.width)

            Label {
                id: words

                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.right: mark.left
                anchors.rightMargin: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter
                font.pixelSize: Theme.small
                lineHeight: 1.15
                text: chip.label
            }
            Label {
                id: mark

                anchors.right: parent.right
                anchors.rightMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.primary
                font.bold: true
                font.pixelSize: Theme.small
                lineHeight: 1.15
                text: qsTr("修改")
            }
            TapArea {
                id: area

                anchors.fill: parent
                name: qsTr("修改：%1，%2").arg(chip.prompt).arg(chip.label)

                onClicked: chips.change(chip.key)
            }
        }
    }
}
