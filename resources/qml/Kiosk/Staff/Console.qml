pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The staff's side of the screen, above all public pages: a menu, and one page at a time.
Rectangle {
    id: over

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    required property ConsoleViewModel model
    property bool modal: true

    color: Theme.paper

    RoleNames {
        id: roles
    }
    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        id: bar

        color: Theme.primary
        height: Theme.barTarget + Theme.gapSmall * (Theme.compact ? 1 : 2)
        width: parent.width

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.gapSmall

            Label {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.primaryInk
                elide: Text.ElideRight
                font.bold: true
                font.pixelSize: Theme.bar
                lineHeight: 1.1
                maximumLineCount: Theme.bar * 3.3 < bar.height ? 2 : 1
                opacity: width > font.pixelSize * 5 ? 1 : 0
                text: qsTr("%1：%2").arg(roles.names[over.model.role] ?? "").arg(over.model.who)
                verticalAlignment: Text.AlignVCenter
            }
            BarButton {
                objectName: "console-menu"
                text: qsTr("菜单")
                visible: over.model.page !== ""

                onTapped: over.model.menu()
            }
            BarButton {
                objectName: "console-sign-out"
                text: qsTr("退出登录")

                onTapped: over.model.signOut()
            }
        }
    }
    Loader {
        id: shown

        readonly property string wanted: over.model.page

        function take() {
            if (wanted === "")
                setSource("ConsoleMenu.qml", {
                    "comfort": over.comfort,
                    "kiosk": over.kiosk,
                    "model": over.model
                });
            else
                setSource(wanted + "Page.qml", {
                    "model": over.model.model
                });
        }

        anchors.bottom: parent.bottom
        anchors.top: bar.bottom
        width: parent.width

        Component.onCompleted: take()
        onWantedChanged: take()
    }
}
