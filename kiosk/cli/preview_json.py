"""What a citizen is asked or told, as JSON. The format is documented in docs/preview-json.md and stays.

Keys are only ever added; a change of meaning raises FORMAT.
"""

from collections.abc import Iterable
from typing import Any

from kiosk.domain.checklist import Checklist
from kiosk.domain.interview import Interview
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.pack import ContentPack
from kiosk.domain.phrases import fee_mark_words, fee_words, outcome_words
from kiosk.domain.services import Channel, LegalResource, PackIdentity, PublicService, Question
from kiosk.domain.texts import Text
from kiosk.printing.qr_text import qr_text

FORMAT = 1

Json = dict[str, Any]


class JsonWriter:
    """Writes texts in one language."""

    def __init__(self, language: str) -> None:
        self._language = language

    def catalogue(self, pack: ContentPack, services: Iterable[PublicService]) -> Json:
        """All services with their questions, options and documents."""
        return {
            "format": FORMAT,
            "language": self._language,
            "languages": list(pack.languages),
            "pack": self._pack(pack.identity),
            "services": [self._service(service) for service in services],
        }

    def interview(self, pack: ContentPack, talk: Interview, told: Checklist | None) -> Json:
        """The answers so far, and either the next question or the checklist."""
        open_question = talk.current()
        behind, most = talk.progress()
        return {
            "format": FORMAT,
            "language": self._language,
            "pack": self._pack(pack.identity),
            "service": {"id": talk.service.id, "title": self._say(talk.service.title)},
            "answers": [self._answer(talk, *pair) for pair in talk.given],
            "progress": {"answered": behind, "at_most": most},
            "next": None if open_question is None else self._question(talk, open_question),
            "checklist": None if told is None else self._checklist(told),
        }

    def _say(self, text: Text) -> str:
        return text.in_language(self._language)

    def _optional(self, text: Text | None) -> str | None:
        return None if text is None else self._say(text)

    def _pack(self, identity: PackIdentity) -> Json:
        return {
            "id": identity.id,
            "version": identity.version,
            "effective": identity.effective.isoformat(),
            "title": self._say(identity.title),
        }

    def _service(self, service: PublicService) -> Json:
        documents = dict.fromkeys(
            use.evidence.id
            for requirement in service.requirements
            for alternative in requirement.lists
            for use in alternative.uses
        )
        return {
            "id": service.id,
            "title": self._say(service.title),
            "summary": self._say(service.summary),
            "audience": service.audience.value,
            "questions": [
                {
                    "id": question.id,
                    "prompt": self._say(question.prompt),
                    "hint": self._optional(question.hint),
                    "options": [
                        {
                            "id": option.id,
                            "label": self._say(option.label),
                            "hint": self._optional(option.hint),
                        }
                        for option in question.options
                    ],
                }
                for question in service.questions
            ],
            "documents": list(documents),
        }

    def _answer(self, talk: Interview, question_id: str, option_id: str) -> Json:
        question = next(item for item in talk.service.questions if item.id == question_id)
        option = next(item for item in question.options if item.id == option_id)
        return {
            "question": question_id,
            "option": option_id,
            "prompt": self._say(question.prompt),
            "label": self._say(option.label),
        }

    def _question(self, talk: Interview, question: Question) -> Json:
        return {
            "id": question.id,
            "prompt": self._say(question.prompt),
            "hint": self._optional(question.hint),
            "options": [
                {"id": option.id, "label": self._say(option.label), "hint": self._optional(option.hint)}
                for option in talk.options(question)
            ],
        }

    def _checklist(self, told: Checklist) -> Json:
        label, lead = outcome_words(told.wording, told.outcome)
        return {
            "sheet_title": self._say(told.wording.sheet_title),
            "bureau": self._say(told.site_name),
            "outcome": told.outcome.value,
            "outcome_label": self._say(label),
            "lead": self._say(lead),
            "headline": self._say(told.headline),
            "reason": self._say(told.reason),
            "materials": [self._material(material) for material in told.materials],
            "missing": [material.requirement.id for material in told.missing],
            "steps": [{"text": self._say(step.text), "picture": step.picture} for step in told.steps],
            "where": {**self._channel(told.where.channel), "note": self._optional(told.where.note)},
            "other_ways": [self._channel(channel) for channel in told.other_ways],
            "fee": self._fee(told),
            "time_limit": self._say(told.time_limit),
            "result": self._say(told.result),
            "notices": [self._say(notice) for notice in told.notices],
            "laws": [self._law(law) for law in told.laws],
            "phones": {
                "enquiry": self._say(told.enquiry_phone),
                "complaint": self._say(told.complaint_phone),
            },
            "disclaimer": self._say(told.wording.disclaimer),
            "staff": self._staff(told),
            "qr_text": qr_text(told, self._language),
        }

    def _fee(self, told: Checklist) -> Json:
        amount = told.charge.amount
        return {
            "fen": None if amount is None else amount.fen,
            "yuan": None if amount is None else amount.yuan,
            "text": self._say(fee_words(told)),
            "collector": self._optional(told.charge.collector),
            "note": self._optional(told.charge.note),
            "changed": self._optional(fee_mark_words(told)),
        }

    def _staff(self, told: Checklist) -> Json | None:
        """What staff said of a visit; what they typed is for its screen and sheet alone."""
        if not told.assisted:
            return None
        return {
            "notes": [self._say(note) for note in told.staff.notes],
            "window": self._optional(told.staff.window),
            "answered_for": {
                answer.question_id: self._say(answer.for_citizen)
                for answer in told.answers
                if answer.for_citizen is not None
            },
        }

    def _material(self, material: Material) -> Json:
        requirement = material.requirement
        return {
            "requirement": requirement.id,
            "title": self._say(requirement.title),
            "note": self._optional(requirement.note),
            "basis": list(requirement.basis),
            "satisfied": material.satisfied,
            "documents": [self._document(item) for item in material.items],
            "substitutes": [[self._document(item) for item in items] for items in material.substitutes],
        }

    def _document(self, item: MaterialItem) -> Json:
        use, evidence = item.use, item.use.evidence
        return {
            "id": evidence.id,
            "name": self._say(evidence.name),
            "have": item.have,
            "seen": item.seen,
            "form": use.form.value,
            "count": use.count,
            "note": self._optional(use.note),
            "identity": evidence.identity,
            "issuer": self._say(evidence.issuer),
            "obtain": self._say(evidence.obtain),
            "duration": self._say(evidence.duration),
            "cost": self._say(evidence.cost),
            "validity": self._optional(evidence.validity),
            "basis": list(evidence.basis),
            "picture": evidence.picture,
            "at": evidence.at,
        }

    def _channel(self, channel: Channel) -> Json:
        return {
            "id": channel.id,
            "title": self._say(channel.title),
            "here": channel.here,
            "halves": sorted(half.value for half in channel.halves),
            "place": self._say(channel.place),
            "hours": self._optional(channel.hours),
            "phone": self._optional(channel.phone),
            "cannot": self._optional(channel.cannot),
        }

    def _law(self, law: LegalResource) -> Json:
        return {
            "id": law.id,
            "title": self._say(law.title),
            "plain": self._say(law.plain),
            "text": [self._say(paragraph) for paragraph in law.text],
            "version": self._say(law.version),
            "source": law.source,
        }
