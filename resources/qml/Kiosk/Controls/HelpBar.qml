import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// Below every page of an upright screen, where everybody can reach it.
Rectangle {
    id: bar

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk

    color: Theme.primary
    implicitHeight: Theme.barTarget + Theme.gapSmall * 2

    HelpButtons {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        comfort: bar.comfort
        kiosk: bar.kiosk
        wide: true
    }
}
