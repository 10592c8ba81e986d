pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// What helps on every page: another language, larger text, somebody to ask.
RowLayout {
    id: help

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    property bool wide: false

    layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
    spacing: Theme.gapSmall
    uniformCellSizes: help.wide

    Repeater {
        model: help.kiosk.languages

        BarButton {
            required property var modelData

            Layout.fillWidth: help.wide
            objectName: "speak-" + modelData.tag
            text: modelData.name
            visible: modelData.tag !== help.kiosk.language

            onTapped: help.kiosk.speak(modelData.tag)
        }
    }
    BarButton {
        Layout.fillWidth: help.wide
        name: qsTr("字号、颜色、高低")
        objectName: "bar-comfort"
        text: qsTr("大字")

        onTapped: help.comfort.open()
    }
}
