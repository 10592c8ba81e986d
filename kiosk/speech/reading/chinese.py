"""How Chinese texts are read: every figure and sign in words, so that any voice says them rightly."""

import re
from collections.abc import Callable

from kiosk.speech.reading.chinese_numbers import counted, digits, number, phone

_COUNTED = "个個份张張天年块塊条條项項次户戶名位家页頁遍层層台样樣种種套本件人元圓岁歲月周週日分角"
_AS_ORDINAL = frozenset("月日层層")
"""Behind these a 2 is 二: 2月, 2日."""
_SHORT_PHONES = "110|112|114|119|120|122"
_N = r"\d+(?:\.\d+)?"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def read_chinese(text: str) -> str:
    """The text in words: no figure is left, and no sign that a voice would name or skip."""
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    return " ".join(text.split())


def _date(match: re.Match[str]) -> str:
    year, month, day = match["y"], match["m"], match["d"]
    return f"{digits(year)}年{number(month)}月{number(day)}日"


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["h"]), int(match["min"])
    oh = "零" if 0 < minute < 10 else ""
    return f"{counted(str(hour))}点" + (f"{oh}{number(str(minute))}分" if minute else "")


def _money(match: re.Match[str]) -> str:
    whole, _, rest = match["n"].partition(".")
    rest = (rest + "00")[:2]
    said = f"{counted(whole)}元" if int(whole) or rest == "00" else ""
    tenths = f"{counted(rest[0])}角" if rest[0] != "0" else ("零" if rest[1] != "0" and said else "")
    return said + tenths + (f"{counted(rest[1])}分" if rest[1] != "0" else "")


def _range(match: re.Match[str]) -> str:
    return f"{match['a']}到{match['b']}"


def _counted(match: re.Match[str]) -> str:
    plain = match["unit"] in _AS_ORDINAL
    return (number if plain else counted)(match["n"]) + match["unit"]


def _phone(match: re.Match[str]) -> str:
    return "，".join(phone(part) for part in re.split(r"[-－ ]", match[0]))


def _letters(match: re.Match[str]) -> str:
    """A token of letters and figures, such as a sheet's number, one by one."""
    return " ".join(digits(sign) if sign.isdigit() else sign.upper() for sign in match[0])


def _word(word: str) -> Callable[[re.Match[str]], str]:
    return lambda _: word


def _rule(pattern: str, read: Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern), read


_RULES: tuple[Rule, ...] = (
    _rule(
        r"[〔（(［\[]?\s*(?P<y>(?:19|20)\d\d)\s*[〕）)］\]]\s*(?=\d+号)", lambda m: f"，{digits(m['y'])}年，"
    ),
    _rule(r"(?<!\d)(?P<y>\d{4})[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})(?!\d)", _date),
    _rule(r"(?<!\d)(?P<y>\d{4})(?=年)", lambda m: digits(m["y"])),
    _rule(r"(?<![\d.])\d+(?:\.\d+){2,}", lambda m: "点".join(digits(part) for part in m[0].split("."))),
    _rule(r"(?<=\d)[,，](?=\d{3}(?!\d))", _word("")),
    _rule(
        r"(?P<a>\d+(?:[.:：]\d+)?\s*[%元天年月日周个]?)\s*[-–—~～至]\s*(?=\d{1,2}[:：]|\d{1,4}[^\d-])",
        lambda m: f"{m['a']}到",
    ),
    _rule(r"(?<!\d)(?P<h>[01]?\d|2[0-4])[:：](?P<min>[0-5]\d)(?!\d)", _clock),
    _rule(r"(?<!\d)(?:\d{3,4}[- －])?\d{5,8}(?:[- －]\d{1,8})*(?![\d.]|[万千百]|\s*[元份个天年])", _phone),
    _rule(r"(?<!\d)[48]00[- －]\d{3}[- －]\d{4}(?!\d)", _phone),
    _rule(rf"(?<!\d)(?:{_SHORT_PHONES})(?![\d.%元份个天年月日周岁条])", _phone),
    _rule(r"[¥￥]\s*(?P<n>\d+(?:\.\d{1,2})?)元?", _money),
    _rule(r"(?P<n>\d+\.\d{1,2})元", _money),
    _rule(rf"(?P<n>{_N})\s*[%％]", lambda m: f"百分之{number(m['n'])}"),
    _rule(
        r"(?<![\d/])(?P<a>\d{1,2})/(?P<b>\d{1,2})(?![\d/])", lambda m: f"{number(m['b'])}分之{number(m['a'])}"
    ),
    _rule(r"第(?P<n>\d+)", lambda m: f"第{number(m['n'])}"),
    _rule(r"(?<=\d)\s*[×xX*]\s*(?=\d)", _word("乘")),
    _rule(r"[A-Za-z]*\d+[A-Za-z]+[A-Za-z\d]*|[A-Za-z]+\d+[A-Za-z\d]*", _letters),
    _rule(rf"(?P<n>{_N})\s*(?P<unit>[{_COUNTED}])", _counted),
    _rule(_N, lambda m: number(m[0])),
    _rule(r"[①-⑳]", lambda m: f"，{number(str(ord(m[0]) - 0x2460 + 1))}，"),
    _rule(r"(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])", lambda m: " ".join(m[0])),
    _rule(r"[/／|｜]", _word("或")),
    _rule(r"[+＋]", _word("和")),
    _rule(r"[（(〔［\[【{]|——|—|\s[·•]\s|[·•]\s", _word("，")),
    _rule(r"[）)〕］\]】}](?=[，。；：、！？])", _word("")),
    _rule(r"[）)〕］\]】}]", _word("，")),
    _rule(r"[✓√×✗▲▼☐☑“”‘’\"'《》〈〉「」『』·•*#_]", _word(" ")),
    _rule(r"(?<=\w)[-－](?=\w)", _word("，")),
    _rule(r"…+", _word("。")),
    _rule(r"(?:\s*[，,]\s*)+", _word("，")),
    _rule(r"，(?=[。；：、！？])|^[，、]|，$", _word("")),
)
