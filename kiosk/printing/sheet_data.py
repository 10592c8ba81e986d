"""What stands on a sheet, as plain JSON data for the typst templates.

Every text becomes a pair ``[wording, second wording]``: the pack's primary language always first, and the
visit's language beside it where that is another one and reads differently. The templates only lay out; what
is said, and in which order, is settled here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.checklist import Answered, Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.phrases import (
    answered_for_words,
    content_version,
    copy_words,
    fee_mark_words,
    fee_words,
    form_words,
    missing_first,
    outcome_words,
    pieces_words,
    seen_words,
)
from kiosk.domain.services import Channel
from kiosk.domain.sheet_copy import SheetCopy
from kiosk.domain.texts import Text

JsonValue = str | int | bool | None | list["JsonValue"] | dict[str, "JsonValue"]
JsonObject = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class SheetStamp:
    """What tells one printed sheet from another: the outbox row's uid, when it was made, whose copy it is.

    ``handover`` is the text of the code by which the visit can be taken up; empty for a sheet without it.
    """

    uid: str
    at: datetime
    copy: SheetCopy = SheetCopy.ONLY
    handover: str = ""

    @property
    def shown(self) -> str:
        """The time as it is printed, to the minute."""
        return f"{self.at:%Y-%m-%d %H:%M}"

    def prints_like(self, other: "SheetStamp") -> bool:
        """Whether no sheet tells the two apart."""
        return replace(self, at=other.at) == other and self.shown == other.shown


def sheet_data(checklist: Checklist, stamp: SheetStamp, language: str) -> JsonObject:
    """Everything that a sheet or receipt says, for a visit in ``language``."""
    return _Sheet(checklist, language).data(stamp)


_CIRCLED = 20
"""Unicode has a run of circled numbers up to 20."""


def law_mark(number: int) -> str:
    """The mark, ① and so on, that ties a paper to the law at the sheet's foot."""
    return chr(0x2460 + number - 1) if number <= _CIRCLED else f"({number})"


