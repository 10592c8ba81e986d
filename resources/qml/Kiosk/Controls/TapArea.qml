import QtQuick
import Kiosk.Theme

// A touch counts when the finger is lifted inside the target; sliding away takes it back. Keys choose it by `choose`.
MouseArea {
    id: area

    required property string name

    function choose() {
        area.clicked(null);
    }

    Accessible.focusable: true
    Accessible.focused: area.activeFocus
    Accessible.name: area.name
    Accessible.onPressAction: area.choose()
    Accessible.role: Accessible.Button
    activeFocusOnTab: true

    // What is being read aloud is marked like what the keys have come to.
    readonly property bool said: Theme.saying !== "" && Theme.saying === (area.objectName || area.parent.objectName)

    // The second touch of a double tap counts for nothing: another page may have come up beneath the finger.
    onDoubleClicked: {}

    Loader {
        active: area.said || (area.activeFocus && Theme.keys)
        anchors.fill: parent

        sourceComponent: FocusRing {}
    }
}
