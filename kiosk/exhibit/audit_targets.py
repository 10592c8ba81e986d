"""Whether all that acts can be touched, come to by keys, and told by a screen reader."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import cast

from PySide6.QtCore import QMetaMethod, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app.keyed_view import KeyedView
from kiosk.exhibit.audit_words import content_of
from kiosk.exhibit.survey import Kind, Part

TARGET_MM = 12.7
GAP_MM = 2.54
"""The measures of a certified voting kiosk (VotingWorks, theme)."""

LEAST_VIEW_MM = 20.0
"""A list through which less is seen than a button and some words can't be read."""

SCROLLING = ("more", "less")

ROLES = (QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.RadioButton)


def acting(parts: Sequence[Part]) -> list[Part]:
    """What does something when it is touched."""
    return [
        part
        for part in parts
        if part.kind is Kind.AREA and part.item.isEnabled() and not part.place.isEmpty() and _acts(part.item)
    ]


def target_faults(parts: Sequence[Part], mm: float, reach: QRectF) -> Iterator[str]:
    """What ails the controls; ``mm`` is pixels per millimetre, ``reach`` where hands come to."""
    targets = acting(parts)
    for target in targets:
        yield from (f"{target.words}: {fault}" for fault in _own_faults(target, mm, reach))
    grounds = {id(one) for one in targets for other in targets if one is not other and _is_ground(one, other)}
    close = [one for one in targets if id(one) not in grounds]
    for one, other in combinations(close, 2):
        apart = _apart(one, other)
        if apart < GAP_MM * mm - 1:
            yield f"{one.words} and {other.words}: {apart / mm:.1f} mm apart"
    for part in parts:
        scrolls = part.kind is Kind.LIST and part.item.property("interactive")
        if scrolls and part.seen.height() < LEAST_VIEW_MM * mm:
            yield f"a list shows only {part.seen.height() / mm:.0f} mm"


def _own_faults(target: Part, mm: float, reach: QRectF) -> Iterator[str]:
    place = target.place
    if min(place.width(), place.height()) < TARGET_MM * mm - 0.01:
        yield f"{place.width() / mm:.1f} x {place.height() / mm:.1f} mm"
    if target.within is None:
        inside = reach.adjusted(-1, -1, 1, 1).contains(place)
    else:
        inside = _holds(content_of(target.within), place) and _holds(reach, target.within.seen)
    if not inside:
        yield "out of reach"
    yield from told_faults(target.item)


def _holds(place: QRectF, inner: QRectF) -> bool:
    return place.adjusted(-1, -1, 1, 1).contains(inner)


def told_faults(item: QQuickItem) -> Iterator[str]:
    """What a screen reader misses of a control."""
    told = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(item))
    if told is None:
        yield "unknown to a screen reader"
        return
    if not told.text(QAccessible.Text.Name).strip():
        yield "without a name"
    if told.role() not in ROLES:
        yield f"has the role {told.role()}"
    acts = cast("QAccessibleActionInterface | None", told.actionInterface())
    if acts is None or QAccessibleActionInterface.pressAction() not in acts.actionNames():
        yield "can't be pressed by a screen reader"


def _is_ground(one: Part, other: Part) -> bool:
    """Whether ``one`` is what ``other`` stands on: to miss ``other`` is then to touch ``one``."""
    return one.place.contains(other.place) and other.lies_in(one.item.parentItem())


def _apart(one: Part, other: Part) -> float:
    """Pixels between two controls; where one scrolls past the other, between its list and the other."""
    if one.within is other.within:
        return gap(one.place, other.place)
    return gap(one.place if one.within is None else one.within.seen, _standing(other))


def _standing(part: Part) -> QRectF:
    return part.place if part.within is None else part.within.seen


def gap(one: QRectF, other: QRectF) -> float:
    """Pixels between two places; negative where they overlap."""
    across = max(one.left() - other.right(), other.left() - one.right())
    down = max(one.top() - other.bottom(), other.top() - one.bottom())
    return max(across, down)


def focus_faults(view: KeyedView, parts: Sequence[Part]) -> Iterator[str]:
    """Whether one key alone leads over all that acts, each once, and round again.

    The buttons that scroll need not be come to: keys bring what they come to into view.
    """
    wanted = {part.words: part.item for part in acting(parts) if part.words not in SCROLLING}
    wanted = {name: item for name, item in wanted.items() if not _is_backdrop(item, parts)}
    seen: list[QQuickItem] = []
    for _ in range(len(wanted) + 2 * len(SCROLLING)):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        item = view.activeFocusItem()
        if item in seen:
            break
        if _name(item) not in SCROLLING:
            seen.append(item)
    yield from (f"the keys don't come to {name}" for name, item in wanted.items() if item not in seen)
    if seen and view.activeFocusItem() not in (seen[0], *_scrolling(parts)):
        yield f"the keys don't go round: after {_name(seen[-1])} comes {_name(view.activeFocusItem())}"


def _scrolling(parts: Sequence[Part]) -> list[QQuickItem]:
    return [part.item for part in parts if part.kind is Kind.AREA and part.words in SCROLLING]


def _is_backdrop(item: QQuickItem, parts: Sequence[Part]) -> bool:
    """What lies around a panel: a touch there does what a button of the panel does."""
    return bool(item.parentItem().property("modal")) and len(parts) > 1


def _name(item: QQuickItem) -> str:
    return item.objectName() or item.parentItem().objectName()


def _acts(area: QQuickItem) -> bool:
    return area.isSignalConnected(_clicked(area))


def _clicked(area: QQuickItem) -> QMetaMethod:
    meta = area.metaObject()
    return meta.method(meta.indexOfSignal("clicked(QQuickMouseEvent*)"))
