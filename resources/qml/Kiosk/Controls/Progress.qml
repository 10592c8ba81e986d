pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// How far the questions have come, in words and as a row of marks.
Row {
    id: progress

    required property int number
    required property int most

    spacing: Theme.gap

    Label {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.inkSoft
        font.pixelSize: Theme.small
        text: progress.most > progress.number ? qsTr("第 %1 题，最多 %2 题").arg(progress.number).arg(progress.most) : qsTr("第 %1 题，最后一题").arg(progress.number)
    }
    Row {
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapSmall / 2

        Repeater {
            model: progress.most

            Rectangle {
                required property int index

                color: index < progress.number ? Theme.primary : Theme.surface
                border.color: Theme.primary
                border.width: Theme.line
                height: Theme.gapSmall
                radius: height / 2
                width: index === progress.number - 1 ? height * 2.4 : height
            }
        }
    }
}
