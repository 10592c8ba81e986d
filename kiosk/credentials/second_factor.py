"""What is shown beside the PIN, whatever it is: one interface for badges, keys, and nothing."""

from collections.abc import Callable, Mapping
from threading import Event
from typing import Protocol

from kiosk.domain.staff import FactorKind, SecondFactor


class FactorTrouble(Exception):
    """It can't be taken in; the message is one line that says why."""


class FactorReader(Protocol):
    """One kind of second factor. Methods may wait for whoever shows it, until ``cancelled`` is set."""

    def enrol(self, pseudonym: str, given: str, cancelled: Event) -> str:
        """The record to keep of what is shown; raises FactorTrouble. ``given`` is what was typed, if any."""

    def check(self, pseudonym: str, record: str, given: str, cancelled: Event) -> str | None:
        """The record to keep from now on where it is shown; None where it isn't."""


class Factors:
    """All kinds there are. A reader is made when it is first wanted: the one for keys takes long to load."""

    def __init__(self, readers: Mapping[FactorKind, Callable[[], FactorReader]]) -> None:
        self._readers = readers

    def enrol(self, kind: FactorKind, pseudonym: str, given: str, cancelled: Event) -> SecondFactor:
        """Take in what is shown; raises FactorTrouble."""
        if kind is FactorKind.NONE:
            return SecondFactor()
        return SecondFactor(kind, self._readers[kind]().enrol(pseudonym, given, cancelled))

    def check(
        self, pseudonym: str, factor: SecondFactor, given: str, cancelled: Event
    ) -> SecondFactor | None:
        """The factor as it is to be kept from now on; None where it was not shown.

        Who needs none has nothing to show: that is never enough alone, since the PIN is checked beside it.
        """
        if factor.kind is FactorKind.NONE:
            return factor
        record = self._readers[factor.kind]().check(pseudonym, factor.record, given, cancelled)
        return None if record is None else SecondFactor(factor.kind, record)
