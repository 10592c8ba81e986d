import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The parts of the page for the machine.
GridLayout {
    id: tabs

    required property MachineViewModel model

    columnSpacing: Theme.gap
    columns: Theme.size > 1 && Theme.portrait ? 1 : 3
    rowSpacing: Theme.gapSmall
    uniformCellWidths: true

    Choice {
        chosen: tabs.model.part === "report"
        objectName: "part-report"
        text: qsTr("自检")

        onTapped: tabs.model.show("report")
    }
    Choice {
        chosen: tabs.model.part === "log"
        objectName: "part-log"
        text: qsTr("日志")
        visible: tabs.model.mayReadLog

        onTapped: tabs.model.show("log")
    }
    Choice {
        chosen: tabs.model.part === "service"
        objectName: "part-service"
        text: qsTr("停用和重启")

        onTapped: tabs.model.show("service")
    }
}
