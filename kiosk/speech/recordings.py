"""Recorded clips that come with a pack: they go before any voice.

`speech/LANG/clips.csv` in the pack has two columns, file and text; docs/speech.md says more.
"""

import csv
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.spoken import Line

FOLDER = "speech"
LIST = "clips.csv"
COLUMNS = ["file", "text"]


@dataclass(frozen=True, slots=True)
class Recordings:
    """The recordings that can be used, and in a line each why others can't."""

    files: dict[Line, Path] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    def find(self, line: Line) -> Path | None:
        """The recording of just this line."""
        return self.files.get(line)


def read_recordings(pack: Path) -> Recordings:
    """All recordings of a pack; a pack without the folder has none."""
    files: dict[Line, Path] = {}
    problems: list[str] = []
    for listing in sorted((pack / FOLDER).glob(f"*/{LIST}")):
        try:
            _read(listing, files, problems)
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            problems.append(f"{listing}: can't be read ({error}): save it as CSV in UTF-8")
    return Recordings(files, tuple(problems))


def _read(listing: Path, files: dict[Line, Path], problems: list[str]) -> None:
    folder = listing.parent
    with listing.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream)
        if [cell.strip() for cell in next(rows, [])] != COLUMNS:
            problems.append(f"{listing}:1: the first line must be `{','.join(COLUMNS)}`")
            return
        for row in rows:
            if not row:
                continue
            place = f"{listing}:{rows.line_num}"
            if len(row) != len(COLUMNS):
                problems.append(
                    f"{place}: has {len(row)} cells, not file and text: put quotes round a text with commas"
                )
                continue
            path = (folder / row[0].strip()).resolve()
            if not path.is_relative_to(folder.resolve()) or not path.is_file():
                problems.append(f"{place}: there is no file `{row[0]}` beside it: put the recording there")
                continue
            files[Line(" ".join(row[1].split()), folder.name)] = path
