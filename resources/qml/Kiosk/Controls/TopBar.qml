pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// Above every page of a visit: whose hall this is, the languages, the way home and the way out.
Rectangle {
    id: bar

    required property KioskViewModel kiosk

    color: Theme.primary
    implicitHeight: Theme.target + Theme.gapSmall * (Theme.compact ? 1 : 2)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        spacing: Theme.gapSmall

        Label {
            Layout.fillWidth: true
            color: Theme.primaryInk
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Theme.body
            lineHeight: 1.1
            maximumLineCount: 2
            text: bar.kiosk.siteName
        }
        Repeater {
            model: bar.kiosk.languages

            BarButton {
                required property var modelData

                objectName: "speak-" + modelData.tag
                text: modelData.name
                visible: modelData.tag !== bar.kiosk.language

                onTapped: bar.kiosk.speak(modelData.tag)
            }
        }
        BarButton {
            objectName: "bar-home"
            text: qsTr("首页")
            visible: bar.kiosk.page !== "HomePage"

            onTapped: bar.kiosk.home()
        }
        BarButton {
            objectName: "bar-finish"
            text: qsTr("结束")

            onTapped: bar.kiosk.finish()
        }
    }

    component BarButton: Rectangle {
        id: button

        required property string text

        signal tapped

        Layout.preferredHeight: Theme.target
        Layout.preferredWidth: Math.max(Theme.target * 1.5, words.implicitWidth + Theme.gap * 2)
        border.color: Theme.primaryInk
        border.width: Theme.line
        color: area.pressed ? Theme.primaryPressed : "transparent"
        radius: Theme.radius

        Label {
            id: words

            anchors.centerIn: parent
            color: Theme.primaryInk
            font.bold: true
            lineHeight: 1
            text: button.text
        }
        TapArea {
            id: area

            anchors.fill: parent
            name: button.text

            onClicked: button.tapped()
        }
    }
}
