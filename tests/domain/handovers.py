"""A visit that can be handed over, and the same service after its rules have changed."""

from collections.abc import Iterable
from dataclasses import replace

from kiosk.domain.checklist import Guide, checklist
from kiosk.domain.front_page import Audience, LifeEvent
from kiosk.domain.handover import Handover, handover_of
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Money
from kiosk.domain.taking_up import Edition
from tests.builders import (
    channel,
    cost,
    given,
    guide,
    notice,
    papers,
    question,
    requirement,
    service,
    text,
    way,
)

EVENT = LifeEvent("lost", text("卡丢了"), text("补一张"), "events/lost", Audience.CITIZEN, ("replace",), ())

WINDOW = replace(channel("window"), hours=text("工作日 9:00–17:00", "Working days 9:00–17:00"))

REPLACE = service(
    question("reason", "lost", "broken"),
    question("holder", "self", "child"),
    question("reported", when=given(reason="lost")),
    requirements=(
        requirement("identity", papers("id-card"), papers("passport")),
        requirement("guardian", papers("register"), when=given(holder="child")),
        requirement("photo", papers("photo")),
    ),
    channels=(
        way(WINDOW, "取号", "交材料"),
        way(channel("bank")),
    ),
    costs=(cost("lost", Money(2000), given(reason="lost")), cost("free", when=given(reason="broken"))),
    notices=(notice("旧卡作废", given(reason="lost")),),
)

GUIDE = guide()

LOST = {"reason": "lost", "holder": "self", "reported": "yes"}


def edition(changed: PublicService = REPLACE, by: Guide = GUIDE) -> Edition:
    return Edition(changed, by)


def sheet(
    service: PublicService = REPLACE, answers: dict[str, str] = LOST, have: Iterable[str] = ("id-card",)
) -> Handover:
    """What the code holds of the sheet that such a visit prints."""
    interview = Interview(service, GUIDE.settings).answer_all(answers)
    return handover_of(checklist(GUIDE, interview, frozenset(have)))
