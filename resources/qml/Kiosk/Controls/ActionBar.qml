import QtQuick
import QtQuick.Layouts
import Kiosk.Theme

// What can be done next, in one row where that has room for all words, else in two columns with the last as wide as both, else below each other.
GridLayout {
    id: bar

    readonly property real room: width
    property int shown: 0
    property real wanted: 0

    function measure() {
        const buttons = [...children].filter(child => child.visible);
        shown = buttons.length;
        wanted = buttons.reduce((sum, button) => sum + button.implicitWidth + columnSpacing, -columnSpacing);
        const pairs = buttons.every((button, index) => button.implicitWidth + (index % 2 ? buttons[index - 1].implicitWidth + columnSpacing : 0) <= room);
        columns = wanted <= room || shown < 2 ? Math.max(1, shown) : (pairs || !Theme.longWords ? 2 : 1);
        buttons.forEach((button, index) => button.Layout.columnSpan = columns === 2 && shown % 2 === 1 && index === shown - 1 ? 2 : 1);
    }

    columnSpacing: Theme.gap
    layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
    rowSpacing: Theme.gapSmall
    visible: children.length > 0

    onImplicitWidthChanged: measure()
    onRoomChanged: measure()
    onVisibleChildrenChanged: measure()
}
