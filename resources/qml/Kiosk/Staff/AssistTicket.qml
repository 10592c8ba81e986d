import Kiosk.ViewModels

// The number under which a queue calls the citizen.
TypingPage {
    id: page

    required property AssistWindowViewModel model

    ask: qsTr("取号机给的号，如 A012")
    digits: true
    onSheet: model.ticket
    text: model.typing
    heading: qsTr("排队号")

    onClear: page.model.clear()
    onErase: page.model.erase()
    onType: text => page.model.type(text)
    onWrite: page.model.write()
}
