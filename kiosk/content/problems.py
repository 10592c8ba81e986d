"""What is wrong with a pack, and where: every message says how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line (from 1) of a file of the pack, named as the editor gave it."""

    file: str
    line: int


@dataclass(frozen=True, slots=True, order=True)
class ContentProblem:
    """One thing that an editor has to mend, or with ``fatal`` off should look at."""

    file: str
    line: int
    problem: str
    mend: str
    fatal: bool = True

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.problem}: {self.mend}"


class ContentErrors(Exception):
    """A pack or site can't be used; ``problems`` names every reason, in the order of files and lines."""

    def __init__(self, problems: Iterable[ContentProblem]) -> None:
        self.problems: tuple[ContentProblem, ...] = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class Findings:
    """Gathers problems, so that all of them can be told at once."""

    def __init__(self) -> None:
        self._found: set[ContentProblem] = set()

    def error(self, place: Place, problem: str, mend: str) -> None:
        """Note something that keeps the pack from being used."""
        self._found.add(ContentProblem(place.file, place.line, _shown(problem), _shown(mend)))

    def warning(self, place: Place, problem: str, mend: str) -> None:
        """Note something that an editor should look at."""
        self._found.add(ContentProblem(place.file, place.line, _shown(problem), _shown(mend), fatal=False))

    @property
    def errors(self) -> tuple[ContentProblem, ...]:
        """All that keeps the pack from being used, sorted by file and line."""
        return tuple(sorted(found for found in self._found if found.fatal))

    @property
    def warnings(self) -> tuple[ContentProblem, ...]:
        """All that is only worth a look, sorted by file and line."""
        return tuple(sorted(found for found in self._found if not found.fatal))

    def stop_if_any(self) -> None:
        """Raise ContentErrors if there is an error."""
        if errors := self.errors:
            raise ContentErrors(errors)


def printable(path: Path) -> str:
    """A path as it can be printed: bytes that are no UTF-8 and line breaks are escaped."""
    return _shown(str(path).encode("utf-8", "backslashreplace").decode("utf-8"))


def _shown(text: str) -> str:
    """Text that stays on its line: what the files hold may stand in it."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)
