import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Why nobody can be chosen: the list is being read, there is nobody, or it can't be read.
ScrollArea {
    id: notice

    required property string step

    ColumnLayout {
        spacing: Theme.gap
        width: parent.width

        Label {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.title
            lineHeight: 1.2
            text: {
                switch (notice.step) {
                case "nobody":
                    return qsTr("本机还没有登记工作人员");
                case "unavailable":
                    return qsTr("现在不能登录");
                default:
                    return qsTr("请稍候");
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: notice.step === "nobody" ? qsTr("请设备管理员在这台机器的终端里登记第一位，例如：") : qsTr("本机读不到人员记录，原因写在日志里。请联系设备管理员。")
            visible: notice.step !== "reading"
        }
        Card {
            Layout.fillWidth: true
            implicitHeight: command.implicitHeight + Theme.gap * 2
            visible: notice.step === "nobody"

            Label {
                id: command

                anchors.left: parent.left
                anchors.margins: Theme.gap
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                // A command is written so in every language.
                text: "kiosk staff add chief --role supervisor"
            }
        }
    }
}
