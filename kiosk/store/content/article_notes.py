"""What became of each statement of the commissioning article."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.services import ArticleNote
from kiosk.store.content.links import read_lists
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class NoteColumns(TypedColumns):
    """A statement and what was found."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    statement: Named[int] = Column(ForeignKey("text.id"))
    finding: Named[int] = Column(ForeignKey("text.id"))


class NoteRefColumns(TypedColumns):
    """Where the pack says it: the id of a service, setting, evidence type, channel or legal resource."""

    note: Named[str] = Column(ForeignKey("article_note.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    ref: Named[str]


NOTE = Table("article_note", CONTENT, NoteColumns)
NOTE_REF = Table("article_note_ref", CONTENT, NoteRefColumns)


def write_article_notes(rows: ContentRows, notes: tuple[ArticleNote, ...]) -> None:
    """Add notes on the article."""
    for position, note in enumerate(notes):
        statement, finding = write_text(rows, note.statement), write_text(rows, note.finding)
        rows.add(NOTE, id=note.id, position=position, statement=statement, finding=finding)
        for number, ref in enumerate(note.refs):
            rows.add(NOTE_REF, note=note.id, position=number, ref=ref)


def read_article_notes(connection: Connection, texts: Texts) -> tuple[ArticleNote, ...]:
    """All notes on the article."""
    refs = read_lists(connection, NOTE_REF.c.note, NOTE_REF.c.position, NOTE_REF.c.ref)
    found = connection.execute(select(NOTE.c.id, NOTE.c.statement, NOTE.c.finding).order_by(NOTE.c.position))
    return tuple(
        ArticleNote(note, texts[statement], texts[finding], refs.get(note, ()))
        for note, statement, finding in found
    )
