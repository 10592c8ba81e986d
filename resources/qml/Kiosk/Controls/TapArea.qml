import QtQuick

// A touch counts when the finger is lifted inside the target; sliding away takes it back.
MouseArea {
    id: area

    required property string name

    Accessible.name: area.name
    Accessible.onPressAction: area.clicked(null)
    Accessible.role: Accessible.Button

    // The second touch of a double tap counts for nothing: another page may have come up beneath the finger.
    onDoubleClicked: {}
}
