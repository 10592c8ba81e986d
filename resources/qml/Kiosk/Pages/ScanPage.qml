import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.ViewModels

// The list as a QR code.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property ScanViewModel model: (kiosk.screen as Screen).scanPage

    hint: page.model.hint
    title: qsTr("用手机扫码，把清单带走")
    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("回到清单")

            onTapped: page.kiosk.back()
        },
        Item {
            Layout.fillWidth: true
        },
        BigButton {
            objectName: "finish"
            primary: true
            text: qsTr("扫好了，结束")

            onTapped: page.kiosk.finish()
        }
    ]

    CodeItem {
        Accessible.name: page.title
        Accessible.role: Accessible.Graphic
        anchors.centerIn: parent
        height: width
        objectName: "code"
        rows: page.model.rows
        width: Math.min(parent.width, parent.height)
    }
}
