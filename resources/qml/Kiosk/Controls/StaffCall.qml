pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// Above every page while somebody waits for staff: where they are to be found, in large words.
Loader {
    id: call

    required property KioskViewModel kiosk
    readonly property StaffCallViewModel model: (kiosk.screen as Screen).staffCall

    active: call.model.asked

    sourceComponent: Rectangle {
        id: over

        // The largest letters leave no room for the picture where there is little height.
        readonly property bool crowded: Theme.tight
        readonly property real margin: over.crowded ? Theme.gap : Theme.margin
        property bool modal: true

        color: "#B3101C2B"

        MouseArea {
            anchors.fill: parent
        }
        Card {
            anchors.centerIn: parent
            height: content.implicitHeight + over.margin * 2
            width: Math.min(parent.width - Theme.margin * 2, (Theme.portrait ? 240 : 340) * Theme.mm)

            GridLayout {
                id: content

                anchors.left: parent.left
                anchors.margins: over.margin
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                columnSpacing: Theme.margin
                columns: Theme.portrait || over.crowded ? 1 : 2
                rowSpacing: Theme.gap

                Picture {
                    Layout.alignment: Qt.AlignCenter
                    Layout.preferredHeight: Theme.largeTarget * (Theme.portrait ? 4 : 3)
                    Layout.preferredWidth: Layout.preferredHeight
                    source: Qt.resolvedUrl("../../../pictures/marks/ask-staff.svg")
                    visible: !over.crowded
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: Theme.gap

                    Label {
                        Accessible.name: text
                        Accessible.role: Accessible.AlertMessage
                        Layout.fillWidth: true
                        font.bold: true
                        font.pixelSize: Theme.compact || over.crowded ? Theme.title : Theme.display
                        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                        lineHeight: 1.2
                        text: qsTr("请到服务台，\n或者向工作人员招手")
                    }
                    Label {
                        Layout.fillWidth: true
                        font.pixelSize: over.crowded ? Theme.body : Theme.lead
                        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
                        lineHeight: over.crowded ? 1.15 : Theme.lineHeight
                        text: qsTr("请他们到这台机器前来帮您。\n您的清单先留在这里。")
                    }
                }
                BigButton {
                    Layout.columnSpan: content.columns
                    Layout.fillWidth: true
                    objectName: "staff-thanks"
                    primary: true
                    text: qsTr("好的，回到刚才的页面")

                    onTapped: call.model.thanks()
                }
            }
        }
    }
}
