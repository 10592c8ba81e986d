import QtQuick
import Kiosk.Theme

// The sheet that is drawn out of the printer, a few times; then it rests, and so does the processor.
Image {
    id: sheet

    required property bool taking
    readonly property bool moves: pulling.running

    asynchronous: true
    fillMode: Image.PreserveAspectFit
    objectName: "taken-sheet"
    sourceSize.height: Math.max(1, Math.round(height))
    sourceSize.width: Math.max(1, Math.round(width))
    visible: taking

    transform: Translate {
        id: pull

        y: 0
    }

    SequentialAnimation {
        id: pulling

        loops: 4
        running: sheet.visible && Theme.motion

        onStopped: pull.y = 0

        PauseAnimation {
            duration: 800
        }
        NumberAnimation {
            duration: 700
            easing.type: Easing.InOutQuad
            property: "y"
            target: pull
            to: sheet.height * 0.06
        }
        NumberAnimation {
            duration: 500
            easing.type: Easing.InOutQuad
            property: "y"
            target: pull
            to: 0
        }
    }
}
