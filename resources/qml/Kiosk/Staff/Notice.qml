pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// What came of an act: a sentence, and where a check has something to say, its own lines.
Rectangle {
    id: notice

    required property string text
    property list<string> lines: []
    property bool bad: false

    Layout.fillWidth: true
    border.color: notice.bad ? Theme.alert : Theme.ready
    border.width: Theme.line * 2
    color: notice.bad ? Theme.alertSoft : Theme.readySoft
    implicitHeight: words.implicitHeight + Theme.gap * 2
    radius: Theme.radius

    ColumnLayout {
        id: words

        anchors.left: parent.left
        anchors.margins: Theme.gap
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.gapSmall

        Label {
            Accessible.name: text
            Accessible.role: Accessible.AlertMessage
            Layout.fillWidth: true
            color: notice.bad ? Theme.alert : Theme.ready
            font.bold: true
            text: notice.text
        }
        Repeater {
            model: notice.lines

            Label {
                required property string modelData

                Layout.fillWidth: true
                color: Theme.ink
                font.pixelSize: Theme.small
                lineHeight: 1.2
                text: modelData
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
