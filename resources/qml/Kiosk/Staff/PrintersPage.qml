pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How the site's printers are, and what became of each print job.
PageFrame {
    id: page

    required property PrintersViewModel model

    hint: qsTr("告知单不留底，只在办理时能重印")
    title: qsTr("打印机")

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
                visible: !page.model.known
            }
            Repeater {
                model: page.model.printers

                HealthCard {
                    id: printer

                    required property string condition
                    required property string key
                    required property string medium

                    Layout.fillWidth: true
                    aside: printer.medium
                    heading: printer.key
                    said: printer.condition

                    BigButton {
                        Layout.fillWidth: true
                        objectName: "test-" + printer.key
                        text: qsTr("打印测试页")
                        visible: page.model.mayTest

                        onTapped: page.model.test(printer.key)
                    }
                }
            }
            Label {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                Layout.topMargin: Theme.gap
                font.bold: true
                font.pixelSize: Theme.lead
                text: qsTr("打印任务，新的在前")
                visible: page.model.known
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("还没有打印任务。")
                visible: page.model.known && jobs.count === 0
            }
            Repeater {
                id: jobs

                model: page.model.jobs

                JobCard {
                    Layout.fillWidth: true
                    model: page.model
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.size > 1 && Theme.portrait ? 1 : 2
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true
                visible: page.model.newer || page.model.older

                BigButton {
                    Layout.fillWidth: true
                    enabled: page.model.newer
                    objectName: "jobs-newer"
                    text: qsTr("较新的任务")

                    onTapped: page.model.turn(-1)
                }
                BigButton {
                    Layout.fillWidth: true
                    enabled: page.model.older
                    objectName: "jobs-older"
                    text: qsTr("更早的任务")

                    onTapped: page.model.turn(1)
                }
            }
        }
    }
}
