pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What whoever is signed in can look after, and where something waits for them.
PageFrame {
    id: page

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    required property ConsoleViewModel model
    readonly property var titles: ({
            "Today": qsTr("办理统计"),
            "Requests": qsTr("群众求助"),
            "Printers": qsTr("打印机"),
            "Content": qsTr("导办内容"),
            "Settings": qsTr("本厅设置"),
            "Staff": qsTr("工作人员"),
            "Machine": qsTr("设备状况")
        })
    readonly property var subtitles: ({
            "Today": qsTr("多少人来过、缺什么材料"),
            "Requests": qsTr("谁在等工作人员"),
            "Printers": qsTr("缺纸、卡纸、打印任务"),
            "Content": qsTr("正在用的版本、切换、对比"),
            "Settings": qsTr("收费、时间、办理渠道"),
            "Staff": qsTr("谁被锁定、解除锁定"),
            "Machine": qsTr("自检、日志、暂停服务")
        })

    title: qsTr("工作台")
    actions: [
        BigButton {
            objectName: "console-comfort"
            text: qsTr("字的大小和颜色")

            onTapped: page.comfort.open()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "console-help"
            primary: true
            text: page.model.besideVisit ? qsTr("回到正在办的事") : qsTr("协助群众办理")
            visible: page.model.mayHelp

            onTapped: page.model.help()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.title : ""

        GridLayout {
            id: sections

            columnSpacing: Theme.gap
            columns: Theme.cardColumns(width, 0, Theme.portrait ? 2 : 3)
            rowSpacing: Theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: page.model.sections

                ChoiceCard {
                    required property string key
                    required property int wanted

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "section-" + key
                    subtitle: wanted > 0 ? qsTr("%1 项等待处理").arg(wanted) : page.subtitles[key]
                    title: page.titles[key]

                    onTapped: page.model.show(key)
                }
            }
        }
        Flow {
            anchors.top: sections.bottom
            anchors.topMargin: Theme.gap * 2
            spacing: Theme.gap
            visible: page.kiosk.languages.length > 1
            width: parent.width

            Repeater {
                model: page.kiosk.languages

                Choice {
                    required property var modelData

                    chosen: page.kiosk.language === modelData.tag
                    name: modelData.name
                    objectName: "console-speak-" + modelData.tag
                    text: modelData.name

                    onTapped: page.kiosk.speak(modelData.tag)
                }
            }
        }
    }
}
