"""How a command says that it could not do what was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.content.problems import ContentErrors, printable


class Failure(Exception):
    """A command can't go on; the message is one line that says what, where and how to mend it."""


@contextmanager
def said_in_one_line() -> Iterator[None]:
    """Turn the many errors of a pack into the one line that a command fails with."""
    try:
        yield
    except ContentErrors as errors:
        first, count = errors.problems[0], len(errors.problems)
        more = f" (and {count - 1} more: see `kiosk content check`)" if count > 1 else ""
        raise Failure(f"{first}{more}") from None


def write_file(path: Path, content: bytes) -> None:
    """Write a result; raises Failure where that can't be done."""
    try:
        path.write_bytes(content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise Failure(
            f"{printable(path)} can't be written ({reason}): name a file in a folder of yours"
        ) from None
