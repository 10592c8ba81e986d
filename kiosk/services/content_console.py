"""What staff see of the content in force, and how they compare and switch it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.domain.clock import Clock
from kiosk.domain.comparing import Difference, compare
from kiosk.domain.comparing_things import Edition
from kiosk.domain.content_in_force import USUAL, Choice, InForce
from kiosk.domain.services import PackIdentity
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_words import Words
from kiosk.domain.texts import Text
from kiosk.services.acting import CannotDo
from kiosk.services.background import Background
from kiosk.services.content_answer import Answer, answer
from kiosk.services.content_candidates import Candidate, Candidates
from kiosk.services.content_desk import ContentDesk
from kiosk.services.content_recipe import BadContent
from kiosk.services.libraries import Libraries
from kiosk.services.library import Post
from kiosk.services.on_duty import OnDuty, Refused
from kiosk.store.content_reader import ContentReader


@dataclass(frozen=True, slots=True)
class ContentView:
    """What the page of content shows.

    ``title`` is the pack's in the primary language, ``problems`` what keeps the pack's folder out, ``names``
    the packs that can be chosen, the usual one ("") first.
    """

    live: InForce
    title: str
    other: InForce | None
    choice: Choice
    problems: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two packs differ, and what the services (by id) are called in the newer, else in the older."""

    differences: tuple[Difference, ...]
    titles: Mapping[str, Text]

    @classmethod
    def of(cls, old: Edition, new: Edition) -> "Comparison":
        """Of two packs at their sites."""
        services = (*old.pack.services, *new.pack.services)
        return cls(compare(old, new), {service.id: service.title for service in services})


Told = Callable[[Answer], None]


class ContentConsole:
    """All methods belong to the screen's thread; what they are given to call is called there too."""

    def __init__(
        self,
        desk: ContentDesk,
        candidates: Candidates,
        libraries: Libraries,
        on_duty: OnDuty,
        background: Background,
        post: Post,
        clock: Clock,
    ) -> None:
        self._desk = desk
        self._candidates = candidates
        self._libraries = libraries
        self._on_duty = on_duty
        self._background = background
        self._post = post
        self._clock = clock

    @property
    def today(self) -> date:
        """The day that a pack has to be effective on."""
        return self._clock.now().date()

    def look(self, shown: Callable[[ContentView | None], None]) -> None:
        """See what is in force; ``shown`` hears None where that can't be found out."""
        self._background.run(self._look, shown)

    def examine(self, name: str, shown: Callable[[Candidate], None]) -> None:
        """Check a pack that could be switched to, with today's site and changes."""
        self._background.run(self._examine, name, shown)

    def compare(self, name: str, shown: Callable[[Comparison], None], told: Told) -> None:
        """Compare what is in force with a pack that could be; ``told`` hears what stands in the way."""

        def differences() -> None:
            database = self._good(name)
            with ContentReader(self._desk.state().live.path) as reader:
                live = Edition(reader.pack(), reader.site())
            with ContentReader(database) as reader:
                found = Comparison.of(live, Edition(reader.pack(), reader.site()))
            self._post(lambda: shown(found))

        self._run(differences, told)

    def compare_with_last(self, shown: Callable[[Comparison], None], told: Told) -> None:
        """Compare the last other pack with what is in force."""

        def differences() -> None:
            state = self._desk.state()
            if state.other_pack is None:
                raise CannotDo(NO_OTHER)
            with ContentReader(state.other_pack.path) as before, ContentReader(state.live.path) as now:
                old, new = Edition(before.pack(), before.site()), Edition(now.pack(), now.site())
            found = Comparison.of(old, new)
            self._post(lambda: shown(found))

        self._run(differences, told)

    def switch(self, name: str, told: Told) -> None:
        """Put another pack in force from the next visit on; "" follows the usual one again."""
        choice = Choice(name) if name else USUAL
        self._run(lambda: self._put(lambda: self._desk.switch(choice, self._approve)), told)

    def back(self, told: Told) -> None:
        """Put the last other pack in force from the next visit on, and hold it."""
        self._run(lambda: self._put(lambda: self._desk.back(self._approve)), told)

    def read(self, name: str | None, begin: Callable[[], None], told: Told) -> None:
        """Have the next visit show a pack as citizens see it, uncounted and unprinted; None for what is live.

        ``begin`` starts that visit once it can.
        """

        def open_it() -> None:
            if not self._on_duty.may(Act.CONTENT_READ):
                raise Refused(f"{Act.CONTENT_READ}: not for whoever is signed in")
            database = self._desk.state().live.path if name is None else self._good(name)
            reader = ContentReader(database)
            identity = reader.identity()
            self._on_duty.record(Act.CONTENT_READ, identity.id, after=identity.version)
            library = self._libraries.open_to_read(reader, _reading_name(identity))

            def begin_reading() -> None:
                self._libraries.read_next(library)
                begin()

            self._post(begin_reading)

        self._run(open_it, told)

    def _run(self, act: Callable[[], None], told: Told) -> None:
        self._background.run(self._done, act, told)

    def _done(self, act: Callable[[], None], told: Told) -> None:
        came_of_it = answer(act)
        self._post(lambda: told(came_of_it))

    def _put(self, switch: Callable[[], ContentReader]) -> None:
        # Before the check, which takes a second; the record is what decides.
        if not self._on_duty.may(Act.CONTENT_SWITCHED):
            raise Refused(f"{Act.CONTENT_SWITCHED}: not for whoever is signed in")
        self._libraries.put_next(switch())

    def _approve(self, database: Path) -> None:
        with ContentReader(database) as reader:
            identity = reader.identity()
        if identity.effective > self.today:
            raise CannotDo(_not_yet(identity))
        before = self._desk.state().live.content
        self._on_duty.record(Act.CONTENT_SWITCHED, identity.id, before.version, identity.version)

    def _look(self, shown: Callable[[ContentView | None], None]) -> None:
        view: ContentView | None = None

        def see() -> None:
            nonlocal view
            state = self._desk.state()
            with ContentReader(state.live.path) as reader:
                title = reader.identity().title.primary
            view = ContentView(
                state.live.content,
                title,
                None if state.other_pack is None else state.other_pack.content,
                state.choice,
                state.problems,
                self._desk.sources.names(),
            )

        answer(see)
        self._post(lambda: shown(view))

    def _examine(self, name: str, shown: Callable[[Candidate], None]) -> None:
        candidate = self._candidates.examine(name)
        self._post(lambda: shown(candidate))

    def _good(self, name: str) -> Path:
        """The database of a pack that has passed its check; raises BadContent with the lines against it."""
        candidate = self._candidates.examine(name)
        if candidate.database is None:
            raise BadContent(candidate.problems)
        return candidate.database


NO_OTHER = Words("没有上一版可以比。", "There is no other pack to compare with.")


def _not_yet(identity: PackIdentity) -> Words:
    day = identity.effective
    return Words(
        f"{identity.id} {identity.version} 自{day.year}年{day.month}月{day.day}日起施行，到那天再切换。",
        f"{identity.id} {identity.version} applies from {day.isoformat()} on: switch to it on that day.",
    )


def _reading_name(identity: PackIdentity) -> Words:
    which = f"{identity.id} {identity.version}"
    return Words(f"查看内容 {which}：不计数，不打印", f"Reading {which}: not counted, not printed")
