pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A visit taken up by the code of its sheet: first what is not as the sheet says.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property HandoverViewModel model: (kiosk.screen as Screen).handoverPage
    readonly property bool same: !model.asks && changes.count === 0

    hint: {
        if (page.model.asks)
            return qsTr("告知单打印以后，问题有变化。您别的回答都还在。");
        return page.same ? qsTr("您的清单和单子上一样。") : qsTr("告知单打印以后，下面这几条变了。别的还和单子上一样。");
    }
    overline: page.model.service
    title: {
        if (page.model.asks)
            return qsTr("还要再答几个问题");
        return page.same ? qsTr("规定没有变化") : qsTr("规定有变化");
    }
    actions: [
        BigButton {
            Layout.fillWidth: true
            objectName: "go-on"
            primary: true
            text: qsTr("知道了")

            onTapped: page.model.goOn()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Rectangle {
                Layout.fillWidth: true
                color: Theme.bringSoft
                implicitHeight: unsealed.implicitHeight + Theme.gap * 2
                radius: Theme.radius
                visible: page.model.unsealed

                Label {
                    id: unsealed

                    anchors.left: parent.left
                    anchors.margins: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    font.bold: true
                    text: qsTr("单子上工作人员的标注不是本大厅的机器写的，不算数。请工作人员重新核对。")
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.cardColumns(width, Theme.largeTarget, Theme.portrait ? 1 : 2)
                rowSpacing: Theme.gap
                uniformCellWidths: true
                visible: changes.count > 0

                Repeater {
                    id: changes

                    model: page.model.changes

                    ChangeCard {
                        Layout.fillHeight: true
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }

    component ChangeCard: Card {
        id: card

        // Before the words where the longest of them still has room, else above them.
        readonly property bool beside: both && Theme.fitted(Theme.body, was + " " + now, Math.max(1, room - Math.max(earlier.implicitWidth, today.implicitWidth) - Theme.gap)) === Theme.body
        readonly property bool both: was !== "" && now !== ""
        required property int index
        required property string kind
        required property string label
        required property string now
        readonly property real room: width - Theme.gap * 2
        required property string was

        implicitHeight: lines.implicitHeight + Theme.gap * 2
        objectName: "change-" + index

        ColumnLayout {
            id: lines

            anchors.left: parent.left
            anchors.margins: Theme.gap
            anchors.right: parent.right
            anchors.top: parent.top
            spacing: Theme.gapSmall

            GridLayout {
                id: head

                Layout.fillWidth: true
                columnSpacing: Theme.gap
                // Below each other where the letters are too large for both.
                columns: about.implicitWidth + became.implicitWidth + Theme.gap * 3 > card.width ? 1 : 2
                rowSpacing: 0

                Label {
                    id: about

                    Layout.fillWidth: true
                    color: Theme.primary
                    font.bold: true
                    font.pixelSize: Theme.fitted(Theme.body, text, card.room)
                    text: card.label
                }
                Label {
                    id: became

                    Layout.fillWidth: head.columns === 1
                    font.bold: true
                    font.pixelSize: Theme.fitted(Theme.body, text, card.room)
                    text: {
                        switch (card.kind) {
                        case "new":
                            return qsTr("新增");
                        case "gone":
                            return qsTr("不再需要");
                        default:
                            return qsTr("有变化");
                        }
                    }
                }
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: card.beside ? 2 : 1
                rowSpacing: Theme.gapSmall

                Label {
                    id: earlier

                    Layout.alignment: Qt.AlignTop
                    color: Theme.inkSoft
                    text: qsTr("原来")
                    visible: card.both
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    font.pixelSize: Theme.fitted(Theme.body, text, card.room)
                    text: card.was
                    visible: text !== ""
                }
                Label {
                    id: today

                    Layout.alignment: Qt.AlignTop
                    font.bold: true
                    text: qsTr("现在")
                    visible: card.both
                }
                Label {
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.fitted(Theme.body, text, card.room)
                    text: card.now
                    visible: text !== ""
                }
            }
        }
    }
}
