import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme

// One station of the way, and the arrow to the next.
GridLayout {
    id: station

    required property int index
    required property string place
    required property string name
    required property url picture
    required property string papers
    required property string tasks
    required property bool here
    // Stations stand beside each other; else each has its words beside its picture.
    required property bool beside
    required property bool last

    Accessible.name: [qsTr("第 %1 站").arg(index + 1), title.text, mark.visible ? sign.text : "", fetch.visible ? fetch.text : "", hint.visible ? hint.text : "", doing.text].filter(words => words !== "").join(", ")
    Accessible.role: Accessible.ListItem
    columnSpacing: Theme.gap
    columns: beside ? 1 : 2
    objectName: "station-" + index
    rowSpacing: Theme.gapSmall

    RowLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: station.beside
        spacing: 0

        Picture {
            Layout.preferredHeight: Theme.largeTarget * (station.beside ? 1.4 : 1.1)
            Layout.preferredWidth: Layout.preferredHeight
            source: station.picture
        }
        Item {
            Layout.fillWidth: true
            visible: station.beside
        }
        Label {
            Layout.rightMargin: Theme.gap
            color: Theme.primary
            font.bold: true
            font.pixelSize: Theme.title
            lineHeight: 1
            text: Theme.mirrored ? "←" : "→"
            visible: station.beside && !station.last
        }
    }
    ColumnLayout {
        Layout.alignment: Qt.AlignTop
        Layout.fillWidth: true
        Layout.rightMargin: station.beside && !station.last ? Theme.gap : 0
        spacing: Theme.gapSmall / 2

        Label {
            id: title

            Accessible.ignored: true
            Layout.fillWidth: true
            font.bold: true
            lineHeight: 1.2
            text: {
                switch (station.place) {
                case "home":
                    return qsTr("家里");
                case "workplace":
                    return qsTr("单位");
                case "photo-studio":
                    return qsTr("照相馆");
                case "police-station":
                    return qsTr("派出所");
                case "village-committee":
                    return qsTr("村、社区");
                case "registration-authority":
                    return qsTr("登记机关");
                case "notary":
                    return qsTr("公证处");
                case "bank":
                    return qsTr("银行");
                case "hall":
                    return qsTr("本厅");
                default:
                    return station.name;
                }
            }
        }
        Rectangle {
            id: mark

            Layout.preferredHeight: sign.implicitHeight + Theme.gapSmall / 2
            Layout.fillWidth: true
            Layout.maximumWidth: sign.implicitWidth + Theme.gap
            color: Theme.primary
            radius: Theme.radius * 0.7
            visible: station.here

            Label {
                id: sign

                Accessible.ignored: true
                anchors.centerIn: parent
                color: Theme.primaryInk
                font.bold: true
                font.pixelSize: Theme.small
                lineHeight: 1
                text: qsTr("您在这里")
                width: Math.min(implicitWidth, mark.width - Theme.gap / 2)
            }
        }
        Label {
            id: fetch

            Accessible.ignored: true
            Layout.fillWidth: true
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: station.place === "home" || station.place === "workplace" ? qsTr("带上：%1").arg(station.papers) : qsTr("办好：%1").arg(station.papers)
            visible: station.papers !== ""
        }
        Label {
            id: hint

            Accessible.ignored: true
            Layout.fillWidth: true
            color: Theme.inkSoft
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: qsTr("没有的，下面写着怎么办")
            visible: station.place === "home" || station.place === "workplace"
        }
        Label {
            id: doing

            Accessible.ignored: true
            Layout.fillWidth: true
            font.pixelSize: Theme.small
            lineHeight: 1.2
            text: station.tasks
            visible: text !== ""
        }
    }
    Label {
        Accessible.ignored: true
        Layout.preferredWidth: Theme.largeTarget * 1.1
        color: Theme.primary
        font.bold: true
        font.pixelSize: Theme.title
        horizontalAlignment: Text.AlignHCenter
        lineHeight: 1
        text: "↓"
        visible: !station.beside && !station.last
    }
}
