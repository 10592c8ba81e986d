"""The home page: what has happened, as tiles. It is up before the rest of the kiosk has been loaded."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QUrl, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.front_page import Audience, FrontPage
from kiosk.viewmodels.rows import RowModel

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TileRow:
    """One thing to choose."""

    key: str
    title: str
    subtitle: str
    picture: QUrl
    employer: bool


@QmlElement
class HomeViewModel(QObject):
    """Life events to choose from. They belong to the content, so they stay when a visit ends."""

    def __init__(self, pictures: str, parent: QObject) -> None:
        """``pictures`` is the pictures' folder, a URL with a slash at its end."""
        super().__init__(parent)
        self._pictures = pictures
        self._tiles = RowModel(TileRow, self)
        self._shown: tuple[FrontPage, str] | None = None
        self._chosen: Callable[[str], None] = _nobody

    def show(self, front: FrontPage, language: str) -> None:
        """Show the life events of ``front`` in ``language``."""
        if self._shown is not None and self._shown[0] is front and self._shown[1] == language:
            return
        self._shown = (front, language)
        self._tiles.fold(
            [
                TileRow(
                    key=event.id,
                    title=event.title.in_language(language),
                    subtitle=event.subtitle.in_language(language),
                    picture=QUrl(f"{self._pictures}{event.picture}.svg"),
                    employer=event.audience is Audience.EMPLOYER,
                )
                for event in front.life_events
            ]
        )

    def serve(self, chosen: Callable[[str], None]) -> None:
        """From now on ``chosen`` is called with the key of the tile that is touched."""
        self._chosen = chosen

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    @Slot(str)
    def choose(self, key: str) -> None:
        self._chosen(key)


def _nobody(_key: str) -> None:
    """Nobody serves yet, and no tile is shown."""
