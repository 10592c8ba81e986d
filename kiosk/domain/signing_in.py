"""Signing in, as the screen goes through it: who, then what they show, then whether it was good."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.domain.staff import FactorKind, StaffMember


class Why(Enum):
    """Why somebody is not signed in."""

    WRONG = auto()
    """PIN, badge or key was wrong, or nobody has this pseudonym: which of them is not said."""
    LOCKED = auto()
    """Too many tries: they have to wait."""
    UNAVAILABLE = auto()
    """The kiosk can't check or record it; its log says why."""


class SignOut(Enum):
    """What ended a sign-in; the values are the audit's words."""

    BUTTON = "button"
    IDLE = "idle"
    VISIT_ENDED = "visit-ended"
    STOPPED = "stopped"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Nobody of the staff is at the screen."""


@dataclass(frozen=True, slots=True)
class Choosing:
    """Who is it? ``people`` is None while the list is being read, and empty where there is no staff yet."""

    people: tuple[StaffMember, ...] | None = None
    unavailable: bool = False


@dataclass(frozen=True, slots=True)
class Entering:
    """``pseudonym`` types a PIN, of which ``typed`` digits are there, and shows a badge where they need one.

    ``why`` says why the last try failed; they have to wait ``wait`` seconds.
    """

    pseudonym: str
    factor: FactorKind
    typed: int = 0
    shown: bool = False
    why: Why | None = None
    wait: int = 0

    @property
    def wants_badge(self) -> bool:
        """Whether the next that is read is the badge."""
        return self.factor is FactorKind.BADGE and not self.shown and self.wait == 0


@dataclass(frozen=True, slots=True)
class Checking:
    """It is being looked at; a key has to be touched meanwhile."""

    pseudonym: str
    factor: FactorKind


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``member`` is on duty here; ``left`` seconds until they are signed out, once it counts."""

    member: StaffMember
    left: int | None = None


Signing = SignedOut | Choosing | Entering | Checking | SignedIn


@dataclass(frozen=True, slots=True)
class Passed:
    """The try was good."""

    member: StaffMember


@dataclass(frozen=True, slots=True)
class Failed:
    """The try was not good, or not even looked at; ``wait`` seconds until the next."""

    why: Why
    wait: int = 0


Verdict = Passed | Failed
