pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The languages to begin in, as many as have room in so many rows; the last button then leads to all of them.
Flow {
    id: languages

    required property KioskViewModel kiosk
    required property color back
    required property color ink
    required property color pressed
    // A hundredth of the page's shorter side.
    required property real unit
    required property int rows
    // How many of them have a button of their own.
    property int shown: 0

    function measure(): void {
        const widths = [];
        for (let number = 0; number < names.count; number++)
            widths.push((names.itemAt(number) as Item)?.implicitWidth ?? 0);
        let most = widths.length;
        while (most > 0 && lines(most < widths.length ? [...widths.slice(0, most), more.implicitWidth] : widths) > rows)
            most--;
        shown = most;
    }
    function lines(widths: list<real>): int {
        let count = 1;
        let x = 0;
        for (const wide of widths) {
            if (x > 0 && x + wide > width) {
                count++;
                x = 0;
            }
            x += wide + spacing;
        }
        return count;
    }

    spacing: Theme.gap

    onRowsChanged: measure()
    onWidthChanged: measure()

    Repeater {
        id: names

        model: languages.kiosk.languages

        onCountChanged: languages.measure()

        StartButton {
            required property int index
            required property var modelData

            objectName: "start-" + modelData.tag
            text: modelData.name
            visible: index < languages.shown

            onTapped: languages.kiosk.start(modelData.tag)
            onImplicitWidthChanged: languages.measure()
        }
    }
    StartButton {
        id: more

        // Whoever can read none of the names before it must find it: not translated.
        objectName: "start-languages"
        text: "语言\nLanguage …"
        visible: languages.shown < names.count

        onTapped: languages.kiosk.startWithLanguages()
    }

    component StartButton: Rectangle {
        id: button

        required property string text
        readonly property int lines: text.split("\n").length

        signal tapped

        border.color: languages.ink
        border.width: Theme.line
        color: area.pressed ? languages.pressed : languages.back
        height: implicitHeight
        implicitHeight: Math.max(Theme.target, languages.unit * 8)
        implicitWidth: Math.max(Theme.target * 1.6, name.implicitWidth + Theme.gap * 2.4)
        radius: Theme.radius
        width: implicitWidth

        Text {
            id: name

            anchors.centerIn: parent
            color: languages.ink
            font.bold: true
            font.family: Theme.family
            font.pixelSize: button.lines > 1 ? Theme.target * 0.34 : Math.max(languages.unit * 3.6, Theme.usualSmall)
            horizontalAlignment: Text.AlignHCenter
            text: button.text
        }
        MouseArea {
            id: area

            Accessible.name: button.text.replace("\n", " ")
            Accessible.onPressAction: button.tapped()
            Accessible.role: Accessible.Button
            anchors.fill: parent

            onClicked: button.tapped()
        }
    }
}
