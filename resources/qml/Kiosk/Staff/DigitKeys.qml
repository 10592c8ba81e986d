pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme

// Digits to type with, and the few signs that what is typed may have besides.
Item {
    id: keys

    required property string signs
    readonly property var all: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", ...keys.signs.split("")]
    readonly property int count: all.length + 2
    // Five beside each other keep the digits together, where there is height for it.
    readonly property int most: Math.max(3, Math.min(Theme.portrait ? 5 : 7, Math.floor((width + Theme.gapSmall) / (Theme.target * 1.3 + Theme.gapSmall))))
    // As many rows as have to be, all about as long.
    readonly property int inRow: Math.ceil(count / Math.ceil(count / most))
    readonly property real keyWidth: Math.min((width + Theme.gapSmall) / inRow - Theme.gapSmall, Theme.target * 2)

    signal clear
    signal erase
    signal type(string text)

    // Digits stand as on every telephone, whatever the language is.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    implicitHeight: grid.height

    Grid {
        id: grid

        columns: keys.inRow
        spacing: Theme.gapSmall

        Repeater {
            model: keys.all

            DigitKey {
                required property string modelData

                name: modelData === " " ? qsTr("空格") : modelData
                objectName: "digit-" + modelData
                text: modelData === " " ? "␣" : modelData

                onTapped: keys.type(modelData)
            }
        }
        DigitKey {
            name: qsTr("删掉一个数字")
            objectName: "digit-erase"
            text: "⌫"

            onTapped: keys.erase()
        }
        DigitKey {
            name: qsTr("全部清掉")
            objectName: "digit-clear"
            text: "✕"

            onTapped: keys.clear()
        }
    }

    component DigitKey: BigButton {
        height: Math.max(Theme.target, wordsHeight + Theme.gapSmall)
        width: keys.keyWidth
    }
}
