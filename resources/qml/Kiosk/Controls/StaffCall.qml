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
        readonly property real most: height - Theme.gap * 2 - over.margin * 2 - Theme.gap - thanks.implicitHeight
        property bool modal: true

        color: "#B3101C2B"

        MouseArea {
            anchors.fill: parent
        }
        Card {
            anchors.centerIn: parent
            height: words.height + Theme.gap + thanks.implicitHeight + over.margin * 2
            width: Math.min(parent.width - Theme.margin * 2, (Theme.portrait ? 240 : 340) * Theme.mm)

            ScrollArea {
                id: words

                anchors.left: parent.left
                anchors.margins: over.margin
                anchors.right: parent.right
                anchors.top: parent.top
                height: Math.min(content.implicitHeight, over.most)

                GridLayout {
                    id: content

                    columnSpacing: Theme.margin
                    columns: Theme.portrait || over.crowded ? 1 : 2
                    rowSpacing: Theme.gap
                    width: parent.width

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

                        Words {
                            Accessible.role: Accessible.AlertMessage
                            font.bold: true
                            font.pixelSize: Theme.compact || over.crowded ? Theme.title : Theme.display
                            lineHeight: 1.2
                            text: qsTr("请到服务台，\n或者向工作人员招手")
                        }
                        Words {
                            color: Theme.primary
                            font.bold: true
                            objectName: "service-desk"
                            text: call.model.where
                            visible: text !== ""
                        }
                        Words {
                            text: qsTr("请他们到这台机器前来帮您。\n您的清单先留在这里。")
                        }
                    }
                }
            }
            BigButton {
                id: thanks

                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.margins: over.margin
                anchors.right: parent.right
                height: implicitHeight
                objectName: "staff-thanks"
                primary: true
                text: qsTr("好的，回到刚才的页面")

                onTapped: call.model.thanks()
            }
        }
    }

    component Words: Label {
        Accessible.name: text
        Layout.fillWidth: true
        font.pixelSize: Theme.tight ? Theme.body : Theme.lead
        horizontalAlignment: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft
        lineHeight: Theme.tight ? 1.15 : Theme.lineHeight
    }
}
