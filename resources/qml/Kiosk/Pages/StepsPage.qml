import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// One step with its drawing.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property StepsViewModel model: (kiosk.screen as Screen).stepsPage

    overline: page.model.service
    title: qsTr("第 %1 步，共 %2 步").arg(page.model.number).arg(page.model.count)
    actions: [
        BigButton {
            objectName: "back"
            text: qsTr("回到清单")

            onTapped: page.kiosk.back()
        },
        BigButton {
            Layout.fillWidth: true
            enabled: page.model.number > 1
            objectName: "previous"
            text: qsTr("上一步")

            onTapped: page.model.turn(-1)
        },
        BigButton {
            Layout.fillWidth: true
            objectName: "next"
            primary: true
            text: page.model.number < page.model.count ? qsTr("下一步") : qsTr("看完了")

            onTapped: page.model.turn(1)
        }
    ]

    GridLayout {
        anchors.fill: parent
        columnSpacing: Theme.margin
        columns: Theme.portrait ? 1 : 2
        rowSpacing: Theme.margin

        Card {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.portrait ? page.height * 0.6 : -1
            Layout.preferredWidth: Theme.portrait ? -1 : page.width * 0.45

            Picture {
                anchors.centerIn: parent
                height: Math.min(parent.width, parent.height) * 0.8
                source: page.model.picture
                width: parent.width * 0.8
            }
        }
        Label {
            Layout.alignment: Qt.AlignVCenter
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.portrait ? implicitHeight : 0
            Layout.preferredWidth: Theme.portrait ? -1 : page.width * 0.45
            font.bold: true
            font.pixelSize: Theme.title
            text: page.model.text
        }
    }
}
