import QtQuick
import Kiosk.Theme

Rectangle {
    border.color: Theme.rule
    border.width: Theme.line
    color: Theme.surface
    radius: Theme.radius
}
