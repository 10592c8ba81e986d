pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Above every page once the staff's gesture was made: who it is, then the PIN.
Rectangle {
    id: over

    required property SignInViewModel model
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
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: Theme.primaryInk
                font.bold: true
                font.pixelSize: Theme.bar
                lineHeight: 1.1
                text: qsTr("工作人员登录")
            }
            BarButton {
                objectName: "sign-in-back"
                text: qsTr("返回")

                onTapped: over.model.back()
            }
        }
    }
    Loader {
        readonly property bool entering: over.model.step === "entering" || over.model.step === "checking"

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin * 0.7
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.top: bar.bottom
        anchors.topMargin: Theme.gap
        sourceComponent: over.model.step === "choosing" ? choosing : (entering ? pad : notice)
    }

    Component {
        id: choosing

        ScrollArea {
            title: qsTr("您是哪一位？")

            GridLayout {
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, 0, Theme.portrait ? 2 : 3)
                rowSpacing: Theme.gap
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    model: over.model.people

                    ChoiceCard {
                        required property var modelData

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        objectName: "who-" + modelData.pseudonym
                        subtitle: roles.names[modelData.role]
                        title: modelData.pseudonym

                        onTapped: over.model.choose(modelData.pseudonym)
                    }
                }
            }
        }
    }
    Component {
        id: pad

        PinPad {
            model: over.model
        }
    }
    Component {
        id: notice

        SignInNotice {
            step: over.model.step
        }
    }
}
