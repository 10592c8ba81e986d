import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The half of the first page that changes: a welcome, what can be done here, or that nothing was kept. Nothing fades:
// in software that would cost more than all the rest of the hours without visitors.
Rectangle {
    id: panel

    required property KioskViewModel kiosk
    // A hundredth of the page's shorter side.
    required property real unit
    readonly property bool shows: kiosk.show.title !== ""
    readonly property color ink: kiosk.show.flipped && !kiosk.show.farewell ? Theme.usual.primaryInk : Theme.usual.primary
    // In the language of the visit, which is over by the time that they are read.
    property string erased
    property string kept
    property string belongings

    color: kiosk.show.farewell ? Theme.usual.readySoft : (kiosk.show.flipped ? Theme.usual.primary : Theme.usual.paper)

    Connections {
        function onEnding() {
            panel.erased = qsTr("您的回答已清除");
            panel.kept = qsTr("本机什么也没有留下。");
            panel.belongings = qsTr("请带好告知单、证件和随身物品。");
        }

        target: panel.kiosk
    }
    Item {
        id: content

        // What is shown and what it is called change places as light and dark do.
        readonly property bool wordsFirst: panel.kiosk.show.flipped && !panel.kiosk.show.farewell
        // On dark ground its white paper stands now on one side, now on the other.
        readonly property real pictureWidth: wordsFirst ? width * 0.44 : width
        readonly property real wordsHeight: panel.shows || panel.kiosk.show.farewell ? words.height + panel.unit * 2 : 0

        height: parent.height * 0.86
        width: parent.width * 0.88
        x: parent.width * 0.06 + panel.kiosk.show.shiftRight * panel.unit / 10
        y: parent.height * 0.07 + panel.kiosk.show.shiftDown * panel.unit / 10

        Rectangle {
            anchors.centerIn: picture
            color: "#FFFFFF"
            height: picture.paintedHeight + panel.unit * 2
            radius: Theme.radius * 2
            visible: panel.kiosk.show.flipped && !panel.kiosk.show.farewell && picture.status === Image.Ready
            width: picture.paintedWidth + panel.unit * 4
        }
        Image {
            id: picture

            asynchronous: true
            fillMode: Image.PreserveAspectFit
            height: parent.height - content.wordsHeight
            // Drawing it beside the first frame would hold that up.
            source: {
                if (panel.kiosk.ahead < 2)
                    return "";
                if (panel.kiosk.show.farewell)
                    return Qt.resolvedUrl("../../../pictures/marks/nothing-kept.svg");
                return panel.shows ? panel.kiosk.show.picture : Qt.resolvedUrl("../../../pictures/marks/welcome.svg");
            }
            sourceSize.height: Math.round(height)
            sourceSize.width: Math.round(width)
            width: content.pictureWidth
            x: content.wordsFirst && panel.kiosk.show.onTheRight ? content.width - width - panel.unit * 2 : (content.wordsFirst ? panel.unit * 2 : 0)
            y: content.wordsFirst ? content.wordsHeight : 0
        }
        Column {
            id: words

            spacing: panel.unit
            visible: panel.shows || panel.kiosk.show.farewell
            width: parent.width
            y: content.wordsFirst ? 0 : parent.height - height

            Words {
                Accessible.role: panel.kiosk.show.farewell ? Accessible.AlertMessage : Accessible.StaticText
                color: panel.kiosk.show.farewell ? Theme.usual.ready : panel.ink
                font.bold: true
                font.pixelSize: panel.unit * 6
                text: panel.kiosk.show.farewell ? panel.erased : panel.kiosk.show.title
                width: parent.width
            }
            Words {
                color: panel.kiosk.show.farewell ? Theme.usual.ink : panel.ink
                font.pixelSize: panel.unit * 3.8
                text: panel.kiosk.show.farewell ? panel.kept + "\n" + panel.belongings : panel.kiosk.show.subtitle
                width: parent.width
            }
        }
    }
    MouseArea {
        Accessible.name: panel.erased + ", " + panel.kept
        Accessible.role: Accessible.Button
        anchors.fill: parent
        enabled: panel.kiosk.show.farewell
        objectName: "farewell"
        visible: enabled

        onClicked: panel.kiosk.thank()
    }

    component Words: Text {
        Accessible.name: text
        font.family: Theme.family
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1.2
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
