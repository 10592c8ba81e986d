pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The last lines of the log, the newest first. It holds nothing of any visit.
ColumnLayout {
    id: log

    required property MachineLogViewModel model

    spacing: Theme.gap

    Problem {
        Layout.fillWidth: true
        text: log.model.problem
    }
    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gap
        columns: Theme.size > 1 && Theme.portrait ? 1 : 3
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Choice {
            chosen: log.model.level === "error"
            objectName: "log-error"
            text: qsTr("只看错误")

            onTapped: log.model.show("error")
        }
        Choice {
            chosen: log.model.level === "warning"
            objectName: "log-warning"
            text: qsTr("警告和错误")

            onTapped: log.model.show("warning")
        }
        Choice {
            chosen: log.model.level === "info"
            objectName: "log-info"
            text: qsTr("全部")

            onTapped: log.model.show("info")
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("没有这样的记录。")
        visible: log.model.empty
    }
    Repeater {
        model: log.model.lines

        HealthCard {
            id: line

            required property string at
            required property string details
            required property string event
            required property string grave

            Layout.fillWidth: true
            aside: line.at
            heading: line.event
            health: line.grave === "error" ? "fail" : (line.grave === "warning" ? "warn" : "over")
            mend: ""
            said: line.details
        }
    }
}
