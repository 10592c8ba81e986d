"""A small pack that has every kind of part, and every optional part both there and absent."""

from dataclasses import replace
from datetime import date

from kiosk.domain.criteria import ALWAYS, AllOf, AnswerIn, AnyOf, Not, SettingIs
from kiosk.domain.evidence import EvidenceType, EvidenceTypeList, EvidenceUse, Form, Requirement
from kiosk.domain.front_page import Audience, LifeEvent
from kiosk.domain.pack import ContentPack
from kiosk.domain.search_forms import AlsoWord, FoundKind, SearchEntry, SearchForms, SearchLines
from kiosk.domain.services import (
    ArticleNote,
    Channel,
    Cost,
    Half,
    LegalResource,
    Notice,
    Option,
    PackIdentity,
    PublicService,
    Question,
    Route,
    ServiceChannel,
    Step,
)
from kiosk.domain.settings import Money, Setting, SettingKind, SitePack
from kiosk.domain.staff_lists import Choice, StaffLists
from kiosk.domain.suspension import ClosingNotice
from kiosk.domain.texts import Text
from kiosk.domain.wording import PHRASES, Wording


def text(chinese: str, english: str) -> Text:
    return Text((("zh-CN", chinese), ("en", english)))


LAW = LegalResource(
    "act-58",
    text("第五十八条", "Article 58"),
    text("三十日内办理", "Within 30 days"),
    (text("第一款", "First paragraph"), text("第二款", "Second paragraph")),
    text("2018年修正", "As amended in 2018"),
    "https://example.invalid/act",
)
BARE_LAW = replace(LAW, id="act-2", text=(text("全文", "All of it"),))

ID_CARD = EvidenceType(
    id="id-card",
    name=text("居民身份证", "Resident identity card"),
    picture="documents/id-card.svg",
    identity=True,
    issuer=text("公安机关", "Police"),
    obtain=text("到派出所", "At the police station"),
    duration=text("30天", "30 days"),
    cost=text("{fee.lost}", "{fee.lost}"),
    validity=text("10年", "10 years"),
    basis=(),
)
PHOTO = replace(
    ID_CARD, id="photo", identity=False, name=text("照片", "Photo"), validity=None, basis=("act-58", "act-2")
)

WINDOW = Channel(
    id="window",
    title=text("窗口", "Window"),
    picture="channels/window.svg",
    halves=frozenset(Half),
    here=True,
    place=text("一楼", "First floor"),
    hours=text("九点", "From nine"),
    phone=text("12333", "12333"),
    cannot=text("不办密码", "No PINs"),
    when=SettingIs("window.open", True),
)
POLICE = Channel(
    id="police",
    title=text("派出所", "Police station"),
    picture="channels/police.svg",
    halves=frozenset(),
    here=False,
    place=text("附近", "Near you"),
    hours=None,
    phone=None,
    cannot=None,
    when=ALWAYS,
)

HOLDER = AnswerIn("holder", frozenset({"child", "adult"}))
EVERY_KIND = AllOf(
    (
        AnyOf((HOLDER, Not(AnswerIn("holder", frozenset({"agent"}))))),
        SettingIs("window.open", False),
        SettingIs("card.kind", "third"),
        AllOf((HOLDER,)),
        AnyOf(()),
        Not(ALWAYS),
        HOLDER,
    )
)

REPLACE = PublicService(
    id="replace",
    title=text("补换卡", "Replace a card"),
    summary=text("卡丢了或坏了", "Lost or damaged"),
    picture="services/replace.svg",
    audience=Audience.CITIZEN,
    output=text("新卡", "A new card"),
    basis=("act-2", "act-58"),
    questions=(
        Question(
            "holder",
            text("卡是谁的？", "Whose card is it?"),
            text("看卡面", "See the card"),
            (
                Option("adult", text("我的", "Mine"), None, None, ALWAYS),
                Option(
                    "child", text("孩子的", "My child's"), text("16岁以下", "Under 16"), "child.svg", ALWAYS
                ),
            ),
            ALWAYS,
        ),
        Question(
            "reason",
            text("为什么？", "Why?"),
            None,
            (Option("lost", text("丢了", "Lost"), None, None, Not(HOLDER)),),
            EVERY_KIND,
        ),
    ),
    requirements=(
        Requirement(
            "identity",
            text("证明身份", "Prove who you are"),
            HOLDER,
            (
                EvidenceTypeList(
                    (
                        EvidenceUse(ID_CARD, Form.ORIGINAL_AND_COPY, 1, None),
                        EvidenceUse(PHOTO, Form.COPY, 2, text("白底", "White background")),
                    ),
                    ALWAYS,
                ),
                EvidenceTypeList((EvidenceUse(PHOTO, Form.ORIGINAL, 1, None),), EVERY_KIND),
                EvidenceTypeList((EvidenceUse(PHOTO, Form.ITSELF, 1, None),), ALWAYS),
            ),
            text("任选其一", "Any one"),
            ("act-58", "act-2"),
        ),
        Requirement("nothing", text("无", "Nothing"), ALWAYS, (), None, ()),
    ),
    channels=(
        ServiceChannel(
            WINDOW,
            HOLDER,
            (
                Step(text("取号", "Take a number"), "steps/number.svg", ALWAYS),
                Step(text("等候", "Wait"), None, HOLDER),
            ),
            text("只收现金", "Cash only"),
        ),
        ServiceChannel(POLICE, ALWAYS, (), None),
    ),
    routes=(
        Route(
            "here",
            HOLDER,
            "window",
            text("请到窗口", "Go to a window"),
            text("可办", "Can be done"),
            LAW.title,
        ),
        Route(
            "there",
            ALWAYS,
            "police",
            text("请去派出所", "Go to the police"),
            text("先办证", "Get it"),
            LAW.plain,
        ),
    ),
    costs=(
        Cost("free", HOLDER, Money(0), None, None),
        Cost("lost", Not(HOLDER), "fee.lost", text("银行", "The bank"), text("当场付", "Paid there")),
        Cost("elsewhere", HOLDER, None, None, text("问发卡地", "Ask the issuing city")),
    ),
    before=(Step(text("先挂失", "Report the loss first"), None, ALWAYS),),
    after=(Step(text("再激活", "Activate it"), "steps/activate.svg", EVERY_KIND),),
    notices=(
        Notice(text("旧卡作废", "The old card is void"), ALWAYS),
        Notice(text("带齐材料", "Bring all papers"), HOLDER),
    ),
)
REGISTER = replace(
    REPLACE,
    id="register",
    audience=Audience.EMPLOYER,
    basis=(),
    questions=(),
    requirements=(),
    channels=(ServiceChannel(WINDOW, ALWAYS, (), None),),
    routes=(replace(REPLACE.routes[0], when=ALWAYS),),
    costs=(Cost("free", ALWAYS, Money(250), None, None),),
    before=(),
    after=(),
    notices=(),
)

