pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Every setting that may be changed here, with its value in force.
PageFrame {
    id: page

    required property SettingsViewModel model
    required property var reasons

    hint: qsTr("改动先检查，通过后从下一位群众起生效")
    title: qsTr("本厅设置")

    ScrollArea {
        anchors.fill: parent
        hint: page.hint
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            Notice {
                text: qsTr("“%1”已改好，从下一位群众起生效。").arg(page.model.done)
                visible: page.model.done !== ""
            }
            Notice {
                bad: true
                lines: page.model.lines
                text: page.model.problem
                visible: page.model.problem !== ""
            }
            GridLayout {
                Layout.fillWidth: true
                columnSpacing: Theme.gap
                columns: Theme.portrait ? 1 : Theme.cardColumns(width, 0, 2)
                rowSpacing: Theme.gap
                uniformCellWidths: true

                Repeater {
                    model: page.model.settings

                    ChoiceCard {
                        required property string key
                        required property string reason
                        required property string until
                        required property string value

                        Layout.fillHeight: true
                        Layout.fillWidth: true
                        chosen: until !== ""
                        objectName: "setting-" + key
                        subtitle: until === "" ? value : qsTr("%1\n本机改动：%2，到%3为止").arg(value).arg(page.reasons[reason]).arg(until)

                        onTapped: page.model.choose(key)
                    }
                }
            }
        }
    }
}
