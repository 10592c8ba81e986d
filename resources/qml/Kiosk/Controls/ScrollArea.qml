import QtQuick
import Kiosk.Theme

// Content that may be taller than its place: it flicks, shows how far it goes, and has a button for those who do not flick.
Item {
    id: area

    default property alias content: holder.data
    readonly property real viewHeight: flickable.height
    readonly property bool more: flickable.contentHeight - flickable.contentY - flickable.height > Theme.gap

    function toTop() {
        flickable.contentY = 0;
    }

    onVisibleChanged: toTop()

    Flickable {
        id: flickable

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.childrenRect.height + (interactive ? Theme.largeTarget : 0)
        contentWidth: width
        interactive: holder.childrenRect.height > height + 1
        pressDelay: 0

        Item {
            id: holder

            height: childrenRect.height
            width: flickable.width - (flickable.interactive ? Theme.gap : 0)
        }
    }
    Rectangle {
        anchors.right: parent.right
        color: Theme.rule
        height: parent.height
        radius: width / 2
        visible: flickable.interactive
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
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gapSmall
        anchors.horizontalCenter: parent.horizontalCenter
        implicitHeight: Theme.target
        text: qsTr("往下看更多 ▼")
        visible: area.more

        onTapped: scroll.restart()
    }
    NumberAnimation {
        id: scroll

        duration: 250
        easing.type: Easing.OutCubic
        property: "contentY"
        target: flickable
        to: Math.min(flickable.contentY + flickable.height * 0.75, flickable.contentHeight - flickable.height)
    }
}
