"""What people say for services and life events; apart from the texts, which a running kiosk reads whole."""

from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.search_forms import AlsoWord, FoundKind
from kiosk.domain.texts import Text
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT


class AlsoWordColumns(TypedColumns):
    """Words that people say for a service, or else for a life event."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    service: Named[str | None] = Column(ForeignKey("service.id"))
    event: Named[str | None] = Column(ForeignKey("life_event.id"))
    rank: Named[int]


class AlsoWordingColumns(TypedColumns):
    """The words in one language."""

    word: Named[int] = Column(ForeignKey("also_word.id"), primary_key=True)
    language: Named[int] = Column(ForeignKey("language.id"), primary_key=True)
    wording: Named[str]


ALSO_WORD = Table("also_word", CONTENT, AlsoWordColumns)
ALSO_WORDING = Table("also_wording", CONTENT, AlsoWordingColumns, sqlite_with_rowid=False)


def write_also_words(rows: ContentRows, words: tuple[AlsoWord, ...]) -> None:
    """Add words."""
    for number, word in enumerate(words):
        rows.add(
            ALSO_WORD,
            id=number,
            service=word.owner if word.kind is FoundKind.SERVICE else None,
            event=word.owner if word.kind is FoundKind.EVENT else None,
            rank=word.rank,
        )
        for language, wording in word.text.wordings:
            rows.add(ALSO_WORDING, word=number, language=rows.languages.index(language), wording=wording)


def read_also_words(connection: Connection, languages: tuple[str, ...]) -> tuple[AlsoWord, ...]:
    """All words, in their order."""
    c, w = ALSO_WORD.c, ALSO_WORDING.c
    found = connection.execute(
        select(c.id, c.service, c.event, c.rank, w.language, w.wording)
        .join(ALSO_WORDING, w.word == c.id)
        .order_by(c.id, w.language)
    )
    return tuple(
        AlsoWord(
            FoundKind.SERVICE if service else FoundKind.EVENT,
            service or event or "",
            Text(tuple((languages[language], wording) for *_, language, wording in wordings)),
            rank,
        )
        for (_, service, event, rank), wordings in groupby(found, itemgetter(0, 1, 2, 3))
    )
