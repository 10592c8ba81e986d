"""The window as keyboards, tactile pads and switches see it: six things to do, and no way out.

Keys never reach the pages themselves, so that no shortcut of Qt's can be hit. Moving goes over what can be
touched, in the order in which it stands on the page.
"""

from collections.abc import Iterator
from enum import Enum, auto
from typing import cast

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.app.key_burst import FEWEST, KeyBurst
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.kiosk_view_model import KioskViewModel

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class Act(Enum):
    """What a key does."""

    NEXT = auto()
    PREVIOUS = auto()
    CHOOSE = auto()
    BACK = auto()
    SPEAK = auto()
    STAFF = auto()


KEYS: dict[int, Act] = {
    Key.Key_Tab: Act.NEXT,
    Key.Key_Down: Act.NEXT,
    Key.Key_Backtab: Act.PREVIOUS,
    Key.Key_Up: Act.PREVIOUS,
    Key.Key_Return: Act.CHOOSE,
    Key.Key_Enter: Act.CHOOSE,
    Key.Key_Space: Act.CHOOSE,
    Key.Key_Right: Act.CHOOSE,
    Key.Key_Select: Act.CHOOSE,
    Key.Key_Left: Act.BACK,
    Key.Key_Escape: Act.BACK,
    Key.Key_Backspace: Act.BACK,
    Key.Key_F1: Act.SPEAK,
    Key.Key_Help: Act.SPEAK,
    Key.Key_MediaPlay: Act.SPEAK,
    Key.Key_F12: Act.STAFF,
}
"""A tactile pad sends the arrows and F1, two switches send Tab and Return."""

ENTER = frozenset({Key.Key_Return, Key.Key_Enter})

SILENT = frozenset(
    {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta, Key.Key_CapsLock}
)
"""Keys that only change what others write."""


class KeyedView(QQuickView):
    """A view in which keys move a focus, choose and go back; all others do nothing."""

    def __init__(self, kiosk: KioskViewModel, comfort: ComfortViewModel) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._comfort = comfort
        self._burst = KeyBurst()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take every key; one that is held down counts once."""
        event.accept()
        if event.isAutoRepeat() or self._is_a_readers(event):
            return
        act = KEYS.get(event.key())
        if act is None:
            self._type(event)
            return
        if event.key() == Key.Key_Backspace and self._kiosk.erased():
            return
        if event.key() in ENTER and self._kiosk.entered():
            return
        if self._kiosk.alone and act is not Act.STAFF:
            self._kiosk.start("")
            self._comfort.useKeys(True)
            if act is Act.SPEAK:
                self._kiosk.read_aloud()
            return
        if not self._kiosk.warning:
            self._kiosk.touched()
        self._comfort.useKeys(True)
        self._do(act)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Nothing happens when a key is let go."""
        event.accept()

    def _is_a_readers(self, event: QKeyEvent) -> bool:
        """Whether a barcode reader pressed the key: then it is no act, and what it ends goes to the desk."""
        if event.key() in SILENT or not self._kiosk.takes_codes:
            return False
        typing, at = self._kiosk.takes_letters, event.timestamp()
        if event.key() in ENTER:
            code = self._burst.enter(at, typing=typing)
            if code:
                self._kiosk.scanned(code)
            return code is not None
        readers = self._burst.key(event.text(), at, typing=typing)
        if readers and self._burst.just_known and typing:
            for _ in range(FEWEST - 1):
                self._kiosk.erased()
        return readers

    def _type(self, event: QKeyEvent) -> None:
        """Letters and digits, where a page takes them; with Ctrl and the like held down they are orders."""
        held = event.modifiers() & ~(Modifier.ShiftModifier | Modifier.KeypadModifier)
        if event.text().isalnum() and not held and self._kiosk.typed(event.text()):
            self._kiosk.touched()

    def _do(self, act: Act) -> None:
        match act:
            case Act.NEXT:
                self._move(1)
            case Act.PREVIOUS:
                self._move(-1)
            case Act.CHOOSE:
                self._choose()
            case Act.SPEAK:
                self._kiosk.read_aloud()
            case Act.STAFF:
                self._kiosk.call_up_staff()
            case Act.BACK:
                if self._kiosk.languages_are_up:
                    self._kiosk.chooseLanguage(False)
                elif self._comfort.panel_is_open:
                    self._comfort.close()
                else:
                    self._kiosk.back()

    def _choose(self) -> None:
        focused = self.activeFocusItem()
        if focused in self.stops():
            QMetaObject.invokeMethod(focused, "choose")
        else:
            self._move(1)

    def _move(self, by: int) -> None:
        stops = self.stops()
        if not stops:
            return
        focused = self.activeFocusItem()
        at = stops.index(focused) + by if focused in stops else min(by, 0)
        come_to = stops[at % len(stops)]
        come_to.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self._kiosk.focused(come_to.objectName() or come_to.parentItem().objectName())

    def stops(self) -> list[QQuickItem]:
        """What the keys can come to, in order: the page's own first, then what frames it.

        Where a panel or a question lies above the page, only what is in it.
        """
        root = cast("QQuickItem | None", self.rootObject())
        if root is None:
            return []
        modal = [item for item in _shown(root) if item.property("modal")]
        if modal:
            return list(_stops(modal[-1]))
        inside: list[QQuickItem] = []
        around: list[QQuickItem] = []
        for child in root.childItems():
            page = child.property("modelData") is not None
            (inside if page else around).extend(_stops(child))
        return inside + around


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.isEnabled():
        yield item
        for child in item.childItems():
            yield from _shown(child)


def _stops(item: QQuickItem) -> Iterator[QQuickItem]:
    for one in _shown(item):
        if one.activeFocusOnTab() and one.width() > 0 and one.height() > 0:
            yield one
