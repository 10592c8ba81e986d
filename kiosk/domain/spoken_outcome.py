"""The outcome read aloud: the whole list, as it stands on the sheet."""

from collections.abc import Iterator

from kiosk.domain.checklist import Checklist
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.phrases import (
    answered_for_words,
    content_version,
    fee_mark_words,
    fee_words,
    form_words,
    missing_first,
    outcome_words,
    pieces_words,
    seen_words,
)
from kiosk.domain.services import Channel
from kiosk.domain.spoken import Around, Speaker, Utterance
from kiosk.domain.spoken_printing import print_offer
from kiosk.domain.spoken_way import way_there

Said = Iterator[Utterance]


def outcome_page(checklist: Checklist, around: Around, speaker: Speaker) -> Said:
    """The list in the order of the page, nothing of the sheet left out, then what can be done next."""
    yield from _banner(checklist, speaker)
    yield from _staff(checklist, speaker)
    yield from way_there(checklist, speaker)
    yield from _materials(checklist, speaker)
    yield from _notices(checklist, speaker)
    yield from _facts(checklist, speaker)
    yield from _steps(checklist, speaker)
    yield from _answers(checklist, speaker)
    yield from _laws(checklist, speaker)
    yield from speaker.say("disclaimer", checklist.wording.disclaimer, checklist.wording.privacy)
    if speaker.converted:
        yield from speaker.say("disclaimer", checklist.wording.generated)
    yield from speaker.say("version", checklist.wording.content_version)
    yield from speaker.figure("version", content_version(checklist))
    yield from speaker.frame("back", "OutcomePage", "返回")
    yield from print_offer(around, speaker)


def _banner(checklist: Checklist, speaker: Speaker) -> Said:
    word, lead = outcome_words(checklist.wording, checklist.outcome)
    yield from speaker.say("service", checklist.title)
    yield from speaker.say("title", word, checklist.headline)
    yield from speaker.say("reason", checklist.reason, lead)


def _staff(checklist: Checklist, speaker: Speaker) -> Said:
    """Phrases alone: that something was typed is said, and where it can be read."""
    wording, staff = checklist.wording, checklist.staff
    if not checklist.assisted:
        return
    yield from speaker.say("staff-words", wording.assisted)
    yield from speaker.labelled("staff-words", [(wording.staff_window, staff.window)])
    if staff.notes or staff.typed:
        yield from speaker.say("staff-words", wording.staff_notes, *staff.notes)
    if staff.typed or staff.ticket:
        yield from speaker.say("staff-words", wording.staff_typed)


def _materials(checklist: Checklist, speaker: Speaker) -> Said:
    wording = checklist.wording
    materials = missing_first(checklist)
    yield from speaker.say("materials", wording.materials if materials else wording.no_materials)
    for material in materials:
        yield from _material(material, checklist, speaker)


def _material(material: Material, checklist: Checklist, speaker: Speaker) -> Said:
    wording, requirement = checklist.wording, material.requirement
    first = _part(material, material.items[0])
    yield from speaker.say(first, requirement.title, requirement.note)
    if len(material.items) > 1:
        yield from speaker.say(first, wording.together)
    for item in material.items:
        part = _part(material, item)
        yield from speaker.say(part, wording.have if item.have else wording.missing)
        yield from _item(item, part, checklist, speaker, wanted=not item.have)
    last = _part(material, material.items[-1])
    for items in material.substitutes:
        yield from speaker.say(last, wording.or_instead, wording.together if len(items) > 1 else None)
        for item in items:
            yield from _item(item, last, checklist, speaker, wanted=not material.satisfied)


def _part(material: Material, item: MaterialItem) -> str:
    return f"material-{material.requirement.id}.{item.use.evidence.id}"


def _item(item: MaterialItem, part: str, checklist: Checklist, speaker: Speaker, wanted: bool) -> Said:
    """One paper; how to get it, how long that takes and what it costs only where it is ``wanted``."""
    wording, use, evidence = checklist.wording, item.use, item.use.evidence
    yield from speaker.say(part, evidence.name, form_words(wording, use.form), pieces_words(wording, use))
    yield from speaker.say(part, use.note, seen_words(wording, item.seen))
    yield from speaker.labelled(
        part,
        (
            (wording.how_to_get, evidence.obtain if wanted else None),
            (wording.issued_by, evidence.issuer),
            (wording.takes, evidence.duration if wanted else None),
            (wording.costs, evidence.cost if wanted else None),
            (wording.valid_for, evidence.validity),
        ),
    )


def _notices(checklist: Checklist, speaker: Speaker) -> Said:
    if checklist.notices:
        yield from speaker.say("notices", checklist.wording.notice)
    for number, notice in enumerate(checklist.notices):
        yield from speaker.say(f"notice-{number}", notice)


def _facts(checklist: Checklist, speaker: Speaker) -> Said:
    wording, where, charge = checklist.wording, checklist.where, checklist.charge
    yield from speaker.say("fact-where", wording.where, where.channel.title, where.channel.place)
    yield from speaker.say("fact-note", where.note)
    yield from speaker.labelled("fact-hours", [(wording.hours, where.channel.hours)])
    yield from speaker.labelled("fact-phone", [(wording.phone, where.channel.phone)])
    yield from speaker.labelled("fact-cannot", [(wording.cannot_here, where.channel.cannot)])
    yield from speaker.say("fact-fee", wording.fee, fee_words(checklist), fee_mark_words(checklist))
    yield from speaker.labelled("fact-fee", [(wording.paid_to, charge.collector)])
    yield from speaker.say("fact-fee", charge.note)
    yield from speaker.say("fact-time", wording.time_limit, checklist.time_limit)
    yield from speaker.say("fact-result", wording.result, checklist.result)
    for way in checklist.other_ways:
        yield from _other_way(way, checklist, speaker)
    yield from speaker.say("fact-enquiry", wording.enquiry_phone, checklist.enquiry_phone)
    yield from speaker.say("fact-complaint", wording.complaint_phone, checklist.complaint_phone)


def _other_way(way: Channel, checklist: Checklist, speaker: Speaker) -> Said:
    wording = checklist.wording
    if way is checklist.other_ways[0]:
        yield from speaker.say("fact-other", wording.other_ways)
    yield from speaker.say("fact-other", way.title, way.place)
    yield from speaker.labelled("fact-other", [(wording.phone, way.phone), (wording.cannot_here, way.cannot)])


def _steps(checklist: Checklist, speaker: Speaker) -> Said:
    if not checklist.steps:
        return
    yield from speaker.say("steps", checklist.wording.steps)
    for number, step in enumerate(checklist.steps):
        yield from speaker.say(f"step-{number}", step.text)
    yield from speaker.frame("follow", "StepList", "看图，一步一步来")


def _answers(checklist: Checklist, speaker: Speaker) -> Said:
    if checklist.answers:
        yield from speaker.say("answers", checklist.wording.your_answers)
    for answer in checklist.answers:
        part = f"change-{answer.question_id}"
        why = answered_for_words(checklist.wording, answer)
        yield from speaker.say(part, answer.prompt, answer.label, why)
        yield from speaker.frame(part, "AnswerChips", "修改")


def _laws(checklist: Checklist, speaker: Speaker) -> Said:
    if not checklist.laws:
        return
    yield from speaker.say("laws", checklist.wording.legal_basis)
    for law in checklist.laws:
        yield from speaker.say("laws", law.title, law.version)
    yield from speaker.frame("laws", "OutcomePage", "看法律依据")
