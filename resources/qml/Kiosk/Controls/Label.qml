import QtQuick
import Kiosk.Theme

// Plain text that wraps and never cuts a word.
Text {
    color: Theme.ink
    // Said in so many words, it is mirrored; else each text would stand where its own letters begin.
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.family
    font.pixelSize: Theme.body
    lineHeight: Theme.lineHeight
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    renderType: Text.NativeRendering
}
