pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// What helps on every page: another language, larger text, somebody to ask. Of two languages the other has a button;
// more are on a panel.
RowLayout {
    id: help

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    property bool wide: false

    layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
    spacing: Theme.gapSmall
    uniformCellSizes: help.wide

    Repeater {
        model: help.kiosk.languages.length > 2 ? [] : help.kiosk.languages

        BarButton {
            required property var modelData

            wide: help.wide
            objectName: "speak-" + modelData.tag
            text: modelData.name
            visible: modelData.tag !== help.kiosk.language

            onTapped: help.kiosk.speak(modelData.tag)
        }
    }
    BarButton {
        // Whoever can't read the page must find it: not translated, and never longer than its place.
        wide: help.wide
        name: qsTr("换一种语言")
        objectName: "bar-languages"
        text: help.wide && Theme.size < 2 ? "语言 Language" : "文A"
        visible: help.kiosk.languages.length > 2

        onTapped: help.kiosk.chooseLanguage(true)
    }
    BarButton {
        wide: help.wide
        name: qsTr("字号、颜色、高低")
        objectName: "bar-comfort"
        text: qsTr("大字")

        onTapped: help.comfort.open()
    }
    BarButton {
        wide: help.wide
        chosen: help.kiosk.hearing
        name: chosen ? qsTr("不用读了") : qsTr("读给我听")
        objectName: "bar-aloud"
        text: chosen ? qsTr("停止") : qsTr("朗读")
        visible: help.kiosk.canHear

        onTapped: help.kiosk.hear()
    }
    BarButton {
        wide: help.wide
        enabled: help.kiosk.screen !== null
        name: qsTr("请工作人员帮忙")
        objectName: "bar-staff"
        text: qsTr("找人帮忙")

        onTapped: help.kiosk.askStaff()
    }
}
