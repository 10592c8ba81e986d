pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How two packs differ: what is asked, wanted, charged and said, old above new.
PageFrame {
    id: page

    required property ContentViewModel model
    readonly property var topics: ({
            "pack": qsTr("内容包"),
            "event": qsTr("情形"),
            "service": qsTr("事项"),
            "question": qsTr("问题"),
            "option": qsTr("选项"),
            "requirement": qsTr("申请条件"),
            "paper": qsTr("材料"),
            "place": qsTr("办理方式"),
            "step": qsTr("步骤"),
            "outcome": qsTr("办理结论"),
            "fee": qsTr("收费"),
            "notice": qsTr("注意事项"),
            "law": qsTr("法律依据"),
            "setting": qsTr("设置"),
            "phrase": qsTr("固定用语")
        })
    readonly property var aspects: ({
            "whole": "",
            "line": "",
            "version": qsTr("版本"),
            "effective": qsTr("施行日期"),
            "title": qsTr("名称"),
            "summary": qsTr("简介"),
            "result": qsTr("办理结果"),
            "hint": qsTr("提示"),
            "when": qsTr("适用条件"),
            "note": qsTr("说明"),
            "basis": qsTr("依据"),
            "papers": qsTr("所需材料"),
            "issuer": qsTr("由谁出具"),
            "obtain": qsTr("怎么取得"),
            "duration": qsTr("多久"),
            "cost": qsTr("费用"),
            "validity": qsTr("有效期"),
            "where": qsTr("地点"),
            "hours": qsTr("时间"),
            "phone": qsTr("电话"),
            "cannot": qsTr("不能办的"),
            "reason": qsTr("理由"),
            "time-limit": qsTr("办理时限"),
            "amount": qsTr("金额"),
            "collector": qsTr("由谁收取"),
            "value": qsTr("现值"),
            "services": qsTr("包含的事项"),
            "laws": qsTr("法律条文"),
            "plain": qsTr("通俗说明")
        })

    hint: page.model.hidden > 0 ? qsTr("还有 %1 处没有列出：请用 kiosk content compare 查看").arg(page.model.hidden) : ""
    title: page.model.toLast ? qsTr("与上一版 %1 相比").arg(page.model.of) : qsTr("换成 %1 会有什么不同").arg(page.model.of)
    actions: [
        BigButton {
            objectName: "differences-leave"
            text: qsTr("返回")

            onTapped: page.model.leave()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: page.hint
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Label {
                Layout.fillWidth: true
                text: qsTr("没有不同。")
                visible: page.model.none
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.portrait ? 1 : Theme.cardColumns(width, 0, 2)
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: page.model.differences

                    Card {
                        id: card

                        required property string aspect
                        required property string key
                        required property string language
                        required property string name
                        required property string now
                        required property string old
                        required property string services
                        required property string topic

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        implicitHeight: words.implicitHeight + Theme.gap * 1.6
                        objectName: "difference-" + key

                        ColumnLayout {
                            id: words

                            anchors.left: parent.left
                            anchors.margins: Theme.gap * 0.8
                            anchors.right: parent.right
                            anchors.top: parent.top
                            spacing: Theme.gapSmall / 2

                            Line {
                                font.bold: true
                                text: [page.topics[card.topic], card.name, page.aspects[card.aspect], card.language].filter((part, index, all) => part !== "" && all.indexOf(part) === index).join(" · ")
                            }
                            Line {
                                color: Theme.inkSoft
                                text: qsTr("原来：%1").arg(card.old)
                                visible: card.old !== ""
                            }
                            Line {
                                text: card.old === "" ? qsTr("新增：%1").arg(card.now) : card.now === "" ? qsTr("取消了") : qsTr("改为：%1").arg(card.now)
                            }
                            Line {
                                color: Theme.inkSoft
                                font.pixelSize: Theme.small
                                text: qsTr("涉及：%1").arg(card.services)
                                visible: card.services !== ""
                            }
                        }
                    }
                }
            }
        }
    }

    component Line: Label {
        Layout.fillWidth: true
        lineHeight: 1.2
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    }
}
