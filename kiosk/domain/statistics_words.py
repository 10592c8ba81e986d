"""What the answers to the statistics' questions are called, on the screen and in a file alike."""

from collections.abc import Callable, Mapping

from kiosk.domain.checklist import OutcomeKind
from kiosk.domain.stage_page import Page
from kiosk.domain.tally import Help, Leaving, Question
from kiosk.domain.texts import Text


def _text(chinese: str, english: str) -> Text:
    return Text((("zh-CN", chinese), ("en", english)))


TITLES: Mapping[Question, Text] = {
    Question.DAY: _text("每天有多少人来办", "Visits by day"),
    Question.HOUR: _text("什么时段人多", "Visits by hour"),
    Question.SERVICE: _text("办什么事", "Outcomes by service"),
    Question.OUTCOME: _text("结果如何", "Outcomes by result"),
    Question.LACKING: _text("最常缺的材料", "Documents most often missing"),
    Question.ENDING: _text("在哪一页离开（没有得到结果）", "Page where visits ended without a result"),
    Question.LANGUAGE: _text("使用的语言", "Visits by language"),
    Question.HELP: _text("在哪一页求助", "Requests for staff by page"),
}
"""The charts, in the order in which they are shown."""

BY_MONTH = _text("每月有多少人来办", "Visits by month")
"""The title of the first chart where the period is long."""

PERIOD = _text("日期", "Dates")
VISITS = _text("来办人次", "Visits")
COMPLETED = _text("得到结果", "Reached a result")
PRINTED_SHEETS = _text("打印了告知单", "Printed the notification sheet")
CHART = _text("统计项目", "Chart")
ITEM = _text("分类", "Item")
COUNT = _text("次数（至少）", "Count (at least)")
OTHER = _text("其他和零头", "Others and remainders")
FEW_WORDS = _text("不到5", "fewer than 5")
IN_FIVES = _text(
    "为防止认出个人，次数按每满5次计，不足5次的和零头并入“其他”。",
    'To protect individuals, counts are in whole fives; fewer than 5 and remainders are under "others".',
)

_PAGES: Mapping[str, Text] = {
    Page.HOME: _text("选择情形", "choosing what to do"),
    Page.SEARCH: _text("打字查找", "search"),
    Page.SERVICES: _text("选择事项", "choosing a service"),
    Page.QUESTION: _text("回答问题", "questions"),
    Page.PAPERS: _text("勾选材料", "ticking documents"),
    Page.OUTCOME: _text("办理清单", "result"),
    Page.STEPS: _text("分步说明", "step by step"),
    Page.LAW: _text("法律依据", "legal basis"),
    Page.SCAN: _text("手机扫码", "QR code"),
    Page.PRINT: _text("打印", "printing"),
}
_WAYS: Mapping[str, Text] = {
    Leaving.BUTTON: _text("自己结束", "ended by button"),
    Leaving.IDLE: _text("直接走开", "walked away"),
    Help.ANSWERED: _text("已答复", "answered"),
    Help.WITHDRAWN: _text("未答复", "not answered"),
}
_OUTCOMES: Mapping[str, Text] = {
    OutcomeKind.READY: _text("材料齐，可以办", "ready"),
    OutcomeKind.BRING: _text("材料不齐", "documents missing"),
    OutcomeKind.GO_THERE: _text("到别处办", "handled elsewhere"),
}

Namer = Callable[[Question, str], str]
"""Tells what the content in force calls an answer, or the answer itself where it does not know it."""


def page_name(page: str, language: str) -> str:
    """What staff call a page of the public's."""
    return _named(_PAGES, page, language)


def answer_name(question: Question, answer: str, language: str, of_content: Namer) -> str:
    """What an answer is called in ``language``; days and months stay as in ISO 8601."""
    match question:
        case Question.DAY:
            return answer
        case Question.HOUR:
            return f"{answer}:00–{int(answer) + 1:02}:00"
        case Question.LANGUAGE | Question.SERVICE | Question.LACKING:
            return of_content(question, answer)
        case Question.OUTCOME:
            return _named(_OUTCOMES, answer, language)
        case Question.ENDING | Question.HELP:
            page, _, way = answer.partition(".")
            colon = "：" if language.startswith("zh") else ": "
            return f"{page_name(page, language)}{colon}{_named(_WAYS, way, language)}"


def _named(names: Mapping[str, Text], key: str, language: str) -> str:
    return names[key].in_language(language) if key in names else key
