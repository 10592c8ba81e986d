"""One audit for every page: words, controls, colours and keys, in every way to have the screen."""

from collections.abc import Callable, Iterator
from itertools import product

from PySide6.QtCore import QRectF

from kiosk.app.application import Application
from kiosk.domain.comfort import Comfort, Palette, TextSize
from kiosk.domain.visit import service_of
from kiosk.exhibit.audit_contrast import contrast_faults
from kiosk.exhibit.audit_targets import focus_faults, target_faults
from kiosk.exhibit.audit_words import words_faults
from kiosk.exhibit.survey import Part, survey
from kiosk.exhibit.visitor import Visitor

Ways = Callable[[bool], tuple[Comfort, ...]]
"""Gives the ways to have a screen that is upright, or is not."""


def every_way(portrait: bool) -> tuple[Comfort, ...]:
    """Each size in each palette, with hands where they usually are and where they may be."""
    return tuple(
        Comfort(size, palette, low=far and portrait, left=far and not portrait)
        for far, size, palette in product((False, True), TextSize, Palette)
    )


def chosen_ways(portrait: bool) -> tuple[Comfort, ...]:
    """Of every way those that differ: each size with hands in each place, in one palette after the other.

    Where things are depends on size and reach, not on colours; how words stand out on colours alone.
    """
    turn = tuple(Palette)
    return tuple(
        way
        for way in every_way(portrait)
        if way.size is not None and way.palette is turn[(way.size + (way.low or way.left)) % len(turn)]
    )


def outer_ways(portrait: bool) -> tuple[Comfort, ...]:
    """The smallest and the largest size, with hands in another place each: for letters as wide as others'.

    What has been audited in all sizes in Simplified Chinese stands in the same places in Traditional.
    """
    return tuple(
        way
        for way in chosen_ways(portrait)
        if (way.size is TextSize.SMALL and not (way.low or way.left))
        or (way.size is TextSize.LARGEST and (way.low or way.left))
    )


def name_of(way: Comfort) -> str:
    """Such as ``largest-calm-low``."""
    size = "usual" if way.size is None else way.size.name.lower()
    return f"{size}-{way.palette}{'-low' if way.low else ''}{'-left' if way.left else ''}"


class Audit:
    """Stands before a page and looks at it in the given ways; ``faults`` grows."""

    def __init__(self, application: Application, visitor: Visitor, ways: Ways = chosen_ways) -> None:
        self._application = application
        self._visitor = visitor
        self._ways = ways(bool(application.panel.property("portrait")))
        self.faults: list[str] = []
        self.looks = 0

    def inspect(self, scene: str) -> None:
        """Audit what is on the screen as it is, then in every other way, and leave it as it was."""
        comfort, before = self._application.comfort, self._application.comfort.comfort
        self._look(scene, before, with_colours=True)
        if self._visitor.alone:
            return
        seen = {before.palette}
        for way in self._ways:
            comfort.suit(way)
            self._look(scene, way, with_colours=way.palette not in seen or way.size is TextSize.SMALL)
            seen.add(way.palette)
        comfort.suit(before)
        self._visitor.hand.rest()

    def _look(self, scene: str, way: Comfort, *, with_colours: bool) -> None:
        self._visitor.hand.next_frame()
        found = tuple(self._faults(way, with_colours=with_colours))
        if found:
            self._visitor.hand.rest()
            found = tuple(self._faults(way, with_colours=with_colours))
        self.looks += 1
        self.faults += [f"{scene} [{name_of(way)}] {fault}" for fault in dict.fromkeys(found)]

    def _faults(self, way: Comfort, *, with_colours: bool) -> Iterator[str]:
        view = self._application.view
        screen = QRectF(0, 0, view.width(), view.height())
        reach = screen.adjusted(0, screen.height() / 2, 0, 0) if way.low else screen
        parts = survey(view)
        yield from words_faults(parts, screen, self.may_be_cut())
        yield from target_faults(parts, float(self._application.panel.property("pixelsPerMillimetre")), reach)
        if with_colours:
            yield from contrast_faults(parts, view.grabWindow(), way.palette)
        if way.size in (None, TextSize.LARGEST):
            yield from self._keys(parts)

    def _keys(self, parts: tuple[Part, ...]) -> Iterator[str]:
        if self._visitor.alone:
            return
        yield from focus_faults(self._application.view, parts)
        self._application.comfort.useKeys(False)

    def may_be_cut(self) -> tuple[str, ...]:
        """The site's name in the bar, and the service's above a question: they stand elsewhere in full."""
        service = service_of(self._visitor.stage)
        site = str(self._application.kiosk.property("siteName"))
        return (site,) if service is None else (site, service.title.in_language(self._visitor.language))
