pragma Singleton

import QtQuick

// All sizes are millimetres of the real panel times `mm`, the panel's pixels per millimetre, which App/Main.qml sets.
QtObject {
    property real mm: 4
    property bool portrait: true
    // A small panel (10 to 12 inch) is read from nearer by, so that its text may be smaller.
    property bool compact: false

    readonly property string family: "Noto Sans CJK SC"

    // Font sizes in pixels. A capital is 0.73 of it: the smallest 4.8 mm, as US §508 402.4 asks for, and on a small
    // panel 3.6 mm, the first of the four sizes of a certified voting kiosk.
    readonly property int small: Math.round((compact ? 5 : 6.6) * mm)
    readonly property int body: Math.round((compact ? 5.4 : 7.6) * mm)
    readonly property int lead: Math.round((compact ? 6.2 : 9.2) * mm)
    readonly property int title: Math.round((compact ? 7.8 : 12) * mm)
    readonly property int display: Math.round((compact ? 10 : 16) * mm)
    readonly property real lineHeight: 1.3

    // Targets at least 12.7 mm with 2.54 mm between them (the measures of a certified voting kiosk).
    readonly property int target: Math.ceil(13.5 * mm)
    readonly property int largeTarget: Math.ceil((compact ? 15 : 18) * mm)
    readonly property int gapSmall: Math.ceil(2.6 * mm)
    readonly property int gap: Math.ceil((compact ? 3.2 : 4.5) * mm)
    readonly property int margin: Math.ceil((compact ? 5 : 9) * mm)
    readonly property int radius: Math.round(2.6 * mm)
    readonly property int line: Math.max(1, Math.round(0.35 * mm))

    readonly property color ink: "#14263A"
    readonly property color inkSoft: "#33475B"
    readonly property color paper: "#F6F4EF"
    readonly property color surface: "#FFFFFF"
    readonly property color rule: "#C9D1D9"
    readonly property color primary: "#083D77"
    readonly property color primaryPressed: "#052A54"
    readonly property color primarySoft: "#E3ECF6"
    readonly property color primaryInk: "#FFFFFF"
    readonly property color ready: "#0B5D3B"
    readonly property color readySoft: "#E2F1E9"
    readonly property color bring: "#7A4300"
    readonly property color bringSoft: "#FBEED9"
    readonly property color alert: "#9B1C1C"
    readonly property color alertSoft: "#FBE5E3"
    readonly property color accent: "#E0A526"
}
