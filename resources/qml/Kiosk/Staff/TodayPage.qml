pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How many came, for what, and what they lacked.
Item {
    id: page

    required property TodayViewModel model

    function words(count: int): string {
        return count > 0 ? count.toString() : qsTr("不到 5");
    }

    PageFrame {
        id: frame

        anchors.fill: parent
        title: qsTr("办理统计")
        actions: [
            BigButton {
                Layout.fillWidth: true
                enabled: page.model.ready
                objectName: "export"
                text: qsTr("导出到 U 盘")
                visible: page.model.mayExport

                onTapped: page.model.takeAway()
            }
        ]

        ScrollArea {
            anchors.fill: parent
            title: Theme.tight ? frame.title : ""

            ColumnLayout {
                spacing: Theme.gap
                width: parent.width

                PeriodChoice {
                    Layout.fillWidth: true
                    model: page.model
                }
                Label {
                    Accessible.name: text
                    Accessible.role: Accessible.AlertMessage
                    Layout.fillWidth: true
                    color: Theme.alert
                    font.bold: true
                    text: qsTr("统计暂时读不出来，请稍后再看。")
                    visible: page.model.problem
                }
                GridLayout {
                    id: figures

                    Layout.fillWidth: true
                    columnSpacing: Theme.gap
                    columns: width < Theme.title * 18 ? 1 : 3
                    rowSpacing: Theme.gapSmall
                    uniformCellWidths: true
                    visible: page.model.ready

                    Figure {
                        flat: figures.columns === 1
                        name: qsTr("来办人次")
                        words: page.words(page.model.visits)
                    }
                    Figure {
                        flat: figures.columns === 1
                        name: qsTr("得到结果")
                        words: page.words(page.model.completed)
                    }
                    Figure {
                        flat: figures.columns === 1
                        name: qsTr("打印了告知单")
                        words: page.words(page.model.printed)
                    }
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: qsTr("为防止认出个人，次数按每满 5 次计，不足 5 次的和零头并入“其他和零头”。")
                }
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap
                    uniformCellSizes: true

                    Repeater {
                        model: Theme.portrait ? 1 : 2

                        Column {
                            id: column

                            required property int index

                            Layout.alignment: Qt.AlignTop
                            Layout.fillWidth: true
                            spacing: Theme.gap

                            Repeater {
                                model: page.model.charts

                                Loader {
                                    id: place

                                    required property bool second
                                    required property string key
                                    required property string title
                                    required property var bars

                                    active: Theme.portrait || place.second === (column.index === 1)
                                    visible: active
                                    width: column.width

                                    sourceComponent: BarChart {
                                        bars: place.bars
                                        objectName: "chart-" + place.key
                                        title: place.title
                                        width: column.width
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    Loader {
        readonly property bool up: page.model.export.state !== ""

        active: up
        anchors.fill: parent

        sourceComponent: ExportPanel {
            model: page.model.export

            onAgain: page.model.takeAway()
        }
    }
}
