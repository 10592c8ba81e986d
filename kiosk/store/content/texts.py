"""Texts by language."""

from collections.abc import Collection, Mapping
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.texts import Text
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.errors import ContentUnwritable


class LanguageColumns(TypedColumns):
    """A language of the pack, numbered in the pack's order from 0, the primary one; was it ``generated``?"""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    tag: Named[str] = Column(unique=True)
    generated: Named[bool]


class TextColumns(TypedColumns):
    """A text as such, for others to refer to."""

    id: Named[int] = Column(primary_key=True)


class WordingColumns(TypedColumns):
    """A text in one language."""

    text: Named[int] = Column(ForeignKey("text.id"), primary_key=True)
    language: Named[int] = Column(ForeignKey("language.id"), primary_key=True)
    wording: Named[str]


LANGUAGE = Table("language", CONTENT, LanguageColumns)
TEXT = Table("text", CONTENT, TextColumns)
WORDING = Table("wording", CONTENT, WordingColumns, sqlite_with_rowid=False)

Texts = Mapping[int, Text]
"""Number of a text -> the text."""


def write_languages(rows: ContentRows, generated: Collection[str]) -> None:
    """Add the languages of the pack."""
    for number, tag in enumerate(rows.languages):
        rows.add(LANGUAGE, id=number, tag=tag, generated=tag in generated)


def write_text(rows: ContentRows, text: Text) -> int:
    """Add a text and return its number; raises ContentUnwritable where its languages are not the pack's."""
    if text not in rows.texts:
        if text.languages != tuple(tag for tag in rows.languages if tag in text.languages):
            raise ContentUnwritable(
                f"{text.primary!r} is in {list(text.languages)}, the pack in {list(rows.languages)}"
            )
        rows.texts[text] = number = len(rows.texts) + 1
        rows.add(TEXT, id=number)
        for language, wording in text.wordings:
            rows.add(WORDING, text=number, language=rows.languages.index(language), wording=wording)
    return rows.texts[text]


def write_optional(rows: ContentRows, text: Text | None) -> int | None:
    """Like ``write_text``; None stays None."""
    return None if text is None else write_text(rows, text)


def read_languages(connection: Connection) -> tuple[str, ...]:
    """The languages of the pack, the primary one first."""
    return tuple(connection.scalars(select(LANGUAGE.c.tag).order_by(LANGUAGE.c.id)))


def read_generated(connection: Connection) -> tuple[str, ...]:
    """Those languages of the pack that no translator wrote."""
    found = select(LANGUAGE.c.tag).where(LANGUAGE.c.generated).order_by(LANGUAGE.c.id)
    return tuple(connection.scalars(found))


def read_texts(connection: Connection) -> Texts:
    """All texts, each with the primary language first."""
    tags = read_languages(connection)
    found = connection.execute(
        select(WORDING.c.text, WORDING.c.language, WORDING.c.wording).order_by(
            WORDING.c.text, WORDING.c.language
        )
    )
    return {
        number: Text(tuple((tags[language], wording) for _, language, wording in wordings))
        for number, wordings in groupby(found, itemgetter(0))
    }


def optional(texts: Texts, number: int | None) -> Text | None:
    """The text with this number; None stays None."""
    return None if number is None else texts[number]
