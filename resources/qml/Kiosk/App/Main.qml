pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// The one window: a page at a time. Each is laid out ahead while nobody waits, else when it is first wanted, and kept.
Rectangle {
    id: main

    required property KioskViewModel kiosk
    required property Panel panel

    color: Theme.paper
    height: 1920
    width: 1080

    Binding {
        property: "mm"
        target: Theme
        value: main.panel.pixelsPerMillimetre
    }
    Binding {
        property: "compact"
        target: Theme
        value: main.panel.compact
    }
    Binding {
        property: "portrait"
        target: Theme
        value: main.panel.portrait
    }
    Loader {
        id: bar

        readonly property bool wanted: visible || main.kiosk.ahead > 1

        height: visible && item ? (item as Item).implicitHeight : 0
        visible: main.kiosk.page !== "AttractPage"
        width: parent.width

        onWantedChanged: {
            if (wanted && status === Loader.Null)
                setSource("../Controls/TopBar.qml", {
                    "kiosk": main.kiosk
                });
        }
    }
    Repeater {
        model: ["AttractPage", "HomePage", "ServicesPage", "QuestionPage", "PapersPage", "OutcomePage", "StepsPage", "LawPage", "ScanPage", "PrintPage"]

        Loader {
            required property int index
            required property string modelData
            readonly property bool up: main.kiosk.page === modelData
            readonly property bool wanted: up || index < main.kiosk.ahead

            function take() {
                if (up && status === Loader.Loading)
                    source = "";
                if (wanted && status === Loader.Null) {
                    asynchronous = !up && index > 1;
                    setSource("../Pages/" + modelData + ".qml", {
                        "kiosk": main.kiosk
                    });
                }
            }

            height: main.height - bar.height
            visible: up
            width: main.width
            y: bar.height

            Component.onCompleted: take()
            onWantedChanged: take()
            onUpChanged: take()
        }
    }
    Loader {
        readonly property bool up: main.kiosk.secondsLeft >= 0

        anchors.fill: parent
        visible: up

        onUpChanged: {
            if (up && status === Loader.Null)
                setSource("../Controls/IdleWarning.qml", {
                    "kiosk": main.kiosk
                });
        }
    }
    Item {
        // Above everything: what lies beneath a touch area never hears of the touch that it takes.
        anchors.fill: parent
        z: 1

        PointHandler {
            onActiveChanged: {
                // The warning is answered where it is lifted, so that the touch does nothing on the page beneath.
                if (active && main.kiosk.secondsLeft < 0)
                    main.kiosk.touched();
            }
        }
    }
}
