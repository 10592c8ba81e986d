pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A visit taken up by the code of its sheet: what is not as the sheet says, or in plain words why it can't be taken up.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property HandoverViewModel model: (kiosk.screen as Screen).handoverPage
    readonly property bool refused: model.refusal !== ""
    readonly property bool same: !refused && !model.asks && changes.count === 0

    hint: {
        switch (page.model.refusal) {
        case "":
            if (page.model.asks)
                return qsTr("告知单打印以后，问题有变化。您别的回答都还在。");
            return page.same ? qsTr("您的清单和单子上一样。") : qsTr("告知单打印以后，下面这几条变了。别的还和单子上一样。");
        case "damaged":
            return qsTr("请把单子抹平，再扫一次。还是不行，就从首页重新办。");
        case "later-format":
            return qsTr("它是更新版本的机器打印的。请换一台机器，或者从首页重新办。");
        case "other-pack":
            return qsTr("各地的规定不一样，在这里不能接着办。请从首页重新办。");
        case "unknown-service":
            return qsTr("请工作人员帮忙，或者到首页另找。");
        case "not-recorded":
            return qsTr("没有记录就不能由工作人员接着办。请稍后再试，或者请主管查看这台机器。");
        default:
            return qsTr("请扫告知单上写着“工作人员扫此码可接着办”的那个码。");
        }
    }
    overline: page.model.service
    title: {
        switch (page.model.refusal) {
        case "":
            if (page.model.asks)
                return qsTr("还要再答几个问题");
            return page.same ? qsTr("规定没有变化") : qsTr("规定有变化");
        case "damaged":
            return qsTr("没有读清楚");
        case "later-format":
            return qsTr("这张单子本机读不了");
        case "other-pack":
            return qsTr("这张单子不是本大厅打印的");
        case "unknown-service":
            return qsTr("单子上的这件事，本机现在不办");
        case "not-recorded":
            return qsTr("这次接着办没能记录下来");
        default:
            return qsTr("这不是接着办的码");
        }
    }
    actions: [
        BigButton {
            Layout.fillWidth: true
            objectName: "go-on"
            primary: true
            text: page.refused ? qsTr("到首页") : qsTr("知道了")

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
            Picture {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredHeight: Theme.largeTarget * (Theme.compact ? 2 : 4)
                Layout.preferredWidth: Layout.preferredHeight
                Layout.topMargin: Theme.gap
                source: Qt.resolvedUrl("../../../pictures/marks/warning.svg")
                visible: page.refused && !Theme.tight
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

        readonly property bool both: was !== "" && now !== ""
        required property int index
        required property string kind
        required property string label
        required property string now
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
                    text: card.label
                }
                Label {
                    id: became

                    font.bold: true
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
                columns: card.both ? 2 : 1
                rowSpacing: Theme.gapSmall

                Label {
                    Layout.alignment: Qt.AlignTop
                    color: Theme.inkSoft
                    text: qsTr("原来")
                    visible: card.both
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: card.was
                    visible: text !== ""
                }
                Label {
                    Layout.alignment: Qt.AlignTop
                    font.bold: true
                    text: qsTr("现在")
                    visible: card.both
                }
                Label {
                    Layout.fillWidth: true
                    font.bold: true
                    text: card.now
                    visible: text !== ""
                }
            }
        }
    }
}
