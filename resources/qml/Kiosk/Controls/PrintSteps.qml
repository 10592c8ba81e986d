pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How far a sheet has really come: each step is lit when the printer has been brought so far, and ticked when it is done.
Row {
    id: steps

    // 1 to 3; 4 when all are done.
    required property int step
    readonly property real part: width / 3

    Accessible.name: qsTr("第 %1 步，共 3 步").arg(Math.min(3, step))
    Accessible.role: Accessible.ProgressBar

    Repeater {
        model: [qsTr("准备"), qsTr("传送"), qsTr("出纸")]

        Item {
            id: one

            required property int index
            required property string modelData
            readonly property bool done: steps.step > index + 1
            readonly property bool now: steps.step === index + 1

            height: mark.height + word.height + Theme.gapSmall
            width: steps.part

            Rectangle {
                anchors.right: mark.left
                anchors.verticalCenter: mark.verticalCenter
                color: one.done || one.now ? Theme.primary : Theme.rule
                height: Theme.line * 3
                visible: one.index > 0
                width: steps.part - mark.width
            }
            Rectangle {
                id: mark

                anchors.horizontalCenter: parent.horizontalCenter
                border.color: one.done || one.now ? Theme.primary : Theme.inkSoft
                border.width: Theme.line * (one.now ? 3 : 2)
                color: one.done ? Theme.primary : (one.now ? Theme.primarySoft : Theme.surface)
                height: Math.max(Theme.target, Theme.lead * 1.6)
                radius: height / 2
                width: height

                Label {
                    anchors.centerIn: parent
                    color: one.done ? Theme.primaryInk : (one.now ? Theme.primary : Theme.inkSoft)
                    font.bold: one.done || one.now
                    font.pixelSize: Theme.lead
                    lineHeight: 1
                    text: one.done ? "✓" : one.index + 1
                }
            }
            Label {
                id: word

                anchors.top: mark.bottom
                anchors.topMargin: Theme.gapSmall
                color: one.done || one.now ? Theme.ink : Theme.inkSoft
                font.bold: one.now
                font.pixelSize: Theme.fitted(Theme.body, one.modelData, steps.part)
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.1
                text: one.modelData
                width: parent.width
            }
        }
    }
}
