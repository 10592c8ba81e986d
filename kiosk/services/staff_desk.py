"""Who of the staff is at this screen: signing in, being on duty, and signing out."""

import logging
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from typing import Protocol

from kiosk.credentials.pepper import PepperTrouble
from kiosk.domain.pins import LENGTH
from kiosk.domain.signing_in import (
    Checking,
    Choosing,
    Entering,
    Failed,
    Passed,
    SignedIn,
    SignedOut,
    Signing,
    SignOut,
    Verdict,
    Why,
)
from kiosk.domain.staff import Enrolled, FactorKind, StaffMember
from kiosk.domain.staff_acts import Act, may
from kiosk.services.background import Background
from kiosk.services.late import Late
from kiosk.services.library import Post
from kiosk.services.on_duty import NotOnDuty
from kiosk.store.errors import StoreError

_log = logging.getLogger(__name__)


class Office(Protocol):
    """What the desk asks of the staff's records: see StaffOffice."""

    def people(self) -> tuple[Enrolled, ...]: ...
    def sign_in(self, pseudonym: str, pin: str, given: str, cancelled: Event) -> Verdict: ...
    def sign_out(self, member: StaffMember, why: SignOut) -> None: ...
    def record(
        self, member: StaffMember, act: Act, subject: str = "", before: str = "", after: str = ""
    ) -> None: ...


