import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Asks whether somebody of the staff is still there, before they are signed out; the citizen's visit stays.
Rectangle {
    id: warning

    required property KioskViewModel kiosk
    required property SignInViewModel model
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

        anchors.centerIn: parent
        height: content.implicitHeight + margin * 2
        width: Math.min(parent.width - margin * 2, (Theme.portrait ? 190 : 260) * Theme.mm)

        GridLayout {
            id: content

            anchors.left: parent.left
            anchors.margins: card.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            columnSpacing: Theme.gap
            columns: Theme.portrait ? 1 : 2
            rowSpacing: Theme.tight ? Theme.gapSmall : Theme.gap

            Label {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.title
                horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: 1.2
                text: qsTr("工作人员还在吗？")
            }
            Label {
                Layout.alignment: Qt.AlignCenter
                color: Theme.primary
                font.bold: true
                font.pixelSize: Theme.display * (Theme.tight ? 1 : 1.4)
                lineHeight: 1
                text: Math.max(0, warning.model.secondsLeft)
            }
            Label {
                Layout.columnSpan: content.columns
                Layout.fillWidth: true
                horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                lineHeight: Theme.tight ? 1.15 : Theme.lineHeight
                text: qsTr("数到 0 时，工作人员退出登录。\n正在办的事不受影响。")
            }
            BigButton {
                id: stay

                Layout.fillWidth: true
                objectName: "duty-stay"
                primary: true
                text: qsTr("我还在")

                onTapped: warning.kiosk.touched()
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "duty-leave"
                text: qsTr("退出登录")

                onTapped: warning.model.signOut()
            }
        }
    }
}
