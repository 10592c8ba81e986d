import QtQuick
import Kiosk.ViewModels

// What staff alone see, above the public pages: nothing, as long as nobody is signed in.
Item {
    id: layer

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    readonly property StaffScreen staff: layer.kiosk.staff as StaffScreen

    Loader {
        readonly property bool up: layer.staff.assist.open

        function take() {
            if (!up)
                source = "";
            else if (status === Loader.Null)
                setSource("AssistPanel.qml", {
                    "model": layer.staff.assist
                });
        }

        anchors.fill: parent

        Component.onCompleted: take()
        onUpChanged: take()
    }
    Loader {
        readonly property bool up: layer.staff.console.open

        function take() {
            if (!up)
                source = "";
            else if (status === Loader.Null)
                setSource("Console.qml", {
                    "comfort": layer.comfort,
                    "kiosk": layer.kiosk,
                    "model": layer.staff.console
                });
        }

        anchors.fill: parent

        Component.onCompleted: take()
        onUpChanged: take()
    }
    Loader {
        readonly property bool up: layer.staff.signIn.open

        function take() {
            if (!up)
                source = "";
            else if (status === Loader.Null)
                setSource("SignIn.qml", {
                    "model": layer.staff.signIn
                });
        }

        anchors.fill: parent

        Component.onCompleted: take()
        onUpChanged: take()
    }
    Loader {
        readonly property bool up: layer.staff.signIn.secondsLeft >= 0

        function take() {
            if (!up)
                source = "";
            else if (status === Loader.Null)
                setSource("DutyWarning.qml", {
                    "kiosk": layer.kiosk,
                    "model": layer.staff.signIn
                });
        }

        anchors.fill: parent

        Component.onCompleted: take()
        onUpChanged: take()
    }
}
