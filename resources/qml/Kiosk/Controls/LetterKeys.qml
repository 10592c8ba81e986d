pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// Letters to type with. They stand as on a keyboard where that has room for targets of the right size, else by the alphabet.
Item {
    id: keys

    readonly property real unit: Theme.target + Theme.gapSmall
    readonly property bool known: width >= unit * 10
    readonly property var rows: known ? ["qwertyuiop", "asdfghjkl", "zxcvbnm"] : ["abcdefg", "hijklmn", "opqrstu", "vwxyz"]
    readonly property int most: known ? 10 : 7
    readonly property real keyWidth: Math.min((width + Theme.gapSmall) / most, Theme.target * 2) - Theme.gapSmall
    // The three keys with words are as wide together as the longest row of letters.
    readonly property real wordWidth: ((keyWidth + Theme.gapSmall) * most - Theme.gapSmall * 3) / 3
    readonly property real keyHeight: Math.max(Theme.target, Theme.lead * 1.5)

    signal clear
    signal erase
    signal type(string text)

    // Latin letters stand as on every keyboard, whatever the language is.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    implicitHeight: column.implicitHeight

    Column {
        id: column

        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.gapSmall

        Repeater {
            model: keys.rows

            Row {
                id: row

                required property string modelData

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: Theme.gapSmall

                Repeater {
                    model: row.modelData.split("")

                    LetterKey {
                        required property string modelData

                        objectName: "key-" + modelData
                        text: modelData.toUpperCase()
                        width: keys.keyWidth

                        onTapped: keys.type(modelData)
                    }
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.gapSmall

            LetterKey {
                name: qsTr("全部清掉")
                objectName: "key-clear"
                text: qsTr("清空")
                width: keys.wordWidth

                onTapped: keys.clear()
            }
            LetterKey {
                name: qsTr("空格")
                objectName: "key-space"
                text: qsTr("空格")
                width: keys.wordWidth

                onTapped: keys.type(" ")
            }
            LetterKey {
                name: qsTr("删掉一个字母")
                objectName: "key-erase"
                text: "⌫"
                width: keys.wordWidth

                onTapped: keys.erase()
            }
        }
    }

    // Not called Key: PySide takes an item of that class for a Qt.Key, and crashes.
    component LetterKey: Rectangle {
        id: key

        required property string text
        property string name: text

        signal tapped

        border.color: Theme.primary
        border.width: Theme.line * (area.pressed ? 3 : 1)
        color: area.pressed ? Theme.primarySoft : Theme.surface
        height: keys.keyHeight
        radius: Theme.radius

        Label {
            anchors.centerIn: parent
            color: Theme.primary
            font.bold: true
            font.pixelSize: Theme.lead
            fontSizeMode: Text.HorizontalFit
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1
            minimumPixelSize: Theme.bar * 0.5
            text: key.text
            width: key.width - Theme.gapSmall
            wrapMode: Text.NoWrap
        }
        TapArea {
            id: area

            anchors.fill: parent
            name: key.name

            onClicked: key.tapped()
        }
    }
}
