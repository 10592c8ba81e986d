"""Who works in the hall: a pseudonym and a role, never a name."""

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
