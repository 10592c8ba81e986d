pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// A pack that could be in force: what its check says, and what can be done with it.
Card {
    id: card

    required property bool busy
    required property string day
    required property bool followed
    required property string key
    required property list<string> lines
    required property bool mayRead
    required property bool maySwitch
    required property string standing
    required property string title
    readonly property bool good: standing === "good" || standing === "early"
    readonly property string name: key === "" ? qsTr("内容包文件夹") : key
    readonly property var standings: ({
            "checking": qsTr("正在检查…"),
            "live": qsTr("正在使用"),
            "good": qsTr("检查通过，可以换用"),
            "early": qsTr("检查通过，%1起才能换用").arg(card.day),
            "bad": qsTr("检查没有通过，不能换用：")
        })

    signal compare
    signal read
    signal switchTo

    Layout.fillWidth: true
    implicitHeight: content.implicitHeight + Theme.gap * 2

    ColumnLayout {
        id: content

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Label {
            Layout.fillWidth: true
            font.bold: true
            lineHeight: 1.2
            text: card.title === "" ? card.name : qsTr("%1：%2").arg(card.name).arg(card.title)
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
        Label {
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: card.standings[card.standing]
        }
        Repeater {
            model: card.lines

            Label {
                required property string modelData

                Layout.fillWidth: true
                font.pixelSize: Theme.small
                lineHeight: 1.2
                text: modelData
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.gap

            BigButton {
                enabled: !card.busy
                objectName: "pack-compare-" + card.key
                text: qsTr("与在用的对比")
                visible: card.good

                onTapped: card.compare()
            }
            BigButton {
                enabled: !card.busy
                objectName: "pack-read-" + card.key
                text: qsTr("先看看")
                visible: card.good && card.mayRead

                onTapped: card.read()
            }
            BigButton {
                enabled: !card.busy
                objectName: "pack-switch-" + card.key
                text: card.key === "" ? qsTr("换用，并随它更新") : qsTr("换用")
                visible: card.maySwitch && (card.standing === "good" || (card.standing === "live" && card.key === "" && !card.followed))

                onTapped: card.switchTo()
            }
        }
    }
}
