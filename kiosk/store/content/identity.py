"""Which content this is, and the product's own words."""

from datetime import date

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.services import PackIdentity
from kiosk.domain.wording import PHRASES, Wording
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, write_text


class PackColumns(TypedColumns):
    """The one pack in this file."""

    id: Named[str] = Column(primary_key=True)
    version: Named[str]
    effective: Named[date]
    title: Named[int] = Column(ForeignKey("text.id"))


class PhraseColumns(TypedColumns):
    """One of the product's own phrases."""

    name: Named[str] = Column(primary_key=True)
    text: Named[int] = Column(ForeignKey("text.id"))


PACK = Table("pack", CONTENT, PackColumns)
PHRASE = Table("phrase", CONTENT, PhraseColumns)


def write_identity(rows: ContentRows, identity: PackIdentity) -> None:
    """Add what the pack is called."""
    rows.add(
        PACK,
        id=identity.id,
        version=identity.version,
        effective=identity.effective,
        title=write_text(rows, identity.title),
    )


def write_wording(rows: ContentRows, wording: Wording) -> None:
    """Add all phrases."""
    for name in PHRASES:
        rows.add(PHRASE, name=name, text=write_text(rows, getattr(wording, name)))


def read_identity(connection: Connection, texts: Texts) -> PackIdentity:
    """What the pack is called."""
    found = connection.execute(select(PACK.c.id, PACK.c.version, PACK.c.effective, PACK.c.title))
    pack_id, version, effective, title = found.one()
    return PackIdentity(pack_id, version, effective, texts[title])


def read_wording(connection: Connection, texts: Texts) -> Wording:
    """All phrases."""
    found = connection.execute(select(PHRASE.c.name, PHRASE.c.text))
    return Wording(**{name: texts[text] for name, text in found})
