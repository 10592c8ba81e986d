"""Whatever is on a page can be seen, reached and touched with one finger, on every panel that is sold."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import QPointF

from kiosk.exhibit.audit_targets import acting
from kiosk.exhibit.eye import Target
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.scenes import Scenes
from kiosk.exhibit.survey import survey
from tests.kiosks import Kiosk, OpenKiosk

PANELS = [(size, "zh-CN") for size in SIZES] + [(SIZES[-1], "en")]


@dataclass
class Inspector:
    """Stands before every scene and tries everything on it."""

    kiosk: Kiosk
    touched: int = 0
    faults: list[str] = field(default_factory=list)

    def inspect(self, scene: str) -> None:
        self.kiosk.visitor.hand.rest()
        self.faults += [f"{scene}: {fault}" for fault in self.touches()]

    def touches(self) -> Iterator[str]:
        """Reach, press, feel it, slide off, lift: nothing happens, and everything was felt."""
        hand, page = self.kiosk.visitor.hand, self.kiosk.visitor.page
        done: set[str] = set()
        while waiting := [name for name in self.names() if name not in done]:
            # The button that scrolls down rests at the end of the list, so it comes before the scrolling.
            name = "more" if "more" in waiting else waiting[0]
            done.add(name)
            target = hand.target(name)
            point = hand.reach(target)
            hand.press(point)
            felt = target.area.property("pressed")
            hand.slide(QPointF(-50, point.y()))
            hand.lift(QPointF(-50, point.y()))
            self.touched += 1
            if not felt:
                yield f"{name} does not feel the finger"
            if self.kiosk.visitor.page != page:
                yield f"{name} took a touch that was taken back"

    def names(self) -> list[str]:
        return [target.name or target.label for target in self.uncovered()]

    def uncovered(self) -> list[Target]:
        """What can be touched now: all of it, or only what stands above the page."""
        above = [part.item for part in acting(survey(self.kiosk.application.view))]
        return [
            target
            for target in self.kiosk.visitor.hand.eye.targets()
            if target.area in above and not target.area.parentItem().property("modal")
        ]


@pytest.mark.parametrize(
    ("size", "language"), PANELS, ids=[f"{width}x{height}-{language}" for (width, height), language in PANELS]
)
def test_everything_on_every_page_can_be_reached_and_touched(
    open_kiosk: OpenKiosk, size: tuple[int, int], language: str
) -> None:
    printer = PosedPrinter()
    kiosk = open_kiosk(size, open_services=partial(posed_services, printer))
    inspector = Inspector(kiosk)
    Scenes(kiosk.visitor, printer, kiosk.timers, inspector.inspect).play(language)
    assert not inspector.faults, "\n".join(inspector.faults)
    assert inspector.touched > 100
