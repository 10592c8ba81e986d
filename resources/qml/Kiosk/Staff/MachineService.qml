pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Whether the kiosk serves, the notices that it may show while it does not, and the question before a restart.
ColumnLayout {
    id: service

    required property MachineServiceViewModel model

    spacing: Theme.gap

    Problem {
        Layout.fillWidth: true
        text: service.model.problem
    }
    HealthCard {
        Layout.fillWidth: true
        health: "warn"
        heading: qsTr("真的要重新启动吗？")
        mend: ""
        said: qsTr("屏幕上正在办的事会清除，约一分钟后恢复。")
        visible: service.model.sure
    }
    HealthCard {
        Layout.fillWidth: true
        health: service.model.suspended ? "warn" : "ok"
        heading: service.model.suspended ? qsTr("已暂停服务，自 %1 起").arg(service.model.since) : qsTr("正在服务")
        mend: ""
        said: service.model.suspended ? qsTr("群众看到的是下面选中的公告。") : qsTr("暂停后，正在办的事先办完，再显示下面选中的公告。")
    }
    Repeater {
        model: service.model.notices

        Choice {
            id: notice

            required property string key
            required property bool picked
            required property string words

            chosen: notice.picked
            enabled: service.model.maySuspend
            objectName: "notice-" + (key === "" ? "usual" : key)
            pixelSize: Theme.body
            text: notice.words

            onTapped: service.model.choose(key)
        }
    }
}
