"""Something that is made when it is first wanted, so that the first page does not wait for it."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Late(Generic[T]):
    """Makes its thing once; may be used from several threads."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._lock = Lock()
        self._made: T | None = None

    @property
    def made(self) -> T | None:
        """The thing, if it has been wanted yet."""
        return self._made

    def get(self) -> T:
        """The thing; raises what making it raises, and tries again the next time."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made
