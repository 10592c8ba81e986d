"""The rows of the outcome page, made of the one checklist."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QUrl

from kiosk.domain.checklist import Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.phrases import answered_for_words, fee_mark_words, fee_words, seen_words
from kiosk.viewmodels.question_page import AnswerRow
from kiosk.viewmodels.wordings import Speaker


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One document of the list; ``howTo`` is filled where it is missing, ``instead`` on a group's last."""

    key: str
    name: str
    form: str
    note: str
    picture: QUrl
    have: bool
    seen: str
    howTo: str
    instead: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact with its label, such as the place, the hours or the fee."""

    key: str
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """One numbered or bulleted line."""

    key: str
    line: str


def material_rows(material: Material, checklist: Checklist, speaker: Speaker) -> list[MaterialRow]:
    """The documents of one requirement that are to be gone for."""
    last = material.items[-1]
    return [
        MaterialRow(
            key=f"{material.requirement.id}.{item.use.evidence.id}",
            name=speaker.say(item.use.evidence.name),
            form=speaker.form(item.use, checklist.wording),
            note=speaker.say(item.use.note),
            picture=speaker.picture(item.use.evidence.picture),
            have=item.have,
            seen=speaker.say(seen_words(checklist.wording, item.seen)),
            howTo="" if item.have else _how_to(item, checklist, speaker),
            instead="" if item is not last or material.satisfied else _instead(material, checklist, speaker),
        )
        for item in material.items
    ]


def reasoned_rows(rows: list[AnswerRow], checklist: Checklist, speaker: Speaker) -> list[AnswerRow]:
    """The answers, with why staff gave those that they did."""
    whys = {
        answer.question_id: speaker.say(why)
        for answer in checklist.answers
        if (why := answered_for_words(checklist.wording, answer)) is not None
    }
    return [replace(row, label=f"{row.label} · {whys[row.key]}") if row.key in whys else row for row in rows]


def remark_rows(checklist: Checklist, speaker: Speaker) -> list[LineRow]:
    """What staff add in words, and last that they assisted; nothing where nobody did."""
    wording, staff = checklist.wording, checklist.staff
    if not checklist.assisted:
        return []
    lines = [
        ("window", speaker.labelled(wording.staff_window, speaker.say(staff.window)) if staff.window else ""),
        ("ticket", speaker.labelled(wording.ticket, staff.ticket) if staff.ticket else ""),
        *((f"note-{number}", speaker.say(note)) for number, note in enumerate(staff.notes)),
        ("typed", staff.typed),
        ("assisted", speaker.say(wording.assisted)),
    ]
    return [LineRow(key, line) for key, line in lines if line]


def _how_to(item: MaterialItem, checklist: Checklist, speaker: Speaker) -> str:
    wording, evidence = checklist.wording, item.use.evidence
    facts = [
        (wording.how_to_get, evidence.obtain),
        (wording.takes, evidence.duration),
        (wording.costs, evidence.cost),
    ]
    return "\n".join(speaker.labelled(label, speaker.say(fact)) for label, fact in facts)


def _instead(material: Material, checklist: Checklist, speaker: Speaker) -> str:
    if not material.substitutes:
        return ""
    names = " / ".join(speaker.names(items) for items in material.substitutes)
    return speaker.labelled(checklist.wording.or_instead, names)


def fact_rows(checklist: Checklist, speaker: Speaker) -> list[FactRow]:
    """Place, hours, fee and the like, as far as the checklist has them."""
    wording, where, charge = checklist.wording, checklist.where.channel, checklist.charge
    fee = " · ".join(
        part
        for part in (
            speaker.say(fee_mark_words(checklist) or fee_words(checklist)),
            speaker.say(charge.collector),
            speaker.say(charge.note),
        )
        if part
    )
    place = " · ".join((speaker.say(where.title), speaker.say(where.place)))
    other = " · ".join(speaker.say(way.title) for way in checklist.other_ways)
    facts = [
        ("where", wording.where, place),
        ("note", wording.notice, speaker.say(checklist.where.note)),
        ("hours", wording.hours, speaker.say(where.hours)),
        ("phone", wording.phone, speaker.say(where.phone)),
        ("cannot", wording.cannot_here, speaker.say(where.cannot)),
        ("fee", wording.fee, fee),
        ("time", wording.time_limit, speaker.say(checklist.time_limit)),
        ("result", wording.result, speaker.say(checklist.result)),
        ("other", wording.other_ways, other),
        ("enquiry", wording.enquiry_phone, speaker.say(checklist.enquiry_phone)),
        ("complaint", wording.complaint_phone, speaker.say(checklist.complaint_phone)),
    ]
    return [FactRow(key, speaker.say(label), value) for key, label, value in facts if value]
