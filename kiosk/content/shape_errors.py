"""Says in an editor's words, at the line, what pydantic found wrong with a file's shape."""

import difflib
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.problems import Findings, Place
from kiosk.content.yaml_tree import Path, Tree, Word, place_in

S = TypeVar("S", bound=BaseModel)

_KINDS = {
    "is_instance_of": ("is no text", "write a text; put it in quotes if it looks like a number"),
    "bool_type": ("is neither true nor false", "write true or false"),
    "int_type": ("is no whole number", "write a whole number without quotes"),
    "list_type": ("is no list", "write it as a list: [one, two] or one line with `- ` for each"),
    "dict_type": ("is no mapping", "write lines of `key: value` below it"),
    "model_type": ("is no mapping", "write lines of `key: value` below it"),
    "model_attributes_type": ("is no mapping", "write lines of `key: value` below it"),
}


def shaped(shape: type[S], tree: Tree, where: Place, findings: Findings) -> S | None:
    """``tree`` as a ``shape``, else None; ``where`` is its place should it hold no word of its own."""
    try:
        return shape.model_validate(tree)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            place = place_in(tree, details["loc"], where)
            findings.error(place, *_told(details, shape))
        return None


def _told(details: ErrorDetails, shape: type[BaseModel]) -> tuple[str, str]:
    path = tuple(part for part in details["loc"] if part not in ("own", "[key]"))
    name = _name(path)
    match details["type"]:
        case "said":
            context: dict[str, Any] = details["ctx"]
            problem = context["problem"]
            return (problem if problem.startswith("`") else f"{name} {problem}"), context["mend"]
        case "missing":
            return f"{name} is missing", f"add `{path[-1]}: …`"
        case "extra_forbidden":
            return f"unknown key {name}", _unknown_key(str(path[-1]), shape)
        case kind:
            problem, mend = _KINDS.get(kind, (details["msg"], "see docs/content-pack.md"))
            return f"{name} {problem}", mend


def _name(path: Path) -> str:
    words = [str(part)[:60] for part in path if isinstance(part, str)]
    return f"`{words[-1]}`" if words else "this"


def _unknown_key(key: str, shape: type[BaseModel]) -> str:
    known = sorted(_keys(shape, set()))
    close = difflib.get_close_matches(key, known, n=1)
    return f"did you mean `{close[0]}`?" if close else "remove it; docs/content-pack.md lists the keys"


def _keys(shape: Any, seen: set[Any]) -> set[str]:
    """All keys of a shape and of the shapes inside it."""
    keys: set[str] = set()
    if isinstance(shape, type) and issubclass(shape, BaseModel) and shape not in seen:
        seen.add(shape)
        for name, field in shape.model_fields.items():
            keys.add(field.alias or name)
            keys |= _keys(field.annotation, seen)
    for part in getattr(shape, "__args__", ()):
        keys |= _keys(part, seen)
    return keys


def entries(tree: Tree, where: Place, findings: Findings) -> dict[Word, Tree]:
    """A file that is a mapping of ids; anything else is noted and taken for empty."""
    if isinstance(tree, dict):
        return tree
    findings.error(where, "is no mapping of ids", "begin each entry with `id:` at the start of a line")
    return {}
