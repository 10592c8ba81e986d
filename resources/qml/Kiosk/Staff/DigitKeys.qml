pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// Digits to type with, and the few signs that what is typed may have besides.
GridLayout {
    id: keys

    required property string signs
    readonly property var all: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", ...keys.signs.split("")]

    signal clear
    signal erase
    signal type(string text)

    // Digits stand as on every telephone, whatever the language is.
    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: false
    columnSpacing: Theme.gapSmall
    columns: Math.max(3, Math.min(all.length + 2, Math.floor((width + columnSpacing) / (Theme.target * 1.25 + columnSpacing))))
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true

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
        text: qsTr("清空")

        onTapped: keys.clear()
    }

    component DigitKey: BigButton {
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.target, Theme.lead * 1.5)
        implicitWidth: Theme.target
    }
}
