import QtQuick
import Kiosk.Theme

// Content that may be taller than its place: it flicks, shows how far it goes, and has buttons for those who do not flick.
// On a small panel the buttons stand beside the content, since height is scarce there; else below it.
Item {
    id: area

    default property alias content: holder.data
    readonly property real viewHeight: height
    readonly property bool tall: holder.height > height + 1
    readonly property bool beside: Theme.compact && !Theme.portrait

    function toTop() {
        scroll.stop();
        flickable.contentY = 0;
    }
    function turn(by: real) {
        scroll.to = Math.max(0, Math.min(flickable.contentY + by * flickable.height * 0.75, flickable.contentHeight - flickable.height));
        scroll.restart();
    }

    onVisibleChanged: toTop()

    Flickable {
        id: flickable

        anchors.bottomMargin: area.tall && !area.beside ? below.height + Theme.gapSmall : 0
        anchors.fill: parent
        anchors.rightMargin: area.beside ? Theme.target + Theme.gap : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.height
        contentWidth: width
        interactive: area.tall
        objectName: "flickable"
        pressDelay: 0

        Item {
            id: holder

            height: childrenRect.height
            width: flickable.width
        }
    }
    Rectangle {
        anchors.left: flickable.right
        anchors.leftMargin: area.beside ? Theme.gap / 4 : Theme.gapSmall
        color: Theme.rule
        height: flickable.height
        radius: width / 2
        visible: area.tall
        width: Math.round(Theme.gapSmall / 2)

        Rectangle {
            color: Theme.primary
            height: parent.height * flickable.visibleArea.heightRatio
            radius: width / 2
            width: parent.width
            y: parent.height * flickable.visibleArea.yPosition
        }
    }
    BigButton {
        id: below

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        enabled: !flickable.atYEnd
        implicitHeight: Theme.target
        objectName: "more"
        text: flickable.atYEnd ? qsTr("已经到底了") : qsTr("往下看更多 ▼")
        visible: area.tall && !area.beside

        onTapped: area.turn(1)
    }
    Column {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        visible: area.tall && area.beside

        BigButton {
            enabled: !flickable.atYBeginning
            implicitHeight: Theme.target
            implicitWidth: Theme.target
            name: qsTr("往上看")
            objectName: "less"
            text: "▲"

            onTapped: area.turn(-1)
        }
        BigButton {
            enabled: !flickable.atYEnd
            implicitHeight: Theme.target
            implicitWidth: Theme.target
            name: qsTr("往下看")
            objectName: visible ? "more" : ""
            text: "▼"

            onTapped: area.turn(1)
        }
    }
    NumberAnimation {
        id: scroll

        duration: 250
        easing.type: Easing.OutCubic
        property: "contentY"
        target: flickable
    }
}
