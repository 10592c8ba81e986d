"""What each model of receipt printer is like, read from the files in resources/printers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kiosk.domain.print_job import Medium
from kiosk.printing.escpos.commands import Cut

_PAPER = {80: Medium.RECEIPT_80, 58: Medium.RECEIPT_58}
_NUMBERS = {"paper": (1, 1000), "dots": (8, 4096), "strip_rows": (1, 1024), "feed_before_cut": (0, 1000)}
_KEYS = frozenset({"name", "cut", "answers", *_NUMBERS})


class Answer(StrEnum):
    """A question that a model answers."""

    STATUS = "status"
    MARKS = "marks"


class BadModel(ValueError):
    """A model's file can't be used, or there is none; the message is one line that says what to mend."""


@dataclass(frozen=True, slots=True)
class Model:
    """One model of printer."""

    name: str
    medium: Medium
    dots: int
    """Across the paper; as wide as a picture may be."""

    strip_rows: int
    """Rows sent at once; two of these should fit into its buffer, or its answers wait behind them. What it
    still prints of a slip that was given up is no longer than that."""

    cut: Cut
    feed_before_cut: int
    """How far a slip is moved out, in the printer's vertical units (about a dot), past the cutter if any."""

    answers: frozenset[Answer]
    """STATUS: DLE EOT 1 to 4. MARKS: GS r 1 in its turn; without it nothing tells that paper came out."""

    @property
    def row_bytes(self) -> int:
        """Bytes of one row of dots."""
        return (self.dots + 7) // 8


def find_model(key: str, folder: Path) -> Model:
    """The model that the site's configuration calls ``key``; raises BadModel."""
    known = sorted(path.stem for path in folder.glob("*.toml"))
    if key not in known:
        raise BadModel(f"{key}: no such model of receipt printer: write one of {', '.join(known)}")
    return read_model(folder / f"{key}.toml")


def read_model(path: Path) -> Model:
    """The model that the file ``path`` describes; raises BadModel."""
    try:
        return _model(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadModel(f"{path}: can't be read: {error.strerror}") from error
    except ValueError as error:
        raise BadModel(f"{path}: {error}") from error


def _model(found: Mapping[str, Any]) -> Model:
    if unknown := sorted(found.keys() - _KEYS):
        raise ValueError(f"{unknown[0]}: no such setting: write {', '.join(sorted(_KEYS))}")
    if missing := sorted(_KEYS - found.keys()):
        raise ValueError(f"{missing[0]} is missing")
    if not isinstance(found["name"], str) or not found["name"].strip():
        raise ValueError("name: write the maker and the model")
    numbers = {key: _number(key, found[key], *bounds) for key, bounds in _NUMBERS.items()}
    if numbers["paper"] not in _PAPER:
        raise ValueError(f"paper = {numbers['paper']}: write the roll's width in millimetres, 80 or 58")
    said = _list("answers", found["answers"])
    answers = frozenset(Answer(_one_of("answers", answer, Answer)) for answer in said)
    if answers == {Answer.MARKS}:
        raise ValueError('answers: a printer that answers "marks" answers "status" too')
    return Model(
        found["name"],
        _PAPER[numbers["paper"]],
        numbers["dots"],
        numbers["strip_rows"],
        Cut(_one_of("cut", found["cut"], Cut)),
        numbers["feed_before_cut"],
        answers,
    )


def _number(key: str, said: object, least: int, most: int) -> int:
    if not isinstance(said, int) or isinstance(said, bool) or not least <= said <= most:
        raise ValueError(f"{key}: write a whole number from {least} to {most}")
    return said


def _list(key: str, said: object) -> list[object]:
    if not isinstance(said, list):
        raise ValueError(f"{key}: write a list, such as [] or {[answer.value for answer in Answer]}")
    return said


def _one_of(key: str, said: object, kinds: type[StrEnum]) -> str:
    for kind in kinds:
        if said == kind.value:
            return kind.value
    raise ValueError(f"{key}: {said!r} is none of {', '.join(kind.value for kind in kinds)}")
