"""What stands around and above every page, read aloud: bars, panels, what is asked or told there."""

from collections.abc import Iterator
from enum import StrEnum
from string import ascii_lowercase
from typing import assert_never

from kiosk.domain.front_page import FrontPage
from kiosk.domain.language_names import OWN_NAMES
from kiosk.domain.spoken import Around, Frame, Line, Speaker, Utterance, said_in

Said = Iterator[Utterance]

FAREWELL = "farewell"
"""The part that tells who has gone that nothing was kept."""

LETTERS_IN = "en"
"""Chinese speakers, too, name Latin letters as English speakers do."""


class Above(StrEnum):
    """What can lie above a page, and has to be answered or put away first."""

    WARNING = "warning"
    STAFF_CALL = "staff-call"
    LANGUAGES = "languages"
    COMFORT = "comfort"


def spoken_above(above: Above, around: Around, frame: Frame, language: str) -> tuple[Utterance, ...]:
    """All that is said of what lies above the page, in order."""
    return tuple(_above(above, around, Speaker.of(frame, around.front, language)))


def spoken_farewell(around: Around, frame: Frame, language: str) -> tuple[Utterance, ...]:
    """What somebody who has ended their visit is told."""
    speaker = Speaker.of(frame, around.front, language)
    words = ("您的回答已清除", "本机什么也没有留下。", "请带好告知单、证件和随身物品。")
    return tuple(said for source in words for said in speaker.frame(FAREWELL, "AttractPanel", source))


def around_the_page(around: Around, speaker: Speaker) -> Said:
    """Every control of the bars, of the panels above a page, and of what all pages are made of."""
    yield from speaker.say("site-name", around.front.site_name)
    yield from speaker.frame("bar-home", "TopBar", "首页")
    yield from speaker.frame("bar-finish", "TopBar", "结束")
    yield from _help(around, speaker)
    for above in Above:
        yield from _above(above, around, speaker)
    yield from speaker.frame("less", "ScrollArea", "往上看")
    yield from speaker.frame("more", "ScrollArea", "往下看")
    yield from _letters(around.front, speaker)


def names_ahead(front: FrontPage) -> Iterator[Line]:
    """The languages' own names, as far as they are known before a screen is there, and the letters."""
    for tag in front.languages:
        if tag in OWN_NAMES:
            yield Line(OWN_NAMES[tag], said_in(front, tag))
    if LETTERS_IN in front.languages:
        yield from (Line(letter.upper(), LETTERS_IN) for letter in ascii_lowercase)


def _above(above: Above, around: Around, speaker: Speaker) -> Said:
    match above:
        case Above.WARNING:
            return _warning(speaker)
        case Above.STAFF_CALL:
            return _staff_call(around.front, speaker)
        case Above.LANGUAGES:
            return _languages(around, speaker)
        case Above.COMFORT:
            return _comfort(speaker)
        case _:
            assert_never(above)


def _warning(speaker: Speaker) -> Said:
    yield from speaker.frame("warning", "IdleWarning", "您还在吗？")
    yield from speaker.frame("warning", "IdleWarning", "数到 0 时，本机会清除您的回答，回到开始页面。")
    yield from speaker.frame("stay", "IdleWarning", "我还在，继续办")
    yield from speaker.frame("leave", "IdleWarning", "结束，清除")


def _staff_call(front: FrontPage, speaker: Speaker) -> Said:
    yield from speaker.frame("staff-call", "StaffCall", "请到服务台，\n或者向工作人员招手")
    yield from speaker.say("staff-call", front.service_desk)
    yield from speaker.frame("staff-call", "StaffCall", "请他们到这台机器前来帮您。\n您的清单先留在这里。")
    yield from speaker.frame("staff-thanks", "StaffCall", "好的，回到刚才的页面")


def _help(around: Around, speaker: Speaker) -> Said:
    yield from speaker.frame("bar-languages", "HelpButtons", "换一种语言")
    yield from speaker.frame("bar-comfort", "HelpButtons", "字号、颜色、高低")
    yield from speaker.frame("bar-aloud", "HelpButtons", "不用读了")
    yield from speaker.frame("bar-staff", "HelpButtons", "请工作人员帮忙")


def _languages(around: Around, speaker: Speaker) -> Said:
    for tag, name in around.names:
        yield from speaker.line(f"speak-{tag}", Line(name, said_in(around.front, tag)))
    yield from speaker.frame("language-keep", "LanguagePanel", "不换")


def _comfort(speaker: Speaker) -> Said:
    for number, size in enumerate(("小", "中", "大", "特大")):
        yield from _choice(f"size-{number}", "字的大小", size, speaker)
    for palette, colour in (
        ("calm", "普通"),
        ("black-on-white", "白底黑字"),
        ("white-on-black", "黑底白字"),
    ):
        yield from _choice(f"palette-{palette}", "颜色", colour, speaker)
    for part, words in (
        ("softer", "小声点"),
        ("louder", "大声点"),
        ("slower", "慢一点"),
        ("faster", "快一点"),
    ):
        yield from speaker.frame(part, "SpeechSettings", words)
    for part, words in (
        ("reach-low", "放低一点"),
        ("reach-left", "按钮靠左"),
        ("keep-still", "画面不动"),
        ("comfort-done", "好了"),
    ):
        yield from speaker.frame(part, "ComfortPanel", words)


def _choice(part: str, of: str, words: str, speaker: Speaker) -> Said:
    yield from speaker.frame(part, "ComfortPanel", of)
    yield from speaker.frame(part, "ComfortPanel", words)


def _letters(front: FrontPage, speaker: Speaker) -> Said:
    if LETTERS_IN in front.languages:
        for letter in ascii_lowercase:
            yield from speaker.line(f"key-{letter}", Line(letter.upper(), LETTERS_IN))
    yield from speaker.frame("key-clear", "LetterKeys", "全部清掉")
    yield from speaker.frame("key-space", "LetterKeys", "空格")
    yield from speaker.frame("key-erase", "LetterKeys", "删掉一个字母")
