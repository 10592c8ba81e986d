"""How the screen suits the person before it, as QML sees it; made before the first frame."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.comfort import USUAL, Comfort, Palette, TextSize

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class ComfortViewModel(QObject):
    """Text size, colours, reach and motion; the panel that changes them; whether keys are being used."""

    changed = Signal()
    openChanged = Signal()
    keysChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comfort = USUAL
        self._open = False
        self._keys = False

    @property
    def comfort(self) -> Comfort:
        """The present choice."""
        return self._comfort

    @property
    def panel_is_open(self) -> bool:
        """Whether the panel that changes it is up."""
        return self._open

    def suit(self, comfort: Comfort) -> None:
        """Show everything in this way."""
        if comfort != self._comfort:
            self._comfort = comfort
            self.changed.emit()

    def put_away(self) -> None:
        """The visit is over: no panel, no keys."""
        self.close()
        self.useKeys(False)

    def reset(self) -> None:
        """The next visitor finds the usual screen."""
        self.put_away()
        self.suit(USUAL)

    @Slot(bool)
    def useKeys(self, in_use: bool) -> None:
        """A key was pressed, or the screen touched: only who uses keys needs to see where they are."""
        if in_use != self._keys:
            self._keys = in_use
            self.keysChanged.emit()

    @Property(int, notify=changed)
    def size(self) -> int:
        """0 to 3, or -1 for the panel's usual one."""
        return -1 if self._comfort.size is None else int(self._comfort.size)

    @Property(str, notify=changed)
    def palette(self) -> str:
        return self._comfort.palette.value

    @Property(bool, notify=changed)
    def low(self) -> bool:
        return self._comfort.low

    @Property(bool, notify=changed)
    def left(self) -> bool:
        return self._comfort.left

    @Property(bool, notify=changed)
    def motion(self) -> bool:
        return self._comfort.motion

    @Property(bool, notify=openChanged)
    def panelOpen(self) -> bool:
        return self._open

    @Property(bool, notify=keysChanged)
    def keys(self) -> bool:
        return self._keys

    @Slot()
    def open(self) -> None:
        if not self._open:
            self._open = True
            self.openChanged.emit()

    @Slot()
    def close(self) -> None:
        if self._open:
            self._open = False
            self.openChanged.emit()

    @Slot(int)
    def chooseSize(self, size: int) -> None:
        self.suit(replace(self._comfort, size=TextSize(size)))

    @Slot(str)
    def choosePalette(self, palette: str) -> None:
        self.suit(replace(self._comfort, palette=Palette(palette)))

    @Slot(bool)
    def reachLow(self, low: bool) -> None:
        self.suit(replace(self._comfort, low=low))

    @Slot(bool)
    def reachLeft(self, left: bool) -> None:
        self.suit(replace(self._comfort, left=left))

    @Slot(bool)
    def move(self, motion: bool) -> None:
        self.suit(replace(self._comfort, motion=motion))
