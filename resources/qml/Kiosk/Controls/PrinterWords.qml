import QtQuick

// What a citizen is told of a printer in trouble; no words for one that prints.
QtObject {
    required property string trouble

    readonly property url picture: trouble === "" ? "" : Qt.resolvedUrl("../../../pictures/marks/printer-" + trouble + ".svg")
    readonly property string happened: {
        switch (trouble) {
        case "paper-out":
            return qsTr("打印机没有纸了");
        case "cover-open":
            return qsTr("打印机的盖子没有关好");
        case "jam":
            return qsTr("打印机卡纸了");
        case "offline":
            return qsTr("打印机没开机，或者没连上");
        case "unsure":
            return qsTr("打印机没有回应，不一定能打出来");
        default:
            return "";
        }
    }
}
