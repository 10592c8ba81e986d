"""What differs from one bureau to the next: fees, switches, days, places, hours and phones."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.staff_lists import NO_LISTS, StaffLists
from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True, order=True)
class Money:
    """An amount in fen (1/100 yuan), so that no fraction is ever lost."""

    fen: int

    @property
    def yuan(self) -> str:
        """The amount in yuan with as many decimals as it needs: ``20``, ``2.50``."""
        whole, rest = divmod(self.fen, 100)
        return f"{whole}.{rest:02d}" if rest else str(whole)


class SettingKind(StrEnum):
    """What values a setting takes."""

    FLAG = "flag"
    MONEY = "money"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"


SettingValue = bool | Money | int | Text | str
"""bool for a flag, Money, int for a number, Text, str (an id) for a choice."""

Settings = Mapping[str, SettingValue]
"""Setting id -> the value in force at this site."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One site setting with the pack's default.

    ``choices`` is empty unless the kind is CHOICE. ``source`` says where the default comes from and
    ``trust`` how far it can be relied on (A statute … D hearsay, S the commissioning article).
    ``staff``: a supervisor may change it at the kiosk for a time; a text by choosing one of ``phrases``, or
    with ``figures`` by typing digits.
    """

    id: str
    kind: SettingKind
    title: Text
    default: SettingValue
    choices: tuple[str, ...]
    source: str
    trust: str
    staff: bool = False
    figures: bool = False
    phrases: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePack:
    """What one bureau overrides: setting id -> value, and the bureau's name.

    ``phrases`` are texts of its own that staff may choose for a setting, ``staff`` its own lists for staff,
    ``notices`` those that a kiosk may show while it is out of service.
    """

    id: str
    version: str
    name: Text
    overrides: tuple[tuple[str, SettingValue], ...]
    phrases: tuple[tuple[str, tuple[Text, ...]], ...] = ()
    staff: StaffLists = NO_LISTS
    notices: tuple[ClosingNotice, ...] = ()


def resolve(definitions: tuple[Setting, ...], site: SitePack) -> Settings:
    """The settings in force: the site's override where it has one, else the pack's default."""
    overrides = dict(site.overrides)
    return {setting.id: overrides.get(setting.id, setting.default) for setting in definitions}


def shown(settings: Settings, money: Text) -> dict[str, Text]:
    """What ``{setting}`` in a text becomes: setting id -> wording; flags and choices have none.

    ``money`` is the pack's wording of an amount, with ``{amount}`` for the figure.
    """
    texts: dict[str, Text] = {}
    for name, value in settings.items():
        match value:
            case Text():
                texts[name] = value
            case Money():
                texts[name] = money.filled(
                    {"amount": Text(tuple((tag, value.yuan) for tag in money.languages))}
                )
            case bool() | str():
                continue
            case int():
                texts[name] = Text(tuple((tag, str(value)) for tag in money.languages))
    return texts
