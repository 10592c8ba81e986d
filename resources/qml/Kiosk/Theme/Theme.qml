pragma Singleton

import QtQuick

// All sizes are millimetres of the real panel times `mm`, the panel's pixels per millimetre, which App/Main.qml sets.
QtObject {
    id: theme

    property real mm: 4
    property bool portrait: true
    // A small panel (10 to 12 inch) is read from nearer by, so that its text may be smaller.
    property bool compact: false
    // 0 to 3, or -1 for the panel's usual size.
    property int chosenSize: -1
    property string palette: "calm"
    // What can be touched stands on the left of a wide screen.
    property bool left: false
    // The language is written from right to left: what lies side by side lies the other way round.
    property bool mirrored: false
    property bool traditional: false
    // Whoever uses keys sees where they are.
    property bool keys: false
    property bool motion: true
    // The part of the page that is being read aloud, by its object name.
    property string saying: ""

    readonly property string family: traditional ? "Noto Sans CJK TC" : "Noto Sans CJK SC"

    // The smallest text of the four sizes has capitals (0.73 of it) of 3.6, 4.8, 6.5 and 8.6 mm: the measures of a
    // certified voting kiosk; 4.8 mm is what US §508 402.4 asks for. Larger text grows less: a heading of the largest
    // size would leave no room for what it is about.
    readonly property int size: chosenSize < 0 ? (compact ? 0 : 1) : chosenSize
    readonly property int small: Math.ceil([5, 6.6, 8.9, 11.8][size] * mm)
    readonly property int usualSmall: Math.ceil((compact ? 5 : 6.6) * mm)
    readonly property int body: Math.ceil((compact ? [5.4, 7, 9, 11.8] : [5.6, 7.6, 9.4, 12])[size] * mm)
    readonly property int lead: Math.round((compact ? [6.2, 7.8, 9.4, 12] : [6.8, 9.2, 10.6, 12.6])[size] * mm)
    readonly property int title: Math.round((compact ? [7.8, 9, 10.4, 12.4] : [9.6, 12, 13.4, 14.4])[size] * mm)
    readonly property int display: Math.round((compact ? [10, 11, 12, 13] : [13, 16, 17, 18])[size] * mm)
    // The bars stay as they are at the largest sizes of a small panel, or they would leave nothing below them.
    readonly property int bar: Math.min(body, Math.round(compact ? 8.9 * mm : 12 * mm))
    readonly property real lineHeight: 1.3

    // Targets at least 12.7 mm with 2.54 mm between them (the measures of a certified voting kiosk).
    readonly property int target: Math.ceil(13.5 * mm)
    readonly property int largeTarget: Math.ceil((compact ? 15 : 18) * mm)
    readonly property int barTarget: Math.max(target, Math.ceil(bar * 1.5))
    readonly property int gapSmall: Math.ceil(2.6 * mm)
    readonly property int gap: Math.ceil((compact ? 3.2 : 4.5) * mm)
    readonly property int margin: Math.ceil((compact ? 5 : 9) * mm)
    readonly property int radius: Math.round(2.6 * mm)
    readonly property int line: Math.max(1, Math.round(0.35 * mm))

    // Each colour: calm, black on white, white on black. Calm words have 10:1 on all that they stand on.
    readonly property int look: palette === "black-on-white" ? 1 : (palette === "white-on-black" ? 2 : 0)
    readonly property bool dark: look === 2
    readonly property color ink: [usual.ink, "#000000", "#FFFFFF"][look]
    readonly property color inkSoft: ["#263544", "#000000", "#FFFFFF"][look]
    readonly property color paper: [usual.paper, "#FFFFFF", "#000000"][look]
    readonly property color surface: ["#FFFFFF", "#FFFFFF", "#000000"][look]
    readonly property color rule: ["#C9D1D9", "#000000", "#FFFFFF"][look]
    readonly property color primary: [usual.primary, "#000000", "#FFFFFF"][look]
    readonly property color primaryPressed: [usual.primaryPressed, "#000000", "#FFFFFF"][look]
    readonly property color primarySoft: [usual.primarySoft, "#FFFFFF", "#000000"][look]
    readonly property color primaryInk: [usual.primaryInk, "#FFFFFF", "#000000"][look]
    readonly property color ready: [usual.ready, "#000000", "#FFFFFF"][look]
    readonly property color readySoft: [usual.readySoft, "#FFFFFF", "#000000"][look]
    readonly property color bring: ["#583000", "#000000", "#FFFFFF"][look]
    readonly property color bringSoft: ["#FDF3E3", "#FFFFFF", "#000000"][look]
    readonly property color alert: ["#701414", "#000000", "#FFFFFF"][look]
    readonly property color alertSoft: ["#FDEDEB", "#FFFFFF", "#000000"][look]
    readonly property color accent: [usual.accent, "#FFFFFF", "#000000"][look]
    readonly property color accentInk: ["#14263A", "#000000", "#FFFFFF"][look]

    // The first page has these whatever the visitor had, so that it need not wait until all pages have them again.
    readonly property Usual usual: Usual {}

    component Usual: QtObject {
        readonly property color ink: "#14263A"
        readonly property color paper: "#F6F4EF"
        readonly property color primary: "#073466"
        readonly property color primaryPressed: "#052A54"
        readonly property color primarySoft: "#E3ECF6"
        readonly property color primaryInk: "#FFFFFF"
        readonly property color ready: "#08432A"
        readonly property color readySoft: "#EAF6F0"
        readonly property color accent: "#FFCE54"
    }

    // Little height for large text: what a page is about scrolls with it, or it would leave no room.
    property bool low: false
    // Staff assist: their bar takes height as well.
    property bool assisted: false
    readonly property bool tight: (compact || low) && size > (longWords || (compact && assisted) ? 0 : 1)

    // Words are written with letters, and none may be broken.
    property bool longWords: false

    // The size in which the longest of the words has room on a line of its own: `wanted`, or less.
    function fitted(wanted: int, words: string, width: real): int {
        if (!longWords || width <= 0)
            return wanted;
        const each = words.split(/[\s\u3000-\u9fff]+/);
        const longest = each.reduce((most, word) => Math.max(most, word.length), 1);
        // No letter is wider than this; most words need not be measured.
        if (longest * wanted * 0.85 <= width)
            return wanted;
        const widest = each.filter(word => word.length > longest * 0.7).reduce((most, word) => Math.max(most, hundred.advanceWidth(word)), 1);
        return Math.max(Math.floor(small / 2), Math.min(wanted, Math.floor(width * 99 / widest)));
    }

    readonly property FontMetrics hundred: FontMetrics {
        font.bold: true
        font.family: theme.family
        font.pixelSize: 100
    }

    // How many cards with a drawing of this width stand beside each other: seven characters, or a long word, fit into each.
    function cardColumns(width: real, drawing: real, most: int): int {
        const least = drawing * 1.05 + (longWords ? 8 : 7) * lead + gap * 2.6;
        return Math.max(1, Math.min(most, Math.floor((width + gap) / (least + gap))));
    }
}
