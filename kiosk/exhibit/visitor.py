"""Somebody who knows what they want: walks through a visit by tapping."""

from collections.abc import Mapping

from kiosk.app.application import Application
from kiosk.bootstrap import Services
from kiosk.domain.print_job import PrintJob
from kiosk.domain.visit import Asking, Printing, Stage
from kiosk.exhibit.hand import Hand
from kiosk.exhibit.patience import wait


class Visitor:
    """Taps its way through the pages of an opened application."""

    def __init__(self, application: Application) -> None:
        self.hand = Hand(application.view)
        self._application = application

    @property
    def page(self) -> str:
        """The name of the page that is up."""
        return str(self._application.kiosk.page)

    @property
    def alone(self) -> bool:
        """Whether the screen waits for somebody: the attract page is up, and no staff above it."""
        return self._application.kiosk.alone

    @property
    def language(self) -> str:
        """The language of the screen."""
        return str(self._application.kiosk.language)

    @property
    def services(self) -> Services:
        """What the screen works with."""
        services = self._application.services
        if services is None:
            raise LookupError("visitors can't be served yet")
        return services

    @property
    def stage(self) -> Stage:
        """Where the visit is."""
        return self.services.desk.stage

    def open_console(self) -> None:
        """Whoever is signed in looks something up beside the visit."""
        staff = self._application.staff
        if staff is not None:
            staff.open_beside_visit()
        self.hand.rest()

    def printed(self) -> PrintJob | None:
        """The print job on the screen, once nothing can happen to it any more by itself."""
        stage = self.stage
        job = stage.job if isinstance(stage, Printing) else None
        return None if job is None or job.open else job

    def tap(self, name: str, page: str | None = None) -> None:
        """Touch what is called ``name``; then ``page`` comes up, if one is named."""
        self.hand.tap(name)
        if page is not None:
            self.sees(page)

    def first(self, prefix: str) -> str:
        """The name of the first thing to touch whose name begins like this; raises LookupError."""
        for target in self.hand.eye.targets():
            if target.name.startswith(prefix):
                return target.name
        raise LookupError(f"nothing on {self.page} is called {prefix}…")

    def sees(self, page: str) -> None:
        """Wait for ``page`` to be up and at rest."""
        wait(lambda: self.page == page, f"{page}, with {self.page} up")
        self.hand.rest()

    def start(self, language: str = "") -> None:
        """Touch the attract page, or a language: it has a button there, or is among all of them."""
        if language and self.hand.has("start-languages") and not self.hand.has(f"start-{language}"):
            self.tap("start-languages", "HomePage")
            self.tap(f"speak-{language}", "HomePage")
        else:
            self.tap(f"start-{language}" if language else "start", "HomePage")

    def speak(self, language: str, page: str | None = None) -> None:
        """Ask for another language: it has a button, or is among all of them."""
        if self.hand.has("bar-languages"):
            self.tap("bar-languages")
        self.tap(f"speak-{language}", page)

    def open(self, event: str, service: str | None = None) -> None:
        """Touch a life event, and ``service`` where it leads to several."""
        self.tap(f"tile-{event}")
        self.leaves("HomePage")
        if service is not None and self.page == "ServicesPage":
            self.tap(f"service-{service}")
            self.leaves("ServicesPage")

    def leaves(self, page: str) -> None:
        """Wait for another page to be up and at rest."""
        wait(lambda: self.page != page, f"what comes after {page}")
        self.hand.rest()

    def answer(self, answers: Mapping[str, str]) -> None:
        """Answer question by question as told, else with the first answer, until there are none."""
        while self.page == "QuestionPage":
            self.answer_one(answers)

    def answer_one(self, answers: Mapping[str, str]) -> None:
        """Answer the question on the screen."""
        stage = self.stage
        if not isinstance(stage, Asking) or (question := stage.interview.current()) is None:
            raise LookupError(f"there is no open question on {self.page}")
        offered = [option.id for option in stage.interview.options(question)]
        wanted = answers.get(question.id)
        self.tap(f"option-{wanted if wanted in offered else offered[0]}")

    def tick(self, *papers: str) -> None:
        """Tick these papers, and say that that is all."""
        for paper in papers:
            self.tap(f"paper-{paper}")
        self.tap("conclude", "OutcomePage")
