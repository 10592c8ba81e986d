"""The conditions of the pack files -> criteria, with every name in them looked up."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.content.problems import Findings, Place
from kiosk.content.shape_values import ABSENT
from kiosk.content.yaml_tree import Tree, Word, first_place
from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, AnyOf, Criterion, Not, SettingIs
from kiosk.domain.settings import Setting, SettingKind

_WORDS = "all, any, not, setting or a question's id"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a condition may look at where it stands.

    ``questions`` maps the questions that are already asked there to the options that they offer, ``later``
    are those that the service asks only afterwards. ``unasked`` maps questions to further options that a
    shared part may name although this service (``used_by``) does not offer them.
    """

    settings: Mapping[str, Setting]
    questions: Mapping[str, Collection[str]]
    later: Collection[str] = ()
    unasked: Mapping[str, Collection[str]] | None = None
    used_by: str = ""


def criterion(tree: Tree, scope: Scope, where: Place, findings: Findings) -> Criterion:
    """The condition that ``tree`` writes; what is wrong with it is noted, and it always holds then."""
    if tree is ABSENT:
        return ALWAYS
    place = first_place(tree) or where
    if not isinstance(tree, dict) or not tree:
        findings.error(place, "is no condition", f"write it as {{key: value}}, with {_WORDS} as key")
        return ALWAYS
    parts = [_part(key, value, scope, findings) for key, value in tree.items()]
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _part(key: Word, value: Tree, scope: Scope, findings: Findings) -> Criterion:
    match str(key):
        case "all":
            return AllOf(_parts(key, value, scope, findings))
        case "any":
            return AnyOf(_parts(key, value, scope, findings))
        case "not":
            return Not(criterion(value, scope, key.place, findings))
        case "setting":
            return _settings(key, value, scope, findings)
        case _:
            return _answer(key, value, scope, findings)


def _parts(key: Word, value: Tree, scope: Scope, findings: Findings) -> tuple[Criterion, ...]:
    if not isinstance(value, list) or not value:
        findings.error(key.place, f"`{key}` without a list of conditions", f"write `{key}: [{{…}}, {{…}}]`")
        return ()
    return tuple(criterion(part, scope, key.place, findings) for part in value)


def _settings(key: Word, value: Tree, scope: Scope, findings: Findings) -> Criterion:
    if not isinstance(value, dict) or not value:
        findings.error(key.place, "`setting` without a setting", "write `setting: {setting-id: true}`")
        return ALWAYS
    parts = [_setting(name, wanted, scope, findings) for name, wanted in value.items()]
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _setting(name: Word, wanted: Tree, scope: Scope, findings: Findings) -> Criterion:
    setting = scope.settings.get(name)
    if setting is None:
        findings.error(name.place, f"unknown setting `{name}`", "define it in settings/, or mend the id")
        return ALWAYS
    match setting.kind:
        case SettingKind.FLAG if isinstance(wanted, bool):
            return SettingIs(setting.id, wanted)
        case SettingKind.CHOICE if wanted in setting.choices:
            return SettingIs(setting.id, str(wanted))
        case SettingKind.FLAG:
            mend = "compare it with true or false"
        case SettingKind.CHOICE:
            mend = f"compare it with one of {', '.join(setting.choices)}"
        case _:
            mend = f"only a flag or a choice can be a condition; `{name}` is of kind {setting.kind}"
    findings.error(name.place, f"setting `{name}` can't have this value", mend)
    return ALWAYS


def _answer(question: Word, value: Tree, scope: Scope, findings: Findings) -> Criterion:
    options = value if isinstance(value, list) else [value]
    if not options or not all(isinstance(option, Word) for option in options):
        findings.error(
            question.place, f"`{question}` is compared with no option", "name one option or a list of them"
        )
        return ALWAYS
    if question not in scope.questions:
        _unknown_question(question, scope, findings)
        return ALWAYS
    known = set(scope.questions[question])
    elsewhere = set(scope.unasked.get(question, ())) if scope.unasked else set()
    for option in options:
        if option not in known | elsewhere:
            there = ", ".join(sorted(known)) or "none"
            findings.error(
                question.place, f"question `{question}` has no option `{option}`", f"use one of {there}"
            )
    return AnswerIn(str(question), frozenset(str(option) for option in options))


def _unknown_question(question: Word, scope: Scope, findings: Findings) -> None:
    if question in scope.later:
        findings.error(
            question.place,
            f"a condition on `{question}`, which is asked only later",
            "move that question up, or look at an earlier one",
        )
    elif scope.used_by:
        findings.error(
            question.place,
            f"looks at question `{question}`, which {scope.used_by} never asks",
            f"add `- ask: {question}` to that service, or give it a requirement of its own",
        )
    else:
        findings.error(
            question.place,
            f"unknown question `{question}`",
            f"use {_WORDS} that this service asks",
        )
