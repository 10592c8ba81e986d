pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What must not be overlooked.
Rectangle {
    id: list

    required property QtObject notices

    border.color: Theme.alert
    border.width: Theme.line * 2
    color: Theme.alertSoft
    implicitHeight: content.implicitHeight + Theme.gap * 2
    radius: Theme.radius
    visible: lines.count > 0

    ColumnLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gapSmall

        Label {
            Layout.fillWidth: true
            color: Theme.alert
            font.bold: true
            font.pixelSize: Theme.lead
            lineHeight: 1.15
            text: qsTr("请注意")
        }
        Repeater {
            id: lines

            model: list.notices

            Label {
                required property string line

                Layout.fillWidth: true
                text: line
            }
        }
    }
}
