pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Kiosk.Theme
import Kiosk.ViewModels

// Larger text, other colours, everything within reach. What is chosen shows at once behind the panel.
Rectangle {
    id: panel

    required property ComfortViewModel comfort
    required property KioskViewModel kiosk
    property bool modal: true

    color: "#B3101C2B"

    MouseArea {
        Accessible.name: done.name
        Accessible.onPressAction: panel.comfort.close()
        Accessible.role: Accessible.Button
        anchors.fill: parent

        onClicked: panel.comfort.close()
    }
    Card {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.margins: Theme.margin
        height: Math.min(content.implicitHeight + Theme.gap * 2, parent.height - Theme.margin * 2)
        width: Math.min(parent.width - Theme.margin * 2, 400 * Theme.mm)

        MouseArea {
            // A touch beside a button must not close the panel.
            anchors.fill: parent
        }
        ScrollArea {
            anchors.fill: parent
            anchors.margins: Theme.gap

            ColumnLayout {
                id: content

                spacing: Theme.gapSmall
                width: parent.width

                Heading {
                    text: qsTr("字的大小")
                }
                Choices {
                    Repeater {
                        model: [qsTr("小"), qsTr("中"), qsTr("大"), qsTr("特大")]

                        Choice {
                            required property int index
                            required property string modelData

                            chosen: Theme.size === index
                            name: qsTr("字的大小：%1").arg(modelData)
                            objectName: "size-" + index
                            text: modelData

                            onTapped: panel.comfort.chooseSize(index)
                        }
                    }
                }
                Heading {
                    text: qsTr("颜色")
                }
                Choices {
                    Repeater {
                        model: [
                            {
                                "palette": "calm",
                                "label": qsTr("普通")
                            },
                            {
                                "palette": "black-on-white",
                                "label": qsTr("白底黑字")
                            },
                            {
                                "palette": "white-on-black",
                                "label": qsTr("黑底白字")
                            }
                        ]

                        Choice {
                            required property var modelData

                            chosen: Theme.palette === modelData.palette
                            name: qsTr("颜色：%1").arg(modelData.label)
                            objectName: "palette-" + modelData.palette
                            text: modelData.label

                            onTapped: panel.comfort.choosePalette(modelData.palette)
                        }
                    }
                }
                Loader {
                    Layout.fillWidth: true
                    active: panel.kiosk.canHear
                    visible: active

                    onActiveChanged: take()
                    Component.onCompleted: take()

                    function take() {
                        if (active)
                            setSource("SpeechSettings.qml", {
                                "kiosk": panel.kiosk
                            });
                    }
                }
                Heading {
                    text: qsTr("够不着？画面动得不舒服？")
                }
                Choices {
                    Choice {
                        chosen: panel.comfort.low
                        objectName: "reach-low"
                        text: qsTr("放低一点")
                        visible: panel.comfort.low || Theme.portrait

                        onTapped: panel.comfort.reachLow(!panel.comfort.low)
                    }
                    Choice {
                        chosen: panel.comfort.left
                        objectName: "reach-left"
                        text: Theme.mirrored ? qsTr("按钮靠右") : qsTr("按钮靠左")
                        visible: !Theme.portrait

                        onTapped: panel.comfort.reachLeft(!panel.comfort.left)
                    }
                    Choice {
                        chosen: !panel.comfort.motion
                        objectName: "keep-still"
                        text: qsTr("画面不动")

                        onTapped: panel.comfort.move(!panel.comfort.motion)
                    }
                }
                BigButton {
                    id: done

                    Layout.fillWidth: true
                    Layout.topMargin: Theme.compact ? 0 : Theme.gap
                    objectName: "comfort-done"
                    primary: true
                    text: qsTr("好了")

                    onTapped: panel.comfort.close()
                }
            }
        }
    }

    component Heading: Label {
        Accessible.name: text
        Accessible.role: Accessible.Heading
        Layout.fillWidth: true
        Layout.topMargin: Theme.compact ? 0 : Theme.gapSmall
        font.bold: true
        lineHeight: 1.1
    }
    component Choices: GridLayout {
        // As many beside each other as have room for their words.
        readonly property real widest: Math.max(1, ...[...visibleChildren].map(child => (child as Item).implicitWidth))

        Layout.fillWidth: true
        columnSpacing: Theme.gapSmall
        columns: Math.max(1, Math.floor((width + columnSpacing) / (widest + columnSpacing)))
        rowSpacing: Theme.gapSmall
        uniformCellWidths: true
    }
}
