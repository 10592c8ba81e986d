pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Phrases that print on the sheet, each on or off.
PageFrame {
    id: page

    required property AssistNotesViewModel model

    hint: qsTr("点一下打在告知单上，再点一下去掉。")
    title: qsTr("备注")

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ChoiceGrid {
            width: parent.width

            Repeater {
                model: page.model.phrases

                Choice {
                    required property string key
                    required property string label
                    required chosen

                    objectName: "note-" + key
                    text: label

                    onTapped: page.model.turn(key)
                }
            }
        }
    }
}
