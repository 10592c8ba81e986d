pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The way as stations, in the order that saves a second trip.
Card {
    id: map

    required property QtObject stations
    // Beside each other each station still has room for a line of seven characters.
    readonly property bool beside: list.count > 0 && (width - Theme.gap * 2) / list.count > 7 * Theme.body + Theme.gap * 4

    implicitHeight: content.implicitHeight + Theme.gap * 2
    visible: list.count > 0

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gap

        Label {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            lineHeight: 1.15
            text: qsTr("按这个顺序走，少跑一趟")
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 0
            columns: map.beside ? Math.max(1, list.count) : 1
            rowSpacing: 0
            uniformCellWidths: true

            Repeater {
                id: list

                model: map.stations

                Station {
                    Layout.alignment: Qt.AlignTop
                    Layout.fillWidth: true
                    beside: map.beside
                    last: index === list.count - 1
                }
            }
        }
    }
}
