pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Where the citizen is sent.
PageFrame {
    id: page

    required property AssistWindowViewModel model

    hint: qsTr("点一下选定，再点一下取消。")
    title: qsTr("指定窗口")

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ChoiceGrid {
            width: parent.width

            Repeater {
                model: page.model.windows

                Choice {
                    required property string key
                    required property string label
                    required chosen

                    objectName: "window-" + key
                    text: label

                    onTapped: page.model.choose(key)
                }
            }
        }
    }
}
