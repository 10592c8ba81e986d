pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The pack in force with its facts, the one before it, and those that could be switched to.
PageFrame {
    id: page

    required property ContentViewModel model
    readonly property var labels: ({
            "pack": qsTr("内容包"),
            "effective": qsTr("自哪天施行"),
            "since": qsTr("本机启用时间"),
            "site": qsTr("站点包"),
            "fingerprint": qsTr("指纹"),
            "paths": qsTr("检查过的办理路径"),
            "warnings": qsTr("检查提醒")
        })

    title: qsTr("导办内容")

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Notice {
                text: qsTr("已换成 %1，从下一位群众起生效。").arg(page.model.done)
                visible: page.model.done !== ""
            }
            Notice {
                bad: true
                lines: page.model.lines
                text: page.model.problem
                visible: page.model.problem !== ""
            }
            Notice {
                bad: true
                lines: page.model.problems
                text: qsTr("内容包文件夹里有更新，但检查没有通过，没有启用：")
                visible: page.model.problems.length > 0
            }
            Heading {
                text: qsTr("正在使用")
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.portrait || Theme.tight ? 1 : 2
                rowSpacing: Theme.gapSmall

                Repeater {
                    model: page.model.facts

                    Label {
                        required property string key
                        required property string value

                        Layout.alignment: Qt.AlignTop
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        lineHeight: 1.2
                        objectName: "fact-" + key
                        text: qsTr("%1：%2").arg(page.labels[key]).arg(value)
                    }
                }
            }
            Repeater {
                model: page.model.warnings

                Label {
                    required property string modelData

                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    text: modelData
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
            }
            Label {
                Layout.fillWidth: true
                font.bold: true
                objectName: "held"
                text: qsTr("已固定在这一版：文件夹里的更新暂不启用，直到值班长在下面换回。")
                visible: page.model.held
            }
            Buttons {
                BigButton {
                    enabled: !page.model.busy
                    objectName: "content-read"
                    text: qsTr("像群众一样查看")
                    visible: page.model.mayRead

                    onTapped: page.model.readLive()
                }
                BigButton {
                    enabled: !page.model.busy
                    objectName: "content-compare-last"
                    text: qsTr("与上一版对比")
                    visible: page.model.last !== ""

                    onTapped: page.model.compareWithLast()
                }
                BigButton {
                    enabled: !page.model.busy
                    objectName: "content-back"
                    text: qsTr("换回上一版")
                    visible: page.model.last !== "" && page.model.maySwitch

                    onTapped: page.model.askBack()
                }
            }
            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: qsTr("上一版：%1").arg(page.model.last)
                visible: page.model.last !== ""
            }
            Heading {
                text: qsTr("可以换用")
            }
            Repeater {
                model: page.model.packs

                PackCard {
                    busy: page.model.busy
                    followed: !page.model.chosen
                    mayRead: page.model.mayRead
                    maySwitch: page.model.maySwitch

                    onCompare: page.model.compare(key)
                    onRead: page.model.read(key)
                    onSwitchTo: page.model.askSwitch(key)
                }
            }
        }
    }

    component Heading: Label {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        color: Theme.primary
        font.bold: true
        font.pixelSize: Theme.lead
        lineHeight: 1.15
    }
    component Buttons: Flow {
        Layout.fillWidth: true
        spacing: Theme.gap
    }
}
