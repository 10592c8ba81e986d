"""What each service asks."""

from collections import defaultdict
from collections.abc import Sequence

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

from kiosk.domain.services import Option, PublicService, Question
from kiosk.store.content.criteria import Criteria, write_criterion
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.content.texts import Texts, optional, write_optional, write_text


class QuestionColumns(TypedColumns):
    """A question of a service."""

    service: Named[str] = Column(ForeignKey("service.id"), primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    prompt: Named[int] = Column(ForeignKey("text.id"))
    hint: Named[int | None] = Column(ForeignKey("text.id"))
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))


class OptionColumns(TypedColumns):
    """An answer to a question."""

    service: Named[str] = Column(primary_key=True)
    question: Named[str] = Column(primary_key=True)
    id: Named[str] = Column(primary_key=True)
    position: Named[int]
    label: Named[int] = Column(ForeignKey("text.id"))
    hint: Named[int | None] = Column(ForeignKey("text.id"))
    picture: Named[str | None]
    criterion: Named[int | None] = Column(ForeignKey("criterion.id"))


QUESTION = Table("question", CONTENT, QuestionColumns)
OPTION = Table(
    "option",
    CONTENT,
    OptionColumns,
    ForeignKeyConstraint(["service", "question"], ["question.service", "question.id"]),
)


def write_questions(rows: ContentRows, service: PublicService) -> None:
    """Add a service's questions and their options."""
    for position, question in enumerate(service.questions):
        rows.add(
            QUESTION,
            service=service.id,
            id=question.id,
            position=position,
            prompt=write_text(rows, question.prompt),
            hint=write_optional(rows, question.hint),
            criterion=write_criterion(rows, question.when),
        )
        for number, option in enumerate(question.options):
            rows.add(
                OPTION,
                service=service.id,
                question=question.id,
                id=option.id,
                position=number,
                label=write_text(rows, option.label),
                hint=write_optional(rows, option.hint),
                picture=option.picture,
                criterion=write_criterion(rows, option.when),
            )


def read_questions(
    connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria
) -> dict[str, list[Question]]:
    """The questions of these services, by service."""
    options = _read_options(connection, services, texts, criteria)
    c = QUESTION.c
    found = connection.execute(
        select(c.service, c.id, c.prompt, c.hint, c.criterion)
        .where(c.service.in_(services))
        .order_by(c.service, c.position)
    )
    questions = defaultdict[str, list[Question]](list)
    for service, name, prompt, hint, criterion in found:
        question = Question(
            id=name,
            prompt=texts[prompt],
            hint=optional(texts, hint),
            options=tuple(options[service, name]),
            when=criteria[criterion],
        )
        questions[service].append(question)
    return questions


def _read_options(
    connection: Connection, services: Sequence[str], texts: Texts, criteria: Criteria
) -> dict[tuple[str, str], list[Option]]:
    c = OPTION.c
    found = connection.execute(
        select(c.service, c.question, c.id, c.label, c.hint, c.picture, c.criterion)
        .where(c.service.in_(services))
        .order_by(c.service, c.question, c.position)
    )
    options = defaultdict[tuple[str, str], list[Option]](list)
    for service, question, name, label, hint, picture, criterion in found:
        option = Option(name, texts[label], optional(texts, hint), picture, criteria[criterion])
        options[service, question].append(option)
    return options
