import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// The outcome in a word, a drawing and a colour.
Rectangle {
    id: banner

    required property string headline
    required property url picture
    required property string reason
    required property string service
    required property color tone
    required property color toneSoft
    required property string word

    border.color: banner.tone
    border.width: Theme.line * 2
    color: banner.toneSoft
    implicitHeight: content.implicitHeight + Theme.gap * 2
    radius: Theme.radius

    RowLayout {
        id: content

        anchors.fill: parent
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Picture {
            Layout.alignment: Qt.AlignTop
            Layout.preferredHeight: Theme.largeTarget * 1.6
            Layout.preferredWidth: Theme.largeTarget * 1.6
            source: banner.picture
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall / 2

            Label {
                Layout.fillWidth: true
                color: Theme.inkSoft
                font.pixelSize: Theme.small
                lineHeight: 1.2
                text: banner.service
            }
            Label {
                Accessible.name: text
                Accessible.role: Accessible.Heading
                Layout.fillWidth: true
                color: banner.tone
                font.bold: true
                font.pixelSize: Theme.title
                lineHeight: 1.15
                text: banner.word
            }
            Label {
                Layout.fillWidth: true
                font.bold: true
                font.pixelSize: Theme.lead
                lineHeight: 1.2
                text: banner.headline
            }
            Label {
                Layout.fillWidth: true
                text: banner.reason
            }
        }
    }
}
