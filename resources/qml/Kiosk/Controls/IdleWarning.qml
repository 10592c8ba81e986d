import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// Asks whether somebody is still there, before everything is wiped.
Rectangle {
    id: warning

    required property KioskViewModel kiosk
    property bool modal: true

    color: "#B3101C2B"

    MouseArea {
        Accessible.name: stay.name
        Accessible.onPressAction: warning.kiosk.touched()
        Accessible.role: Accessible.Button
        anchors.fill: parent

        onClicked: warning.kiosk.touched()
    }
    Card {
        id: card

        readonly property real margin: Theme.tight ? Theme.gap : Theme.margin
        readonly property real most: warning.height - Theme.gap * 2 - margin * 2 - words.anchors.bottomMargin - buttons.implicitHeight

        anchors.centerIn: parent
        height: words.height + words.anchors.bottomMargin + buttons.implicitHeight + margin * 2
        width: Math.min(parent.width - margin * 2, (Theme.portrait ? 190 : 260) * Theme.mm)

        ScrollArea {
            id: words

            anchors.bottomMargin: Theme.tight ? Theme.gapSmall : Theme.gap
            anchors.left: parent.left
            anchors.leftMargin: card.margin
            anchors.right: parent.right
            anchors.rightMargin: card.margin
            anchors.top: parent.top
            anchors.topMargin: card.margin
            height: Math.min(content.implicitHeight, card.most)

            ColumnLayout {
                id: content

                spacing: Theme.tight ? Theme.gapSmall : Theme.gap
                width: parent.width

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.gap
                    columns: Theme.portrait ? 1 : 2
                    rowSpacing: Theme.gap

                    Label {
                        Accessible.name: text
                        Accessible.role: Accessible.AlertMessage
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.title
                        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                        lineHeight: 1.2
                        text: qsTr("您还在吗？")
                    }
                    Label {
                        Layout.alignment: Qt.AlignCenter
                        color: Theme.primary
                        font.bold: true
                        font.pixelSize: Theme.display * (Theme.tight ? 1 : 1.4)
                        lineHeight: 1
                        text: Math.max(0, warning.kiosk.secondsLeft)
                    }
                }
                Label {
                    Layout.fillWidth: true
                    horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                    lineHeight: Theme.tight ? 1.15 : Theme.lineHeight
                    text: qsTr("数到 0 时，本机会清除您的回答，回到开始页面。")
                }
            }
        }
        GridLayout {
            id: buttons

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.margins: card.margin
            anchors.right: parent.right
            columnSpacing: Theme.gap
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.tight ? Theme.gapSmall : Theme.gap
            uniformCellWidths: true

            BigButton {
                id: stay

                Layout.fillWidth: true
                objectName: "stay"
                primary: true
                text: qsTr("我还在，继续办")

                onTapped: warning.kiosk.touched()
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "leave"
                text: qsTr("结束，清除")

                onTapped: warning.kiosk.finish()
            }
        }
    }
}
