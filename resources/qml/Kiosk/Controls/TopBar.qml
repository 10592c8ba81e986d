pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// Above every page of a visit: whose hall this is, the way home and the way out; on a wide screen what helps, too.
Rectangle {
    id: bar

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk

    color: Theme.primary
    implicitHeight: Theme.barTarget + Theme.gapSmall * (Theme.compact ? 1 : 2)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        layoutDirection: Theme.left ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.gapSmall

        Label {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 0
            color: Theme.primaryInk
            elide: Text.ElideRight
            font.bold: true
            font.pixelSize: Theme.bar
            lineHeight: 1.1
            maximumLineCount: Theme.bar * 3.3 < bar.height ? 2 : 1
            // Half a name says nothing.
            opacity: width > font.pixelSize * 5 ? 1 : 0
            text: bar.kiosk.siteName
            verticalAlignment: Text.AlignVCenter
        }
        Loader {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            active: !Theme.portrait
            visible: active

            sourceComponent: HelpButtons {
                comfort: bar.comfort
                kiosk: bar.kiosk
            }
        }
        BarButton {
            objectName: "bar-home"
            text: qsTr("首页")
            visible: bar.kiosk.page !== "HomePage"

            onTapped: bar.kiosk.home()
        }
        BarButton {
            objectName: "bar-finish"
            text: qsTr("结束")

            onTapped: bar.kiosk.finish()
        }
    }
}
