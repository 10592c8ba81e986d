"""Whatever is on a page can be seen, reached and touched with one finger, on every panel that is sold."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.domain.visit import service_of
from kiosk.exhibit.eye import Target
from kiosk.exhibit.gallery import SIZES
from kiosk.exhibit.posed import PosedPrinter, posed_services
from kiosk.exhibit.scenes import Scenes
from kiosk.viewmodels.panel import Panel
from tests.kiosks import Kiosk, OpenKiosk

SMALLEST_TARGET_MM = 12.7
SMALLEST_GAP_MM = 2.54
"""The measures of a certified voting kiosk (VotingWorks, theme)."""

OVERLAYS = ("stay", "staff-thanks")
"""The first button of what stands above a page."""

PANELS = [(size, "zh-CN") for size in SIZES] + [(SIZES[-1], "en")]


@dataclass
class Inspector:
    """Stands before every scene and tries everything on it."""

    kiosk: Kiosk
    density: float
    touched: int = 0
    faults: list[str] = field(default_factory=list)

    def inspect(self, scene: str) -> None:
        self.kiosk.visitor.hand.rest()
        self.faults += [f"{scene}: {fault}" for fault in (*self.measures(), *self.cut_off(), *self.touches())]

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

    def measures(self) -> Iterator[str]:
        """Targets are as large as a fingertip, and far enough from each other."""
        places = {target.name or target.label: whole(target.area) for target in self.uncovered()}
        for name, place in places.items():
            if min(place.width(), place.height()) < SMALLEST_TARGET_MM * self.density:
                yield f"{name} is only {place.width():.0f} x {place.height():.0f} pixels"
        eye = self.kiosk.visitor.hand.eye
        seen = {target.name or target.label: eye.visible_part(target.area) for target in self.uncovered()}
        in_view = [(name, part) for name, part in seen.items() if not part.isEmpty()]
        for (one, a), (other, b) in combinations(in_view, 2):
            if not a.intersects(b) and gap(a, b) < SMALLEST_GAP_MM * self.density - 1:
                yield f"{one} and {other} are only {gap(a, b):.0f} pixels apart"

    def cut_off(self) -> Iterator[str]:
        """No words are cut, beside the panel, or over other words."""
        eye, view = self.kiosk.visitor.hand.eye, self.kiosk.application.view
        texts = [text for text in eye.items("QQuickText") if text.property("text")]
        for text in texts:
            words = str(text.property("text"))
            if text.property("truncated") and words not in self.may_be_cut():
                yield f"cut: {words}"
            if whole(text).left() < -1 or whole(text).right() > view.width() + 1:
                yield f"beside the panel: {words}"
        if not any(self.kiosk.visitor.hand.has(name) for name in OVERLAYS):
            places = [(str(text.property("text")), eye.visible_part(text)) for text in texts]
            for (one, a), (other, b) in combinations(places, 2):
                if overlaps(a, b):
                    yield f"{one} and {other} lie over each other"

    def may_be_cut(self) -> tuple[str, ...]:
        """The service's name above a question: it stands on the outcome in full."""
        service = service_of(self.kiosk.visitor.stage)
        return () if service is None else (service.title.in_language(self.kiosk.visitor.language),)

    def names(self) -> list[str]:
        return [target.name or target.label for target in self.uncovered()]

    def uncovered(self) -> list[Target]:
        """What can be touched now: all of it, or only what stands above the page."""
        targets = self.kiosk.visitor.hand.eye.targets()
        names = [target.name for target in targets]
        for first in set(OVERLAYS) & set(names):
            targets = targets[names.index(first) :]
        return [target for target in targets if target.name or target.label]


def whole(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def overlaps(one: QRectF, other: QRectF) -> bool:
    shared = one & other
    return shared.width() > 4 and shared.height() > 4


def gap(one: QRectF, other: QRectF) -> float:
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


@pytest.mark.parametrize(
    ("size", "language"), PANELS, ids=[f"{width}x{height}-{language}" for (width, height), language in PANELS]
)
def test_everything_on_every_page_can_be_reached_and_touched(
    open_kiosk: OpenKiosk, size: tuple[int, int], language: str
) -> None:
    printer = PosedPrinter()
    kiosk = open_kiosk(size, open_services=partial(posed_services, printer))
    panel = Panel(None)
    panel.resize(*size)
    inspector = Inspector(kiosk, panel.property("pixelsPerMillimetre"))
    Scenes(kiosk.visitor, printer, kiosk.timers, inspector.inspect).play(language)
    assert not inspector.faults, "\n".join(inspector.faults)
    assert inspector.touched > 100
