"""Badges whose number a reader types like a keyboard: the number is hashed with the pepper, never kept."""

import hashlib
import hmac
import re
from threading import Event

from kiosk.credentials.pepper import Pepper
from kiosk.credentials.second_factor import FactorTrouble

LONGEST = 64
_NUMBER = re.compile(rf"[0-9A-Za-z]{{4,{LONGEST}}}")


class Badges:
    """The badge as a second factor."""

    def __init__(self, pepper: Pepper) -> None:
        self._key = pepper.key("badge")

    def enrol(self, pseudonym: str, given: str, cancelled: Event) -> str:
        """What is kept of a number; raises FactorTrouble."""
        if not _NUMBER.fullmatch(given):
            raise FactorTrouble(f"a badge number is 4 to {LONGEST} letters and digits: read the badge again")
        return self._hash(pseudonym, given)

    def check(self, pseudonym: str, record: str, given: str, cancelled: Event) -> str | None:
        """The same record where it is this badge."""
        return record if hmac.compare_digest(record, self._hash(pseudonym, given)) else None

    def _hash(self, pseudonym: str, number: str) -> str:
        return hmac.new(self._key, f"{pseudonym}\0{number}".encode(), hashlib.sha256).hexdigest()
