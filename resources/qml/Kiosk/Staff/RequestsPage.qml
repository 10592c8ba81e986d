pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Who waits for staff at this kiosk, and what became of earlier calls.
PageFrame {
    id: page

    required property RequestsViewModel model
    readonly property var outcomes: ({
            "waiting": qsTr("正在等人"),
            "answered": qsTr("已答复"),
            "withdrawn": qsTr("未答复：已回到页面或离开")
        })

    hint: qsTr("只有这台机器上的求助")
    title: qsTr("群众求助")

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Label {
                Layout.fillWidth: true
                text: qsTr("开机以来还没有人求助。")
                visible: list.count === 0
            }
            Repeater {
                id: list

                model: page.model.requests

                Card {
                    id: card

                    required property string by
                    required property string key
                    required property string place
                    required property string since
                    // The row's state, not the item's own.
                    required property string became
                    readonly property bool waiting: became === "waiting"

                    Layout.fillWidth: true
                    border.color: waiting ? Theme.primary : Theme.rule
                    border.width: Theme.line * (waiting ? 3 : 1)
                    implicitHeight: content.implicitHeight + Theme.gap * 2

                    GridLayout {
                        id: content

                        anchors.left: parent.left
                        anchors.margins: Theme.gap
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        columnSpacing: Theme.gap
                        columns: width < Theme.lead * 26 ? 1 : 2
                        rowSpacing: Theme.gapSmall

                        ColumnLayout {
                            Layout.fillWidth: true
                            spacing: 0

                            Label {
                                Layout.fillWidth: true
                                font.bold: true
                                font.pixelSize: Theme.lead
                                lineHeight: 1.2
                                text: qsTr("%1　%2").arg(card.since).arg(card.place)
                            }
                            Label {
                                Layout.fillWidth: true
                                color: card.waiting ? Theme.bring : Theme.inkSoft
                                font.bold: card.waiting
                                lineHeight: 1.2
                                text: card.by === "" ? page.outcomes[card.became] : qsTr("%1（%2）").arg(page.outcomes[card.became]).arg(card.by)
                            }
                        }
                        BigButton {
                            Layout.fillWidth: content.columns === 1
                            objectName: "answer-" + card.key
                            primary: true
                            text: qsTr("我去帮忙")
                            visible: card.waiting && page.model.mayAnswer

                            onTapped: page.model.answer(card.key)
                        }
                    }
                }
            }
        }
    }
}
