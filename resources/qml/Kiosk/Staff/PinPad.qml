pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Six digits, of which only the number is shown; above an upright pad, beside a wide one, what is wanted now.
Item {
    id: pad

    required property SignInViewModel model
    readonly property bool checking: model.step === "checking"
    readonly property bool closed: checking || model.wait > 0 || model.shows === "badge"
    readonly property real keyHeight: Math.max(Theme.target, Math.min(Theme.largeTarget * 1.2, (height - Theme.gapSmall * 3) / 4))
    readonly property real keyWidth: Math.min(keyHeight * 1.8, (width * (Theme.portrait ? 1 : 0.5) - Theme.gap * 2) / 3)
    readonly property real signSize: Math.min(Theme.title, keyHeight / 1.8)
    readonly property real wordsHeight: Math.min(content.implicitHeight, height - (Theme.portrait ? keys.height + Theme.margin : 0))
    readonly property real spare: height - keys.height - Theme.margin - wordsHeight
    // What went wrong needs all the room that the largest letters leave.
    readonly property bool crowded: Theme.tight && model.trouble !== ""
    readonly property int side: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft

    ScrollArea {
        height: pad.wordsHeight
        width: Theme.portrait ? pad.width : Math.min(pad.width - keys.width - Theme.margin, 180 * Theme.mm)
        x: Theme.portrait ? 0 : (Theme.left === Theme.mirrored ? keys.x - Theme.margin - width : keys.width + Theme.margin)
        y: Theme.portrait ? pad.spare * 0.6 : (pad.height - height) / 2

        ColumnLayout {
            id: content

            spacing: Theme.gap
            width: parent.width

            Label {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.title
                horizontalAlignment: pad.side
                lineHeight: 1.2
                text: pad.model.who
                visible: !pad.crowded
            }
            Label {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
                font.pixelSize: Theme.lead
                horizontalAlignment: pad.side
                lineHeight: 1.2
                text: {
                    if (pad.model.shows === "key")
                        return qsTr("请插上安全密钥，等它闪烁时摸一下");
                    if (pad.checking)
                        return qsTr("正在核对");
                    return pad.model.shows === "badge" ? qsTr("请先刷工作证") : qsTr("请输入 6 位密码");
                }
                visible: !pad.crowded
            }
            Row {
                Accessible.name: qsTr("已输入 %1 位").arg(pad.model.digits)
                Accessible.role: Accessible.StaticText
                Layout.alignment: Theme.portrait ? Qt.AlignHCenter : Qt.AlignLeft
                spacing: Theme.gap

                Repeater {
                    model: 6

                    Rectangle {
                        required property int index

                        border.color: Theme.primary
                        border.width: Theme.line * 2
                        color: pad.checking || index < pad.model.digits ? Theme.primary : "transparent"
                        height: Theme.target * 0.45
                        radius: height / 2
                        width: height
                    }
                }
            }
            Rectangle {
                Layout.fillWidth: true
                border.color: Theme.alert
                border.width: Theme.line
                color: Theme.alertSoft
                implicitHeight: trouble.implicitHeight + Theme.gap * 2
                radius: Theme.radius
                visible: pad.model.trouble !== ""

                Label {
                    id: trouble

                    Accessible.name: text
                    Accessible.role: Accessible.AlertMessage
                    anchors.left: parent.left
                    anchors.margins: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.alert
                    font.bold: true
                    horizontalAlignment: pad.side
                    lineHeight: 1.2
                    text: {
                        if (pad.model.trouble === "unavailable")
                            return qsTr("现在不能登录，原因写在日志里。请联系设备管理员。");
                        if (pad.model.wait > 0)
                            return qsTr("错误次数太多，请等 %1 秒再试。值班长可以解除锁定。").arg(pad.model.wait);
                        return qsTr("登录没有成功，请核对后再试一次。");
                    }
                }
            }
        }
    }
    Grid {
        id: keys

        // Digits stand as on every pad, whatever the language is.
        LayoutMirroring.childrenInherit: true
        LayoutMirroring.enabled: false
        columns: 3
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall
        x: Theme.portrait ? (pad.width - width) / 2 : (Theme.left === Theme.mirrored ? pad.width - width : 0)
        y: Theme.portrait ? pad.height - height - pad.spare * 0.4 : (pad.height - height) / 2

        Repeater {
            model: pad.model.keys.slice(0, 9)

            Digit {}
        }
        Item {
            height: pad.keyHeight
            width: pad.keyWidth
        }
        Repeater {
            model: pad.model.keys.slice(9)

            Digit {}
        }
        BigButton {
            enabled: !pad.closed
            height: pad.keyHeight
            name: qsTr("删掉一位")
            objectName: "pin-erase"
            pixelSize: pad.signSize
            text: "⌫"
            width: pad.keyWidth

            onTapped: pad.model.erase()
        }
    }

    component Digit: BigButton {
        required property string modelData

        enabled: !pad.closed
        height: pad.keyHeight
        objectName: "pin-" + modelData
        pixelSize: pad.signSize
        text: modelData
        width: pad.keyWidth

        onTapped: pad.model.type(modelData)
    }
}
