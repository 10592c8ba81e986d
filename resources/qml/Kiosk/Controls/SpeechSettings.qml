import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// How loud and how fast pages are read aloud. Loaded once there is a voice: its view model's type is known then.
ColumnLayout {
    id: settings

    required property KioskViewModel kiosk
    readonly property SpeechViewModel speech: (kiosk.screen as Screen).speechSettings

    spacing: Theme.gapSmall

    Label {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapSmall
        font.bold: true
        lineHeight: 1.2
        text: qsTr("朗读的声音")
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: width > Theme.lead * 16 + columnSpacing * 3 ? 4 : 2
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Choice {
            enabled: settings.speech.volume > 0
            objectName: "softer"
            text: qsTr("小声点")

            onTapped: settings.speech.louder(-1)
        }
        Choice {
            enabled: settings.speech.volume < settings.speech.volumes - 1
            objectName: "louder"
            text: qsTr("大声点")

            onTapped: settings.speech.louder(1)
        }
        Choice {
            enabled: settings.speech.speed > 0
            objectName: "slower"
            text: qsTr("慢一点")

            onTapped: settings.speech.faster(-1)
        }
        Choice {
            enabled: settings.speech.speed < settings.speech.speeds - 1
            objectName: "faster"
            text: qsTr("快一点")

            onTapped: settings.speech.faster(1)
        }
    }
}
