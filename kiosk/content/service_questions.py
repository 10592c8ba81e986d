"""The questions of a service, shared ones and its own, in order."""

from kiosk.content.criteria import Scope
from kiosk.content.limits import Fit
from kiosk.content.service_context import ServiceContext
from kiosk.content.shapes import AskShape, OptionShape, OwnQuestionShape, QuestionShape
from kiosk.content.yaml_tree import Word
from kiosk.domain.services import Option, Question


def make_questions(items: list[AskShape | OwnQuestionShape], context: ServiceContext) -> tuple[Question, ...]:
    """All questions that can be made; what is wrong is noted, and later parts may look at the rest."""
    order = [_id(item) for item in items]
    made = (_question(item, order[position:], context) for position, item in enumerate(items))
    return tuple(question for question in made if question is not None)


def _id(item: AskShape | OwnQuestionShape) -> Word:
    return item.ask if isinstance(item, AskShape) else item.id


def _question(
    item: AskShape | OwnQuestionShape, not_yet: list[Word], context: ServiceContext
) -> Question | None:
    id_ = _id(item)
    context.mark("question", id_)
    shared = context.shared
    when = shared.when(item.when, context.scope(not_yet), id_.place)
    shape: QuestionShape | None = item if isinstance(item, OwnQuestionShape) else None
    scope = context.scope(not_yet)
    if isinstance(item, AskShape):
        shape = shared.tables.questions.find(item.ask, context.findings)
        scope = context.shared_scope(not_yet)
    if shape is None:
        context.offered[str(id_)] = ()
        return None
    chosen = _chosen(item, shape, context)
    context.places |= {
        ("option", f"{id_}.{name}"): id_.place if isinstance(item, AskShape) else name.place
        for name in chosen
    }
    options = tuple(_option(name, option, scope, context) for name, option in chosen.items())
    context.defined[str(id_)] = tuple(map(str, shape.options))
    context.offered[str(id_)] = tuple(map(str, chosen))
    if not options:
        context.findings.error(id_.place, f"question `{id_}` has no options", "give it at least two")
    return Question(
        str(id_), shared.text(shape.prompt, Fit.PROMPT), shared.optional(shape.hint, Fit.HINT), options, when
    )


def _chosen(
    item: AskShape | OwnQuestionShape, shape: QuestionShape, context: ServiceContext
) -> dict[Word, OptionShape]:
    if not isinstance(item, AskShape) or item.options is None:
        return shape.options
    for name in item.options:
        if name not in shape.options:
            context.findings.error(
                name.place,
                f"question `{item.ask}` has no option `{name}`",
                f"use some of {', '.join(shape.options)}",
            )
    return {name: option for name, option in shape.options.items() if name in item.options}


def _option(name: Word, shape: OptionShape, scope: Scope, context: ServiceContext) -> Option:
    shared = context.shared
    return Option(
        str(name),
        shared.text(shape.label, Fit.LABEL),
        shared.optional(shape.hint, Fit.HINT),
        shared.pictures.check(shape.picture),
        shared.when(shape.when, scope, name.place),
    )
