"""Makes a pack of many services for the search: words of the trade, put together at random (fixed seed)."""

import random
from collections.abc import Iterator
from datetime import date

from kiosk.domain.front_page import Audience
from kiosk.domain.pack import ContentPack
from kiosk.domain.search_forms import AlsoWord, FoundKind
from kiosk.domain.services import PackIdentity, PublicService
from kiosk.domain.texts import Text
from kiosk.domain.wording import PHRASES, Wording

SAID = 12
"""Words that people say for a service, as in the default pack."""

WHO = (
    "退休人员 retired,农民工 migrant,新生儿 newborn,大学生 student,灵活就业人员 flexible,个体工商户 trader,"
    "外国人 foreign,港澳居民 Macao,残疾人 disabled,失业人员 jobless,企业职工 employee,村民 villager,"
    "事业单位 institution,公务员 official,军人家属 soldier,孕妇 pregnant,遗属 survivor,工伤职工 injured,"
    "未成年人 child,老年人 elderly,外地户口 outside,临时工 temporary,驾驶员 driver,教师 teacher"
)
WHAT = (
    "社会保障卡 card,养老保险 pension,医疗保险 medical,失业保险 unemployment,工伤保险 injury,"
    "生育津贴 maternity,住院费用 hospital,门诊报销 outpatient,慢性病待遇 chronic,丧葬补助 funeral,"
    "护理补贴 nursing,缴费记录 payment,参保证明 certificate,个人账户 account,转移接续 transfer,"
    "异地就医 elsewhere,银行账号 bank,密码 PIN,手机号码 phone,居住证 residence,劳动合同 contract,"
    "培训补贴 training,创业贷款 loan,档案 archive,"
    "职称评审 title,技能证书 skill,就业登记 job,稳岗返还 refund,工资拖欠 wages,年金 annuity"
)
DO = (
    "申请 apply,办理 handle,查询 check,变更 change,注销 cancel,补办 replace,激活 activate,挂失 report,"
    "解除 lift,恢复 restore,领取 receive,缴纳 pay,补缴 arrears,退费 reimburse,打印 print,认证 verify,"
    "转入 incoming,转出 outgoing,暂停 suspend,终止 end,登记 register,核定 assess,投诉 complain,咨询 ask"
)
HOW = (
    "怎么 how,多少钱 cost,要什么材料 papers,在哪里 where,多久 long,不成功 failed,过期了 expired,"
    "丢了 lost,坏了 broken"
)


def _pairs(words: str) -> list[tuple[str, str]]:
    found = (word.partition(" ") for word in words.split(","))
    return [(chinese, english) for chinese, _, english in found]


def _text(parts: list[tuple[str, str]]) -> Text:
    return Text((("zh-CN", "".join(c for c, _ in parts)), ("en", " ".join(e for _, e in parts))))


def many_services(count: int) -> ContentPack:
    """A pack with this many services and their words; nothing else of it is filled in."""
    chance = random.Random(58)  # noqa: S311
    said = [list(_said(chance)) for _ in range(count)]
    nothing = Text((("zh-CN", ""), ("en", "")))
    return ContentPack(
        identity=PackIdentity("many", "1", date(2026, 11, 1), nothing),
        languages=("zh-CN", "en"),
        wording=Wording(**dict.fromkeys(PHRASES, nothing)),
        settings=(),
        legal_resources=(),
        evidence_types=(),
        channels=(),
        services=tuple(_service(f"s{number}", words) for number, words in enumerate(said)),
        life_events=(),
        also=tuple(
            AlsoWord(FoundKind.SERVICE, f"s{number}", word, 0)
            for number, words in enumerate(said)
            for word in words[2:]
        ),
        article_notes=(),
    )


def _said(chance: random.Random) -> Iterator[Text]:
    who, what, do, how = map(_pairs, (WHO, WHAT, DO, HOW))
    person, matter = chance.choice(who), chance.choice(what)
    yield _text([person, matter, chance.choice(do)])
    yield _text([person, *chance.sample(what, 3), *chance.sample(do, 2)])
    for _ in range(SAID):
        yield _text(
            [chance.choice([person, matter]), chance.choice([matter, *what]), chance.choice(do + how)]
        )


def _service(id_: str, said: list[Text]) -> PublicService:
    title, summary = said[:2]
    return PublicService(
        id=id_,
        title=title,
        summary=summary,
        picture="events/status",
        audience=Audience.CITIZEN,
        output=summary,
        basis=(),
        questions=(),
        requirements=(),
        channels=(),
        routes=(),
        costs=(),
        before=(),
        after=(),
        notices=(),
    )
