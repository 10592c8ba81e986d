pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// First the reason, then free of charge or another amount.
PageFrame {
    id: page

    required property AssistFeeViewModel model

    hint: page.model.now
    title: qsTr("变更收费")
    actions: [
        BigButton {
            objectName: "fee-keep"
            text: qsTr("恢复原收费")
            visible: page.model.isChanged

            onTapped: page.model.keep()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.model.hasReason
            objectName: "fee-waive"
            primary: page.model.amount === ""
            text: qsTr("免收")

            onTapped: page.model.waive()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.model.hasReason
            objectName: "fee-change"
            primary: true
            text: qsTr("改收 %1 元").arg(page.model.amount)
            visible: page.model.amount !== ""

            onTapped: page.model.change()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Label {
                Layout.fillWidth: true
                font.bold: true
                text: qsTr("先选理由")
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

                        onTapped: page.model.choose(key)
                    }
                }
            }
            TypedLine {
                Layout.fillWidth: true
                hint: qsTr("改收多少元（免收不用填）")
                text: page.model.amount
            }
            DigitKeys {
                Layout.fillWidth: true
                signs: "."

                onClear: page.model.clear()
                onErase: page.model.erase()
                onType: text => page.model.type(text)
            }
        }
    }
}
