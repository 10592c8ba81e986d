import QtQuick.Layouts
import Kiosk.Theme

// One of several settings; the chosen one is filled.
BigButton {
    Layout.fillWidth: true
    checkable: true
    implicitHeight: Math.max(Theme.target * 1.15, Theme.lead * 1.6, wordsHeight + Theme.gapSmall)
    primary: chosen
}
