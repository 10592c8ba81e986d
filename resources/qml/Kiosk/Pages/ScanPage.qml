import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The list as a QR code, as large as the page has room for.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property ScanViewModel model: (kiosk.screen as Screen).scanPage

    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("回到清单")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "finish"
            primary: true
            text: qsTr("扫好了，结束")

            onTapped: page.kiosk.finish()
        }
    ]

    GridLayout {
        id: halves

        anchors.fill: parent
        columnSpacing: Theme.margin
        columns: Theme.portrait ? 1 : 2
        rowSpacing: Theme.gap

        ScrollArea {
            Layout.fillHeight: !Theme.portrait
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.portrait ? Math.min(words.implicitHeight, page.height * 0.4) : -1

            ColumnLayout {
                id: words

                spacing: Theme.gapSmall
                width: parent.width

                Label {
                    Accessible.name: text
                    Accessible.role: Accessible.Heading
                    Layout.fillWidth: true
                    font.bold: true
                    font.pixelSize: Theme.title
                    lineHeight: 1.2
                    text: qsTr("用手机扫码，把清单带走")
                }
                Label {
                    Layout.fillWidth: true
                    color: Theme.inkSoft
                    text: page.model.hint
                }
            }
        }
        Item {
            id: place

            Layout.fillHeight: true
            Layout.fillWidth: Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : Math.min(halves.height, page.width * 0.5)

            CodeItem {
                Accessible.name: qsTr("清单的二维码")
                Accessible.role: Accessible.Graphic
                anchors.centerIn: parent
                height: width
                objectName: "code"
                rows: page.model.rows
                width: Math.min(place.width, place.height)
            }
        }
    }
}
