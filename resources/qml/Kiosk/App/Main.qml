pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls
import Kiosk.Theme
import Kiosk.ViewModels

// The one window: a page at a time. Each is laid out ahead while nobody waits, else when it is first wanted, and kept.
Rectangle {
    id: main

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    required property Panel panel
    readonly property bool visiting: kiosk.visiting
    readonly property bool nameOnTheRight: visiting && Theme.left !== kiosk.mirrored
    // Below this line is what can be touched, where everything is to be within reach.
    readonly property real reachTop: comfort.low && (visiting || kiosk.staffed) && panel.portrait ? Math.round(height / 2) : 0

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: main.kiosk.mirrored
    color: main.reachTop > 0 && !Theme.dark ? Theme.primary : Theme.paper
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
        value: main.panel.portrait && main.reachTop === 0
    }
    Binding {
        property: "low"
        target: Theme
        value: main.reachTop > 0
    }
    Binding {
        property: "assisted"
        target: Theme
        value: assist.up
    }
    Binding {
        property: "chosenSize"
        target: Theme
        value: main.comfort.size
    }
    Binding {
        property: "palette"
        target: Theme
        value: main.comfort.palette
    }
    Binding {
        property: "left"
        target: Theme
        value: main.comfort.left && !Theme.portrait
    }
    Binding {
        property: "mirrored"
        target: Theme
        value: main.kiosk.mirrored
    }
    Binding {
        property: "longWords"
        target: Theme
        value: !/^(zh|ja|ko)/.test(main.kiosk.language)
    }
    Binding {
        property: "traditional"
        target: Theme
        value: main.kiosk.language.startsWith("zh-Hant")
    }
    Binding {
        property: "keys"
        target: Theme
        value: main.comfort.keys
    }
    Binding {
        property: "saying"
        target: Theme
        value: main.kiosk.saying
    }
    Binding {
        property: "motion"
        target: Theme
        value: main.comfort.motion
    }
    Rectangle {
        color: Theme.paper
        height: main.height - main.reachTop
        visible: main.reachTop > 0
        width: main.width
        y: main.reachTop
    }
    Loader {
        active: main.reachTop > 0
        height: main.reachTop
        width: main.width

        sourceComponent: HighPart {
            kiosk: main.kiosk
        }
    }
    Loader {
        id: bar

        readonly property bool wanted: visible || main.kiosk.ahead > 1

        height: visible && item ? (item as Item).implicitHeight : 0
        visible: main.visiting
        width: parent.width
        y: main.reachTop

        onWantedChanged: {
            if (wanted && status === Loader.Null)
                setSource("../Controls/TopBar.qml", {
                    "comfort": main.comfort,
                    "kiosk": main.kiosk
                });
        }
    }
    Loader {
        id: assist

        readonly property bool up: main.visiting && main.kiosk.assisted

        height: up && item ? (item as Item).implicitHeight : 0
        visible: up
        width: parent.width
        y: main.reachTop + bar.height

        onUpChanged: {
            if (up && status === Loader.Null)
                setSource("../Staff/AssistBar.qml", {
                    "staff": main.kiosk.staff
                });
        }
    }
    Loader {
        id: help

        readonly property bool wanted: Theme.portrait && (main.visiting || main.kiosk.ahead > 1)

        height: visible && item ? (item as Item).implicitHeight : 0
        visible: main.visiting && Theme.portrait
        width: parent.width
        y: main.height - height

        onWantedChanged: {
            if (wanted && status === Loader.Null)
                setSource("../Controls/HelpBar.qml", {
                    "comfort": main.comfort,
                    "kiosk": main.kiosk
                });
        }
    }
    Repeater {
        model: ["AttractPage", "HomePage", "SearchPage", "ServicesPage", "QuestionPage", "PapersPage", "OutcomePage", "StepsPage", "LawPage", "ScanPage", "PrintPage", "OutOfServicePage", "HandoverPage", "RefusedPage"]

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

            height: main.height - main.reachTop - bar.height - assist.height - help.height
            visible: up
            width: main.width
            y: main.reachTop + bar.height + assist.height

            Component.onCompleted: take()
            onWantedChanged: take()
            onUpChanged: take()
        }
    }
    Loader {
        readonly property bool wanted: main.kiosk.staff !== null

        anchors.fill: parent
        anchors.topMargin: main.reachTop

        onWantedChanged: {
            if (wanted && status === Loader.Null)
                setSource("../Staff/StaffLayer.qml", {
                    "comfort": main.comfort,
                    "kiosk": main.kiosk
                });
        }
    }
    Loader {
        readonly property bool up: main.comfort.panelOpen

        anchors.fill: parent
        anchors.topMargin: main.reachTop
        visible: up

        onUpChanged: {
            if (up && status === Loader.Null)
                setSource("../Controls/ComfortPanel.qml", {
                    "comfort": main.comfort,
                    "kiosk": main.kiosk
                });
        }
    }
    Loader {
        readonly property bool up: main.kiosk.choosingLanguage

        anchors.fill: parent
        anchors.topMargin: main.reachTop
        visible: up

        onUpChanged: {
            if (up && status === Loader.Null)
                setSource("../Controls/LanguagePanel.qml", {
                    "kiosk": main.kiosk
                });
        }
    }
    Loader {
        readonly property bool wanted: main.kiosk.ahead > 2

        anchors.fill: parent
        anchors.topMargin: main.reachTop
        visible: !main.kiosk.staffed

        onWantedChanged: {
            if (wanted && status === Loader.Null)
                setSource("../Controls/StaffCall.qml", {
                    "kiosk": main.kiosk
                });
        }
    }
    Loader {
        readonly property bool up: main.kiosk.secondsLeft >= 0

        anchors.fill: parent
        anchors.topMargin: main.reachTop
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
                if (active) {
                    main.comfort.useKeys(false);
                    main.kiosk.pressed((main.nameOnTheRight ? main.width - point.position.x : point.position.x) / Theme.mm, point.position.y / Theme.mm);
                }
                if (active && main.kiosk.secondsLeft < 0 && !main.kiosk.dutyEnds)
                    main.kiosk.touched();
            }
        }
    }
}
