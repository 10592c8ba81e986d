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
        anchors.fill: parent

        onClicked: warning.kiosk.touched()
    }
    Card {
        anchors.centerIn: parent
        height: content.implicitHeight + Theme.margin * 2
        width: Math.min(parent.width - Theme.margin * 2, 190 * Theme.mm)

        ColumnLayout {
            id: content

            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.gap

            Label {
                Accessible.name: text
                Accessible.role: Accessible.AlertMessage
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.title
                horizontalAlignment: Text.AlignHCenter
                lineHeight: 1.2
                text: qsTr("您还在吗？")
            }
            Label {
                Layout.alignment: Qt.AlignHCenter
                color: Theme.primary
                font.bold: true
                font.pixelSize: Theme.display * 1.4
                lineHeight: 1
                text: Math.max(0, warning.kiosk.secondsLeft)
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("数到 0 时，本机会清除您的回答，回到开始页面。")
            }
            BigButton {
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
