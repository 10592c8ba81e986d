"""Kinds of papers."""

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.evidence import EvidenceType
from kiosk.domain.places import Place
from kiosk.store.content.links import read_lists
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text


class EvidenceColumns(TypedColumns):
    """A kind of document."""

    id: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(unique=True)
    name: Named[int] = Column(ForeignKey("text.id"))
    picture: Named[str]
    identity: Named[bool]
    issuer: Named[int] = Column(ForeignKey("text.id"))
    obtain: Named[int] = Column(ForeignKey("text.id"))
    duration: Named[int] = Column(ForeignKey("text.id"))
    cost: Named[int] = Column(ForeignKey("text.id"))
    validity: Named[int | None] = Column(ForeignKey("text.id"))
    at: Named[str | None]


class BasisColumns(TypedColumns):
    """A law that allows a document to be asked for."""

    evidence: Named[str] = Column(ForeignKey("evidence_type.id"), primary_key=True)
    position: Named[int] = Column(primary_key=True)
    law: Named[str] = Column(ForeignKey("legal_resource.id"))


EVIDENCE = Table("evidence_type", CONTENT, EvidenceColumns)
BASIS = Table("evidence_basis", CONTENT, BasisColumns)


def write_evidence(rows: ContentRows, kinds: tuple[EvidenceType, ...]) -> None:
    """Add kinds of documents."""
    for position, evidence in enumerate(kinds):
        rows.add(
            EVIDENCE,
            id=evidence.id,
            position=position,
            name=write_text(rows, evidence.name),
            picture=evidence.picture,
            identity=evidence.identity,
            issuer=write_text(rows, evidence.issuer),
            obtain=write_text(rows, evidence.obtain),
            duration=write_text(rows, evidence.duration),
            cost=write_text(rows, evidence.cost),
            validity=write_optional(rows, evidence.validity),
            at=evidence.at,
        )
        for number, law in enumerate(evidence.basis):
            rows.add(BASIS, evidence=evidence.id, position=number, law=law)


def read_evidence(connection: Connection, texts: Texts) -> dict[str, EvidenceType]:
    """All kinds of documents by id, in the pack's order."""
    basis = read_lists(connection, BASIS.c.evidence, BASIS.c.position, BASIS.c.law)
    c = EVIDENCE.c
    columns = (c.id, c.name, c.picture, c.identity, c.issuer, c.obtain, c.duration, c.cost, c.validity, c.at)
    return {
        kind: EvidenceType(
            id=kind,
            name=texts[name],
            picture=picture,
            identity=identity,
            issuer=texts[issuer],
            obtain=texts[obtain],
            duration=texts[duration],
            cost=texts[cost],
            validity=optional(texts, validity),
            basis=basis.get(kind, ()),
            at=None if at is None else Place(at),
        )
        for kind, name, picture, identity, issuer, obtain, duration, cost, validity, at in connection.execute(
            select(*columns).order_by(c.position)
        )
    }
