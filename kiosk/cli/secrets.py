"""Asks for what must not be seen: without an echo at a terminal, else one line from standard input."""

import sys
from collections.abc import Callable
from getpass import getpass

from kiosk.cli.failure import Failure


def ask_secret(prompt: str) -> str:
    """What is typed, or piped in; raises Failure where nothing is."""
    if not sys.stdin.isatty():
        return _line()
    try:
        return getpass(f"{prompt}: ").strip()
    except EOFError:
        raise Failure("nothing was typed") from None


def ask_twice(prompt: str, problem: Callable[[str], str | None]) -> str:
    """What is typed twice alike, or piped in once; raises Failure for what has a problem."""
    given = ask_secret(prompt)
    if (said := problem(given)) is not None:
        raise Failure(said)
    if sys.stdin.isatty() and ask_secret(f"{prompt}, once more") != given:
        raise Failure("the two are not alike: nothing was changed")
    return given


def _line() -> str:
    line = sys.stdin.readline()
    if not line.strip():
        raise Failure("standard input is empty: pipe the secret in as one line, or run this at a terminal")
    return line.strip()
