pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The machine itself: whether it is ready, what it has logged, and whether it serves.
PageFrame {
    id: page

    required property MachineViewModel model
    readonly property bool sure: model.service.sure
    readonly property bool tabbed: !Theme.tight

    title: qsTr("设备状况")
    actions: [
        BigButton {
            enabled: !page.model.report.looking
            objectName: "look-again"
            text: page.model.report.looking ? qsTr("正在检查……") : qsTr("重新检查")
            visible: page.model.part === "report"

            onTapped: page.model.report.look()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.model.report.printable
            objectName: "print-report"
            primary: true
            text: qsTr("打印就绪报告")
            visible: page.model.part === "report"

            onTapped: page.model.report.print()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "log-again"
            text: qsTr("重新读取")
            visible: page.model.part === "log"

            onTapped: page.model.log.show(page.model.log.level)
        },
        BigButton {
            Layout.fillWidth: page.sure
            objectName: page.sure ? "restart-surely" : "restart"
            text: page.sure ? qsTr("确定重启") : qsTr("重新启动")
            visible: page.model.part === "service" && page.model.service.mayRestart

            onTapped: page.sure ? page.model.service.restart() : page.model.service.askRestart(true)
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "restart-not"
            primary: true
            text: qsTr("不重启")
            visible: page.model.part === "service" && page.sure

            onTapped: page.model.service.askRestart(false)
        },
        BigButton {
            Layout.fillWidth: true
            objectName: page.model.service.suspended ? "resume" : "suspend"
            primary: true
            text: page.model.service.suspended ? qsTr("恢复服务") : qsTr("暂停服务")
            visible: page.model.part === "service" && page.model.service.maySuspend && !page.sure

            onTapped: page.model.service.suspended ? page.model.service.resume() : page.model.service.suspend()
        }
    ]

    MachineTabs {
        id: tabs

        model: page.model
        visible: page.tabbed
        width: parent.width
    }
    ScrollArea {
        id: area

        anchors.bottom: parent.bottom
        anchors.top: page.tabbed ? tabs.bottom : parent.top
        anchors.topMargin: page.tabbed ? Theme.gap : 0
        title: Theme.tight ? page.title : ""
        width: parent.width

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Loader {
                Layout.fillWidth: true
                active: !page.tabbed
                visible: active

                sourceComponent: MachineTabs {
                    model: page.model
                }
            }
            Loader {
                Layout.fillWidth: true
                sourceComponent: page.model.part === "report" ? report : (page.model.part === "log" ? log : service)

                onSourceComponentChanged: area.toTop()
            }
        }
    }
    Component {
        id: report

        MachineReport {
            model: page.model.report
        }
    }
    Component {
        id: log

        MachineLog {
            model: page.model.log
        }
    }
    Component {
        id: service

        MachineService {
            model: page.model.service
        }
    }
}
