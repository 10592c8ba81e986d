"""What each service wants proved, and the papers that prove it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    ForeignKeyConstraint,
    Named,
    Table,
    TypedColumns,
    select,
)

from kiosk.domain.evidence import (
    EvidenceType,
    EvidenceTypeList,
    EvidenceUse,
    Form,
    Requirement,
)
from kiosk.domain.services import PublicService
from kiosk.store.content.criteria import Criteria, write_criterion
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text


class RequirementColumns(TypedColumns):
    """Something to prove."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    title: Named[int] = Column(ForeignKey("text.id"))
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))
    note: Named[int | None] = Column(ForeignKey("text.id"))


class _OfRequirement(TypedColumns):
    service: Named[str] = Column(primary_key=True)
    requirement: Named[str] = Column(primary_key=True)
    position: Named[int] = Column(primary_key=True)


class RequirementBasisColumns(_OfRequirement):
    """A law that a requirement rests on."""

    law: Named[str] = Column(ForeignKey("legal_resource.id"))


class ListColumns(_OfRequirement):
    """Documents that satisfy a requirement together."""

    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))


class UseColumns(TypedColumns):
    """A document in a list; ``list`` is the list's position in its requirement."""

    service: Named[str] = Column(primary_key=True)
    requirement: Named[str] = Column(primary_key=True)
    list: Named[int] = Column(primary_key=True)
    position: Named[int] = Column(primary_key=True)
    evidence: Named[str] = Column(ForeignKey("evidence_type.id"))
    form: Named[str]
    count: Named[int]
    note: Named[int | None] = Column(ForeignKey("text.id"))


def _of_requirement() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["service", "requirement"], ["requirement.service", "requirement.id"])


REQUIREMENT = Table("requirement", CONTENT, RequirementColumns)
BASIS = Table("requirement_basis", CONTENT, RequirementBasisColumns, _of_requirement())
LIST = Table("evidence_list", CONTENT, ListColumns, _of_requirement())
USE = Table(
    "evidence_use",
    CONTENT,
    UseColumns,
    ForeignKeyConstraint(
        ["service", "requirement", "list"],
        ["evidence_list.service", "evidence_list.requirement", "evidence_list.position"],
    ),
)


def write_requirements(rows: ContentRows, service: PublicService) -> None:
    """Add a service's requirements with their lists."""
    for position, requirement in enumerate(service.requirements):
        rows.add(
            REQUIREMENT,
            service=service.id,
            id=requirement.id,
            position=position,
            title=write_text(rows, requirement.title),
            criterion=write_criterion(rows, requirement.when),
            note=write_optional(rows, requirement.note),
        )
        key = {"service": service.id, "requirement": requirement.id}
        for number, law in enumerate(requirement.basis):
            rows.add(BASIS, **key, position=number, law=law)
        for number, alternative in enumerate(requirement.lists):
            rows.add(LIST, **key, position=number, criterion=write_criterion(rows, alternative.when))
            for place, use in enumerate(alternative.uses):
                rows.add(
                    USE,
                    **key,
                    list=number,
                    position=place,
                    evidence=use.evidence.id,
                    form=use.form.value,
                    count=use.count,
                    note=write_optional(rows, use.note),
                )


def read_requirements(
    connection: Connection,
    services: Sequence[str],
    texts: Texts,
    criteria: Criteria,
    evidence: Mapping[str, EvidenceType],
) -> dict[str, list[Requirement]]:
    """The requirements of these services, by service."""
    basis = _read_basis(connection, services)
    lists = _read_lists(connection, services, texts, criteria, evidence)
    c = REQUIREMENT.c
    found = connection.execute(
        select(c.service, c.id, c.title, c.criterion, c.note)
        .where(c.service.in_(services))
        .order_by(c.service, c.position)
    )
    requirements = defaultdict[str, list[Requirement]](list)
    for service, name, title, criterion, note in found:
        requirement = Requirement(
            id=name,
            title=texts[title],
            when=criteria[criterion],
            lists=tuple(lists[service, name]),
            note=optional(texts, note),
            basis=tuple(basis[service, name]),
        )
        requirements[service].append(requirement)
    return requirements


def _read_basis(connection: Connection, services: Sequence[str]) -> dict[tuple[str, str], list[str]]:
    c = BASIS.c
    found = connection.execute(
        select(c.service, c.requirement, c.law)
        .where(c.service.in_(services))
        .order_by(c.service, c.requirement, c.position)
    )
    basis = defaultdict[tuple[str, str], list[str]](list)
    for service, requirement, law in found:
        basis[service, requirement].append(law)
    return basis


def _read_lists(
    connection: Connection,
    services: Sequence[str],
    texts: Texts,
    criteria: Criteria,
    evidence: Mapping[str, EvidenceType],
) -> dict[tuple[str, str], list[EvidenceTypeList]]:
    c = USE.c
    uses = defaultdict[tuple[str, str, int], list[EvidenceUse]](list)
    for service, requirement, number, kind, form, count, note in connection.execute(
        select(c.service, c.requirement, c.list, c.evidence, c.form, c.count, c.note)
        .where(c.service.in_(services))
        .order_by(c.service, c.requirement, c.list, c.position)
    ):
        use = EvidenceUse(evidence[kind], Form(form), count, optional(texts, note))
        uses[service, requirement, number].append(use)
    o = LIST.c
    lists = defaultdict[tuple[str, str], list[EvidenceTypeList]](list)
    for service, requirement, number, criterion in connection.execute(
        select(o.service, o.requirement, o.position, o.criterion)
        .where(o.service.in_(services))
        .order_by(o.service, o.requirement, o.position)
    ):
        alternative = EvidenceTypeList(tuple(uses[service, requirement, number]), criteria[criterion])
        lists[service, requirement].append(alternative)
    return lists