SETTINGS = (
    Setting("window.open", SettingKind.FLAG, text("窗口", "Window"), True, (), "bureau", "S"),
    Setting(
        "fee.lost", SettingKind.MONEY, text("工本费", "Fee"), Money(2000), (), "article", "S", staff=True
    ),
    Setting("days", SettingKind.NUMBER, text("天数", "Days"), 15, (), "act 58", "A"),
    Setting(
        "phone.enquiry",
        SettingKind.TEXT,
        text("电话", "Phone"),
        text("12333", "12333"),
        (),
        "bureau",
        "B",
        staff=True,
        figures=True,
        phrases=(text("请到导办台", "Ask at the desk"), text("12345", "12345")),
    ),
    Setting(
        "place.service-desk",
        SettingKind.TEXT,
        text("服务台", "Desk"),
        text("右边", "Right"),
        (),
        "bureau",
        "K",
    ),
    Setting("card.kind", SettingKind.CHOICE, text("卡", "Card"), "third", ("second", "third"), "bureau", "C"),
)
SITE = SitePack(
    "default",
    "2026.11",
    text("某市社保局", "A city's bureau"),
    (
        ("fee.lost", Money(1650)),
        ("window.open", False),
        ("card.kind", "second"),
        ("days", 1),
        ("phone.enquiry", text("010-12333", "010-12333")),
        ("place.service-desk", text("进门左手边", "On your left")),
    ),
    (("phone.enquiry", (text("二楼", "Upstairs"),)),),
    StaffLists(
        windows=(Choice("w9", text("九号窗口", "Window 9")), Choice("w1", text("一号窗口", "Window 1"))),
    ),
    notices=(
        ClosingNotice("repair", text("正在检修", "Being repaired")),
        ClosingNotice("holiday", text("今天休息", "Closed today")),
    ),
)

PACK = ContentPack(
    identity=PackIdentity("default", "1.2.0", date(2026, 11, 1), text("默认内容", "Default content")),
    languages=("zh-CN", "en"),
    wording=Wording(**{name: text(f"{name}：", f"{name}:") for name in PHRASES}),
    settings=SETTINGS,
    legal_resources=(LAW, BARE_LAW),
    evidence_types=(PHOTO, ID_CARD),
    channels=(POLICE, WINDOW),
    services=(REPLACE, REGISTER),
    life_events=(
        LifeEvent(
            "lost",
            text("卡丢了", "My card is lost"),
            text("挂失、补卡", "Report, replace"),
            "events/lost.svg",
            Audience.CITIZEN,
            ("replace", "register"),
            ("act-58",),
        ),
        LifeEvent(
            "laws",
            text("了解法律", "Know the law"),
            LAW.plain,
            "events/law.svg",
            Audience.EMPLOYER,
            (),
            ("act-2", "act-58"),
        ),
    ),
    also=(
        AlsoWord(FoundKind.SERVICE, "replace", text("消磁", "demagnetised; stripe broken"), 0),
        AlsoWord(FoundKind.SERVICE, "register", text("开户", "open"), 1),
        AlsoWord(FoundKind.EVENT, "lost", text("卡没了", "card gone"), 0),
    ),
    article_notes=(
        ArticleNote(
            "fee", text("二十元", "20 yuan"), text("各地不同", "It differs"), ("fee.lost", "replace")
        ),
        ArticleNote("none", text("无", "None"), text("属实", "True"), ()),
    ),
    staff=StaffLists(
        fee_reasons=(Choice("hardship", text("困难减免", "Hardship")),),
        answer_reasons=(Choice("cannot-see", text("看不清", "Cannot see")),),
        notes=(
            Choice("bank-first", text("先去银行", "Bank first")),
            Choice("again", text("再来", "Come again")),
        ),
        windows=(Choice("w1", text("一号窗口", "Window 1")),),
    ),
    generated=("en",),
)

FORMS = SearchForms(
    entries=(
        SearchEntry(
            FoundKind.SERVICE,
            "replace",
            (
                SearchLines("zh-CN", "补bu 换huan 卡ka \n消xiao 磁ci \n卡ka 丢diu 了le/liao ", (0, 1, 0)),
                SearchLines("en", " replace a card \n demagnetised \n lost or damaged ", (0, 1, 0)),
            ),
        ),
        SearchEntry(FoundKind.EVENT, "lost", (SearchLines("zh-CN", "卡ka \n补bu 卡ka ", (0, 0)),)),
    ),
    grams={"c卡": 3, "c磁": 1, "ibk": 1 << 70},
    sounds="bu 补補\nka 卡\n",
)
