pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Steps
import Kiosk.Theme
import Kiosk.ViewModels

// Ready, bring these, or go there: the same list that is printed.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property OutcomeViewModel model: (kiosk.screen as Screen).outcomePage
    // Above the buttons a note in the largest letters would leave no room for the list.
    readonly property bool crowded: note.implicitHeight > height * 0.25
    // Two columns have room for a line of fifteen characters each.
    readonly property bool parted: !Theme.portrait && width - Theme.margin * 2 > Theme.body * 32
    readonly property color tone: model.kind === "ready" ? Theme.ready : (model.kind === "bring" ? Theme.bring : Theme.primary)
    readonly property color toneSoft: model.kind === "ready" ? Theme.readySoft : (model.kind === "bring" ? Theme.bringSoft : Theme.primarySoft)

    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("返回")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "staff"
            text: qsTr("请工作人员帮忙")
            visible: page.model.printWay === "" && page.model.printerTrouble !== ""

            onTapped: (page.kiosk.screen as Screen).staffCall.ask()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "scan"
            primary: page.model.printWay === ""
            text: qsTr("手机扫码带走")

            onTapped: page.model.scan()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "print"
            primary: true
            text: {
                switch (page.model.printWay) {
                case "receipt":
                    return qsTr("改用小票打印");
                case "a4":
                    return qsTr("改用 A4 纸打印");
                case "other":
                    return qsTr("换一台打印机打印");
                default:
                    return qsTr("打印告知单");
                }
            }
            visible: page.model.printWay !== ""

            onTapped: page.model.print()
        }
    ]

    ScrollArea {
        anchors.bottom: note.visible ? note.top : parent.bottom
        anchors.bottomMargin: note.visible ? Theme.gapSmall : 0
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Note {
                Layout.fillWidth: true
                visible: trouble !== "" && page.crowded
            }
            OutcomeBanner {
                Layout.fillWidth: true
                headline: page.model.headline
                picture: page.model.kind === "" ? "" : Qt.resolvedUrl("../../../pictures/marks/" + page.model.kind + ".svg")
                reason: page.model.reason
                service: page.model.service
                tone: page.tone
                toneSoft: page.toneSoft
                word: page.model.word
            }
            StaffRemarks {
                Layout.fillWidth: true
                remarks: page.model.remarks
            }
            StationMap {
                Layout.fillWidth: true
                stations: page.model.stations
            }
            // The four parts stand below each other, or in two columns of about the same length.
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                visible: !page.parted

                LayoutItemProxy {
                    target: materials
                }
                LayoutItemProxy {
                    target: notices
                }
                LayoutItemProxy {
                    target: facts
                }
                LayoutItemProxy {
                    target: steps
                }
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.gap
                uniformCellSizes: true
                visible: page.parted

                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap

                    LayoutItemProxy {
                        target: materials
                    }
                    LayoutItemProxy {
                        target: steps
                    }
                }
                ColumnLayout {
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.gap

                    LayoutItemProxy {
                        target: notices
                    }
                    LayoutItemProxy {
                        target: facts
                    }
                }
            }
            MaterialList {
                id: materials

                Layout.fillWidth: true
                materials: page.model.materials
            }
            NoticeList {
                id: notices

                Layout.fillWidth: true
                notices: page.model.notices
            }
            FactList {
                id: facts

                Layout.fillWidth: true
                facts: page.model.facts
            }
            StepList {
                id: steps

                Layout.fillWidth: true
                steps: page.model.steps

                onFollow: page.model.follow()
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "laws"
                text: qsTr("看法律依据")
                visible: page.model.hasLaws

                onTapped: page.model.readLaws()
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: qsTr("根据您的回答：")
                visible: chips.height > 0
            }
            AnswerChips {
                id: chips

                Layout.fillWidth: true
                answers: page.model.answers

                onChange: key => page.model.change(key)
            }
            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: page.model.disclaimer + "\n" + page.model.version
            }
        }
    }
    Note {
        id: note

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        visible: trouble !== "" && !page.crowded
    }

    component Note: PrinterNote {
        advice: {
            switch (page.model.printWay) {
            case "":
                return qsTr("可以用手机扫码带走，或者请工作人员帮忙。");
            case "receipt":
                return qsTr("可以改用小票打印，内容一样。");
            case "a4":
                return qsTr("可以改用 A4 纸打印，内容一样。");
            case "other":
                return qsTr("可以换一台打印机打印，内容一样。");
            default:
                return qsTr("可以试一试。没有打出来的话，请用手机扫码带走。");
            }
        }
        trouble: page.model.printerTrouble
    }
}
