pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One question, its answers as large cards, and the earlier answers below to be changed.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property QuestionViewModel model: (kiosk.screen as Screen).questionPage
    readonly property string asked: model.prompt

    hint: page.model.hint
    overline: page.model.service
    title: page.model.prompt
    actions: [
        BigButton {
            objectName: "back"
            text: page.model.changing ? qsTr("不改了") : qsTr("返回")

            onTapped: page.kiosk.back()
        }
    ]
    header: [
        Progress {
            most: page.model.most
            number: page.model.number
            visible: !page.model.changing
        }
    ]

    onAskedChanged: area.toTop()

    ScrollArea {
        id: area

        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            GridLayout {
                id: grid

                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, Theme.largeTarget, Theme.portrait ? 1 : 2)
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    id: options

                    model: page.model.options

                    ChoiceCard {
                        required property string hint
                        required property string key
                        required property string label
                        required chosen
                        required picture

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        Layout.minimumHeight: Math.min(36 * Theme.mm, area.viewHeight * 0.75 / Math.ceil(options.count / grid.columns) - Theme.gap)
                        objectName: "option-" + key
                        subtitle: hint
                        title: label

                        onTapped: page.model.answer(key)
                    }
                }
            }
            Label {
                Layout.topMargin: Theme.gap
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                text: qsTr("您已经回答：")
                visible: chips.height > 0
            }
            AnswerChips {
                id: chips

                Layout.fillWidth: true
                answers: page.model.answers

                onChange: key => page.model.change(key)
            }
        }
    }
}
