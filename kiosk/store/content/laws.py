"""Legal resources and their paragraphs."""

from collections import defaultdict

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.services import LegalResource
from kiosk.domain.texts import Text
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class LawColumns(TypedColumns):
    """A statute article in one wording."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    title: Named[int] = Column(ForeignKey("text.id"))
    plain: Named[int] = Column(ForeignKey("text.id"))
    version: Named[int] = Column(ForeignKey("text.id"))
    source: Named[str]


class ParagraphColumns(TypedColumns):
    """A paragraph of an article."""

    law: Named[str] = Column(ForeignKey("legal_resource.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    text: Named[int] = Column(ForeignKey("text.id"))


LAW = Table("legal_resource", CONTENT, LawColumns)
PARAGRAPH = Table("legal_paragraph", CONTENT, ParagraphColumns)


def write_laws(rows: ContentRows, laws: tuple[LegalResource, ...]) -> None:
    """Add legal resources."""
    for position, law in enumerate(laws):
        rows.add(
            LAW,
            id=law.id,
            position=position,
            title=write_text(rows, law.title),
            plain=write_text(rows, law.plain),
            version=write_text(rows, law.version),
            source=law.source,
        )
        for number, paragraph in enumerate(law.text):
            rows.add(PARAGRAPH, law=law.id, position=number, text=write_text(rows, paragraph))


def read_laws(connection: Connection, texts: Texts) -> tuple[LegalResource, ...]:
    """All legal resources."""
    paragraphs = defaultdict[str, list[Text]](list)
    for law, text in connection.execute(
        select(PARAGRAPH.c.law, PARAGRAPH.c.text).order_by(PARAGRAPH.c.law, PARAGRAPH.c.position)
    ):
        paragraphs[law].append(texts[text])
    c = LAW.c
    found = connection.execute(select(c.id, c.title, c.plain, c.version, c.source).order_by(c.position))
    return tuple(
        LegalResource(law, texts[title], texts[plain], tuple(paragraphs[law]), texts[version], source)
        for law, title, plain, version, source in found
    )
