import QtQuick

Rectangle {
    color: "#F6F4EF"
    height: 1920
    width: 1080
}
