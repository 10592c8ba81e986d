pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// All languages above the page, each under the name that it has for itself.
Rectangle {
    id: panel

    required property KioskViewModel kiosk
    property bool modal: true

    color: "#B3101C2B"

    MouseArea {
        Accessible.name: keep.name
        Accessible.onPressAction: panel.kiosk.chooseLanguage(false)
        Accessible.role: Accessible.Button
        anchors.fill: parent

        onClicked: panel.kiosk.chooseLanguage(false)
    }
    Card {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.margin
        height: Math.min(content.implicitHeight + Theme.gap * 2, parent.height - Theme.margin * 2)
        width: Math.min(parent.width - Theme.margin * 2, 400 * Theme.mm)

        MouseArea {
            // A touch beside a button must not close the panel.
            anchors.fill: parent
        }
        ScrollArea {
            anchors.fill: parent
            anchors.margins: Theme.gap

            GridLayout {
                id: content

                columnSpacing: Theme.gapSmall
                columns: width > Theme.lead * 22 ? 2 : 1
                rowSpacing: Theme.gapSmall
                uniformCellWidths: true
                width: parent.width

                Repeater {
                    model: panel.kiosk.languages

                    Choice {
                        required property var modelData

                        chosen: modelData.tag === panel.kiosk.language
                        name: modelData.note === "" ? modelData.name : modelData.name + ", " + modelData.note
                        objectName: "speak-" + modelData.tag
                        text: modelData.note === "" ? modelData.name : modelData.name + "\n" + modelData.note

                        onTapped: panel.kiosk.speak(modelData.tag)
                    }
                }
                BigButton {
                    id: keep

                    Layout.columnSpan: content.columns
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.gap
                    objectName: "language-keep"
                    text: qsTr("不换")

                    onTapped: panel.kiosk.chooseLanguage(false)
                }
            }
        }
    }
}
