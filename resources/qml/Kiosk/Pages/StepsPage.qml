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

    ScrollArea {
        id: area

        anchors.fill: parent
        hint: Theme.tight ? page.overline : ""
        title: Theme.tight ? page.title : ""

        GridLayout {
            columnSpacing: Theme.margin
            columns: Theme.portrait ? 1 : 2
            height: Math.max(implicitHeight, area.viewHeight - y)
            rowSpacing: Theme.margin
            width: parent.width

            Card {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredHeight: Math.max(Theme.target * 3, Theme.portrait ? area.viewHeight - words.implicitHeight - Theme.margin : 0)
                Layout.preferredWidth: Theme.portrait ? -1 : page.width * 0.45

                Picture {
                    anchors.centerIn: parent
                    height: Math.min(parent.width, parent.height) * 0.8
                    source: page.model.picture
                    width: parent.width * 0.8
                }
            }
            Label {
                id: words

                Layout.alignment: Qt.AlignVCenter
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.portrait ? -1 : page.width * 0.45
                font.bold: true
                font.pixelSize: Theme.fitted(Theme.title, page.model.text, width)
                lineHeight: 1.2
                text: page.model.text
            }
        }
    }
}
