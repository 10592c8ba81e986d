import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// A print job: what became of it, and what somebody who stands at the printer can say or do.
HealthCard {
    id: card

    required property PrintersViewModel model
    required property string condition
    required property string key
    required property string printer
    required property string reason
    required property bool running
    required property bool unknown
    required property string when
    property bool sure: false

    aside: card.when + "　" + card.printer + "　" + card.key
    heading: card.condition
    mend: ""
    said: card.reason

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: Theme.size > 1 && Theme.portrait ? 1 : 2
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true
        visible: card.unknown && card.model.maySettle

        BigButton {
            Layout.fillWidth: true
            objectName: "came-out-" + card.key
            text: qsTr("已出纸")

            onTapped: card.model.settle(card.key, true)
        }
        BigButton {
            Layout.fillWidth: true
            objectName: "not-out-" + card.key
            text: qsTr("没有出纸")

            onTapped: card.model.settle(card.key, false)
        }
    }
    BigButton {
        Layout.fillWidth: true
        objectName: "void-" + card.key
        text: qsTr("作废")
        visible: card.running && card.model.mayVoid && !card.sure

        onTapped: card.sure = true
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: Theme.size > 1 && Theme.portrait ? 1 : 2
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true
        visible: card.running && card.model.mayVoid && card.sure

        BigButton {
            Layout.fillWidth: true
            objectName: "keep-" + card.key
            text: qsTr("不作废")

            onTapped: card.sure = false
        }
        BigButton {
            Layout.fillWidth: true
            objectName: "surely-void-" + card.key
            primary: true
            text: qsTr("确定作废")

            onTapped: {
                card.sure = false;
                card.model.giveUp(card.key);
            }
        }
    }
}
