"""What people say for services and life events."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.search_forms import AlsoWord, FoundKind
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class AlsoWordColumns(TypedColumns):
    """Words that people say for a service, or else for a life event."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    service: Named[str | None] = Column(ForeignKey("service.id"))
    event: Named[str | None] = Column(ForeignKey("life_event.id"))
    text: Named[int] = Column(ForeignKey("text.id"))
    rank: Named[int]


ALSO_WORD = Table("also_word", CONTENT, AlsoWordColumns)


def write_also_words(rows: ContentRows, words: tuple[AlsoWord, ...]) -> None:
    """Add words."""
    for number, word in enumerate(words):
        rows.add(
            ALSO_WORD,
            id=number,
            service=word.owner if word.kind is FoundKind.SERVICE else None,
            event=word.owner if word.kind is FoundKind.EVENT else None,
            text=write_text(rows, word.text),
            rank=word.rank,
        )


def read_also_words(connection: Connection, texts: Texts) -> tuple[AlsoWord, ...]:
    """All words, in their order."""
    c = ALSO_WORD.c
    found = connection.execute(select(c.service, c.event, c.text, c.rank).order_by(c.id))
    return tuple(
        AlsoWord(FoundKind.SERVICE if service else FoundKind.EVENT, service or event or "", texts[text], rank)
        for service, event, text, rank in found
    )
