import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// Below the top bar of every page while staff assist: the citizen sees that they do, and staff find what they need.
Rectangle {
    id: bar

    required property StaffScreen staff

    color: Theme.accent
    implicitHeight: Theme.barTarget + Theme.gapSmall * (Theme.compact ? 1 : 2)

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.accentInk
        height: Theme.line
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gapSmall

        Label {
            Accessible.name: text
            Accessible.role: Accessible.StatusBar
            Layout.fillHeight: true
            Layout.fillWidth: true
            color: Theme.accentInk
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Theme.bar
            lineHeight: 1.1
            maximumLineCount: 2
            objectName: "assist-sign"
            text: qsTr("工作人员正在协助")
            verticalAlignment: Text.AlignVCenter
        }
        AccentButton {
            objectName: "assist-open"
            text: qsTr("协助")

            onTapped: bar.staff.assist.show()
        }
        AccentButton {
            objectName: "assist-console"
            text: qsTr("工作台")

            onTapped: bar.staff.console.openBesideVisit()
        }
    }
}
