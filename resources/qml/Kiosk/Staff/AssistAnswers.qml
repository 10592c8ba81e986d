pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Why staff answer for the citizen: first the question, then the reason.
PageFrame {
    id: page

    required property AssistAnswersViewModel model

    hint: qsTr("先选问题，再选原因；再点一下取消。")
    title: qsTr("代答原因")

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, 0, 2)
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true

                Repeater {
                    model: page.model.questions

                    ChoiceCard {
                        required property string answer
                        required property string key
                        required property string prompt
                        required property bool shown
                        required property string why

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        chosen: shown
                        objectName: "asked-" + key
                        subtitle: [answer === "" ? qsTr("还没有回答") : answer, why].filter(part => part !== "").join(" · ")
                        title: prompt

                        onTapped: page.model.look(key)
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                font.bold: true
                text: qsTr("原因")
            }
            ChoiceGrid {
                Layout.fillWidth: true

                Repeater {
                    model: page.model.reasons

                    Choice {
                        required property string key
                        required property string label
                        required chosen

                        objectName: "reason-" + key
                        text: label

                        onTapped: page.model.explain(key)
                    }
                }
            }
        }
    }
}
