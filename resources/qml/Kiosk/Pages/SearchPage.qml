pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Type what you came for; what it finds stands there at once.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property SearchViewModel model: (kiosk.screen as Screen).searchPage
    readonly property string query: model.query

    // A small panel has no room for more than the keys, and what they find.
    title: Theme.compact ? "" : qsTr("打字找一找")
    actions: [
        Back {
            visible: Theme.portrait
        }
    ]

    onQueryChanged: area.toTop()

    GridLayout {
        anchors.fill: parent
        columnSpacing: Theme.gap
        columns: Theme.portrait ? 1 : 2
        rowSpacing: Theme.gap

        ColumnLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Card {
                Layout.fillWidth: true
                border.color: Theme.primary
                border.width: Theme.line * 2
                implicitHeight: Math.max(Theme.target, words.implicitHeight + Theme.gapSmall)

                Label {
                    id: words

                    Accessible.name: page.model.query === "" ? qsTr("还没有打字") : page.model.query
                    Accessible.role: Accessible.EditableText
                    anchors.left: parent.left
                    anchors.margins: Theme.gap
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    color: page.model.query === "" ? Theme.inkSoft : Theme.ink
                    font.bold: page.model.query !== ""
                    font.pixelSize: page.model.query === "" ? Theme.small : Theme.lead
                    lineHeight: 1.15
                    text: page.model.query === "" ? qsTr("打拼音，或者每个字的头一个字母：社保卡 = sbk") : page.model.query + "▏"
                }
            }
            ScrollArea {
                id: area

                Layout.fillHeight: true
                Layout.fillWidth: true

                ColumnLayout {
                    spacing: Theme.gap
                    width: parent.width

                    Label {
                        Layout.fillWidth: true
                        text: qsTr("没有找到。换个说法试试，或者请工作人员帮忙。")
                        visible: page.model.nothing
                    }
                    Repeater {
                        model: page.model.hits

                        ChoiceCard {
                            required property string key
                            required property string summary
                            required picture

                            Layout.fillWidth: true
                            drawing: Theme.tight ? 0 : Theme.largeTarget * (Theme.compact ? 0.85 : 1.15)
                            objectName: "hit-" + key
                            subtitle: Theme.tight ? "" : summary

                            onTapped: page.model.choose(key)
                        }
                    }
                }
            }
            Back {
                Layout.fillWidth: true
                visible: !Theme.portrait
            }
        }
        LetterKeys {
            id: keys

            Layout.alignment: Theme.portrait ? Qt.AlignBottom : Qt.AlignTop
            Layout.fillWidth: Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : (Theme.compact ? unit * 7 : Math.min(page.width * 0.52, Theme.target * 14))

            onClear: page.model.clear()
            onErase: page.model.erase()
            onType: text => page.model.type(text)
        }
    }

    component Back: BigButton {
        objectName: "back"
        text: qsTr("返回")

        onTapped: page.kiosk.back()
    }
}
