pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// In plain words why what was held before the reader is no visit that can be taken up here.
PageFrame {
    id: page

    required property KioskViewModel kiosk
    readonly property RefusedViewModel model: (kiosk.screen as Screen).refusedPage

    hint: {
        switch (page.model.reason) {
        case "damaged":
            return qsTr("请把单子抹平，再扫一次。还是不行，就从首页重新办。");
        case "later-format":
            return qsTr("它是更新版本的机器打印的。请换一台机器，或者从首页重新办。");
        case "other-pack":
            return qsTr("各地的规定不一样，在这里不能接着办。请从首页重新办。");
        case "unknown-service":
            return qsTr("请工作人员帮忙，或者到首页另找。");
        case "not-recorded":
            return qsTr("没有记录就不能由工作人员接着办。请稍后再试，或者请主管查看这台机器。");
        default:
            return qsTr("请扫告知单上写着“工作人员扫此码可接着办”的那个码。");
        }
    }
    title: {
        switch (page.model.reason) {
        case "damaged":
            return qsTr("没有读清楚");
        case "later-format":
            return qsTr("这张单子本机读不了");
        case "other-pack":
            return qsTr("这张单子不是本大厅打印的");
        case "unknown-service":
            return qsTr("单子上的这件事，本机现在不办");
        case "not-recorded":
            return qsTr("这次接着办没能记录下来");
        default:
            return qsTr("这不是接着办的码");
        }
    }
    actions: [
        BigButton {
            Layout.fillWidth: true
            objectName: "go-on"
            primary: true
            text: qsTr("到首页")

            onTapped: page.model.goOn()
        }
    ]

    ScrollArea {
        anchors.fill: parent
        hint: Theme.tight ? page.hint : ""
        title: Theme.tight ? page.title : ""

        ColumnLayout {
            width: parent.width

            Picture {
                Layout.alignment: Qt.AlignHCenter
                Layout.preferredHeight: Theme.largeTarget * (Theme.compact ? 2 : 4)
                Layout.preferredWidth: Layout.preferredHeight
                Layout.topMargin: Theme.gap
                source: Qt.resolvedUrl("../../../pictures/marks/warning.svg")
                visible: !Theme.tight
            }
        }
    }
}