class _Sheet:
    def __init__(self, checklist: Checklist, language: str) -> None:
        self._list = checklist
        self._words = checklist.wording
        self._language = language
        self._marks: Mapping[str, str] = {
            law.id: law_mark(number) for number, law in enumerate(checklist.laws, 1)
        }

    def data(self, stamp: SheetStamp) -> JsonObject:
        checklist, words = self._list, self._words
        label, lead = outcome_words(words, checklist.outcome)
        return {
            "languages": self._languages(),
            "uid": stamp.uid,
            "printed-at": stamp.shown,
            "copy": self._optional(copy_words(words, stamp.copy)),
            "bureau": self._pair(checklist.site_name),
            "service": self._pair(checklist.title),
            "outcome": {
                "kind": checklist.outcome.value,
                "label": self._pair(label),
                "lead": self._pair(lead),
                "headline": self._pair(checklist.headline),
                "reason": self._pair(checklist.reason),
            },
            "staff": self._staff() if checklist.assisted else None,
            "materials": [self._material(material) for material in missing_first(checklist)],
            "steps": [self._pair(step.text) for step in checklist.steps],
            "where": self._where(),
            "facts": self._facts(),
            "other-ways": [self._way(channel) for channel in checklist.other_ways],
            "notices": [self._pair(notice) for notice in checklist.notices],
            "answers": [self._answer(answer) for answer in checklist.answers],
            "laws": [
                {
                    "mark": self._marks[law.id],
                    "title": self._pair(law.title),
                    "version": self._pair(law.version),
                }
                for law in checklist.laws
            ],
            "phones": [
                self._fact(words.enquiry_phone, checklist.enquiry_phone),
                self._fact(words.complaint_phone, checklist.complaint_phone),
            ],
            "content-version": content_version(checklist),
            "handover": bool(stamp.handover),
            "generated": self._pair(words.generated) if self._language in checklist.generated else None,
            "words": self._labels(),
        }

    def _languages(self) -> list[JsonValue]:
        primary = self._list.title.languages[0]
        return [primary] if self._language == primary else [primary, self._language]

    def _pair(self, text: Text) -> list[JsonValue]:
        primary, second = text.primary, text.in_language(self._language)
        return [primary] if primary == second else [primary, second]

    def _optional(self, text: Text | None) -> list[JsonValue] | None:
        return None if text is None else self._pair(text)

    def _fact(self, label: Text, value: Text) -> JsonObject:
        return {"label": self._pair(label), "value": self._pair(value)}

    def _present(self, facts: Iterable[tuple[Text, Text | None]]) -> list[JsonValue]:
        return [self._fact(label, value) for label, value in facts if value is not None]

    def _staff(self) -> JsonObject:
        """What staff add in words, the window and the queue's number first."""
        words, staff = self._words, self._list.staff
        sent = [*self._present(((words.staff_window, staff.window),))]
        if staff.ticket:
            sent.append({"label": self._pair(words.ticket), "value": [staff.ticket]})
        notes: list[JsonValue] = [self._pair(note) for note in staff.notes]
        return {"facts": sent, "notes": [*notes, [staff.typed]] if staff.typed else notes}

    def _answer(self, answer: Answered) -> JsonObject:
        return {
            "prompt": self._pair(answer.prompt),
            "label": self._pair(answer.label),
            "by-staff": self._optional(answered_for_words(self._words, answer)),
        }

    def _material(self, material: Material) -> JsonObject:
        requirement = material.requirement
        return {
            "title": self._pair(requirement.title),
            "note": self._optional(requirement.note),
            "satisfied": material.satisfied,
            "items": [self._item(item, requirement.basis, wanted=not item.have) for item in material.items],
            "substitutes": [
                [self._item(item, requirement.basis, wanted=not material.satisfied) for item in items]
                for items in material.substitutes
            ],
        }

    def _item(self, item: MaterialItem, basis: tuple[str, ...], wanted: bool) -> JsonObject:
        """One paper; how to get it, how long that takes and what it costs only where it is ``wanted``."""
        words, use, evidence = self._words, item.use, item.use.evidence
        named = {*basis, *evidence.basis}
        return {
            "name": self._pair(evidence.name),
            "form": self._pair(form_words(words, use.form)),
            "pieces": self._optional(pieces_words(words, use)),
            "note": self._optional(use.note),
            "have": item.have,
            "seen": self._optional(seen_words(words, item.seen)),
            "obtain": self._pair(evidence.obtain) if wanted else None,
            "facts": self._present(
                (
                    (words.issued_by, evidence.issuer),
                    (words.takes, evidence.duration if wanted else None),
                    (words.costs, evidence.cost if wanted else None),
                    (words.valid_for, evidence.validity),
                )
            ),
            "laws": [mark for law, mark in self._marks.items() if law in named],
        }

    def _where(self) -> JsonObject:
        use = self._list.where
        return {
            "title": self._pair(use.channel.title),
            "place": self._pair(use.channel.place),
            "note": self._optional(use.note),
            "facts": [
                *self._present(((self._words.hours, use.channel.hours),)),
                *self._channel_facts(use.channel),
            ],
        }

    def _channel_facts(self, channel: Channel) -> list[JsonValue]:
        words = self._words
        return self._present(((words.phone, channel.phone), (words.cannot_here, channel.cannot)))

    def _way(self, channel: Channel) -> JsonObject:
        return {
            "title": self._pair(channel.title),
            "place": self._pair(channel.place),
            "facts": self._channel_facts(channel),
        }

    def _facts(self) -> list[JsonValue]:
        checklist, words = self._list, self._words
        fee = self._fact(words.fee, fee_words(checklist))
        fee["note"] = self._optional(checklist.charge.note)
        fee["mark"] = self._optional(fee_mark_words(checklist))
        return [
            fee,
            *self._present(
                (
                    (words.paid_to, checklist.charge.collector),
                    (words.time_limit, checklist.time_limit),
                    (words.result, checklist.result),
                )
            ),
        ]

    def _labels(self) -> JsonObject:
        words = self._words
        labels: dict[str, Text] = {
            "title": words.sheet_title,
            "subtitle": words.sheet_subtitle,
            "materials": words.materials,
            "no-materials": words.no_materials,
            "have": words.have,
            "missing": words.missing,
            "or-instead": words.or_instead,
            "together": words.together,
            "issued-by": words.issued_by,
            "how-to-get": words.how_to_get,
            "steps": words.steps,
            "where": words.where,
            "other-ways": words.other_ways,
            "notice": words.notice,
            "your-answers": words.your_answers,
            "legal-basis": words.legal_basis,
            "disclaimer": words.disclaimer,
            "printed-at": words.printed_at,
            "content-version": words.content_version,
            "qr-hint": words.qr_hint,
            "handover-hint": words.handover_hint,
            "privacy": words.privacy,
            "assisted": words.assisted,
            "staff-notes": words.staff_notes,
        }
        return {name: self._pair(text) for name, text in labels.items()}
