pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One setting: its new value, why, and through which day.
PageFrame {
    id: page

    required property SettingsViewModel model
    required property var reasons

    title: page.model.title
    actions: [
        BigButton {
            enabled: !page.model.busy
            objectName: "setting-leave"
            text: qsTr("不改，返回")

            onTapped: page.model.leave()
        },
        BigButton {
            enabled: !page.model.busy
            objectName: "setting-take-back"
            text: qsTr("撤回这次改动")
            visible: page.model.isChanged

            onTapped: page.model.takeBack()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.model.complete
            objectName: "setting-apply"
            primary: true
            text: page.model.busy ? qsTr("正在检查…") : qsTr("检查并改好")

            onTapped: page.model.apply()
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
                text: page.model.isChanged ? qsTr("现在是：%1（本机改动，到%2为止）").arg(page.model.present).arg(page.model.until) : qsTr("现在是：%1").arg(page.model.present)
            }
            Heading {
                text: qsTr("1. 改成")
            }
            Card {
                Layout.fillWidth: true
                border.color: Theme.primary
                border.width: Theme.line * 2
                implicitHeight: Math.max(Theme.target, typed.implicitHeight + Theme.gapSmall)
                visible: page.model.canType

                Label {
                    id: typed

                    Accessible.name: page.model.typed === "" ? qsTr("还没有输入") : page.model.typed
                    Accessible.role: Accessible.EditableText
                    anchors.left: parent.left
                    anchors.margins: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: page.model.typed !== ""
                    font.pixelSize: Theme.lead
                    lineHeight: 1.15
                    objectName: "typed"
                    text: page.model.typed === "" ? qsTr("用下面的数字键输入") : page.model.typed
                }
            }
            DigitKeys {
                Layout.fillWidth: true
                signs: page.model.signs
                visible: page.model.canType

                onClear: page.model.clear()
                onErase: page.model.erase()
                onType: text => page.model.type(text)
            }
            Repeater {
                model: page.model.values

                Choice {
                    required property string key
                    required property string title
                    required chosen

                    name: title
                    objectName: "value-" + key
                    text: title

                    onTapped: page.model.pick(key)
                }
            }
            Heading {
                text: qsTr("2. 原因")
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, 0, 3)
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    model: Object.keys(page.reasons)

                    Choice {
                        required property string modelData

                        Layout.fillHeight: true
                        chosen: page.model.reason === modelData
                        name: page.reasons[modelData]
                        objectName: "reason-" + modelData
                        text: page.reasons[modelData]

                        onTapped: page.model.because(modelData)
                    }
                }
            }
            Heading {
                text: qsTr("3. 最后一天")
            }
            Label {
                Accessible.name: text
                Layout.fillWidth: true
                font.bold: true
                objectName: "last-day"
                text: qsTr("%1，过了这天自动恢复原值").arg(page.model.lastDay)
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, 0, 4)
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Day {
                    objectName: "until-day"
                    text: qsTr("到今天")

                    onTapped: page.model.untilEnd("day")
                }
                Day {
                    objectName: "until-month"
                    text: qsTr("到月底")

                    onTapped: page.model.untilEnd("month")
                }
                Day {
                    objectName: "until-year"
                    text: qsTr("到年底")

                    onTapped: page.model.untilEnd("year")
                }
                Day {
                    name: qsTr("早一天")
                    objectName: "day-earlier"
                    text: qsTr("−1天")

                    onTapped: page.model.longer(-1)
                }
                Day {
                    name: qsTr("晚一天")
                    objectName: "day-later"
                    text: qsTr("+1天")

                    onTapped: page.model.longer(1)
                }
                Day {
                    name: qsTr("晚三十天")
                    objectName: "month-later"
                    text: qsTr("+30天")

                    onTapped: page.model.longer(30)
                }
            }
        }
    }

    component Heading: Label {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        color: Theme.primary
        font.bold: true
        font.pixelSize: Theme.lead
        lineHeight: 1.15
    }
    component Day: Choice {
        Layout.fillHeight: true
        checkable: false
    }
}
