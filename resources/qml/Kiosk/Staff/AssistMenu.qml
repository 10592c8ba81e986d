pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What can be marked in this visit as it stands, and the way to leave it to the citizen.
PageFrame {
    id: page

    required property AssistViewModel model
    readonly property var titles: ({
            "Papers": qsTr("核对材料"),
            "Answers": qsTr("代答原因"),
            "Fee": qsTr("变更收费"),
            "Notes": qsTr("备注"),
            "Typed": qsTr("自己写备注"),
            "Window": qsTr("指定窗口"),
            "Ticket": qsTr("排队号"),
            "Copies": qsTr("打印")
        })
    readonly property var subtitles: ({
            "Papers": qsTr("看到的是原件还是复印件"),
            "Answers": qsTr("为什么替群众回答"),
            "Fee": qsTr("减免或改收多少"),
            "Notes": qsTr("打在告知单上的话"),
            "Typed": qsTr("不写姓名和号码"),
            "Window": qsTr("请群众到哪个窗口"),
            "Ticket": qsTr("叫号用，不留存"),
            "Copies": qsTr("群众联和存档联")
        })

    title: qsTr("协助办理")
    actions: [
        BigButton {
            Layout.fillWidth: true
            objectName: "assist-leave"
            text: qsTr("交给群众自己操作")

            onTapped: page.model.leave()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Label {
                Layout.fillWidth: true
                text: qsTr("请先选要办的事。")
                visible: cards.count === 0
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, 0, Theme.portrait ? 2 : 3)
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    id: cards

                    model: page.model.pages

                    ChoiceCard {
                        required property string key

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        objectName: "assist-" + key
                        subtitle: page.subtitles[key]
                        title: page.titles[key]

                        onTapped: page.model.turn(key)
                    }
                }
            }
        }
    }
}
