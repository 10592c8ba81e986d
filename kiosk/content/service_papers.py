"""What a service wants proven, and by which documents."""

from kiosk.content.criteria import Scope
from kiosk.content.limits import Fit
from kiosk.content.problems import Place
from kiosk.content.service_context import ServiceContext
from kiosk.content.shapes import (
    DocumentShape,
    DocumentsShape,
    OwnRequirementShape,
    RequirementShape,
    UseShape,
)
from kiosk.domain.criteria import ALWAYS, AllOf, Criterion
from kiosk.domain.evidence import EvidenceTypeList, EvidenceUse, Requirement


def make_requirements(
    items: list[UseShape | OwnRequirementShape], context: ServiceContext
) -> tuple[Requirement, ...]:
    """The requirements, shared ones and the service's own; what is wrong is noted."""
    made = (_used(item, context) if isinstance(item, UseShape) else _own(item, context) for item in items)
    return tuple(requirement for requirement in made if requirement is not None)


def _used(item: UseShape, context: ServiceContext) -> Requirement | None:
    context.mark("requirement", item.use)
    table = context.shared.tables.requirements
    when = context.when(item.when, item.use.place)
    shape = table.find(item.use, context.findings)
    if shape is None:
        return None
    return _requirement(str(item.use), shape, when, table.places[item.use], context, context.shared_scope())


def _own(item: OwnRequirementShape, context: ServiceContext) -> Requirement:
    context.mark("requirement", item.id)
    for number, documents in enumerate(item.any_of, 1):
        first = documents.documents[0].evidence.place if documents.documents else item.id.place
        context.places["list", f"{item.id}.{number}"] = first
    return _requirement(str(item.id), item, ALWAYS, item.id.place, context, context.scope())


def _requirement(
    id_: str, shape: RequirementShape, also: Criterion, where: Place, context: ServiceContext, scope: Scope
) -> Requirement:
    shared = context.shared
    if not shape.any_of:
        context.findings.error(where, f"requirement `{id_}` lists no documents", "add a list to any-of:")
    return Requirement(
        id_,
        shared.text(shape.title, Fit.TITLE),
        _both(also, shared.when(shape.when, scope, where)),
        tuple(_documents(documents, shape, where, context, scope) for documents in shape.any_of),
        shared.optional(shape.note, Fit.NOTE),
        shared.laws(shape.basis),
    )


def _both(one: Criterion, other: Criterion) -> Criterion:
    if one == ALWAYS:
        return other
    return one if other == ALWAYS else AllOf((one, other))


def _documents(
    shape: DocumentsShape, requirement: RequirementShape, where: Place, context: ServiceContext, scope: Scope
) -> EvidenceTypeList:
    if not shape.documents:
        context.findings.error(where, "a list without documents", "name a document, or remove the list")
    made = (_use(document, requirement, context) for document in shape.documents)
    uses = tuple(use for use in made if use is not None)
    return EvidenceTypeList(uses, context.shared.when(shape.when, scope, where))


def _use(shape: DocumentShape, requirement: RequirementShape, context: ServiceContext) -> EvidenceUse | None:
    shared, findings, place = context.shared, context.findings, shape.evidence.place
    shared.tables.evidence.find(shape.evidence, findings)
    if not 1 <= shape.count <= 99:
        findings.error(place, f"`count` is {shape.count}", "write a number from 1 to 99")
    evidence = shared.evidence.get(shape.evidence)
    if evidence is None:
        return None
    if not evidence.identity and not evidence.basis and not requirement.basis:
        findings.error(
            place,
            f"document `{evidence.id}` proves no identity and is asked for without a legal basis",
            "add basis: to the document or to this requirement (社会保险经办条例 art. 31)",
        )
    return EvidenceUse(evidence, shape.form, shape.count, shared.optional(shape.note, Fit.NOTE))
