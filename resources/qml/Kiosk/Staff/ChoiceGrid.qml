import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// As many choices beside each other as have room for their words.
GridLayout {
    readonly property real widest: Math.max(1, ...[...visibleChildren].map(child => (child as Item).implicitWidth))

    columnSpacing: Theme.gapSmall
    columns: Math.max(1, Math.floor((width + columnSpacing) / (widest + columnSpacing)))
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true
}
