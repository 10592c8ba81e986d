"""The pages about the people in the hall: how many came and for what, and who calls for staff."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.domain.staff_acts import Act
from kiosk.services.late import Late
from kiosk.services.staff_requests import StaffRequests
from kiosk.services.statistics_desk import CountsReader, StatisticsDesk
from kiosk.services.statistics_export import StatisticsExport
from kiosk.viewmodels.staff.console import Section
from kiosk.viewmodels.staff.requests_page import RequestsViewModel
from kiosk.viewmodels.staff.today_page import TodayViewModel

if TYPE_CHECKING:
    from kiosk.bootstrap import Services


def today_section(services: "Services", parent: QObject) -> Section:
    """The figures, and taking them away."""
    on_duty, looking, post = services.on_duty, services.looking, services.post
    counters: Late[CountsReader] = Late(lambda: services.office.get().counters)
    statistics = StatisticsDesk(counters, on_duty, looking, post, services.clock)
    export = StatisticsExport(statistics, services.sticks, on_duty, looking, post)
    page = TodayViewModel(services.desk, statistics, export, on_duty, parent)
    return Section("Today", page, frozenset({Act.STATISTICS_SEEN}))


def requests_section(services: "Services", parent: QObject) -> Section:
    """The calls for staff at this kiosk."""
    requests = StaffRequests(
        services.desk,
        services.on_duty,
        services.counting,
        services.background,
        services.post,
        services.clock,
    )
    page = RequestsViewModel(services.desk, requests, services.on_duty, parent)
    return Section("Requests", page, frozenset({Act.REQUEST_ANSWERED}))
