"""The rows of the console's page of content."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.comparing import Difference
from kiosk.services.content_console import Comparison


@dataclass(frozen=True, slots=True)
class FactRow:
    """Something about the pack in force: the page knows what ``key`` is called."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack that could be switched to: ``key`` is its folder's name, empty for the usual one.

    ``standing`` is ``checking``, ``live``, ``good``, ``early`` (good, but in force only from ``day`` on), or
    ``bad`` for the reasons ``lines``.
    """

    key: str
    title: str
    standing: str
    day: str
    lines: list[str]


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One difference; the page knows what topics and aspects are called."""

    key: str
    topic: str
    aspect: str
    name: str
    old: str
    now: str
    language: str
    services: str


def difference_row(one: Difference, key: str, among: Comparison, language: str) -> DifferenceRow:
    """A difference as it is shown, ``among`` others of the same packs."""
    shown = one.shown_in(language)
    return DifferenceRow(
        key,
        one.topic.value,
        one.aspect.value,
        one.name.in_language(language),
        "" if one.old is None else one.old.in_language(shown),
        "" if one.new is None else one.new.in_language(shown),
        "" if shown == language else shown,
        _listed((among.titles[service].in_language(language) for service in one.services), language),
    )


def _listed(names: Iterable[str], language: str) -> str:
    """Several names after each other, with the comma of the language."""
    return ("、" if language.startswith("zh") else ", ").join(names)
