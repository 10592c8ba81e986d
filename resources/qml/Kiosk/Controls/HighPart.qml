import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The upper half where everything that can be touched is below: nothing here needs a hand.
Item {
    id: part

    required property KioskViewModel kiosk

    Picture {
        anchors.bottom: name.top
        anchors.bottomMargin: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: Theme.margin
        source: Qt.resolvedUrl("../../../pictures/marks/welcome.svg")
        width: parent.width - Theme.margin * 2
    }
    Label {
        id: name

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.margin
        // Half a screen of white would dazzle whoever asked for black.
        color: Theme.dark ? Theme.ink : Theme.primaryInk
        font.bold: true
        font.pixelSize: Theme.title
        horizontalAlignment: Text.AlignHCenter
        text: part.kiosk.siteName
        width: parent.width
    }
}
