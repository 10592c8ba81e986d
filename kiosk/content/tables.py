"""The files of a pack as tables of shaped entries, each id looked up with its place."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel

from kiosk.content.pack_files import PackFile
from kiosk.content.problems import Findings, Place
from kiosk.content.shape_errors import entries, shaped
from kiosk.content.shape_values import ID, MAX_ID
from kiosk.content.yaml_tree import Tree, Word, first_place, parse_yaml

S = TypeVar("S", bound=BaseModel)


@dataclass(slots=True)
class Table(Generic[S]):
    """Entries of one kind by id. ``places`` also knows the ids whose entries are broken.

    ``whole`` is off where a file could not be read at all, so that an unknown id proves nothing.
    """

    kind: str
    home: str
    rows: dict[str, S] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    whole: bool = True

    def find(self, word: Word, findings: Findings) -> S | None:
        """The entry with this id; an unknown id is noted, a broken entry has been."""
        if word not in self.places and self.whole:
            findings.error(
                word.place, f"unknown {self.kind} `{word}`", f"define it in {self.home}, or mend the id"
            )
        return self.rows.get(word)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A YAML file that could be parsed: ``top`` is its first line."""

    file: PackFile
    tree: Tree
    top: Place


def parsed(file: PackFile, findings: Findings) -> Parsed | None:
    """The tree of a file; a broken file is noted, and so is an empty one."""
    before = len(findings.errors)
    tree = parse_yaml(file.label, file.text, findings)
    top = first_place(tree) or Place(file.label, 1)
    if tree is None:
        if len(findings.errors) == before:
            findings.error(top, "is empty", "write its entries, or remove the file")
        return None
    return Parsed(file, tree, top)


def read_table(
    kind: str, home: str, shape: type[S], files: Iterable[Parsed | None], findings: Findings
) -> Table[S]:
    """All entries of ``files``, which are mappings of ids; an id that comes twice is noted."""
    table: Table[S] = Table(kind, home)
    for file in files:
        if file is None:
            table.whole = False
            continue
        for key, tree in entries(file.tree, file.top, findings).items():
            _add(table, key, tree, shape, findings)
    return table


def _add(table: Table[S], key: Word, tree: Tree, shape: type[S], findings: Findings) -> None:
    if not ID.fullmatch(key) or len(key) > MAX_ID:
        findings.error(
            key.place, f"`{key[:MAX_ID]}` is no id", f"use a-z, 0-9, `-` and `.`, at most {MAX_ID} characters"
        )
        return
    if key in table.places:
        there = table.places[key]
        findings.error(
            key.place,
            f"{table.kind} `{key}` is defined in {there.file}:{there.line} too",
            "keep one of the two",
        )
        return
    table.places[str(key)] = key.place
    entry = shaped(shape, tree, key.place, findings)
    if entry is not None:
        table.rows[str(key)] = entry
