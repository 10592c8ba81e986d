pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// The site's settings that may be changed here for a time; a touch on one opens its form.
Item {
    id: page

    required property SettingsViewModel model
    readonly property var reasons: ({
            "new-rule": qsTr("上级有新规定"),
            "arrangement": qsTr("本厅统一安排"),
            "outage": qsTr("窗口或设备停用"),
            "holiday": qsTr("节假日"),
            "correction": qsTr("更正错误")
        })

    SettingsList {
        anchors.fill: parent
        model: page.model
        reasons: page.reasons
        visible: page.model.chosen === ""
    }
    Loader {
        active: page.model.chosen !== ""
        anchors.fill: parent

        sourceComponent: SettingForm {
            model: page.model
            reasons: page.reasons
        }
    }
}
