"""What the pages of an assisted visit have in common.

Each declares ``changed`` itself, since PySide tells QML nothing of a property whose signal is inherited.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kiosk.domain.staff_lists import Choice
from kiosk.services.assist_desk import AssistDesk
from kiosk.viewmodels.wordings import Speaker


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """An entry of a list of the site's."""

    key: str
    label: str
    chosen: bool


def choice_rows(choices: Sequence[Choice], chosen: Collection[str], speaker: Speaker) -> list[ChoiceRow]:
    """The list in its order."""
    return [ChoiceRow(choice.id, speaker.say(choice.text), choice.id in chosen) for choice in choices]


class AssistPage(QObject):
    """One page's view model, kept for the application's life; ``fold`` takes up the visit as it stands."""

    changed: Signal

    def __init__(self, desk: AssistDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def offered(self) -> bool:
        """Whether there is something to do here just now."""
        raise NotImplementedError

    def fold(self, speaker: Speaker) -> None:
        """Take up what concerns this page, and tell QML."""
        raise NotImplementedError

    def opened(self) -> None:
        """The page is shown: begin anew with what is typed or chosen here."""
