pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A day, moved by months and days.
GridLayout {
    id: mover

    required property string label
    required property string prefix

    signal moved(int months, int days)

    columnSpacing: Theme.gap
    columns: width < Theme.lead * 44 ? 1 : 2
    rowSpacing: Theme.gapSmall

    Label {
        Layout.fillWidth: true
        font.pixelSize: Theme.body
        lineHeight: 1.15
        text: mover.label
    }
    GridLayout {
        Layout.fillWidth: mover.columns === 1
        columnSpacing: Theme.gapSmall
        columns: mover.width < Theme.lead * 20 ? 2 : 4
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        BigButton {
            Layout.fillWidth: true
            implicitWidth: Theme.lead * 6
            objectName: mover.prefix + "-month-earlier"
            text: qsTr("−1 月")

            onTapped: mover.moved(-1, 0)
        }
        BigButton {
            Layout.fillWidth: true
            implicitWidth: Theme.lead * 6
            objectName: mover.prefix + "-day-earlier"
            text: qsTr("−1 天")

            onTapped: mover.moved(0, -1)
        }
        BigButton {
            Layout.fillWidth: true
            implicitWidth: Theme.lead * 6
            objectName: mover.prefix + "-day-later"
            text: qsTr("+1 天")

            onTapped: mover.moved(0, 1)
        }
        BigButton {
            Layout.fillWidth: true
            implicitWidth: Theme.lead * 6
            objectName: mover.prefix + "-month-later"
            text: qsTr("+1 月")

            onTapped: mover.moved(1, 0)
        }
    }
}
