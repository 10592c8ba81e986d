import QtQuick

// A drawing at the size it is shown in, sharp on every panel.
Image {
    asynchronous: true
    fillMode: Image.PreserveAspectFit
    sourceSize.width: Math.max(1, Math.round(width))
    sourceSize.height: Math.max(1, Math.round(height))
}
