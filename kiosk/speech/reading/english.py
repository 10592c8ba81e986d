"""How English texts are read: what a voice would stumble over is put into words."""

import re
from collections.abc import Callable

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORT_PHONES = "110|112|114|119|120|122"

Rule = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def read_english(text: str) -> str:
    """The text in words as far as a voice needs it: plain quantities and years it reads itself."""
    for pattern, read in _RULES:
        text = pattern.sub(read, text)
    return " ".join(text.split()).strip(", ")


def _date(match: re.Match[str]) -> str:
    return f"{int(match['d'])} {_MONTHS[int(match['m']) - 1]} {match['y']}"


def _phone(match: re.Match[str]) -> str:
    return ", ".join(" ".join(part) for part in re.split(r"[- ]", match[0]))


def _clock(match: re.Match[str]) -> str:
    minute = match["min"]
    return match["h"].lstrip("0") + (" o'clock" if minute == "00" else f" {minute.replace('0', 'oh ', 1)}"
                                     if minute.startswith("0") else f" {minute}")  # fmt: skip


def _letters(match: re.Match[str]) -> str:
    return " ".join(match[0].upper())


def _money(match: re.Match[str]) -> str:
    whole, _, rest = match["n"].partition(".")
    return f"{whole} yuan" + (f" {int(rest)}" if rest.strip("0") else "")


def _word(word: str) -> Callable[[re.Match[str]], str]:
    return lambda _: word


def _rule(pattern: str, read: Callable[[re.Match[str]], str]) -> Rule:
    return re.compile(pattern), read


_RULES: tuple[Rule, ...] = (
    _rule(r"(?<!\d)(?P<y>\d{4})-(?P<m>0?[1-9]|1[0-2])-(?P<d>\d{1,2})(?!\d)", _date),
    _rule(r"(?<![\d.])\d+(?:\.\d+){2,}", lambda m: " point ".join(m[0].split("."))),
    _rule(r"(?<=\d),(?=\d{3}(?!\d))", _word("")),
    _rule(r"(?<!\d)(?P<h>[01]?\d|2[0-4]):(?P<min>[0-5]\d)(?!\d)", _clock),
    _rule(r"(?<=[\d%k])\s*[-–—]\s*(?=\d{1,4}(?![\d-]))(?!\d{3,})", _word(" to ")),
    _rule(r"(?<![\d-])(?:\d{3,4}[- ]\d{7,8}|[48]00[- ]\d{3}[- ]\d{4})(?!\d)", _phone),
    _rule(r"(?<![\d.])\d{5,8}(?![\d.]\d|\s*(?:yuan|RMB|people|words))", _phone),
    _rule(rf"(?<=[Pp]hone )(?:{_SHORT_PHONES})(?!\d)|(?<=[Dd]ial )(?:{_SHORT_PHONES})(?!\d)", _phone),
    _rule(r"(?:¥|￥|RMB|CNY)\s*(?P<n>\d+(?:\.\d{1,2})?)", _money),
    _rule(r"(?P<n>\d+\.\d{1,2}) yuan", _money),
    _rule(r"(?<=\d)\s*%", _word(" percent")),
    _rule(r"(?<=\d)\s*[×x]\s*(?=\d)", _word(" by ")),
    _rule(r"\bNo\.\s*(?=[A-Z]?\d)", _word("number ")),
    _rule(r"\bpc\.", _word("piece")),
    _rule(r"[①-⑳]", lambda m: f", {ord(m[0]) - 0x2460 + 1}, "),
    _rule(r"\b(?=[A-Z\d]*\d)(?=[A-Z\d]*[A-Z])[A-Z\d]{2,}\b", _letters),
    _rule(r"(?<=\w)\s+/\s+(?=\w)|(?<=[A-Za-z])/(?=[A-Za-z])", _word(" or ")),
    _rule(r"\s\+\s", _word(" and ")),
    _rule(r"\s*[(\[{〔]\s*", _word(", ")),
    _rule(r"[)\]}〕](?=[.,;:!?])", _word("")),
    _rule(r"[)\]}〕]", _word(", ")),
    _rule(r"\s+[·•–—]\s+|—", _word(", ")),
    _rule(r"[✓√×✗▲▼☐☑“”\"«»*#_]", _word(" ")),
    _rule(r"(?<=\d)-(?=[A-Z]{1,2}\b)", _word(", ")),
    _rule(r"…+", _word(". ")),
    _rule(r"(?:\s*,\s*)+", _word(", ")),
    _rule(r", ?(?=[.;:!?])", _word("")),
)
