pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The readiness report: what it comes to, then each check, the worst first.
ColumnLayout {
    id: report

    required property MachineReportViewModel model

    spacing: Theme.gap

    Problem {
        Layout.fillWidth: true
        text: report.model.problem
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("正在检查，约需几秒……")
        visible: !report.model.there && report.model.looking
    }
    HealthCard {
        Layout.fillWidth: true
        aside: report.model.at
        health: report.model.health === "" ? "ok" : report.model.health
        heading: report.model.summary
        mend: ""
        said: report.model.paper === "" ? "" : qsTr("就绪报告：%1").arg(report.model.paper)
        visible: report.model.there
    }
    Repeater {
        model: report.model.checks

        HealthCard {
            id: check

            required property string called
            required property string key

            Layout.fillWidth: true
            heading: check.called
        }
    }
}
