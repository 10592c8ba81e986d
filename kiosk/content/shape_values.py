"""The kinds of values that the files of a pack hold, and what is said of others."""

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, Discriminator, PlainValidator
from pydantic_core import PydanticCustomError

from kiosk.content.yaml_tree import Word

ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
MAX_ID = 60
"""Characters of an id; it also is a file name and a column of the store."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?")
ABSENT: Any = ()
"""What ``when`` is where it is not written; an empty ``when:`` is None and an error."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.+-]{0,30}")
_TRUST = ("A", "B", "C", "D", "S", "K")

E = TypeVar("E", bound=Enum)


def _wrong(problem: str, mend: str) -> PydanticCustomError:
    """An error in a file's shape in the product's own words."""
    return PydanticCustomError("said", "{problem}", {"problem": problem, "mend": mend})


def _id(word: Word) -> Word:
    if not ID.fullmatch(word) or len(word) > MAX_ID:
        raise _wrong(f"`{word[:MAX_ID]}` is no id", f"use a-z, 0-9, `-` and `.`, at most {MAX_ID} characters")
    return word


def _language(word: Word) -> Word:
    if not LANGUAGE.fullmatch(word):
        raise _wrong(f"`{word[:MAX_ID]}` is no language tag", "write it as in zh-CN or en")
    return word


def _day(value: Any) -> date:
    if isinstance(value, Word) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise _wrong("is no day of the calendar", "write it as YYYY-MM-DD")


def _version(value: Any) -> str:
    if isinstance(value, Word) and _VERSION.fullmatch(value):
        return str(value)
    raise _wrong("is no version", 'write it in quotes, as in "2026.11"')


def _trust(value: Any) -> str:
    if value in _TRUST:
        return str(value)
    mend = "write A statute, B government, C republished, D hearsay, S article or K"
    raise _wrong("is no degree of trust", mend)


Id = Annotated[Word, AfterValidator(_id)]
Ids = list[Id]
Language = Annotated[Word, AfterValidator(_language)]
Day = Annotated[date, PlainValidator(_day)]
Version = Annotated[str, PlainValidator(_version)]
Trust = Annotated[str, PlainValidator(_trust)]


def one_of(kind: type[E]) -> PlainValidator:
    """Takes a word for the member of ``kind`` with that value."""

    def member(value: Any) -> E:
        try:
            return kind(value)
        except ValueError:
            names = ", ".join(str(item.value) for item in kind)
            raise _wrong(f"`{str(value)[:MAX_ID]}` can't stand here", f"use one of {names}") from None

    return PlainValidator(member)


def short_for(key: str, kind: type = Word) -> Callable[[Any], Any]:
    """Lets ``value`` be written for ``{key: value}``."""

    def spelt_out(value: Any) -> Any:
        return {key: value} if isinstance(value, kind) else value

    return spelt_out


def nothing_as_empty(value: Any) -> Any:
    """Lets a mapping without keys be left empty."""
    return {} if value is None else value


def told_by_key(key: str, otherwise: str) -> Discriminator:
    """Tells two shapes apart by whether ``key`` is there."""
    return Discriminator(lambda value: key if isinstance(value, dict) and key in value else otherwise)
