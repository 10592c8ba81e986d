pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// What staff mark in a visit, above its pages: a menu, and one page at a time. The citizen may look on.
Rectangle {
    id: over

    required property AssistViewModel model
    property bool modal: true

    color: Theme.paper

    MouseArea {
        anchors.fill: parent
    }
    Rectangle {
        id: bar

        color: Theme.accent
        height: Theme.barTarget + Theme.gapSmall * (Theme.compact ? 1 : 2)
        width: parent.width

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.accentInk
            height: Theme.line
            width: parent.width
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.margin
            anchors.rightMargin: Theme.margin
            layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
            spacing: Theme.gapSmall

            Label {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.accentInk
                elide: Text.ElideRight
                font.bold: true
                font.pixelSize: Theme.bar
                lineHeight: 1.1
                maximumLineCount: 2
                text: qsTr("工作人员正在协助")
                verticalAlignment: Text.AlignVCenter
            }
            AccentButton {
                objectName: "assist-menu"
                text: qsTr("菜单")
                visible: over.model.page !== ""

                onTapped: over.model.menu()
            }
            AccentButton {
                objectName: "assist-done"
                text: qsTr("回到页面")

                onTapped: over.model.close()
            }
        }
    }
    Rectangle {
        id: trouble

        anchors.top: bar.bottom
        color: Theme.alertSoft
        height: visible ? said.implicitHeight + Theme.gap : 0
        visible: over.model.trouble !== ""
        width: parent.width

        Label {
            id: said

            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            anchors.left: parent.left
            anchors.margins: Theme.margin
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.alert
            font.bold: true
            font.pixelSize: Theme.small
            lineHeight: 1.2
            objectName: "assist-trouble"
            text: over.model.trouble
        }
    }
    Loader {
        id: shown

        readonly property string wanted: over.model.page

        function take() {
            if (wanted === "")
                setSource("AssistMenu.qml", {
                    "model": over.model
                });
            else
                setSource("Assist" + wanted + ".qml", {
                    "model": over.model.model
                });
        }

        anchors.bottom: parent.bottom
        anchors.top: trouble.bottom
        width: parent.width

        Component.onCompleted: take()
        onWantedChanged: take()
    }
}
