"""What the first page shows while nobody is there; made before the first frame, and still until then."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

if TYPE_CHECKING:
    from kiosk.domain.front_page import LifeEvent
    from kiosk.domain.texts import Text
    from kiosk.services.attract_show import AttractShow

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttractShowViewModel(QObject):
    """Life events in turn, light and dark in turn, or a farewell; without a show the plain page."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._show: AttractShow | None = None
        self._pictures = ""

    def attach(self, show: "AttractShow", pictures: str) -> None:
        """From now on ``show`` moves the page; ``pictures`` is the pictures' folder, a URL."""
        self._show, self._pictures = show, pictures

    def move_on(self) -> None:
        """The page shows something else."""
        self.changed.emit()

    def begin(self, *, farewell: bool = False) -> None:
        """Nobody is at the screen any more; with ``farewell`` somebody has just ended their visit."""
        if self._show is not None:
            self._show.begin(farewell=farewell)

    def rest(self) -> None:
        """Somebody is at the screen."""
        if self._show is not None:
            self._show.rest()

    def thank(self) -> None:
        """The farewell has been read."""
        if self._show is not None:
            self._show.thank()

    @Property(str, notify=changed)
    def picture(self) -> str:
        """The picture of the life event that is shown, empty on the plain page."""
        return "" if self._event is None else f"{self._pictures}{self._event.picture}.svg"

    @Property(str, notify=changed)
    def title(self) -> str:
        return "" if self._event is None else self._said(self._event.title)

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return "" if self._event is None else self._said(self._event.subtitle)

    @Property(bool, notify=changed)
    def flipped(self) -> bool:
        """Whether light and dark have changed places."""
        return self._show is not None and self._show.scene.flipped

    @Property(bool, notify=changed)
    def onTheRight(self) -> bool:
        """Where on dark ground the picture stands."""
        return self._show is not None and self._show.scene.on_the_right

    @Property(int, notify=changed)
    def shiftRight(self) -> int:
        """Thousandths of the shorter side."""
        return 0 if self._show is None else self._show.scene.shift[0]

    @Property(int, notify=changed)
    def shiftDown(self) -> int:
        """Thousandths of the shorter side."""
        return 0 if self._show is None else self._show.scene.shift[1]

    @Property(bool, notify=changed)
    def dimmed(self) -> bool:
        return self._show is not None and self._show.dimmed

    @Property(bool, notify=changed)
    def farewell(self) -> bool:
        return self._show is not None and self._show.farewell

    @property
    def _event(self) -> "LifeEvent | None":
        return None if self._show is None else self._show.event

    def _said(self, text: "Text") -> str:
        return "" if self._show is None else text.in_language(self._show.scene.language)
