pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Who is on the staff, and who failed to sign in so often that they have to wait.
PageFrame {
    id: page

    required property StaffViewModel model
    readonly property var factors: ({
            "": qsTr("密码"),
            "badge": qsTr("密码和工作证"),
            "key": qsTr("密码和安全密钥")
        })

    hint: qsTr("登记、换密码在本机终端办理")
    title: qsTr("工作人员")

    RoleNames {
        id: roles
    }
    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Problem {
                Layout.fillWidth: true
                text: page.model.problem
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("正在查看……")
                visible: !page.model.known && page.model.problem === ""
            }
            Repeater {
                model: page.model.colleagues

                HealthCard {
                    id: colleague

                    required property string factor
                    required property string key
                    required property string role
                    required property int wait

                    Layout.fillWidth: true
                    aside: roles.names[colleague.role] + "　" + page.factors[colleague.factor]
                    heading: colleague.key
                    health: colleague.wait > 0 ? "warn" : "ok"
                    mend: ""
                    said: colleague.wait > 0 ? qsTr("登录失败次数太多，还要等 %1 秒").arg(colleague.wait) : ""

                    BigButton {
                        Layout.fillWidth: true
                        objectName: "unlock-" + colleague.key
                        text: qsTr("解除锁定")
                        visible: colleague.wait > 0 && page.model.mayUnlock

                        onTapped: page.model.unlock(colleague.key)
                    }
                }
            }
        }
    }
}
