pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// Nobody is here: what can be done, in every language, and a whole screen to touch.
Rectangle {
    id: page

    required property KioskViewModel kiosk

    readonly property bool wide: width > height
    readonly property real unit: Math.min(width, height) / 100

    color: Theme.primary

    MouseArea {
        Accessible.name: start.text
        Accessible.role: Accessible.Button
        anchors.fill: parent
        objectName: "start"

        onClicked: page.kiosk.start("")
    }
    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        color: Theme.paper
        height: page.wide ? parent.height : parent.height * 0.46
        width: page.wide ? parent.width * 0.5 : parent.width

        Image {
            anchors.centerIn: parent
            asynchronous: true
            fillMode: Image.PreserveAspectFit
            height: parent.height * 0.86
            // Drawing it beside the first frame would hold that up.
            source: page.kiosk.ahead > 1 ? Qt.resolvedUrl("../../../pictures/marks/welcome.svg") : ""
            sourceSize.height: Math.round(height)
            sourceSize.width: Math.round(width)
            width: parent.width * 0.88
        }
    }
    Column {
        id: words

        scale: Math.min(1, page.height * (page.wide ? 0.94 : 0.48) / height)
        spacing: page.unit * 2.4
        transformOrigin: page.wide ? Item.Left : Item.TopLeft
        width: page.wide ? parent.width * 0.5 - page.unit * 12 : parent.width - page.unit * 12
        x: page.wide ? parent.width * 0.5 + page.unit * 6 : page.unit * 6
        y: page.wide ? (parent.height - height) / 2 : parent.height * 0.46 + page.unit * 7

        Text {
            color: Theme.primaryInk
            font.family: Theme.family
            font.pixelSize: page.unit * 3.4
            text: page.kiosk.siteName
            visible: text !== ""
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: Theme.primaryInk
            font.bold: true
            font.family: Theme.family
            font.pixelSize: page.unit * (page.wide ? 7 : 8)
            lineHeight: 1.15
            text: qsTr("办社保卡，先来问一问")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: Theme.primaryInk
            font.family: Theme.family
            font.pixelSize: page.unit * 3.6
            lineHeight: 1.25
            text: qsTr("答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。")
            width: parent.width
            wrapMode: Text.Wrap
        }
        Text {
            color: Theme.primaryInk
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
            color: Theme.accent
            height: start.implicitHeight + page.unit * 5
            radius: Theme.radius * 1.5
            width: parent.width

            Text {
                id: start

                anchors.centerIn: parent
                color: Theme.ink
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

                    border.color: Theme.primaryInk
                    border.width: Theme.line
                    color: area.pressed ? Theme.primaryPressed : "transparent"
                    height: Math.max(Theme.target, page.unit * 8)
                    radius: Theme.radius
                    width: name.implicitWidth + page.unit * 10

                    Text {
                        id: name

                        anchors.centerIn: parent
                        color: Theme.primaryInk
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
            color: Theme.primaryInk
            font.family: Theme.family
            font.pixelSize: page.unit * 2.7
            lineHeight: 1.25
            text: qsTr("不用输入姓名和号码，不刷脸，不读卡。")
            width: parent.width
            wrapMode: Text.Wrap
        }
    }
}
