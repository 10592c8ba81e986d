import QtQuick
import Kiosk.Theme

// Content that may be taller than its place: it flicks, shows how far it goes, and has buttons for those who do not flick.
// On a small panel the buttons stand beside the content, since height is scarce there; else below it.
Item {
    id: area

    default property alias content: holder.data
    // What the page is about, where that has to scroll with it.
    property string title: ""
    property string hint: ""
    readonly property real viewHeight: height
    readonly property bool tall: flickable.contentHeight > height + 1
    readonly property bool beside: Theme.compact && !Theme.portrait
    readonly property Item focused: Window.activeFocusItem

    function toTop() {
        scroll.stop();
        flickable.contentY = 0;
    }
    function turn(by: real) {
        scroll.to = Math.max(0, Math.min(flickable.contentY + by * flickable.height * 0.75, flickable.contentHeight - flickable.height));
        scroll.restart();
    }

    // Brings what the keys have come to into view.
    function reveal(item: Item) {
        let within = item;
        while (within && within !== holder)
            within = within.parent;
        if (!within)
            return;
        const top = holder.y + item.mapToItem(holder, 0, 0).y;
        const least = top + item.height + Theme.gap - flickable.height;
        if (flickable.contentY > top - Theme.gap || flickable.contentY < least)
            flickable.contentY = Math.max(0, Math.min(top - Theme.gap, flickable.contentHeight - flickable.height));
    }

    onFocusedChanged: {
        if (Theme.keys && focused)
            reveal(focused);
    }
    onVisibleChanged: toTop()

    Flickable {
        id: flickable

        anchors.bottomMargin: area.tall && !area.beside ? below.height + Theme.gapSmall : 0
        anchors.fill: parent
        anchors.leftMargin: area.beside && Theme.left ? Theme.target + Theme.gap : 0
        anchors.rightMargin: area.beside && !Theme.left ? Theme.target + Theme.gap : 0
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: holder.y + holder.height
        contentWidth: width
        interactive: area.tall
        objectName: "flickable"
        pressDelay: 0

        Column {
            id: about

            bottomPadding: Theme.gapSmall
            visible: area.title !== ""
            width: flickable.width

            Label {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                font.bold: true
                font.pixelSize: Theme.title
                lineHeight: 1.2
                text: area.title
                width: parent.width
            }
            Label {
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                lineHeight: 1.2
                text: area.hint
                visible: text !== ""
                width: parent.width
            }
        }
        Item {
            id: holder

            y: about.visible ? about.height : 0
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
        implicitHeight: Math.max(Theme.target, Theme.lead * 1.8)
        objectName: "more"
        oneLine: true
        text: flickable.atYEnd ? qsTr("已经到底了") : qsTr("往下看更多 ▼")
        visible: area.tall && !area.beside
        width: Math.min(implicitWidth, parent.width)

        onTapped: area.turn(1)
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.left !== Theme.mirrored ? 0 : parent.width - width
        spacing: Theme.gap
        visible: area.tall && area.beside

        BigButton {
            enabled: !flickable.atYBeginning
            implicitHeight: Theme.target
            implicitWidth: Theme.target
            name: qsTr("往上看")
            objectName: "less"
            pixelSize: Math.min(Theme.lead, Theme.target * 0.5)
            text: "▲"

            onTapped: area.turn(-1)
        }
        BigButton {
            enabled: !flickable.atYEnd
            implicitHeight: Theme.target
            implicitWidth: Theme.target
            name: qsTr("往下看")
            objectName: visible ? "more" : ""
            pixelSize: Math.min(Theme.lead, Theme.target * 0.5)
            text: "▼"

            onTapped: area.turn(1)
        }
    }
    NumberAnimation {
        id: scroll

        duration: Theme.motion ? 250 : 0
        easing.type: Easing.OutCubic
        property: "contentY"
        target: flickable
    }
}
