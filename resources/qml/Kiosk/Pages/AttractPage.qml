pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Nobody is here: what can be done, in every language, and a whole screen to touch. Light and dark parts change
// places now and then, and everything moves a little, so that nothing burns in.
Rectangle {
    id: page

    required property KioskViewModel kiosk

    readonly property bool wide: width > height
    readonly property real unit: Math.min(width, height) / 100
    readonly property color back: kiosk.flipped ? Theme.paper : Theme.primary
    readonly property color ink: kiosk.flipped ? Theme.primary : Theme.primaryInk

    color: back

    MouseArea {
        Accessible.name: start.text
        Accessible.role: Accessible.Button
        anchors.fill: parent
        objectName: "start"

        onClicked: page.kiosk.start("")
    }
    AttractPanel {
        anchors.left: parent.left
        anchors.top: parent.top
        height: page.wide ? parent.height : parent.height * 0.46
        kiosk: page.kiosk
        width: page.wide ? parent.width * 0.5 : parent.width
        unit: page.unit
    }
    Column {
        id: words

        scale: Math.min(1, page.height * (page.wide ? 0.94 : 0.48) / height)
        spacing: page.unit * 2.4
        transform: Translate {
            x: page.kiosk.shiftRight * page.unit / 10
            y: page.kiosk.shiftDown * page.unit / 10
        }
        transformOrigin: page.wide ? Item.Left : Item.TopLeft
        width: page.wide ? parent.width * 0.5 - page.unit * 12 : parent.width - page.unit * 12
        x: page.wide ? parent.width * 0.5 + page.unit * 6 : page.unit * 6
        y: page.wide ? (parent.height - height) / 2 : parent.height * 0.46 + page.unit * 7

        Text {
            color: page.ink
            font.family: Theme.family
            font.pixelSize: page.unit * 3.4
            text: page.kiosk.siteName
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: page.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: page.unit * (page.wide ? 7 : 8)
            lineHeight: 1.15
            text: qsTr("办社保卡，先来问一问")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: page.ink
            font.family: Theme.family
            font.pixelSize: page.unit * 3.6
            lineHeight: 1.25
            text: qsTr("答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: page.ink
            font.family: Theme.family
            font.pixelSize: page.unit * 2.9
            lineHeight: 1.25
            // English stands here whatever the language is: who can't read Chinese must find the way in.
            text: "Social Security Card guidance – answer a few questions and take one sheet that says what to bring, where to go and what it costs."
            width: parent.width
            wrapMode: Text.Wrap
        }
        Item {
            height: page.unit
            width: 1
        }
        Rectangle {
            color: page.kiosk.flipped ? Theme.primary : Theme.accent
            height: start.implicitHeight + page.unit * 5
            radius: Theme.radius * 1.5
            width: parent.width

            Text {
                id: start

                anchors.centerIn: parent
                color: page.kiosk.flipped ? Theme.primaryInk : Theme.ink
                font.bold: true
                font.family: Theme.family
                font.pixelSize: page.unit * 5
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("请触摸屏幕开始")
                width: parent.width - page.unit * 6
                wrapMode: Text.Wrap
            }
        }
        Flow {
            spacing: page.unit * 2.4
            width: parent.width

            Repeater {
                model: page.kiosk.languages

                Rectangle {
                    id: language

                    required property var modelData

                    border.color: page.ink
                    border.width: Theme.line
                    color: area.pressed ? (page.kiosk.flipped ? Theme.primarySoft : Theme.primaryPressed) : "transparent"
                    // The more there are, the more all of this is scaled down.
                    height: Math.max(Theme.target * (page.kiosk.languages.length > 2 ? 1.25 : 1), page.unit * 8)
                    radius: Theme.radius
                    width: name.implicitWidth + page.unit * 10

                    Text {
                        id: name

                        anchors.centerIn: parent
                        color: page.ink
                        font.bold: true
                        font.family: Theme.family
                        font.pixelSize: page.unit * 3.6
                        text: language.modelData.name
                    }
                    MouseArea {
                        id: area

                        Accessible.name: name.text
                        Accessible.role: Accessible.Button
                        anchors.fill: parent
                        objectName: "start-" + language.modelData.tag

                        onClicked: page.kiosk.start(language.modelData.tag)
                    }
                }
            }
        }
        Text {
            color: page.ink
            font.family: Theme.family
            font.pixelSize: page.unit * 2.7
            lineHeight: 1.25
            text: qsTr("不用输入姓名和号码，不刷脸，不读卡。")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
    Rectangle {
        // The hall is closed. A touch goes through it.
        anchors.fill: parent
        color: "#000000"
        opacity: 0.92
        visible: page.kiosk.dimmed
    }
}
