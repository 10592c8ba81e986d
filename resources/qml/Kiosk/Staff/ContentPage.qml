pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.ViewModels

// Which content is in force, what could be, how they differ, and the switch from one to the other.
Item {
    id: page

    required property ContentViewModel model

    ContentOverview {
        anchors.fill: parent
        model: page.model
        visible: page.model.mode === ""
    }
    Loader {
        anchors.fill: parent
        active: page.model.mode === "differences"

        sourceComponent: ContentDifferences {
            model: page.model
        }
    }
    Loader {
        anchors.fill: parent
        active: page.model.mode === "ask"

        sourceComponent: ContentSwitch {
            model: page.model
        }
    }
}
