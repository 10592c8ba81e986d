"""What the content in force calls services and papers, for the statistics."""

from collections.abc import Callable, Mapping

from kiosk.domain.checklist import Guide
from kiosk.domain.services import PublicService
from kiosk.domain.tally import Question
from kiosk.domain.texts import Text
from kiosk.services.library import Library


class AnswerNames:
    """Names by id; one that the content does not have, since a newer pack dropped it, is its own name."""

    def __init__(self, names: Mapping[Question, Mapping[str, Text]], languages: Mapping[str, str]) -> None:
        self._names = names
        self._languages = languages

    def named(self, question: Question, answer: str, language: str) -> str:
        """What ``answer`` is called in ``language``."""
        if question is Question.LANGUAGE:
            return self._languages.get(answer, answer)
        text = self._names.get(question, {}).get(answer)
        return answer if text is None else text.in_language(language)


def with_names(library: Library, languages: Mapping[str, str], done: Callable[[AnswerNames], None]) -> None:
    """Call ``done`` with the names of a library's content, and again once its papers' names have been read.

    ``languages`` are tags with what each language calls itself. Of the screen's thread.
    """
    cards = library.front.cards
    papers: dict[str, Text] = {}
    names = {Question.SERVICE: {card.id: card.title for card in cards}, Question.LACKING: papers}
    missing = {service for event in library.front.life_events for service in event.services}

    def take(service: PublicService, _guide: Guide) -> None:
        papers.update(_papers_of(service))
        missing.discard(service.id)
        if not missing:
            done(AnswerNames(names, languages))

    done(AnswerNames(names, languages))
    for service_id in sorted(missing):
        library.with_service(service_id, take)


def _papers_of(service: PublicService) -> dict[str, Text]:
    return {
        use.evidence.id: use.evidence.name
        for requirement in service.requirements
        for papers in requirement.lists
        for use in papers.uses
    }
