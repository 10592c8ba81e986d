"""Who works in the hall: a pseudonym and a role, never a name."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is there for; what each may do stands in the catalogue of acts."""

    GUIDE = "guide"
    """Helps citizens at the screen."""
    SUPERVISOR = "supervisor"
    """Answers for the hall: fees, hours, which content is in force, who is staff."""
    EDITOR = "editor"
    """Writes content: reads and previews it here."""
    OPERATOR = "operator"
    """Looks after printers and machine."""


@dataclass(frozen=True, slots=True)
class StaffMember:
    """Somebody on the staff. ``pseudonym``, such as ``guide-3``, is the site's choice; the audit shows it."""

    pseudonym: str
    role: Role


class FactorKind(StrEnum):
    """What somebody has to show beside the PIN."""

    NONE = ""
    BADGE = "badge"
    """A badge whose number a reader types."""
    KEY = "key"
    """A FIDO2 key that is touched."""


@dataclass(frozen=True, slots=True)
class SecondFactor:
    """``record`` is what the kiosk keeps to check it by; it neither is nor tells what is shown."""

    kind: FactorKind = FactorKind.NONE
    record: str = ""


NO_FACTOR = SecondFactor()


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Somebody on the staff, with what they sign in by."""

    member: StaffMember
    pin_hash: str
    factor: SecondFactor = NO_FACTOR


_PSEUDONYM = re.compile(r"[^\W_](?:[\w-]{0,18}[^\W_])?")
_NUMBER = re.compile(r"\d{5}")


def is_pseudonym(text: str) -> bool:
    """Whether it can be one: up to 20 letters, digits, hyphens; no number that a person could have."""
    return _PSEUDONYM.fullmatch(text) is not None and _NUMBER.search(text) is None
