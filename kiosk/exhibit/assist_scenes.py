"""An assisted visit, page by page, each reached by tapping."""

from kiosk.exhibit.print_scenes import Shoot
from kiosk.exhibit.visitor import Visitor

EVENT, SERVICE = "card-worn", "replace"
ANSWERS = {"reason": "lost", "holder": "mainland", "id-state": "valid"}


class AssistScenes:
    """Somebody of the staff who may assist is signed in, and the console is up."""

    def __init__(self, visitor: Visitor, shoot: Shoot) -> None:
        self._visitor = visitor
        self._shoot = shoot

    def play(self, language: str) -> None:
        """From the console through a visit to its list with every kind of mark."""
        self._visitor.tap("console-help", "HomePage")
        if self._visitor.language != language:
            self._visitor.speak(language)
        self._visitor.hand.target("assist-open")
        self._shoot("assisted-home")
        self._visitor.open(EVENT, SERVICE)
        self._shoot("assisted-question")
        self._visitor.answer(ANSWERS)
        self._shoot("assisted-papers")
        self._visitor.tap("conclude", "OutcomePage")
        self._visitor.tap("assist-open")
        self._shoot("assist-menu")
        self._answers()
        self._papers()
        self._fee()
        self._page("Notes", "note-bank-first", "note-keep-receipt")
        self._page("Window", "window-card")
        self._typing()
        self._turn("Copies")
        self._shoot("assist-copies")
        self._visitor.tap("assist-done")
        self._visitor.hand.target("print")
        self._shoot("assisted-outcome")

    def _answers(self) -> None:
        self._page("Answers", "reason-cannot-see")

    def _papers(self) -> None:
        self._turn("Papers")
        self._visitor.tap(self._visitor.first("seen-"))
        self._visitor.hand.rest()
        self._shoot("assist-papers")
        self._visitor.tap("assist-menu")

    def _fee(self) -> None:
        self._turn("Fee")
        self._visitor.tap("digit-5")
        self._shoot("assist-fee-amount")
        self._visitor.tap("digit-erase")
        self._visitor.tap("reason-hardship")
        self._visitor.tap("fee-waive")
        self._visitor.hand.target("fee-keep")
        self._shoot("assist-fee")
        self._visitor.tap("assist-menu")

    def _typing(self) -> None:
        self._turn("Ticket")
        for key in ("typed-kind", "key-a", "typed-kind", "digit-1", "digit-2", "typed-write"):
            self._visitor.tap(key)
        self._visitor.hand.rest()
        self._shoot("assist-ticket")
        self._visitor.tap("assist-menu")
        self._turn("Typed")
        for key in ("key-o", "key-k"):
            self._visitor.tap(key)
        self._shoot("assist-typed")
        self._visitor.tap("typed-write")
        self._visitor.tap("assist-menu")

    def _page(self, name: str, *choices: str) -> None:
        self._turn(name)
        for choice in choices:
            self._visitor.tap(choice)
        self._visitor.hand.rest()
        self._shoot(f"assist-{name.lower()}")
        self._visitor.tap("assist-menu")

    def _turn(self, name: str) -> None:
        self._visitor.tap(f"assist-{name}")
        self._visitor.hand.target("assist-menu")
