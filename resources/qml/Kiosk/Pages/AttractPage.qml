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
    readonly property color back: kiosk.show.flipped ? Theme.usual.paper : Theme.usual.primary
    readonly property color ink: kiosk.show.flipped ? Theme.usual.primary : Theme.usual.primaryInk

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
    Item {
        id: side

        // The words are scaled down where they are more than have room; the buttons are never.
        readonly property real most: page.height * (page.wide ? 0.94 : 0.48)
        readonly property real room: side.most - languages.height - page.unit * 3
        readonly property real shrink: Math.min(1, side.room / words.height)

        height: words.height * side.shrink + page.unit * 3 + languages.height
        transform: Translate {
            x: page.kiosk.show.shiftRight * page.unit / 10
            y: page.kiosk.show.shiftDown * page.unit / 10
        }
        width: page.wide ? parent.width * 0.5 - page.unit * 12 : parent.width - page.unit * 12
        x: page.wide ? parent.width * 0.5 + page.unit * 6 : page.unit * 6
        y: page.wide ? (parent.height - height) / 2 : parent.height * 0.46 + page.unit * 7

        Column {
            id: words

            scale: side.shrink
            spacing: page.unit * 2
            transformOrigin: Item.TopLeft
            width: parent.width

            Words {
                font.pixelSize: Math.max(page.unit * 3.4, Theme.usualSmall)
                text: page.kiosk.siteName
                visible: text !== ""
            }
            Words {
                font.bold: true
                font.pixelSize: page.unit * (page.wide ? 6.6 : 8)
                text: qsTr("办社保卡，先来问一问")
            }
            Words {
                font.pixelSize: Math.max(page.unit * 3.6, Theme.usualSmall)
                text: qsTr("答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。")
            }
            Words {
                font.pixelSize: Math.max(page.unit * 2.9, Theme.usualSmall)
                // English stands here whatever the language is: who can't read Chinese must find the way in.
                text: "Social Security Card guidance – answer a few questions and take one sheet that says what to bring, where to go and what it costs."
            }
            Words {
                font.pixelSize: Math.max(page.unit * 2.7, Theme.usualSmall)
                text: qsTr("不用输入姓名和号码，不刷脸，不读卡。")
            }
            Item {
                height: page.unit
                width: 1
            }
            Rectangle {
                color: page.kiosk.show.flipped ? Theme.usual.primary : Theme.usual.accent
                height: start.implicitHeight + page.unit * 4
                radius: Theme.radius * 1.5
                width: parent.width

                Text {
                    id: start

                    anchors.centerIn: parent
                    color: page.kiosk.show.flipped ? Theme.usual.primaryInk : Theme.usual.ink
                    font.bold: true
                    font.family: Theme.family
                    font.pixelSize: Math.max(page.unit * 5, Theme.usualSmall)
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("请触摸屏幕开始")
                    width: parent.width - page.unit * 6
                    wrapMode: Text.Wrap
                }
            }
        }
        StartLanguages {
            id: languages

            anchors.bottom: parent.bottom
            back: page.back
            ink: page.ink
            kiosk: page.kiosk
            pressed: page.kiosk.show.flipped ? Theme.usual.primarySoft : Theme.usual.primaryPressed
            rows: page.wide && Theme.compact ? 1 : 2
            unit: page.unit
            width: parent.width
        }
    }
    Rectangle {
        // The hall is closed. A touch goes through it.
        anchors.fill: parent
        color: "#000000"
        opacity: 0.92
        visible: page.kiosk.show.dimmed
    }

    component Words: Text {
        color: page.ink
        font.family: Theme.family
        lineHeight: 1.2
        width: parent.width
        wrapMode: Text.Wrap
    }
}
