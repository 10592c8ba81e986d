"""Looks whether the pictures that a pack names are there and are harmless SVG."""

from pathlib import Path
from re import compile as pattern
from xml.parsers import expat

from kiosk.content.problems import Findings
from kiosk.content.yaml_tree import Word

MAX_PICTURE_BYTES = 200_000
"""Of one picture; the largest drawn for this project have a few kB."""
_NAME = pattern(r"[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9-]*")
_SVG = "http://www.w3.org/2000/svg svg"
_ACTIVE = frozenset({"script", "foreignObject", "iframe"})


class _NoPicture(Exception):
    """Why a file is no picture; its text is the reason."""


class Pictures:
    """The folder of all pictures; each file is looked at once."""

    def __init__(self, folder: Path, findings: Findings) -> None:
        self._folder = folder
        self._findings = findings
        self._faults: dict[str, tuple[str, str] | None] = {}

    def check(self, name: Word | None) -> str | None:
        """The name of a picture, ``group/name``; one that can't be shown is noted."""
        if name is None:
            return None
        if name not in self._faults:
            self._faults[str(name)] = self._fault(str(name))
        fault = self._faults[name]
        if fault is not None:
            self._findings.error(name.place, *fault)
        return str(name)

    def _fault(self, name: str) -> tuple[str, str] | None:
        if not _NAME.fullmatch(name):
            return (
                f"`{name[:60]}` is no picture's name",
                "write group/name as under resources/pictures, without .svg",
            )
        file = self._folder / f"{name}.svg"
        try:
            if not file.is_file():
                return f"picture `{name}` does not exist", f"draw pictures/{name}.svg, or name another one"
            if file.stat().st_size > MAX_PICTURE_BYTES:
                return f"picture `{name}` is too large", f"keep it to {MAX_PICTURE_BYTES // 1000} kB"
            _parse_svg(file.read_bytes())
        except (OSError, ValueError, expat.ExpatError, _NoPicture) as error:
            reason = str(error) if isinstance(error, _NoPicture) else type(error).__name__
            return f"picture `{name}` is no image ({reason})", "save it as a plain SVG"
        return None


def _parse_svg(content: bytes) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        if depth == 0 and name != _SVG:
            raise _NoPicture("it does not begin with <svg>")
        if name.rsplit(" ", maxsplit=1)[-1] in _ACTIVE:
            raise _NoPicture(f"it holds <{name.rsplit(' ', maxsplit=1)[-1]}>")
        for key, value in attributes.items():
            if key.split(" ")[-1] == "href" and not value.startswith(("#", "data:image/")):
                raise _NoPicture("it refers to another file")
        depth += 1

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise _NoPicture("it defines a document type")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(content, True)
