"""The values of settings and costs as the files write them."""

import re
from collections.abc import Collection
from typing import Any, assert_never

from kiosk.content.limits import Fit
from kiosk.content.problems import Findings, Place
from kiosk.content.translations import Texts
from kiosk.content.yaml_tree import Word
from kiosk.domain.front_page import SERVICE_DESK
from kiosk.domain.settings import Money, SettingKind, SettingValue

_YUAN = re.compile(r"(0|[1-9][0-9]{0,5})(?:\.([0-9]{1,2}))?")


def money(value: Any) -> Money | None:
    """Whole yuan as a number, or yuan with up to two decimals as a word; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    match = _YUAN.fullmatch(str(value))
    return None if match is None else Money(int(match[1]) * 100 + int((match[2] or "0").ljust(2, "0")))


def setting_fit(id_: str) -> Fit:
    """How much room the text of a setting has."""
    return Fit.SERVICE_DESK if id_ == SERVICE_DESK else Fit.SETTING


def setting_value(
    id_: str,
    value: Any,
    kind: SettingKind,
    choices: Collection[str],
    texts: Texts,
    where: Place,
    findings: Findings,
) -> SettingValue:
    """``value`` as the setting ``id_``; a wrong one is noted, and something harmless returned."""
    match kind:
        case SettingKind.FLAG if isinstance(value, bool):
            return value
        case SettingKind.MONEY if (amount := money(value)) is not None:
            return amount
        case SettingKind.NUMBER if type(value) is int and value >= 0:
            return value
        case SettingKind.TEXT if isinstance(value, Word):
            return texts.join(value, setting_fit(id_))
        case SettingKind.CHOICE if value in choices:
            return str(value)
        case _:
            findings.error(where, f"the value is no {kind}", _mend(kind, choices))
            return False


def _mend(kind: SettingKind, choices: Collection[str]) -> str:
    match kind:
        case SettingKind.FLAG:
            return "write true or false"
        case SettingKind.MONEY:
            return 'write yuan: 20, or "2.50" in quotes'
        case SettingKind.NUMBER:
            return "write a whole number from 0 without quotes"
        case SettingKind.TEXT:
            return "write a text; put digits in quotes"
        case SettingKind.CHOICE:
            return f"use one of {', '.join(choices)}"
        case _:
            assert_never(kind)
