pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Which of these do you have with you? Touch a paper to tick it.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property PapersViewModel model: (kiosk.screen as Screen).papersPage

    hint: qsTr("带了就点一下，打上勾。没带的不用点。")
    overline: page.model.service
    title: qsTr("今天带了哪些？")
    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("返回")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "tick-all"
            text: page.model.allTicked ? qsTr("都没带") : qsTr("都带了")

            onTapped: page.model.tickAll()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "conclude"
            primary: true
            text: qsTr("选好了")

            onTapped: page.model.conclude()
        }
    ]

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
                columns: Theme.cardColumns(width, Theme.largeTarget * 1.6 + Theme.target, Theme.portrait ? 1 : 2)
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: page.model.papers

                    PaperCard {
                        required property string key

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        objectName: "paper-" + key

                        onTapped: page.model.tick(key)
                    }
                }
            }
            Label {
                Layout.fillWidth: true
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

    component PaperCard: Rectangle {
        id: card

        required property string form
        required property bool instead
        required property string name
        required property string note
        required property url picture
        required property string purpose
        required property bool ticked

        readonly property real room: width - Theme.gap * 3.6 - Theme.largeTarget * 1.6 - Theme.target

        signal tapped

        border.color: card.ticked ? Theme.ready : Theme.rule
        border.width: card.ticked ? Theme.line * 3 : Theme.line
        color: card.ticked || area.pressed ? Theme.readySoft : Theme.surface
        implicitHeight: row.implicitHeight + Theme.gap * 1.6
        radius: Theme.radius

        RowLayout {
            id: row

            anchors.fill: parent
            anchors.margins: Theme.gap * 0.8
            spacing: Theme.gap

            Picture {
                Layout.preferredHeight: Theme.largeTarget * 1.2
                Layout.preferredWidth: Theme.largeTarget * 1.6
                source: card.picture
            }
            ColumnLayout {
                Layout.alignment: Qt.AlignVCenter
                Layout.fillWidth: true
                spacing: 0

                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.small
                    lineHeight: 1.2
                    text: card.instead ? qsTr("%1 · 可以代替").arg(card.purpose) : card.purpose
                }
                Label {
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.fitted(Theme.lead, card.name, card.room)
                    lineHeight: 1.15
                    text: card.name
                }
                Label {
                    Layout.fillWidth: true
                    font.pixelSize: Theme.small
                    lineHeight: 1.2
                    text: card.note === "" ? card.form : card.form + " · " + card.note
                }
            }
            TickMark {
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredHeight: Theme.target
                Layout.preferredWidth: Theme.target
                ticked: card.ticked
            }
        }
        TapArea {
            id: area

            Accessible.checkable: true
            Accessible.checked: card.ticked
            Accessible.role: Accessible.CheckBox
            anchors.fill: parent
            name: card.name + " " + card.form

            onClicked: card.tapped()
        }
    }
}
