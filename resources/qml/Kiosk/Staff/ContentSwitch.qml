import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Asks once more before other content is put in force, and says what will happen.
PageFrame {
    id: page

    required property ContentViewModel model

    title: page.model.toLast ? qsTr("换回上一版？") : qsTr("换用这个内容包？")
    actions: [
        BigButton {
            enabled: !page.model.busy
            objectName: "switch-cancel"
            text: qsTr("不换，返回")

            onTapped: page.model.leave()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: !page.model.busy
            objectName: "switch-confirm"
            primary: true
            text: page.model.busy ? qsTr("正在检查…") : qsTr("换成 %1").arg(page.model.of)

            onTapped: page.model.confirm()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Notice {
                bad: true
                lines: page.model.lines
                text: page.model.problem
                visible: page.model.problem !== ""
            }
            Label {
                Layout.fillWidth: true
                font.bold: true
                text: page.model.of
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("先检查全部办理路径，通过后从下一位群众起生效；正在办的不受影响。")
            }
            Label {
                Layout.fillWidth: true
                text: page.model.toLast ? qsTr("换回后会固定在这一版，文件夹里的更新暂不启用，重新启动也一样。") : page.model.toUsual ? qsTr("以后文件夹里的内容有更新，检查通过就自动启用。") : qsTr("以后只随这个内容包更新，直到再换。")
            }
        }
    }
}
