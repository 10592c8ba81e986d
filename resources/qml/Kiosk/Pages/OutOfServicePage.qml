pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The kiosk is out of service: why, in every language, and nothing that can be touched. Light and dark change places
// and everything moves a little now and then, so that nothing burns in.
Rectangle {
    id: page

    required property KioskViewModel kiosk

    readonly property bool wide: width > height
    readonly property real unit: Math.min(width, height) / 100
    readonly property color ink: kiosk.show.flipped ? Theme.primary : Theme.primaryInk

    color: kiosk.show.flipped ? Theme.paper : Theme.primary

    Column {
        id: words

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.horizontalCenterOffset: page.kiosk.show.shiftRight * page.unit / 10
        scale: Math.min(1, page.height * 0.9 / height)
        spacing: page.unit * 3
        width: parent.width - page.unit * 14
        y: (page.height - height) / 2 + page.kiosk.show.shiftDown * page.unit / 10

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            color: "#FFFFFF"
            height: mark.height + page.unit * 4
            radius: Theme.radius * 2
            visible: !page.wide
            width: mark.width + page.unit * 4

            Picture {
                id: mark

                anchors.centerIn: parent
                height: page.unit * 30
                source: Qt.resolvedUrl("../../../pictures/marks/ask-staff.svg")
                width: page.unit * 30
            }
        }
        Words {
            font.pixelSize: page.unit * 3.6
            text: page.kiosk.siteName
        }
        Words {
            Accessible.role: Accessible.AlertMessage
            font.bold: true
            font.pixelSize: page.unit * 11
            text: qsTr("暂停服务")
        }
        Words {
            font.bold: true
            font.pixelSize: page.unit * 5
            // English stands here whatever the language is: nobody can choose one on this page.
            text: "Out of service"
            visible: page.kiosk.language !== "en"
        }
        Item {
            height: page.unit
            width: 1
        }
        Repeater {
            model: page.kiosk.notice

            Words {
                required property int index
                required property string modelData

                font.pixelSize: page.unit * (index === 0 ? 5.4 : 3.8)
                text: modelData
            }
        }
    }
    Rectangle {
        // The hall is closed.
        anchors.fill: parent
        color: "#000000"
        opacity: 0.92
        visible: page.kiosk.show.dimmed
    }

    component Words: Text {
        Accessible.name: text
        color: page.ink
        font.family: Theme.family
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.25
        textFormat: Text.PlainText
        width: words.width
        wrapMode: Text.Wrap
    }
}
