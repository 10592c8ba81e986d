import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The sheet on its way: printing, to be taken, or not come out.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property PrintViewModel model: (kiosk.screen as Screen).printPage
    readonly property string phase: model.phase

    actions: [
        BigButton {
            enabled: page.phase !== "working"
            objectName: "back"
            text: qsTr("回到清单")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "scan"
            text: qsTr("手机扫码带走")
            visible: page.phase === "trouble" || page.phase === "unsure"

            onTapped: page.model.scan()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "again"
            primary: true
            text: qsTr("再打一次")
            visible: page.phase === "trouble"

            onTapped: page.model.again()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "finish"
            primary: true
            text: qsTr("拿好了，结束")
            visible: page.phase === "take" || page.phase === "unsure"

            onTapped: page.kiosk.finish()
        }
    ]

    Picture {
        id: drawing

        anchors.horizontalCenter: parent.horizontalCenter
        height: Math.max(0, Math.min(page.width * 0.45, parent.height - words.height - Theme.gap * 2))
        width: height
        y: (parent.height - height - words.height - Theme.gap * 2) / 2
        source: Qt.resolvedUrl("../../../pictures/marks/" + (page.phase === "working" ? "print" : (page.phase === "take" ? "take-paper" : "printer-trouble")) + ".svg")
    }
    Column {
        id: words

        anchors.top: drawing.bottom
        anchors.topMargin: Theme.gap * 2
        spacing: Theme.gap
        width: parent.width

        Label {
            Accessible.name: text
            Accessible.role: Accessible.Heading
            width: parent.width
            font.bold: true
            font.pixelSize: Theme.display
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.2
            text: {
                switch (page.phase) {
                case "working":
                    return qsTr("正在打印……");
                case "take":
                    return qsTr("请取走告知单");
                case "trouble":
                    return qsTr("这次没有打印出来");
                default:
                    return qsTr("告知单出来了吗？");
                }
            }
        }
        Label {
            width: parent.width
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            text: {
                switch (page.phase) {
                case "working":
                    return qsTr("请稍等，不要走开。");
                case "take":
                    return qsTr("带着它去办理。您的回答会被清除，本机什么也不留。");
                case "trouble":
                    return qsTr("您的清单还在。可以再打一次，可以用手机扫码带走，也可以请工作人员帮忙。");
                default:
                    return qsTr("打印机没有回话。没有出来的话，请用手机扫码，或者请工作人员帮忙。");
                }
            }
        }
        Label {
            width: parent.width
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignHCenter
            text: page.model.number === "" ? "" : qsTr("单号 %1").arg(page.model.number)
        }
    }
}
