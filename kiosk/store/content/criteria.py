"""Criteria as trees: nodes numbered from the root down, so that a parent's number is below its parts'."""

from collections import defaultdict
from collections.abc import Mapping

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

from kiosk.domain.criteria import (
    ALWAYS,
    AllOf,
    AnswerIn,
    AnyOf,
    Criterion,
    Not,
    SettingIs,
)
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT
from kiosk.store.errors import ContentUnwritable


class CriterionColumns(TypedColumns):
    """A criterion as such, for others to refer to."""

    id: Named[int] = Column(primary_key=True)


class NodeColumns(TypedColumns):
    """One node: ``kind`` is all, any, not, answer, flag or choice, and says which columns are used.

    ``node`` gives the parts of a parent their order; the root is 0 and has no parent.
    """

    criterion: Named[int] = Column(ForeignKey("criterion.id"), primary_key=True)
    node: Named[int] = Column(primary_key=True)
    parent: Named[int | None]
    kind: Named[str]
    question: Named[str | None]
    setting: Named[str | None] = Column(ForeignKey("setting.id"))
    flag: Named[bool | None]
    choice: Named[str | None]


class OptionColumns(TypedColumns):
    """One of the options that an answer node is content with."""

    criterion: Named[int] = Column(primary_key=True)
    node: Named[int] = Column(primary_key=True)
    option: Named[str] = Column(primary_key=True)


CRITERION = Table("criterion", CONTENT, CriterionColumns)
NODE = Table(
    "criterion_node",
    CONTENT,
    NodeColumns,
    ForeignKeyConstraint(["criterion", "parent"], ["criterion_node.criterion", "criterion_node.node"]),
    sqlite_with_rowid=False,
)
OPTION = Table(
    "criterion_option",
    CONTENT,
    OptionColumns,
    ForeignKeyConstraint(["criterion", "node"], ["criterion_node.criterion", "criterion_node.node"]),
    sqlite_with_rowid=False,
)

Criteria = Mapping[int | None, Criterion]
"""Number of a criterion -> the criterion; None -> the one without a condition."""


def write_criterion(rows: ContentRows, criterion: Criterion) -> int | None:
    """Add a criterion and return its number, None for the one without a condition."""
    if criterion == ALWAYS:
        return None
    if criterion not in rows.criteria:
        rows.criteria[criterion] = number = len(rows.criteria) + 1
        rows.add(CRITERION, id=number)
        _write_node(rows, number, 0, None, criterion)
    return rows.criteria[criterion]


def _write_node(rows: ContentRows, tree: int, node: int, parent: int | None, criterion: Criterion) -> int:
    """Add a node and all below it; returns the next free number."""

    def add(kind: str, **values: object) -> None:
        unused = dict.fromkeys(("question", "setting", "flag", "choice"))
        rows.add(NODE, criterion=tree, node=node, parent=parent, kind=kind, **(unused | values))

    parts: tuple[Criterion, ...] = ()
    match criterion:
        case AnswerIn(question, options):
            add("answer", question=question)
            for option in sorted(options):
                rows.add(OPTION, criterion=tree, node=node, option=option)
        case SettingIs(setting, bool() as flag):
            add("flag", setting=setting, flag=flag)
        case SettingIs(setting, choice):
            add("choice", setting=setting, choice=choice)
        case AllOf(parts):
            add("all")
        case AnyOf(parts):
            add("any")
        case Not(part):
            add("not")
            parts = (part,)
        case _:
            raise ContentUnwritable(f"no table holds a criterion like {criterion!r}")
    following = node + 1
    for part in parts:
        following = _write_node(rows, tree, following, node, part)
    return following


def read_criteria(connection: Connection) -> Criteria:
    """All criteria."""
    options = defaultdict[tuple[int, int], set[str]](set)
    for tree, node, option in connection.execute(select(OPTION.c.criterion, OPTION.c.node, OPTION.c.option)):
        options[tree, node].add(option)
    columns = (NODE.c.kind, NODE.c.question, NODE.c.setting, NODE.c.flag, NODE.c.choice)
    from_the_leaves = select(NODE.c.criterion, NODE.c.node, NODE.c.parent, *columns).order_by(
        NODE.c.criterion, NODE.c.node.desc()
    )
    criteria: dict[int | None, Criterion] = {None: ALWAYS}
    parts = defaultdict[tuple[int, int], list[Criterion]](list)
    for tree, node, parent, kind, question, setting, flag, choice in connection.execute(from_the_leaves):
        below = tuple(reversed(parts[tree, node]))
        criterion = _criterion(kind, question, frozenset(options[tree, node]), setting, flag, choice, below)
        if parent is None:
            criteria[tree] = criterion
        else:
            parts[tree, parent].append(criterion)
    return criteria


def _criterion(
    kind: str,
    question: str | None,
    options: frozenset[str],
    setting: str | None,
    flag: bool | None,
    choice: str | None,
    parts: tuple[Criterion, ...],
) -> Criterion:
    match kind, question, setting, flag, choice, parts:
        case "answer", str(), None, None, None, ():
            return AnswerIn(question, options)
        case "flag", None, str(), bool(), None, ():
            return SettingIs(setting, flag)
        case "choice", None, str(), None, str(), ():
            return SettingIs(setting, choice)
        case "all", None, None, None, None, _:
            return AllOf(parts)
        case "any", None, None, None, None, _:
            return AnyOf(parts)
        case "not", None, None, None, None, (part,):
            return Not(part)
        case _:
            raise ValueError(f"a criterion of kind {kind!r} is stored wrongly")
