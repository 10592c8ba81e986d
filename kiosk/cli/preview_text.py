"""What a citizen is asked or told, as plain lines for a terminal."""

from collections.abc import Iterable, Iterator

from kiosk.domain.checklist import Checklist
from kiosk.domain.handover_changes import Change
from kiosk.domain.interview import Interview
from kiosk.domain.materials import MaterialItem
from kiosk.domain.phrases import (
    answered_for_words,
    fee_mark_words,
    fee_words,
    form_words,
    missing_first,
    outcome_words,
    pieces_words,
    seen_words,
)
from kiosk.domain.services import PublicService
from kiosk.domain.texts import Text


class LineWriter:
    """Writes texts in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def catalogue(self, services: Iterable[PublicService]) -> Iterator[str]:
        """All services with their questions and options."""
        for service in services:
            yield f"{service.id}  {self._say(service.title)}"
            for question in service.questions:
                yield f"    {question.id}  {self._say(question.prompt)}"
                for option in question.options:
                    yield f"        {question.id}={option.id}  {self._say(option.label)}"

    def changes(self, changes: Iterable[Change]) -> Iterator[str]:
        """What is not as a sheet says: its kind, what it is about, the old words if known, the new."""
        for change in changes:
            said = " → ".join(
                "; ".join(self._say(part) for part in parts) for parts in (change.was, change.now) if parts
            )
            yield f"[{change.kind}] {self._say(change.label)}{': ' if said else ''}{said}"

    def question(self, talk: Interview) -> Iterator[str]:
        """The open question with the answers that it can be given."""
        question = talk.current()
        if question is None:
            return
        yield f"{self._say(talk.service.title)}: {self._say(question.prompt)}"
        if question.hint is not None:
            yield f"    {self._say(question.hint)}"
        for option in talk.options(question):
            yield f"    {question.id}={option.id}  {self._say(option.label)}"

    def checklist(self, told: Checklist) -> Iterator[str]:
        """All that the sheet says."""
        words = told.wording
        label, lead = outcome_words(words, told.outcome)
        yield f"{self._say(words.sheet_title)}: {self._say(told.title)} ({self._say(told.site_name)})"
        yield f"[{self._say(label)}] {self._say(told.headline)}"
        yield self._say(told.reason)
        yield self._say(lead)
        yield from self._papers(told)
        yield from self._numbered(words.steps, [step.text for step in told.steps])
        channel = told.where.channel
        yield from self._fact(words.where, channel.title, channel.place)
        yield from self._fact(words.hours, channel.hours)
        yield from self._fact(words.phone, channel.phone)
        yield from self._fact(words.cannot_here, channel.cannot)
        yield from self._fact(words.notice, told.where.note)
        charge = told.charge
        yield from self._fact(words.fee, fee_words(told), fee_mark_words(told), charge.collector, charge.note)
        yield from self._fact(words.time_limit, told.time_limit)
        yield from self._fact(words.result, told.result)
        for way in told.other_ways:
            yield from self._fact(words.other_ways, way.title, way.place, way.hours, way.phone)
        for notice in told.notices:
            yield from self._fact(words.notice, notice)
        for law in told.laws:
            yield from self._fact(words.legal_basis, law.title, law.version)
        yield from self._fact(words.enquiry_phone, told.enquiry_phone)
        yield from self._fact(words.complaint_phone, told.complaint_phone)
        yield from self._staff(told)
        yield self._say(words.disclaimer)

    def _staff(self, told: Checklist) -> Iterator[str]:
        words, staff = told.wording, told.staff
        for answer in told.answers:
            if (why := answered_for_words(words, answer)) is not None:
                yield from self._fact(answer.prompt, answer.label, why)
        yield from self._fact(words.staff_window, staff.window)
        for note in staff.notes:
            yield from self._fact(words.staff_notes, note)

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)

    def _fact(self, label: Text, *values: Text | None) -> Iterator[str]:
        said = [self._say(value) for value in values if value is not None]
        if said:
            yield f"{self._say(label)}: {'; '.join(said)}"

    def _numbered(self, label: Text, texts: list[Text]) -> Iterator[str]:
        if texts:
            yield f"{self._say(label)}:"
        for number, text in enumerate(texts, 1):
            yield f"  {number}. {self._say(text)}"

    def _papers(self, told: Checklist) -> Iterator[str]:
        words = told.wording
        if not told.materials:
            yield self._say(words.no_materials)
            return
        yield f"{self._say(words.materials)}:"
        for material in missing_first(told):
            yield f"  {self._say(material.requirement.title)}"
            for item in material.items:
                yield f"    {self._paper(told, item)}"
            for items in material.substitutes:
                together = " + ".join(self._paper(told, item) for item in items)
                yield f"      {self._say(words.or_instead)}: {together}"

    def _paper(self, told: Checklist, item: MaterialItem) -> str:
        use = item.use
        form, pieces = form_words(told.wording, use.form), pieces_words(told.wording, use)
        wanted = ", ".join(self._say(words) for words in (form, pieces) if words is not None)
        remarks = (use.note, seen_words(told.wording, item.seen))
        more = "".join(f"; {self._say(remark)}" for remark in remarks if remark is not None)
        return f"[{'x' if item.have else ' '}] {self._say(use.evidence.name)} ({wanted}{more})"
