pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Bars that are a table as well: each has its name and its number in words, and colour says nothing by itself.
Card {
    id: chart

    required property string title
    required property var bars
    // Large words need the place above the bar.
    readonly property bool stacked: width < Theme.small * 22
    readonly property string longestName: bars.reduce((longest, bar) => bar.name.length > longest.length ? bar.name : longest, "")
    readonly property int most: bars.reduce((most, bar) => Math.max(most, bar.count), 0)

    function words(count: int): string {
        return count > 0 ? count.toString() : qsTr("不到 5");
    }

    implicitHeight: content.implicitHeight + Theme.gap * 2

    TextMetrics {
        id: names

        font.family: Theme.family
        font.pixelSize: Theme.small
        text: chart.longestName
    }
    TextMetrics {
        id: few

        font: longest.font
        text: chart.words(0)
    }
    TextMetrics {
        id: longest

        font.bold: true
        font.family: Theme.family
        font.pixelSize: Theme.small
        text: chart.words(chart.most)
    }
    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Label {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.bottomMargin: Theme.gapSmall / 2
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            lineHeight: 1.15
            text: chart.title
        }
        Repeater {
            model: chart.bars

            GridLayout {
                id: row

                required property var modelData

                Accessible.name: qsTr("%1：%2").arg(modelData.name).arg(chart.words(modelData.count))
                Accessible.role: Accessible.ListItem
                Layout.fillWidth: true
                columnSpacing: Theme.gapSmall
                columns: chart.stacked ? 1 : 2
                rowSpacing: 0

                Label {
                    Accessible.ignored: true
                    Layout.fillWidth: chart.stacked
                    Layout.preferredWidth: chart.stacked ? -1 : Math.min(content.width * 0.42, Math.ceil(names.advanceWidth) + Theme.gapSmall)
                    font.pixelSize: Theme.small
                    lineHeight: 1.15
                    text: row.modelData.name
                }
                Item {
                    id: track

                    readonly property real numbers: Math.ceil(Math.max(few.advanceWidth, longest.advanceWidth)) + 2

                    Layout.fillWidth: true
                    implicitHeight: number.implicitHeight

                    Rectangle {
                        id: bar

                        anchors.left: parent.left
                        anchors.verticalCenter: parent.verticalCenter
                        border.color: Theme.primary
                        border.width: Theme.line
                        color: row.modelData.other ? Theme.surface : Theme.primary
                        height: parent.height * 0.62
                        radius: Theme.radius / 4
                        visible: row.modelData.count > 0
                        width: visible ? Math.max(Theme.line * 3, (track.width - track.numbers - Theme.gapSmall) * row.modelData.share) : 0
                    }
                    Label {
                        id: number

                        Accessible.ignored: true
                        anchors.left: bar.right
                        anchors.leftMargin: bar.visible ? Theme.gapSmall : 0
                        anchors.verticalCenter: parent.verticalCenter
                        font.bold: true
                        font.pixelSize: Theme.small
                        lineHeight: 1.15
                        text: chart.words(row.modelData.count)
                    }
                }
            }
        }
    }
}
