"""Signing in: who it is, six digits that are never shown or spoken, and how long to wait after failures."""

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.signing_in import Checking, Choosing, Entering, SignedIn, SignedOut, Why
from kiosk.domain.staff import FactorKind
from kiosk.services.staff_desk import StaffDesk

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST_BADGE = 64
"""What a reader types beyond that is no badge."""


@QmlElement
class SignInViewModel(QObject):
    """The sign-in above the public pages; ``shuffled``: the digits stand elsewhere each time."""

    changed = Signal()
    keysChanged = Signal()

    def __init__(self, desk: StaffDesk, shuffled: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order: Callable[[], list[str]] = _shuffled if shuffled else _usual
        self._keys = self._order()
        self._read = ""
        self._entering = False
        desk.follow(self._fold)

    @property
    def is_open(self) -> bool:
        """Whether the sign-in lies above the page."""
        return not isinstance(self._desk.stage, SignedOut | SignedIn)

    @property
    def is_ending(self) -> bool:
        """Whether whoever is on duty is about to be signed out."""
        stage = self._desk.stage
        return isinstance(stage, SignedIn) and stage.left is not None

    def typed(self, text: str) -> None:
        """Keys were pressed: digits of the PIN, or what a reader types of a badge."""
        stage = self._desk.stage
        if isinstance(stage, Entering) and stage.wants_badge:
            self._read = (self._read + text)[: _LONGEST_BADGE + 1]
        elif isinstance(stage, Entering):
            self._desk.type(text)

    def entered(self) -> bool:
        """The enter key: the end of a badge, if one is being read; whether there was one."""
        read, self._read = self._read, ""
        if read:
            self._desk.show_badge(read)
        return bool(read)

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self.is_open

    @Property(str, notify=changed)
    def step(self) -> str:
        """``reading``, ``nobody``, ``unavailable``, ``choosing``, ``entering`` or ``checking``."""
        match self._desk.stage:
            case Choosing(unavailable=True):
                return "unavailable"
            case Choosing(people=None):
                return "reading"
            case Choosing(people=()):
                return "nobody"
            case Choosing():
                return "choosing"
            case Entering():
                return "entering"
            case Checking():
                return "checking"
            case SignedOut() | SignedIn():
                return ""

    @Property(list, notify=changed)
    def people(self) -> list[dict[str, Any]]:
        """Who may be chosen: pseudonym and role."""
        stage = self._desk.stage
        people = stage.people if isinstance(stage, Choosing) else None
        return [{"pseudonym": one.pseudonym, "role": one.role.value} for one in people or ()]

    @Property(str, notify=changed)
    def who(self) -> str:
        stage = self._desk.stage
        return stage.pseudonym if isinstance(stage, Entering | Checking) else ""

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits are there; which they are nobody is told."""
        stage = self._desk.stage
        return stage.typed if isinstance(stage, Entering) else 0

    @Property(str, notify=changed)
    def shows(self) -> str:
        """What has to be shown next beside the PIN: ``badge``, ``key`` or nothing."""
        match self._desk.stage:
            case Entering() as stage if stage.wants_badge:
                return "badge"
            case Checking(factor=FactorKind.KEY):
                return "key"
            case _:
                return ""

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """``wrong``, ``locked``, ``unavailable`` or nothing."""
        stage = self._desk.stage
        why = stage.why if isinstance(stage, Entering) else None
        return "" if why is None else _TROUBLE[why]

    @Property(int, notify=changed)
    def wait(self) -> int:
        """Seconds until the next try."""
        stage = self._desk.stage
        return stage.wait if isinstance(stage, Entering) else 0

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds until whoever is on duty is signed out, -1 while somebody is there."""
        match self._desk.stage:
            case SignedIn(left=int() as left):
                return left
            case _:
                return -1

    @Property(list, notify=keysChanged)
    def keys(self) -> list[str]:
        """The ten digits in the order in which they stand."""
        return self._keys

    @Slot(str)
    def choose(self, pseudonym: str) -> None:
        self._desk.choose(pseudonym)

    @Slot(str)
    def type(self, digit: str) -> None:
        self._desk.type(digit)

    @Slot()
    def erase(self) -> None:
        self._desk.erase()

    @Slot()
    def back(self) -> None:
        self._desk.back()

    @Slot()
    def signOut(self) -> None:
        self._desk.sign_out()

    def _fold(self) -> None:
        entering = isinstance(self._desk.stage, Entering)
        if entering and not self._entering:
            self._read = ""
            self._keys = self._order()
            self.keysChanged.emit()
        self._entering = entering
        self.changed.emit()


_TROUBLE = {Why.WRONG: "wrong", Why.LOCKED: "locked", Why.UNAVAILABLE: "unavailable"}


def _usual() -> list[str]:
    return [*"1234567890"]


def _shuffled() -> list[str]:
    return random.SystemRandom().sample("1234567890", 10)
