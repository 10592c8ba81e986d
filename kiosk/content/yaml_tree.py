"""YAML text -> plain lists and dicts whose words know their line.

Only what a pack needs: true, false, integers, null and words. ``yes``, ``no`` and dates stay words; anchors,
tags and keys given twice are errors. Built from the parser's events, so that depth and size are bounded
before anything is kept.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from kiosk.content.problems import Findings, Place

MAX_DEPTH = 20
"""Levels of nesting; the deepest real one, a criterion in a document list, needs about twelve."""
MAX_NODES = 50_000
"""Words and containers in one file."""

_MEND_SYNTAX = "mend it here or just above; a text with `: `, ` #` or a bracket in front needs quotes"
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


class Word(str):
    """A scalar of a pack file with the place where it stands; keys are always words."""

    __slots__ = ("place",)
    place: Place

    @classmethod
    def at(cls, place: Place, text: str) -> "Word":
        """The word ``text`` that stands at ``place``."""
        word = cls(text)
        word.place = place
        return word


Tree = Word | bool | int | None | list["Tree"] | dict[Word, "Tree"]
Path = tuple[str | int, ...]


class _Stop(Exception):
    """The rest of the file can't be made sense of."""


def parse_yaml(file: str, text: str, findings: Findings) -> Tree:
    """The content of one YAML document; what is wrong goes into ``findings``, and None is returned then."""
    builder = _Builder(file, findings)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.complain((mark.line if mark else 0) + 1, f"broken YAML ({error.problem})", _MEND_SYNTAX)
        return None
    except yaml.YAMLError as error:
        before = text.encode("utf-8", "replace")[: getattr(error, "position", 0)]
        line = before.count(b"\n") + 1
        builder.complain(line, "broken YAML (a character that is no text)", "remove the character")
        return None
    except _Stop:
        return None
    return builder.root


class _Builder:
    def __init__(self, file: str, findings: Findings) -> None:
        self.root: Tree = None
        self._file = file
        self._findings = findings
        self._open: list[list[Tree] | dict[Word, Tree]] = []
        self._keys: list[Word | None] = []
        self._nodes = 0
        self._documents = 0

    def complain(self, line: int, problem: str, mend: str) -> None:
        self._findings.error(Place(self._file, line), problem, mend)

    def take(self, event: Any) -> None:
        line = event.start_mark.line + 1
        match event:
            case yaml.AliasEvent():
                self._stop(line, "an alias (*name)", "write the content out")
            case yaml.ScalarEvent():
                self._node(event, line)
                self._scalar(event, line)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._node(event, line)
                self._start({} if isinstance(event, yaml.MappingStartEvent) else [], line)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._open.pop()
                self._keys.pop()
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._stop(line, "a second document (---) in one file", "put it into a file of its own")
            case _:
                pass

    def _stop(self, line: int, problem: str, mend: str) -> None:
        self.complain(line, problem, mend)
        raise _Stop

    def _node(self, event: Any, line: int) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES:
            self._stop(line, f"more than {MAX_NODES} entries in one file", "divide it into several files")
        if event.anchor is not None:
            self._stop(line, f"an anchor (&{event.anchor})", "write the content out where it is needed")
        if event.tag is not None:
            self._stop(
                line, f"a tag ({event.tag})", "leave it out: a pack holds only words, numbers and lists"
            )

    def _start(self, container: list[Tree] | dict[Word, Tree], line: int) -> None:
        if len(self._open) >= MAX_DEPTH:
            self._stop(line, f"nested more than {MAX_DEPTH} levels deep", "make it flatter")
        if self._wants_key():
            self._stop(line, "a key that is a list or a mapping", "use one plain word as the key")
        self._put(container)
        self._open.append(container)
        self._keys.append(None)

    def _wants_key(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1], dict) and self._keys[-1] is None

    def _scalar(self, event: Any, line: int) -> None:
        word = Word.at(Place(self._file, line), event.value)
        if self._wants_key():
            self._keys[-1] = word
        elif event.style:
            self._put(word)
        elif word in _CONSTANTS:
            self._put(_CONSTANTS[word])
        else:
            self._put(int(word) if _INTEGER.fullmatch(word) else word)

    def _put(self, value: Tree) -> None:
        if not self._open:
            self.root = value
            return
        parent = self._open[-1]
        if isinstance(parent, list):
            parent.append(value)
            return
        key = self._keys[-1]
        assert key is not None  # noqa: S101 - a value comes after its key
        self._keys[-1] = None
        if key in parent:
            self.complain(key.place.line, f"the key `{key}` a second time", "keep one of the two")
        else:
            parent[key] = value


def place_in(tree: Tree, path: Path, otherwise: Place) -> Place:
    """The line of what ``path`` leads to in ``tree``, or of the last thing on the way that is there."""
    here = first_place(tree) or otherwise
    for part in path:
        if isinstance(tree, dict):
            key = next((key for key in tree if key == part), None)
            if key is None:
                continue
            here, tree = key.place, tree[key]
        elif isinstance(tree, list) and isinstance(part, int) and part < len(tree):
            tree = tree[part]
            here = first_place(tree) or here
    return here


def first_place(tree: Tree) -> Place | None:
    """Where the first word of ``tree`` stands, None where it holds no word."""
    if isinstance(tree, Word):
        return tree.place
    if isinstance(tree, dict):
        return next((key.place for key in tree), None)
    if isinstance(tree, list):
        return next((place for item in tree if (place := first_place(item)) is not None), None)
    return None


def words_in(tree: Tree) -> Iterator[Word]:
    """Every word of ``tree`` that is a value, in the order of the file."""
    if isinstance(tree, Word):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from words_in(value)
    elif isinstance(tree, list):
        for item in tree:
            yield from words_in(item)
