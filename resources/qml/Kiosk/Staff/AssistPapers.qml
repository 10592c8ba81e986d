pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What staff saw of each paper. Touching the verdict that stands takes it back.
PageFrame {
    id: page

    required property AssistPapersViewModel model

    hint: qsTr("看过的点一下；再点一下取消。")
    title: qsTr("核对材料")

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Repeater {
                model: page.model.papers

                Card {
                    id: paper

                    required property string form
                    required property string key
                    required property string name
                    required property string seen

                    Layout.fillWidth: true
                    implicitHeight: content.implicitHeight + Theme.gap * 1.6

                    ColumnLayout {
                        id: content

                        anchors.fill: parent
                        anchors.margins: Theme.gap * 0.8
                        spacing: Theme.gapSmall

                        Label {
                            Layout.fillWidth: true
                            font.bold: true
                            font.pixelSize: Theme.lead
                            lineHeight: 1.15
                            text: paper.name
                        }
                        Label {
                            Layout.fillWidth: true
                            color: Theme.inkSoft
                            font.pixelSize: Theme.small
                            lineHeight: 1.2
                            text: qsTr("要求：%1").arg(paper.form)
                        }
                        ChoiceGrid {
                            Layout.fillWidth: true

                            Repeater {
                                model: [
                                    {
                                        "verdict": "original",
                                        "label": qsTr("原件")
                                    },
                                    {
                                        "verdict": "copy-only",
                                        "label": qsTr("只有复印件")
                                    },
                                    {
                                        "verdict": "missing",
                                        "label": qsTr("没有带")
                                    }
                                ]

                                Choice {
                                    required property var modelData

                                    chosen: paper.seen === modelData.verdict
                                    name: qsTr("%1：%2").arg(paper.name).arg(modelData.label)
                                    objectName: "seen-" + paper.key + "-" + modelData.verdict
                                    text: modelData.label

                                    onTapped: page.model.judge(paper.key, modelData.verdict)
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
