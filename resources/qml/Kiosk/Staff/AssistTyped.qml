import Kiosk.ViewModels

// A note of one's own words.
TypingPage {
    id: page

    required property AssistNotesViewModel model

    ask: qsTr("最多 60 个字，不写姓名、证件号码和电话")
    onSheet: model.typed
    text: model.typing
    heading: qsTr("自己写备注")

    onClear: page.model.clear()
    onErase: page.model.erase()
    onType: text => page.model.type(text)
    onWrite: page.model.write()
}
