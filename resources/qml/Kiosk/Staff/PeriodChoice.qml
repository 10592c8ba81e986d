pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Which days: a day, a week, a month, or any days from one to another.
ColumnLayout {
    id: choice

    required property TodayViewModel model
    readonly property var spans: ({
            "day": qsTr("日"),
            "week": qsTr("周"),
            "month": qsTr("月"),
            "range": qsTr("自选")
        })

    spacing: Theme.gap

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: choice.width < Theme.lead * 22 ? 2 : 4
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true

        Repeater {
            model: ["day", "week", "month", "range"]

            Choice {
                required property string modelData

                chosen: choice.model.span === modelData
                objectName: "span-" + modelData
                text: choice.spans[modelData]

                onTapped: choice.model.choose(modelData)
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gap

        BigButton {
            implicitWidth: Theme.largeTarget
            name: qsTr("前一段时间")
            objectName: "period-earlier"
            text: "◀"

            onTapped: choice.model.turn(-1)
        }
        Label {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            Layout.fillWidth: true
            font.bold: true
            font.pixelSize: Theme.lead
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.15
            text: choice.model.periodWords
        }
        BigButton {
            enabled: choice.model.hasLater
            implicitWidth: Theme.largeTarget
            name: qsTr("后一段时间")
            objectName: "period-later"
            text: "▶"

            onTapped: choice.model.turn(1)
        }
    }
    DayMover {
        Layout.fillWidth: true
        label: qsTr("从 %1").arg(choice.model.firstWords)
        prefix: "first"
        visible: choice.model.span === "range"

        onMoved: (months, days) => choice.model.moveFirst(months, days)
    }
    DayMover {
        Layout.fillWidth: true
        label: qsTr("到 %1").arg(choice.model.lastWords)
        prefix: "last"
        visible: choice.model.span === "range"

        onMoved: (months, days) => choice.model.moveLast(months, days)
    }
}
