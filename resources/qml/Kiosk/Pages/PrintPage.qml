pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The sheet on its way: printing, held up, to be taken, or not come out. What can be done stands below, or beside it.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property PrintViewModel model: (kiosk.screen as Screen).printPage
    readonly property string phase: model.phase

    function mark(name: string): url {
        return Qt.resolvedUrl("../../../pictures/marks/" + name + ".svg");
    }

    PrinterWords {
        id: said

        trouble: page.model.trouble
    }
    ScrollArea {
        id: area

        anchors.fill: parent

        GridLayout {
            columnSpacing: Theme.margin
            columns: Theme.portrait ? 1 : 2
            height: Math.max(implicitHeight, area.viewHeight)
            layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
            rowSpacing: Theme.gap
            width: parent.width

            ColumnLayout {
                Layout.alignment: area.tall ? Qt.AlignTop : Qt.AlignCenter
                Layout.fillWidth: true
                spacing: Theme.compact ? Theme.gapSmall : Theme.gap

                Picture {
                    // As large as there is room for; none where the largest letters leave no room for one to tell.
                    readonly property real room: area.viewHeight - words.implicitHeight - Theme.gap - (Theme.portrait ? buttons.implicitHeight + Theme.gap : 0)

                    Layout.alignment: Qt.AlignHCenter
                    // The sheet is drawn a little way down.
                    Layout.bottomMargin: page.phase === "take" ? Layout.preferredHeight * 0.07 : 0
                    Layout.preferredHeight: Math.min(page.width * 0.42, page.height * 0.4, room / 1.07)
                    Layout.preferredWidth: Layout.preferredHeight
                    visible: room >= Theme.target
                    source: {
                        switch (page.phase) {
                        case "working":
                            return page.mark("printer-printing");
                        case "take":
                            return page.mark("take-paper-slot");
                        case "sent":
                            return page.mark("sheet-sent");
                        case "unsure":
                            return page.mark("printer-unsure");
                        default:
                            return page.model.able ? page.mark("printer-ready") : (said.happened === "" ? page.mark("printer-trouble") : said.picture);
                        }
                    }

                    TakenSheet {
                        anchors.fill: parent
                        source: page.mark("take-paper-sheet")
                        taking: page.phase === "take"
                    }
                }
                ColumnLayout {
                    id: words

                    Layout.fillWidth: true
                    spacing: Theme.compact ? Theme.gapSmall : Theme.gap

                    PrintSteps {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.bottomMargin: Theme.gap
                        Layout.fillWidth: true
                        Layout.maximumWidth: Theme.body * 18
                        objectName: "steps"
                        step: page.model.step
                        visible: page.phase === "working"
                    }
                    Label {
                        Accessible.name: text
                        Accessible.role: Accessible.Heading
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.fitted(Theme.portrait || page.phase === "working" ? Theme.display : Theme.title, text, words.width)
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.2
                        text: {
                            switch (page.phase) {
                            case "working":
                                return qsTr("正在打印……");
                            case "stuck":
                                return said.happened;
                            case "take":
                                return qsTr("请取走告知单");
                            case "failed":
                                return qsTr("这次没有打印出来");
                            case "sent":
                                return qsTr("已送去打印，请看出纸口");
                            default:
                                return qsTr("告知单出来了吗？");
                            }
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.lead
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.2
                        objectName: "copy"
                        text: page.model.copy
                        visible: text !== ""
                    }
                    Label {
                        Layout.fillWidth: true
                        color: page.model.able ? Theme.ready : Theme.bring
                        font.bold: true
                        font.pixelSize: Theme.fitted(Theme.lead, text, words.width)
                        horizontalAlignment: Text.AlignHCenter
                        lineHeight: 1.2
                        text: page.model.able ? qsTr("打印机现在可以打印") : said.happened
                        visible: page.phase === "failed" && text !== ""
                    }
                    Label {
                        Layout.fillWidth: true
                        font.pixelSize: Theme.lead
                        horizontalAlignment: Text.AlignHCenter
                        text: {
                            switch (page.phase) {
                            case "working":
                                return page.model.busy ? qsTr("打印机正在打别的单子，接着就打您的。\n请不要走开。") : qsTr("请稍等，不要走开。");
                            case "stuck":
                                return qsTr("您的清单不会丢，修好后会接着打印。\n请告诉工作人员。");
                            case "take":
                                return page.model.inPieces ? qsTr("打印中途停过，告知单可能是两段。\n请都拿好。") : qsTr("带着它去办理。\n您的回答会被清除，本机什么也不留。");
                            case "failed":
                                return page.model.choices.includes("again") ? qsTr("您的清单还在。\n可以再打一次，也可以用手机扫码带走。") : (page.model.choices.includes("other") ? qsTr("您的清单还在。\n可以换一台打印机，内容一样。") : qsTr("您的清单还在。\n请告诉工作人员，修好后可以再打一次。"));
                            case "sent":
                                return qsTr("这台打印机不会报告结果。\n请看一看，再点一下按钮。");
                            default:
                                return qsTr("打印机没有说清楚。\n请看一看出纸口，再点一下按钮。");
                            }
                        }
                    }
                    Label {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: page.model.paper === "a4" ? qsTr("从 A4 打印机出来。") : qsTr("从小票打印机出来。")
                        visible: page.model.paper !== "" && (page.phase === "working" || page.phase === "take" || page.phase === "sent")
                    }
                    Label {
                        Layout.fillWidth: true
                        color: Theme.inkSoft
                        font.pixelSize: Theme.small
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("单号 %1").arg(Theme.mirrored ? "\u2066" + page.model.number + "\u2069" : page.model.number)
                        visible: page.model.number !== ""
                    }
                }
            }
            ColumnLayout {
                id: buttons

                Layout.alignment: Theme.portrait ? Qt.AlignBottom : (area.tall ? Qt.AlignTop : Qt.AlignVCenter)
                Layout.fillWidth: Theme.portrait
                Layout.preferredWidth: Theme.portrait ? -1 : page.width * 0.36
                spacing: Theme.gap
                visible: page.model.choices.length > 0

                Action {
                    objectName: "came-out"
                    text: qsTr("出来了")

                    onTapped: page.model.cameOut(true)
                }
                Action {
                    objectName: "not-out"
                    text: qsTr("没有出来")

                    onTapped: page.model.cameOut(false)
                }
                Action {
                    objectName: "finish"
                    text: qsTr("拿好了，结束")

                    onTapped: page.kiosk.finish()
                }
                Action {
                    objectName: "again"
                    text: qsTr("再打一次")

                    onTapped: page.model.again()
                }
                Action {
                    objectName: "other"
                    text: page.model.otherWay === "receipt" ? qsTr("改用小票打印") : (page.model.otherWay === "a4" ? qsTr("改用 A4 纸打印") : qsTr("换一台打印机"))

                    onTapped: page.model.printOnOther()
                }
                Action {
                    objectName: "staff"
                    text: qsTr("请工作人员帮忙")

                    onTapped: (page.kiosk.screen as Screen).staffCall.ask()
                }
                Action {
                    objectName: "scan"
                    text: qsTr("手机扫码带走")

                    onTapped: page.model.scan()
                }
                Action {
                    objectName: "give-up"
                    text: qsTr("不等了，回到清单")

                    onTapped: page.model.giveUp()
                }
                Action {
                    objectName: "back"
                    text: qsTr("回到清单")

                    onTapped: page.kiosk.back()
                }
            }
        }
    }

    component Action: BigButton {
        Layout.fillWidth: true
        pixelSize: Theme.fitted(Theme.lead, text, buttons.width - Theme.gap)
        primary: page.model.choices[0] === objectName
        visible: page.model.choices.includes(objectName)
    }
}
