"""The console's pages of content and settings, each reached by tapping."""

from kiosk.exhibit.posed_packs import NEXT
from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor


class ContentScenes:
    """A supervisor at the console's menu; ``shoot`` is called at each scene."""

    def __init__(self, visitor: Visitor, shoot: Shoot) -> None:
        self._visitor = visitor
        self._shoot = shoot

    def content(self) -> None:
        """What is in force, what could be, how they differ, and the switch; back to the menu."""
        visitor = self._visitor
        visitor.tap("section-Content")
        visitor.hand.target(f"pack-switch-{NEXT}")  # all have been checked
        self._shoot("console-content")
        visitor.tap(f"pack-compare-{NEXT}")
        visitor.hand.target("differences-leave")
        self._shoot("console-content-compared")
        visitor.tap("differences-leave")
        visitor.tap(f"pack-switch-{NEXT}")
        self._shoot("console-content-switch")
        visitor.tap("switch-cancel")
        visitor.tap("console-menu")

    def settings(self) -> None:
        """The list, an amount and a text being changed; back to the menu."""
        visitor = self._visitor
        visitor.tap("section-Settings")
        visitor.hand.target("setting-fee.lost")
        self._shoot("console-settings")
        visitor.tap("setting-fee.lost")
        for key in ("digit-2", "digit-5", "reason-new-rule"):
            visitor.tap(key)
        self._shoot("console-setting-amount")
        visitor.tap("setting-leave")
        visitor.tap("setting-hours.window")
        self._shoot("console-setting-text")
        visitor.tap("setting-leave")
        visitor.tap("console-menu")
