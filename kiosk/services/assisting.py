"""Whether staff assist the visit: from when one who may is signed in at it until they leave it or it ends."""

from collections.abc import Callable

from kiosk.domain import visit
from kiosk.domain.checklist import Guide
from kiosk.domain.staff_acts import Act
from kiosk.domain.staff_lists import NO_LISTS, StaffLists
from kiosk.domain.visit import Attract
from kiosk.domain.wording import Wording
from kiosk.services.current_visit import CurrentVisit
from kiosk.services.deeds import Deed, Deeds
from kiosk.services.on_duty import OnDuty


class Assisting:
    """Begins and ends by itself; ``told`` hears of it. Of the screen's thread alone."""

    def __init__(
        self, current: CurrentVisit, on_duty: OnDuty, deeds: Deeds, told: Callable[[], None]
    ) -> None:
        self._current = current
        self._on_duty = on_duty
        self._deeds = deeds
        self._told = told
        self._visiting = False
        self.under_way = False
        self.lists: StaffLists = NO_LISTS
        self.wording: Wording | None = None
        current.listen(self._visit_moved)
        on_duty.listen(self._fold)

    @property
    def service(self) -> str:
        """The service of the visit, for the audit; empty before one is chosen."""
        service = visit.service_of(self._current.stage)
        return "" if service is None else service.id

    def leave(self) -> None:
        """Leave the visit to the citizen, and sign out.

        Whoever was signed in goes even where that can't be put on record: the citizen must not act in their
        name.
        """

        def plan() -> Deed | None:
            return Deed(
                Act.LEFT_TO_CITIZEN, self.service, "", "", lambda: None, after_all=self._on_duty.sign_out
            )

        if self.under_way:
            self._deeds.take(plan)

    def _visit_moved(self) -> None:
        self._visiting = not isinstance(self._current.stage, Attract)
        self._fold()

    def _fold(self) -> None:
        wanted = self._visiting and self._on_duty.may(Act.ASSISTED)
        if not wanted:
            self.under_way, self.lists, self.wording = False, NO_LISTS, None
            self._deeds.forget()
        elif not self.under_way and not self._deeds.busy:
            self._deeds.take(self._begin)
            return
        self._told()

    def _begin(self) -> Deed | None:
        member = self._on_duty.member

        def arrived(guide: Guide) -> None:
            self.under_way = self._visiting and self._on_duty.member is member
            if self.under_way:
                self.lists, self.wording = guide.lists, guide.wording
            self._told()

        def begun() -> None:
            self._current.library.with_guide(arrived)

        return Deed(Act.ASSISTED, self.service, "", "", begun)
