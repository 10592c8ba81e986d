"""Tells how long the charts of a year take, from the touch on: `charts.py TIMES --data DIR`."""

import sys
from dataclasses import replace
from pathlib import Path

from bench.probe import now, say
from bench.year import LAST_DAY, put_year
from kiosk.app.application import Application
from kiosk.bootstrap import Services, open_services
from kiosk.domain.print_job import Medium
from kiosk.domain.staff import Role
from kiosk.exhibit.hand import Hand
from kiosk.exhibit.opening import opened, plain_options
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_figures import PosedClock
from kiosk.exhibit.posed_staff import PosedDuty, with_duty
from kiosk.folders import Folders
from kiosk.services.library import Post
from kiosk.store.state_store import StateStore

YEAR = f"{LAST_DAY.year - 1}年{LAST_DAY.month}月{LAST_DAY.day}日"
"""How the range begins once it is a year, as its title says, which changes with the charts."""


def main() -> None:
    from PySide6.QtGui import QGuiApplication

    times, data = int(sys.argv[1]), Path(sys.argv[3]) / "year"
    qt = QGuiApplication(sys.argv[:1])
    duty = PosedDuty()
    options = replace(plain_options(data), size=(1080, 1920))
    if not (data / "state.db").exists():
        store = StateStore.open(data / "state.db", PosedClock())
        put_year(store)
        store.close()
    with opened(options, open_services=with_duty(duty, _at_the_time)) as application:
        duty.sign_in(Role.SUPERVISOR)
        hand = Hand(application.view)
        hand.tap("section-Today")
        for _ in range(times):
            say("year", _draw_year(application, hand))
    qt.shutdown()


def _draw_year(application: Application, hand: Hand) -> float:
    """Seconds from lifting the finger off the button to the frame that shows the year's charts."""
    hand.tap("span-day")
    _settled(application, hand)
    hand.tap("span-range")
    for _ in range(11):
        hand.tap("first-month-earlier")
    _settled(application, hand)
    began = now()
    hand.tap("first-month-earlier")
    wait(lambda: any(YEAR in text and "–" in text for text in hand.eye.texts()), "the charts of a year")
    hand.next_frame()
    return now() - began


def _settled(application: Application, hand: Hand) -> None:
    services, done = application.services, list[bool]()
    if services is not None:
        services.looking.run(done.append, True)
        wait(lambda: bool(done), "what was asked for")
    hand.rest()


def _at_the_time(folders: Folders, medium: Medium, post: Post) -> Services:
    return replace(open_services(folders, medium, post), clock=PosedClock())


if __name__ == "__main__":
    main()
