pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Something to type, letters or digits, to be put on the sheet.
PageFrame {
    id: page

    required property string text
    required property string onSheet
    required property string ask
    required property string heading
    property bool digits: false

    signal clear
    signal erase
    signal type(string text)
    signal write

    // A small panel has no room for more than the keys.
    title: Theme.compact ? "" : page.heading
    actions: [
        BigButton {
            Layout.fillWidth: true
            objectName: "typed-kind"
            text: page.digits ? qsTr("换成字母") : qsTr("换成数字")

            onTapped: page.digits = !page.digits
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.text !== page.onSheet
            objectName: "typed-write"
            primary: true
            text: page.text === "" && page.onSheet !== "" ? qsTr("从告知单上去掉") : qsTr("写上告知单")

            onTapped: page.write()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.heading : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            TypedLine {
                Layout.fillWidth: true
                hint: page.ask
                text: page.text
            }
            Label {
                Layout.fillWidth: true
                color: Theme.ready
                font.bold: true
                font.pixelSize: Theme.small
                text: qsTr("✓ 已写上告知单")
                visible: page.onSheet !== "" && page.text === page.onSheet
            }
            LetterKeys {
                Layout.fillWidth: true
                visible: !page.digits

                onClear: page.clear()
                onErase: page.erase()
                onType: text => page.type(text)
            }
            DigitKeys {
                Layout.fillWidth: true
                signs: ""
                visible: page.digits

                onClear: page.clear()
                onErase: page.erase()
                onType: text => page.type(text)
            }
        }
    }
}
