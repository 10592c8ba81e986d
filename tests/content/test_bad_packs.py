"""What is wrong with a pack is said with file and line, and how to mend it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.content.checking import check_pack
from kiosk.content.problems import ContentErrors
from tests.content.packs import PACK, line_of, spoilt, write_pack

SERVICE = "services/replace.yaml"


def said(folder: Path, pictures: Path) -> list[str]:
    """What the check says against a pack, a line each."""
    with pytest.raises(ContentErrors) as caught:
        check_pack(folder, None, pictures)
    return [str(problem) for problem in caught.value.problems]


@dataclass(frozen=True)
class Case:
    """In ``file`` stands ``new`` for ``old``: ``problem`` and ``mend`` are said of that line.

    ``at`` is part of the line that is named where it is another one, ``there`` the file if that is another.
    """

    name: str
    file: str
    old: str
    new: str
    problem: str
    mend: str
    at: str = ""
    there: str = ""


CASES = [
    Case(
        "broken YAML",
        SERVICE,
        "title: 补领社保卡",
        "title: [补领社保卡",
        "broken YAML",
        "mend it here or just above",
        at="summary",
    ),
    Case(
        "a colon in a text",
        SERVICE,
        "summary: 丢了补领",
        "summary: 丢了: 补领",
        "broken YAML",
        "needs quotes",
    ),
    Case("an anchor", SERVICE, "output: 新卡", "output: &x 新卡", "an anchor (&x)", "write the content out"),
    Case("an alias", SERVICE, "output: 新卡", "output: *x", "an alias (*name)", "write the content out"),
    Case("a tag", SERVICE, "output: 新卡", "output: !!python/name:os.system 新卡", "a tag (", "leave it out"),
    Case(
        "a key twice",
        SERVICE,
        "output: 新卡",
        "output: 新卡\noutput: 旧卡",
        "the key `output` a second time",
        "keep one",
        at="output: 旧卡",
    ),
    Case(
        "a second document",
        SERVICE,
        "output: 新卡",
        "output: 新卡\n---\na: b",
        "a second document",
        "a file of its own",
        at="---",
    ),
    Case(
        "a list as a key",
        SERVICE,
        "output: 新卡",
        "? [a]\n: 新卡",
        "a key that is a list",
        "one plain word",
        at="? [a]",
    ),
    Case(
        "a control character", "pack.yaml", "title: 小内容包", "title: 小\x07内容包", "broken YAML", "no text"
    ),
    Case(
        "an unknown key",
        SERVICE,
        "summary: 丢了补领",
        "sumary: 丢了补领",
        "unknown key `sumary`",
        "did you mean `summary`?",
    ),
    Case("a missing key", SERVICE, "headline: 去银行, ", "", "`headline` is missing", "add `headline: …`"),
    Case(
        "a number for a text",
        SERVICE,
        "output: 新卡",
        "output: 12",
        "`output` is no text",
        "put it in quotes",
    ),
    Case(
        "a text for a flag",
        "evidence/all.yaml",
        "identity: true",
        "identity: yes",
        "neither true nor false",
        "write true",
    ),
    Case(
        "a text for a list",
        SERVICE,
        "basis: [law-58]\nquestions",
        "basis: law-58\nquestions",
        "`basis` is no list",
        "[one",
        at="basis: law-58",
    ),
    Case(
        "an unknown kind",
        "settings/all.yaml",
        "kind: flag",
        "kind: bool",
        "`bool` can't stand here",
        "use one of flag",
    ),
    Case(
        "an unknown form",
        "requirements/all.yaml",
        "form: copy",
        "form: fax",
        "`fax` can't stand here",
        "original, copy",
    ),
    Case("a wrong id", "laws/all.yaml", "law-58:", "Law_58:", "`Law_58` is no id", "use a-z, 0-9"),
    Case("no such day", "pack.yaml", "2026-11-01", "2026-11-31", "is no day of the calendar", "YYYY-MM-DD"),
    Case(
        "a number for a version",
        "pack.yaml",
        'version: "2026.1"',
        "version: 2026",
        "is no version",
        "in quotes",
    ),
    Case(
        "a wrong language",
        "pack.yaml",
        "[zh-CN, en]",
        "[zh-CN, english]",
        "`english` is no language tag",
        "zh-CN or en",
    ),
    Case(
        "no degree of trust",
        "settings/all.yaml",
        "default: 20, source: the article, trust: S",
        "default: 20, source: the article, trust: high",
        "`trust` is no degree of trust",
        "A statute",
    ),
    Case(
        "no such number of pieces",
        "requirements/all.yaml",
        "count: 2",
        "count: 0",
        "`count` is 0",
        "from 1 to 99",
    ),
    Case(
        "no amount",
        "settings/all.yaml",
        "default: 20,",
        "default: 2.555,",
        "is no money",
        'write yuan: 20, or "2.50"',
    ),
    Case("no number", "settings/all.yaml", "default: 10", 'default: "10"', "is no number", "without quotes"),
    Case("no flag", "settings/all.yaml", "default: true", "default: 1", "is no flag", "write true or false"),
    Case(
        "remove the character",
        "settings/all.yaml",
        'default: "12333"',
        "default: 12333",
        "is no text",
        "put digits in quotes",
    ),
    Case(
        "no choice",
        "settings/all.yaml",
        "default: paid",
        "default: half",
        "is no choice",
        "use one of paid, free",
    ),
    Case(
        "choices of a flag",
        "settings/all.yaml",
        "title: 认户籍证明",
        "title: 认户籍证明, choices: [a]",
        "`choices`",
        "kind: choice",
    ),
    Case(
        "no cost named",
        SERVICE,
        "free: {amount: 0, ",
        "free: {",
        "needs an amount or a setting",
        "write one of the two",
    ),
    Case(
        "a cost that is no amount",
        SERVICE,
        "{amount: 0,",
        "{amount: nothing,",
        "is no amount in yuan",
        "write 20",
    ),
    Case(
        "a cost by a setting that is none",
        SERVICE,
        "{setting: fee.lost,",
        "{setting: days,",
        "no amount of money",
        "kind: money",
    ),
    Case(
        "unknown document",
        SERVICE,
        "- [police-note]",
        "- [police-nite]",
        "unknown document `police-nite`",
        "evidence/",
    ),
    Case(
        "unknown law",
        SERVICE,
        "basis: [law-58]\nquestions",
        "basis: [law-59]\nquestions",
        "unknown law `law-59`",
        "laws/",
    ),
    Case(
        "unknown question asked",
        SERVICE,
        "ask: holder,",
        "ask: houlder,",
        "unknown question `houlder`",
        "questions/",
    ),
    Case(
        "unknown option asked",
        SERVICE,
        "options: [self, child]",
        "options: [self, kid]",
        "no option `kid`",
        "self, child",
    ),
    Case(
        "unknown requirement",
        SERVICE,
        "use: identity",
        "use: identiti",
        "unknown requirement `identiti`",
        "requirements/",
    ),
    Case(
        "unknown channel",
        SERVICE,
        "  bank:\nroutes",
        "  banque:\nroutes",
        "unknown channel `banque`",
        "channels/",
    ),
    Case(
        "unknown setting of a cost",
        SERVICE,
        "{setting: fee.lost,",
        "{setting: fee.gone,",
        "unknown setting `fee.gone`",
        "settings/",
    ),
    Case(
        "unknown service",
        "life-events.yaml",
        "services: [replace]",
        "services: [replac]",
        "unknown service `replac`",
        "services/",
    ),
    Case(
        "unknown article reference",
        "article.yaml",
        "refs: [fee.lost,",
        "refs: [fee.gone,",
        "unknown id `fee.gone`",
        "name a",
    ),
    Case(
        "unknown picture",
        SERVICE,
        "picture: events/lost",
        "picture: events/gone",
        "`events/gone` does not exist",
        "draw",
    ),
    Case(
        "no picture name",
        SERVICE,
        "picture: events/lost",
        "picture: ../x.svg",
        "is no picture's name",
        "group/name",
    ),
    Case(
        "route to no channel",
        SERVICE,
        "channel: window, headline",
        "channel: app, headline",
        "no channel of this",
        "window, bank",
    ),
    Case(
        "life event without aim",
        "life-events.yaml",
        "  services: [replace]\n  laws: [law-58]\n",
        "",
        "leads nowhere",
        "add",
        at="lost:",
    ),
    Case(
        "a setting that is missing",
        "settings/all.yaml",
        "phone.complaint:",
        "phone.other:",
        "`phone.complaint` is missing",
        "kind: text",
        at="fee.lost:",
    ),
    Case(
        "nowhere said where the service desk is",
        "settings/all.yaml",
        "place.service-desk:",
        "place.desk:",
        "`place.service-desk` is missing",
        "kind: text",
        at="fee.lost:",
    ),
    Case(
        "more said of the service desk than the page has room for",
        "settings/all.yaml",
        "default: 进门右手边",
        "default: " + "进门右手边" * 9,
        "where the service desk is",
        "at most 40",
    ),
    Case(
        "unknown question looked at",
        SERVICE,
        "when: {reason: lost}",
        "when: {raison: lost}",
        "unknown question `raison`",
        "this service asks",
    ),
    Case(
        "unknown option looked at",
        SERVICE,
        "when: {reason: lost}",
        "when: {reason: loss}",
        "no option `loss`",
        "broken, lost",
    ),
    Case(
        "option that is left out",
        SERVICE,
        "when: {holder: child}, ch",
        "when: {holder: agent}, ch",
        "no option `agent`",
        "child, self",
    ),
    Case(
        "condition on a later question",
        SERVICE,
        "  - {ask: holder, ",
        "  - {ask: holder, when: {reason: lost}, ",
        "a condition on `reason`, which is asked only later",
        "move that question up",
    ),
    Case(
        "condition on itself",
        SERVICE,
        "when: {not: {holder: child}}",
        "when: {reason: lost}",
        "asked only later",
        "look at an earlier",
    ),
    Case(
        "unknown setting looked at",
        "requirements/all.yaml",
        "police.accepted: true",
        "police: true",
        "unknown setting `police`",
        "settings/",
    ),
    Case(
        "setting at no value",
        "requirements/all.yaml",
        "police.accepted: true",
        "police.accepted: often",
        "can't have this value",
        "true or false",
    ),
    Case(
        "setting that is no switch",
        "requirements/all.yaml",
        "police.accepted: true",
        "days: 10",
        "can't have this value",
        "of kind number",
    ),
    Case(
        "choice at no value",
        "requirements/all.yaml",
        "police.accepted: true",
        "policy: half",
        "can't have this value",
        "paid, free",
    ),
    Case("no condition", SERVICE, "when: {reason: lost}", "when: lost", "is no condition", "{key: value}"),
    Case(
        "an empty condition", SERVICE, "when: {reason: lost}", "when: {}", "is no condition", "{key: value}"
    ),
    Case(
        "all of nothing",
        SERVICE,
        "when: {reason: lost}",
        "when: {all: []}",
        "`all` without a list",
        "[{…}, {…}]",
    ),
    Case(
        "compared with no option",
        SERVICE,
        "when: {reason: lost}",
        "when: {reason: []}",
        "compared with no option",
        "name one",
    ),
    Case(
        "channel that looks at answers",
        "channels/all.yaml",
        "place: 一楼",
        "place: 一楼\n  when: {holder: child}",
        "unknown question",
        "setting",
        at="when: {holder: child}",
    ),
    Case(
        "shared requirement on a question never asked",
        "requirements/all.yaml",
        "- [id-card]",
        "- {when: {agent: yes}, documents: [id-card]}",
        "looks at question `agent`, which service `replace` never asks",
        "add `- ask: agent` to that service",
    ),
    Case(
        "a question twice",
        SERVICE,
        "  - id: reason",
        "  - {ask: holder}\n  - id: reason",
        "question `holder` stands in line",
        "keep one",
        at="- {ask: holder}",
    ),
    Case("a route twice", SERVICE, "{id: here,", "{id: bank,", "route `bank` stands in line", "keep one"),
    Case(
        "no legal basis",
        "evidence/all.yaml",
        "  cost: 免费\n  basis: [law-58]\n",
        "  cost: 免费\n",
        "document `police-note` proves no identity and is asked for without a legal basis",
        "社会保险经办条例 art. 31",
        at="police-note",
        there="requirements/all.yaml",
    ),
    Case(
        "too long",
        SERVICE,
        "summary: 丢了补领",
        "summary: " + 121 * "补",
        "121 characters in zh-CN don't fit",
        "at most 120",
    ),
    Case(
        "markup", SERVICE, "summary: 丢了补领", "summary: 丢了<b>补领</b>", "markup in a text", "plain words"
    ),
    Case(
        "a turned direction",
        SERVICE,
        "summary: 丢了补领",
        'summary: "丢了\\u202e补领"',
        "RIGHT-TO-LEFT OVERRIDE",
        "remove it",
    ),
    Case(
        "a line break",
        SERVICE,
        "summary: 丢了补领",
        'summary: "丢了\\n补领"',
        "can't be shown safely",
        "remove it",
    ),
    Case("an empty text", SERVICE, "summary: 丢了补领", 'summary: ""', "an empty text", "write it"),
    Case(
        "unknown setting in a text",
        SERVICE,
        '"交{fee.lost}"',
        '"交{fee.gone}"',
        "`{fee.gone}` can't be filled in",
        "name a setting",
    ),
    Case(
        "flag in a text",
        SERVICE,
        '"交{fee.lost}"',
        '"交{police.accepted}"',
        "can't be filled in",
        "money, number or text",
    ),
    Case(
        "setting where none is filled in",
        SERVICE,
        "summary: 丢了补领",
        'summary: "{days}日"',
        "can't be filled in",
        "write the value out",
    ),
    Case("a stray brace", SERVICE, '"交{fee.lost}"', '"交{fee lost}"', "a brace that is no", "or no brace"),
    Case(
        "an unknown phrase",
        "wording.yaml",
        "free: 用语3",
        "freee: 用语3",
        "unknown phrase `freee`",
        "mend its name",
    ),
    Case(
        "dead end",
        SERVICE,
        "{id: here, channel",
        "{id: here, when: {reason: broken}, channel",
        "dead end",
        "add a route",
        at="title:",
    ),
    Case(
        "two costs",
        SERVICE,
        "when: {not: {reason: broken}}}",
        "}",
        "two costs",
        "exclude each other",
        at="lost: {setting",
    ),
    Case(
        "no cost",
        SERVICE,
        "{amount: 0, when: {reason: broken}}",
        "{amount: 0, when: {holder: child}}",
        "no cost",
        "widen",
        at="title:",
    ),
    Case(
        "unreachable option",
        SERVICE,
        "when: {not: {holder: child}}",
        "when: {all: [{holder: child}, {holder: self}]}",
        "option `reason.broken` is on no path",
        "mend its when:, or remove it",
    ),
    Case(
        "closed channel",
        SERVICE,
        "    steps: [取号,",
        "    when: {holder: child}\n    steps: [取号,",
        "route `here` leads to a channel that is closed",
        "give it a when:",
        at="{id: here",
    ),
    Case(
        "no papers accepted",
        "requirements/all.yaml",
        "    - [id-card]\n",
        "",
        "requirement `identity` accepts no list of documents",
        "once",
        at="use: identity",
        there=SERVICE,
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_mistake_is_said_where_it_is_and_how_to_mend_it(case: Case, tmp_path: Path, pictures: Path) -> None:
    folder = write_pack(tmp_path / "pack", spoilt(case.file, case.old, case.new))
    file = folder / (case.there or case.file)
    line = line_of(file.read_text("utf-8"), case.at) if case.at else line_of(PACK[case.file], case.old)
    lines = said(folder, pictures)
    start = f"{file}:{line}: "
    assert [
        told for told in lines if told.startswith(start) and case.problem in told and case.mend in told
    ], f"not said at {start}\n" + "\n".join(lines)
