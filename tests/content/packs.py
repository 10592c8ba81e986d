"""A small pack on disk that is all right, to be spoilt in one place by each test."""

import re
from collections.abc import Mapping
from pathlib import Path

from kiosk.content.problems import Findings
from kiosk.content.yaml_tree import parse_yaml, words_in
from kiosk.domain.wording import PHRASES

CHINESE = re.compile(r"[\u3400-\u9fff]")

FIGURES = {
    "money": "{amount}",
    "pieces": "{count}",
    "fee_changed": "{before}{now}{reason}",
    "answered_for": "{reason}",
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0"/></svg>'

PACK: dict[str, str] = {
    "pack.yaml": """\
id: small
version: "2026.1"
effective: 2026-11-01
title: 小内容包
languages: [zh-CN, en]
""",
    "wording.yaml": "".join(
        f"{name.replace('_', '-')}: 用语{number}{FIGURES.get(name, '')}\n"
        for number, name in enumerate(PHRASES)
    ),
    "article.yaml": """\
statement-1:
  statement: 补卡收二十元
  finding: 各地不同
  refs: [fee.lost, replace]
""",
    "staff.yaml": """\
fee-reasons: {hardship: 困难减免}
notes:
  bank-first: 请先到银行
  keep-receipt: 请保管好收据
windows: {w1: 一号窗口}
""",
    "life-events.yaml": """\
lost:
  title: 卡丢了
  subtitle: 补一张
  picture: events/lost
  services: [replace]
  laws: [law-58]
""",
    "settings/all.yaml": """\
fee.lost: {kind: money, title: 补卡工本费, default: 20, source: the article, trust: S}
police.accepted: {kind: flag, title: 认户籍证明, default: true, source: facts, trust: C}
policy: {kind: choice, title: 收费办法, default: paid, choices: [paid, free], source: facts, trust: C}
days: {kind: number, title: 办理天数, default: 10, source: facts, trust: C}
phone.enquiry: {kind: text, title: 咨询电话, default: "12333", source: facts, trust: C}
phone.complaint: {kind: text, title: 投诉电话, default: "12345", source: facts, trust: C}
place.service-desk: {kind: text, title: 服务台在哪里, default: 进门右手边, source: bureau, trust: K}
""",
    "laws/all.yaml": """\
law-58:
  title: 社会保险法第五十八条
  plain: 三十日内办理
  text: [用人单位应当自用工之日起三十日内办理。]
  version: 2018年修正
  source: a gazette
""",
    "evidence/all.yaml": """\
id-card:
  name: 居民身份证
  picture: documents/id-card
  identity: true
  issuer: 公安机关
  obtain: 到派出所补领
  duration: 三日
  cost: 工本费{fee.lost}
police-note:
  name: 户籍证明
  picture: documents/id-card
  identity: false
  issuer: 派出所
  obtain: 到派出所开
  duration: 当场
  cost: 免费
  basis: [law-58]
""",
    "channels/all.yaml": """\
window:
  title: 窗口
  picture: channels/window
  here: true
  halves: [social]
  place: 一楼
  phone: "{phone.enquiry}"
bank:
  title: 银行
  picture: channels/window
  here: false
  halves: [bank]
  place: 银行网点
""",
    "questions/all.yaml": """\
holder:
  prompt: 谁的卡？
  options:
    self: 本人
    child: {label: 孩子, hint: 未满十六岁}
    agent: 代办
""",
    "requirements/all.yaml": """\
identity:
  title: 身份证件
  any-of:
    - [id-card]
    - {when: {setting: {police.accepted: true}}, documents: [{evidence: police-note, form: copy, count: 2}]}
""",
    "services/replace.yaml": """\
title: 补领社保卡
summary: 丢了补领
picture: events/lost
output: 新卡
basis: [law-58]
questions:
  - {ask: holder, options: [self, child]}
  - id: reason
    prompt: 为什么补？
    options:
      lost: 丢了
      broken: {label: 坏了, when: {not: {holder: child}}}
requirements:
  - use: identity
  - id: old-card
    title: 旧卡
    when: {reason: broken}
    basis: [law-58]
    any-of:
      - [police-note]
channels:
  window:
    steps: [取号, {text: 交{fee.lost}, when: {reason: lost}}]
  bank:
routes:
  - {id: bank, when: {holder: child}, channel: bank, headline: 去银行, reason: 银行办, time-limit: "{days}日"}
  - {id: here, channel: window, headline: 去窗口, reason: 窗口办, time-limit: 当场}
costs:
  free: {amount: 0, when: {reason: broken}}
  lost: {setting: fee.lost, when: {not: {reason: broken}}}
notices:
  - 带原件
  - {text: 不收费, when: {setting: {policy: free}}}
""",
}
PACK["services/replace.yaml"] = PACK["services/replace.yaml"].replace("交{fee.lost}", '"交{fee.lost}"')

PICTURES = ("events/lost", "documents/id-card", "channels/window")


def write_pictures(folder: Path) -> Path:
    for name in PICTURES:
        file = folder / f"{name}.svg"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(SVG, "utf-8")
    return folder


def write_pack(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """The pack with some files in another form, or with None left out; all of it is translated."""
    files = {**PACK, **(changes or {})}
    files.setdefault("locale/en.po", translation(text for text in files.values() if text is not None))
    for name, text in files.items():
        if text is not None:
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return folder


def spoilt(name: str, old: str, new: str) -> dict[str, str | None]:
    """One file of the pack with ``old``, which stands in it once, put into other words."""
    assert PACK[name].count(old) == 1, f"{old!r} stands {PACK[name].count(old)} times in {name}"
    return {name: PACK[name].replace(old, new)}


def line_of(text: str, part: str) -> int:
    """The line, from 1, of the first place where ``part`` stands."""
    return text[: text.index(part)].count("\n") + 1


def translation(texts: object) -> str:
    """A PO file with English for every Chinese or filled-in word of some YAML texts."""
    words: dict[str, None] = {}
    for text in texts:  # type: ignore[attr-defined]
        words |= dict.fromkeys(map(str, words_in(parse_yaml("", text, Findings()))))
    entries = [
        f"msgid {_quoted(word)}\nmsgstr {_quoted(english(word))}\n" for word in words if _is_text(word)
    ]
    return "\n".join(['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', *entries])


def english(word: str) -> str:
    """An English wording that names the same settings."""
    return f"word {sum(map(ord, word))} {' '.join(re.findall('{.*?}', word))}".strip()


def _is_text(word: str) -> bool:
    return CHINESE.search(word) is not None or word.startswith(("{", "12"))


def _quoted(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