class StaffDesk:
    """Implements OnDuty. ``member``, ``may`` and ``record`` are for any thread, the rest for the screen's."""

    def __init__(self, office: Late[Office], background: Background, post: Post) -> None:
        """``background`` is the desk's own: a hash takes a tenth of a second, a key as long as it likes."""
        self._office = office
        self._background = background
        self._post = post
        self._stage: Signing = SignedOut()
        self._member: StaffMember | None = None
        self._factors: dict[str, FactorKind] = {}
        self._pin = ""
        self._badge = ""
        self._cancelled = Event()
        self._visiting = False
        self._followers: list[Callable[[], None]] = []
        self._listeners: list[Callable[[], None]] = []

    @property
    def stage(self) -> Signing:
        """How far signing in has come."""
        return self._stage

    @property
    def member(self) -> StaffMember | None:
        """Who is signed in."""
        return self._member

    def may(self, act: Act) -> bool:
        """Whether whoever is signed in may do ``act``."""
        member = self._member
        return member is not None and may(member.role, act)

    def record(self, act: Act, subject: str = "", before: str = "", after: str = "") -> None:
        """Put ``act`` on record before it is done: see OnDuty. For the background."""
        member = self._member
        if member is None:
            raise NotOnDuty("nobody of the staff is signed in")
        try:
            self._office.get().record(member, act, subject, before, after)
        except NotOnDuty:
            self._post(lambda: self.sign_out(SignOut.REMOVED))
            raise

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` after somebody has signed in or out."""
        self._listeners.append(listener)

    def follow(self, follower: Callable[[], None]) -> None:
        """Call ``follower`` after every change of the stage."""
        self._followers.append(follower)

    def open(self) -> None:
        """The staff's gesture was made: ask who it is."""
        if isinstance(self._stage, SignedOut):
            self._go(Choosing())
            self._background.run(self._read_people)

    def choose(self, pseudonym: str) -> None:
        """It is this one. Whether anybody is called so is not told."""
        if isinstance(self._stage, Choosing):
            self._forget()
            self._go(Entering(pseudonym, self._factors.get(pseudonym, FactorKind.NONE)))

    def type(self, digit: str) -> None:
        """A digit of the PIN; with the last one it is checked."""
        stage = self._stage
        if not isinstance(stage, Entering) or stage.wait > 0 or len(self._pin) >= LENGTH:
            return
        if len(digit) != 1 or digit not in "0123456789":
            return
        self._pin += digit
        self._go(replace(stage, typed=len(self._pin), why=None))
        self._check_if_whole()

    def erase(self) -> None:
        """The last digit was a slip."""
        if isinstance(self._stage, Entering) and self._pin:
            self._pin = self._pin[:-1]
            self._go(replace(self._stage, typed=len(self._pin)))

    def show_badge(self, number: str) -> None:
        """A reader has read a badge."""
        stage = self._stage
        if isinstance(stage, Entering) and stage.wants_badge:
            self._badge = number
            self._go(replace(stage, shown=True, why=None))
            self._check_if_whole()

    def back(self) -> None:
        """It is somebody else."""
        if isinstance(self._stage, Entering):
            self._forget()
            self._go(Choosing())
            self._background.run(self._read_people)
        else:
            self.close()

    def close(self) -> None:
        """Nobody wants to sign in after all."""
        if not isinstance(self._stage, SignedOut | SignedIn):
            self._cancelled.set()
            self._forget()
            self._go(SignedOut())

    def second_passed(self) -> None:
        """Whoever has to wait has to wait a second less."""
        stage = self._stage
        if isinstance(stage, Entering) and stage.wait > 0:
            left = stage.wait - 1
            self._go(replace(stage, wait=left, why=stage.why if left else None))

    def counts_down(self, left: int | None) -> None:
        """Nobody touches the screen: they are signed out in ``left`` seconds, None if not after all."""
        if isinstance(self._stage, SignedIn) and self._stage.left != left:
            self._go(replace(self._stage, left=left))

    def sign_out(self, why: SignOut = SignOut.BUTTON) -> None:
        """Whoever is signed in goes."""
        member, self._member = self._member, None
        if member is not None:
            self._background.run(self._record_sign_out, member, why)
            self._go(SignedOut())
            self._tell(self._listeners)

    def visit(self, visiting: bool) -> None:
        """Whether a visit is under way: when it ends, nobody of the staff stays signed in."""
        ended, self._visiting = self._visiting and not visiting, visiting
        if ended:
            self.close()
            self.sign_out(SignOut.VISIT_ENDED)

    def stop(self) -> None:
        """The kiosk is being closed."""
        self.close()
        self.sign_out(SignOut.STOPPED)
        self._background.close()

    def _read_people(self) -> None:
        try:
            people = self._office.get().people()
        except (StoreError, PepperTrouble) as error:
            self._cannot(error)
            self._post(lambda: self._offer(Choosing(unavailable=True)))
            return
        factors = {one.member.pseudonym: one.factor.kind for one in people}
        self._post(lambda: self._offer(Choosing(tuple(one.member for one in people)), factors))

    def _offer(self, choosing: Choosing, factors: dict[str, FactorKind] | None = None) -> None:
        if isinstance(self._stage, Choosing):
            self._factors = factors or {}
            self._go(choosing)

    def _check_if_whole(self) -> None:
        stage = self._stage
        if not isinstance(stage, Entering) or len(self._pin) < LENGTH or stage.wants_badge:
            return
        pin, badge, cancelled = self._pin, self._badge, Event()
        self._forget()
        self._cancelled = cancelled
        self._go(Checking(stage.pseudonym, stage.factor))

        def look() -> None:
            verdict = self._looked_at(stage.pseudonym, pin, badge, cancelled)
            self._post(lambda: self._judged(stage, verdict, cancelled))

        self._background.run(look)

    def _looked_at(self, pseudonym: str, pin: str, badge: str, cancelled: Event) -> Verdict:
        try:
            return self._office.get().sign_in(pseudonym, pin, badge, cancelled)
        except (StoreError, PepperTrouble) as error:
            self._cannot(error)
            return Failed(Why.UNAVAILABLE)

    def _judged(self, entering: Entering, verdict: Verdict, cancelled: Event) -> None:
        match verdict:
            case Passed(member) if cancelled.is_set():
                self._background.run(self._record_sign_out, member, SignOut.BUTTON)
            case Passed(member):
                self._member = member
                self._go(SignedIn(member))
                self._tell(self._listeners)
            case Failed(why, wait) if not cancelled.is_set():
                self._go(Entering(entering.pseudonym, entering.factor, why=why, wait=wait))
            case Failed():
                return

    def _record_sign_out(self, member: StaffMember, why: SignOut) -> None:
        try:
            self._office.get().sign_out(member, why)
        except NotOnDuty:
            return

    def _cannot(self, error: Exception) -> None:
        _log.error("staff.unavailable", extra={"reason": str(error)})

    def _forget(self) -> None:
        self._pin = self._badge = ""

    def _go(self, stage: Signing) -> None:
        self._stage = stage
        self._tell(self._followers)

    def _tell(self, listeners: list[Callable[[], None]]) -> None:
        for listener in listeners:
            listener()
