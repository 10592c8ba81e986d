"""The sentences of each page in the order of reading: what it is about, its content, its buttons."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from kiosk.domain.checklist import applicable_requirements
from kiosk.domain.evidence import EvidenceUse, Requirement
from kiosk.domain.front_page import FrontPage, LifeEvent
from kiosk.domain.interview import Interview
from kiosk.domain.phrases import copy_words, form_words, pieces_words
from kiosk.domain.services import Question
from kiosk.domain.spoken import Around, Frame, Speaker, Utterance
from kiosk.domain.spoken_above import around_the_page
from kiosk.domain.spoken_handover import not_taken_up_page, taken_up_page
from kiosk.domain.spoken_outcome import outcome_page
from kiosk.domain.spoken_printing import print_page
from kiosk.domain.visit import (
    Asking,
    Attract,
    Choosing,
    Following,
    Home,
    NotTakenUp,
    Outcome,
    Printing,
    Reading,
    Scanning,
    Searching,
    Stage,
    TakenUp,
    Ticking,
)

Said = Iterator[Utterance]


def spoken(stage: Stage, around: Around, frame: Frame, language: str) -> tuple[Utterance, ...]:
    """All that the page of this stage says, in order."""
    return tuple(_page(stage, around, Speaker.of(frame, around.front, language)))


def spoken_part(
    part: str, stage: Stage, around: Around, frame: Frame, language: str
) -> tuple[Utterance, ...]:
    """What one part says, of the page or of what frames or covers it; empty where that is nothing."""
    speaker = Speaker.of(frame, around.front, language)
    own = tuple(said for said in _page(stage, around, speaker) if said.part == part)
    if own or isinstance(stage, Attract):  # no bar frames that page
        return own
    return tuple(said for said in around_the_page(around, speaker) if said.part == part)


def spoken_words(frame: Frame, page: str, sources: Iterable[str], language: str) -> tuple[Utterance, ...]:
    """Words of the frame that stand above every page, such as a button of the bar; raises KeyError."""
    speaker = Speaker(frame, language)
    return tuple(said for source in sources for said in speaker.frame(page, page, source))


def _page(stage: Stage, around: Around, speaker: Speaker) -> Said:
    match stage:
        case Attract() | Home() | Choosing():
            return _first_page(stage, around.front, speaker)
        case Searching():
            return _searching(stage, speaker)
        case Asking():
            return _asking(stage, speaker)
        case Ticking():
            return _ticking(stage, speaker)
        case Outcome():
            return outcome_page(stage.checklist, around, speaker)
        case Following():
            return _following(stage, speaker)
        case Reading():
            return _reading(stage, speaker)
        case Scanning() | TakenUp() | NotTakenUp():
            return _by_code(stage, speaker)
        case Printing():
            copy = copy_words(stage.outcome.checklist.wording, stage.copies[0])
            return print_page(stage.job, around, speaker, copy)
        case _:
            assert_never(stage)


def _first_page(stage: Attract | Home | Choosing, front: FrontPage, speaker: Speaker) -> Said:
    match stage:
        case Attract():
            return _attract(front, speaker)
        case Home():
            return _home(front, speaker)
        case Choosing():
            return _choosing(stage, front, speaker)


def _by_code(stage: Scanning | TakenUp | NotTakenUp, speaker: Speaker) -> Said:
    match stage:
        case Scanning():
            return _scanning(stage, speaker)
        case TakenUp():
            return taken_up_page(stage, speaker)
        case NotTakenUp():
            return not_taken_up_page(stage, speaker)


def _attract(front: FrontPage, speaker: Speaker) -> Said:
    yield from speaker.say("site-name", front.site_name)
    yield from speaker.frame("title", "AttractPage", "办社保卡，先来问一问")
    yield from speaker.frame(
        "hint", "AttractPage", "答几个问题，拿一张告知单：带什么、去哪里、多少钱，一次说清楚。"
    )
    yield from speaker.frame("start", "AttractPage", "请触摸屏幕开始")
    yield from speaker.frame("privacy", "AttractPage", "不用输入姓名和号码，不刷脸，不读卡。")


def _home(front: FrontPage, speaker: Speaker) -> Said:
    yield from speaker.frame("title", "HomePage", "您来办什么事？")
    for event in front.life_events:
        yield from speaker.say(f"tile-{event.id}", event.title, event.subtitle)
    yield from speaker.frame("search", "HomePage", "找不到？打字找一找")


def _searching(stage: Searching, speaker: Speaker) -> Said:
    yield from speaker.frame("title", "SearchPage", "打字找一找")
    if not stage.query:
        yield from speaker.frame("query", "SearchPage", "打拼音，或者每个字的头一个字母：社保卡 = sbk")
    elif stage.sought == stage.query and not stage.hits:
        yield from speaker.frame("nothing", "SearchPage", "没有找到。换个说法试试，或者请工作人员帮忙。")
    for hit in stage.hits:
        about = hit.subtitle if isinstance(hit, LifeEvent) else hit.summary
        yield from speaker.say(f"hit-{hit.id}", hit.title, about)
    yield from speaker.frame("back", "SearchPage", "返回")


def _choosing(stage: Choosing, front: FrontPage, speaker: Speaker) -> Said:
    yield from speaker.say("title", stage.event.title)
    yield from speaker.frame("hint", "ServicesPage", "请选一件事")
    cards = {card.id: card for card in front.cards}
    for service_id in stage.event.services:
        card = cards[service_id]
        yield from speaker.say(f"service-{card.id}", card.title, card.summary)
    yield from speaker.frame("back", "ServicesPage", "返回")
    if stage.event.laws:
        yield from speaker.frame("laws", "ServicesPage", "看法律依据")


def _asking(stage: Asking, speaker: Speaker) -> Said:
    interview, question = stage.interview, _shown(stage)
    yield from speaker.say("service", interview.service.title)
    if stage.changing is None:
        behind, most = interview.progress()
        number = behind + 1
        if most > number:
            yield from speaker.frame("progress", "Progress", "第 %1 题，最多 %2 题", number, most)
        else:
            yield from speaker.frame("progress", "Progress", "第 %1 题，最后一题", number)
    yield from speaker.say("title", question.prompt)
    yield from speaker.say("hint", question.hint)
    for option in interview.options(question):
        yield from speaker.say(f"option-{option.id}", option.label, option.hint)
    yield from _given("QuestionPage", interview, speaker, besides=question.id)
    yield from speaker.frame("back", "QuestionPage", "返回" if stage.changing is None else "不改了")


def _shown(stage: Asking) -> Question:
    """The question on the screen."""
    wanted = {question.id: question for question in stage.interview.asked()}
    current = stage.interview.current()
    if stage.changing in wanted or current is None:
        return wanted.get(stage.changing or "", stage.interview.asked()[-1])
    return current


def _given(page: str, interview: Interview, speaker: Speaker, besides: str | None = None) -> Said:
    """The answers that can still be changed."""
    answers = {question: option for question, option in interview.given if question != besides}
    if answers:
        yield from speaker.frame("answers", page, "您已经回答：")
    for question in interview.service.questions:
        for option in question.options:
            if answers.get(question.id) == option.id:
                part = f"change-{question.id}"
                yield from speaker.say(part, question.prompt, option.label)
                yield from speaker.frame(part, "AnswerChips", "修改")


def _ticking(stage: Ticking, speaker: Speaker) -> Said:
    yield from speaker.say("service", stage.interview.service.title)
    yield from speaker.frame("title", "PapersPage", "今天带了哪些？")
    yield from speaker.frame("hint", "PapersPage", "带了就点一下，打上勾。没带的不用点。")
    papers = _papers(stage.interview)
    for use, requirement, instead in papers:
        yield from _paper(use, requirement, instead, stage, speaker)
    yield from _given("PapersPage", stage.interview, speaker)
    all_there = all(use.evidence.id in stage.ticks for use, _, _ in papers)
    yield from speaker.frame("back", "PapersPage", "返回")
    yield from speaker.frame("tick-all", "PapersPage", "都没带" if all_there else "都带了")
    yield from speaker.frame("conclude", "PapersPage", "选好了")


def _papers(interview: Interview) -> list[tuple[EvidenceUse, Requirement, bool]]:
    """Each paper once, with what it is for, and whether it serves in place of another."""
    found: dict[str, tuple[EvidenceUse, Requirement, bool]] = {}
    for requirement in applicable_requirements(interview):
        for position, alternative in enumerate(requirement.lists):
            for use in alternative.uses:
                found.setdefault(use.evidence.id, (use, requirement, position > 0))
    return list(found.values())


def _paper(
    use: EvidenceUse, requirement: Requirement, instead: bool, stage: Ticking, speaker: Speaker
) -> Said:
    part, wording = f"paper-{use.evidence.id}", stage.guide.wording
    yield from speaker.say(part, use.evidence.name, form_words(wording, use.form), pieces_words(wording, use))
    yield from speaker.say(part, requirement.title)
    if instead:
        yield from speaker.say(part, wording.or_instead)
    yield from speaker.say(part, use.note)
    if use.evidence.id in stage.ticks:
        yield from speaker.say(part, wording.have)


def _following(stage: Following, speaker: Speaker) -> Said:
    checklist = stage.outcome.checklist
    number, count = stage.position + 1, len(checklist.steps)
    yield from speaker.say("service", checklist.title)
    yield from speaker.frame("title", "StepsPage", "第 %1 步，共 %2 步", number, count)
    yield from speaker.say("step", checklist.steps[stage.position].text)
    yield from speaker.frame("back", "StepsPage", "回到清单")
    if number > 1:
        yield from speaker.frame("previous", "StepsPage", "上一步")
    yield from speaker.frame("next", "StepsPage", "下一步" if number < count else "看完了")


def _reading(stage: Reading, speaker: Speaker) -> Said:
    if stage.article is None:
        yield from speaker.frame("title", "LawPage", "法律怎么说")
        yield from speaker.frame("hint", "LawPage", "点一条，看原文")
        for law in stage.laws:
            yield from speaker.say(f"law-{law.id}", law.title, law.plain)
    else:
        article = stage.article
        yield from speaker.say("title", article.title)
        yield from speaker.say("hint", article.version)
        yield from speaker.say("plain", article.plain)
        for number, paragraph in enumerate(article.text):
            yield from speaker.say(f"paragraph-{number}", paragraph)
    yield from speaker.frame("back", "LawPage", "返回")


def _scanning(stage: Scanning, speaker: Speaker) -> Said:
    yield from speaker.frame("title", "ScanPage", "用手机扫码，把清单带走")
    yield from speaker.say("hint", stage.outcome.checklist.wording.qr_hint)
    yield from speaker.frame("back", "ScanPage", "回到清单")
    yield from speaker.frame("finish", "ScanPage", "扫好了，结束")
