"""Tells the keys of a barcode reader from those of a person: a reader types faster than anybody can."""

from kiosk.domain.handover_form import LONGEST, begins_like_a_code

FASTEST_HAND = 50
"""Milliseconds between two keys. Readers send one every 1 to 20, a fast typist one every 60 at best."""

FEWEST = 8
"""Keys in a row, so that two that are struck together are nobody's code."""


class KeyBurst:
    """Listens to the keys, each with its time in milliseconds; forgets what is too long to be a code."""

    def __init__(self) -> None:
        self._signs = ""
        self._last = 0
        self._ended = False

    def key(self, sign: str, at: int, *, typing: bool) -> bool:
        """A key was pressed that writes ``sign``; whether a reader pressed it.

        The first few keys of a reader look like anybody's, and must write something. Where somebody may be
        ``typing`` only what begins like a sheet's code is taken for a reader's.
        """
        self._begin_anew_after_a_pause(at)
        if not sign.isprintable() or not sign:
            if self._ended:
                return True
            if not self._is_readers(typing=typing):
                self._signs = ""
                return False
            sign = "\0"
        self._ended = False
        if len(self._signs) <= LONGEST:
            self._signs += sign
        return self._is_readers(typing=typing)

    @property
    def just_known(self) -> bool:
        """Whether the last key was the first that was known for a reader's: those before it were not."""
        return len(self._signs) == FEWEST

    def enter(self, at: int, *, typing: bool) -> str | None:
        """Enter was pressed: what the reader sent, None where a person did it.

        Some readers end in more than one key: what follows at once brings nothing.
        """
        self._begin_anew_after_a_pause(at)
        if not self._ended and not self._is_readers(typing=typing):
            self._signs = ""
            return None
        sent = "" if self._ended else self._signs
        self._signs, self._ended = "", True
        return sent

    def _is_readers(self, *, typing: bool) -> bool:
        return len(self._signs) >= FEWEST and (not typing or begins_like_a_code(self._signs))

    def _begin_anew_after_a_pause(self, at: int) -> None:
        if at - self._last > FASTEST_HAND:
            self._signs, self._ended = "", False
        self._last = at
