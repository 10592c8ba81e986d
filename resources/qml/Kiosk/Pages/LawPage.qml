pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Articles of the law: each in everyday words, and in its own when touched.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property LawViewModel model: (kiosk.screen as Screen).lawPage

    hint: page.model.reading ? page.model.version : qsTr("点一条，看原文")
    title: page.model.reading ? page.model.title : qsTr("法律怎么说")
    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("返回")

            onTapped: page.kiosk.back()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""
        visible: !page.model.reading

        GridLayout {
            columnSpacing: Theme.gap
            columns: Theme.cardColumns(width, Theme.largeTarget, Theme.portrait ? 1 : 2)
            rowSpacing: Theme.gap
            uniformCellWidths: true
            width: parent.width

            Repeater {
                model: page.model.laws

                ChoiceCard {
                    required property string key
                    required property string plain

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    objectName: "law-" + key
                    picture: ""
                    subtitle: plain

                    onTapped: page.model.read(key)
                }
            }
        }
    }
    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""
        visible: page.model.reading

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Rectangle {
                Layout.fillWidth: true
                color: Theme.primarySoft
                implicitHeight: gist.implicitHeight + Theme.gap * 2
                radius: Theme.radius

                Label {
                    id: gist

                    anchors.left: parent.left
                    anchors.margins: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: true
                    font.pixelSize: Theme.lead
                    text: page.model.plain
                }
            }
            Repeater {
                model: page.model.paragraphs

                Label {
                    required property string line

                    Layout.fillWidth: true
                    lineHeight: 1.5
                    text: line
                }
            }
        }
    }
}
