import QtQuick

// What each role is called.
QtObject {
    readonly property var names: ({
            "guide": qsTr("引导员"),
            "supervisor": qsTr("值班长"),
            "editor": qsTr("内容编辑"),
            "operator": qsTr("设备管理员")
        })
}
