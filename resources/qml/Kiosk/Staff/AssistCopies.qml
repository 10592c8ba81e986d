import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// How often the sheet is printed, each copy marked whose it is.
PageFrame {
    id: page

    required property AssistViewModel model

    title: qsTr("打印")

    ScrollArea {
        anchors.fill: parent
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            spacing: Theme.gap
            width: parent.width

            BigButton {
                Layout.fillWidth: true
                objectName: "copies-two"
                primary: true
                text: qsTr("两份：群众联、存档联")

                onTapped: page.model.print("two")
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "copies-one"
                text: qsTr("一份，不标联次")

                onTapped: page.model.print("one")
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "copies-citizen"
                text: qsTr("补打群众联")

                onTapped: page.model.print("citizen")
            }
            BigButton {
                Layout.fillWidth: true
                objectName: "copies-file"
                text: qsTr("补打存档联")

                onTapped: page.model.print("file")
            }
        }
    }
}
