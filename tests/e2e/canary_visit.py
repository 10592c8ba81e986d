"""One visit that answers, ticks and prints canaries: `canary_visit DATA PACK finish|idle|staffed`."""

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF

from kiosk.domain.checklist import Checklist
from kiosk.domain.staff import Role
from kiosk.domain.visit import Outcome
from kiosk.exhibit.offscreen import offscreen
from kiosk.exhibit.opening import opened, plain_options
from kiosk.exhibit.patience import wait
from kiosk.exhibit.timers import HandTimers
from kiosk.exhibit.visitor import Visitor
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.services.staff_gesture import TAPS
from kiosk.store.state_store import StateStore
from tests.e2e.canaries import CANARIES, IDS

PIN = "740962"


def main(data: Path, pack: Path, end: str) -> int:
    application = offscreen()
    timers = HandTimers()
    options = replace(plain_options(data), pack=pack)
    if end == "staffed":
        add_staff(data)
    with opened(options, timers) as kiosk:
        visitor = Visitor(kiosk)
        told = answer_everything(visitor)
        if end == "staffed":
            sign_in(visitor)
        visitor.tap("print", "PrintPage")
        visitor.hand.target("finish")
        if end != "idle":
            visitor.tap("finish", "AttractPage")
        else:
            timers.advance(600)
            visitor.sees("AttractPage")
    application.shutdown()
    return 0 if all_canaries(told) else 3


def add_staff(data: Path) -> None:
    store = StateStore.open(data / "state.db", HallClock())
    open_staff_office(data, store).add("guide-3", Role.GUIDE, PIN)
    store.close()


def sign_in(visitor: Visitor) -> None:
    """Somebody of the staff comes to help, while all that was answered is on the screen."""
    for _ in range(TAPS):
        visitor.hand.tap_at(QPointF(10, 10))
    visitor.tap("who-guide-3")
    for digit in PIN:
        visitor.tap(f"pin-{digit}")
    wait(lambda: visitor.services.on_duty.member is not None, "being signed in")
    visitor.hand.rest()


def answer_everything(visitor: Visitor) -> Checklist:
    visitor.start("en")
    visitor.open("card-worn")
    visitor.answer({"reason": IDS["stained"], IDS["holder"]: IDS["mainland"], "id-state": "valid"})
    visitor.tap(f"paper-{IDS['old-card']}")
    visitor.tap(f"paper-{IDS['id-card']}")
    visitor.speak("zh-CN")
    visitor.tap("conclude", "OutcomePage")
    visitor.tap("change-reason", "QuestionPage")
    visitor.speak("en")
    visitor.tap("back", "PapersPage")
    visitor.tap("conclude", "OutcomePage")
    visitor.tap("follow", "StepsPage")
    visitor.tap("back", "OutcomePage")
    visitor.tap("scan", "ScanPage")
    visitor.tap("back", "OutcomePage")
    stage = visitor.stage
    assert isinstance(stage, Outcome)
    return stage.checklist


def all_canaries(told: Checklist) -> bool:
    """Whether every answer, every paper and what is told of them is a canary: else nothing is proved."""
    texts = [
        *(text for answer in told.answers for text in (answer.prompt, answer.label)),
        *(item.use.evidence.name for material in told.materials for item in material.items),
        *(told.headline, told.reason),
    ]
    steps = [step.text for step in told.steps if any(word in step.text.primary for word in CANARIES)]
    ids = {*(answer.option_id for answer in told.answers), *(answer.question_id for answer in told.answers)}
    return (
        all(any(word in wording for word in CANARIES) for text in texts for _, wording in text.wordings)
        and len(steps) > 3
        and {IDS["stained"], IDS["mainland"], IDS["holder"], IDS["applicant"]} <= ids
    )


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]))
