pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Above the statistics while they are being taken away on a stick.
Rectangle {
    id: over

    required property ExportViewModel model
    readonly property bool busy: model.state === "looking" || model.state === "writing"
    readonly property bool mendable: ["none", "full", "read-only", "gone", "failed"].includes(model.state)
    readonly property real margin: Theme.tight ? Theme.gap : Theme.margin
    property bool modal: true
    readonly property var words: ({
            "looking": qsTr("正在找 U 盘…"),
            "choosing": qsTr("插着几个 U 盘，存到哪一个？"),
            "writing": qsTr("正在写入，请不要拔出 U 盘。"),
            "done": qsTr("已经存好，可以拔出 U 盘了。"),
            "none": qsTr("没有找到 U 盘，请插上后再试。"),
            "full": qsTr("U 盘已满，没有存上。请换一个，或者先删掉一些文件。"),
            "read-only": qsTr("U 盘不能写入，没有存上。请关掉写保护，或者换一个。"),
            "gone": qsTr("U 盘已拔出，没有存上。请插上后再试。"),
            "refused": qsTr("只有设备管理员可以导出统计。"),
            "failed": qsTr("统计读不出来，或者不能记录在案，没有存上。请稍后再试。")
        })

    signal again

    color: "#B3101C2B"

    MouseArea {
        anchors.fill: parent
    }
    Card {
        anchors.centerIn: parent
        height: Math.min(parent.height - Theme.gap * 2, said.implicitHeight + bar.implicitHeight + Theme.gap + over.margin * 2)
        width: Math.min(parent.width - Theme.margin * 2, (Theme.portrait ? 240 : 300) * Theme.mm)

        ScrollArea {
            anchors.bottom: bar.top
            anchors.bottomMargin: Theme.gap
            anchors.left: parent.left
            anchors.margins: over.margin
            anchors.right: parent.right
            anchors.top: parent.top

            ColumnLayout {
                id: said

                spacing: Theme.gapSmall
                width: parent.width

                Label {
                    Accessible.name: text
                    Accessible.role: Accessible.AlertMessage
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.tight ? Theme.body : Theme.lead
                    lineHeight: Theme.tight ? 1.15 : Theme.lineHeight
                    text: over.words[over.model.state] ?? ""
                }
                Repeater {
                    model: over.model.sticks

                    BigButton {
                        required property string key
                        required property string label

                        Layout.fillWidth: true
                        objectName: "stick-" + key
                        text: label
                        visible: over.model.state === "choosing"

                        onTapped: over.model.take(key)
                    }
                }
            }
        }
        ActionBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: over.margin
            anchors.right: parent.right

            BigButton {
                Layout.fillWidth: true
                objectName: "export-end"
                primary: over.model.state !== "choosing" && !over.mendable
                text: over.model.state === "choosing" ? qsTr("不导出了") : qsTr("知道了")
                visible: !over.busy

                onTapped: over.model.end()
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "export-again"
                primary: true
                text: qsTr("再试一次")
                visible: over.mendable

                onTapped: over.again()
            }
        }
    }
}
