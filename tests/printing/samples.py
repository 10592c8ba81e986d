"""Checklists by hand, as real visits end: ready, bring these, go there, and one that needs a second page."""

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

from kiosk.domain.charge import Charge
from kiosk.domain.checklist import Answered, Checklist, OutcomeKind
from kiosk.domain.criteria import ALWAYS
from kiosk.domain.evidence import EvidenceType, EvidenceUse, Form, Requirement
from kiosk.domain.materials import Material, MaterialItem
from kiosk.domain.services import Channel, Half, LegalResource, PackIdentity, ServiceChannel, Step
from kiosk.domain.settings import Money
from kiosk.domain.texts import Text
from kiosk.domain.wording import Wording
from kiosk.printing.sheet_data import SheetStamp

STAMP = SheetStamp("20261122-K7PX3Q", datetime(2026, 11, 22, 9, 31, tzinfo=timezone(timedelta(hours=8))))


def text(chinese: str, english: str) -> Text:
    return Text((("zh-CN", chinese), ("en", english)))


def same(value: str) -> Text:
    return text(value, value)


WORDING = Wording(
    sheet_title=text("一次性告知单", "One-time notification sheet"),
    sheet_subtitle=text("自助导办", "self-service guidance"),
    money=text("{amount}元", "{amount} yuan"),
    fee_as_posted=text("以办理地公示为准", "As posted where it is done"),
    free=text("不收费", "free of charge"),
    outcome_ready=text("可以办理", "Ready"),
    outcome_bring=text("请备齐材料", "Bring these"),
    outcome_go_there=text("请到这里办理", "Go there"),
    ready_lead=text(
        "您的材料齐了，请取号到窗口办理。", "You have all papers. Take a number and go to the window."
    ),
    bring_lead=text(
        "还缺下面标明的材料，备齐后再来，一次办好。",
        "Papers marked below are still missing. Come back with all of them.",
    ),
    go_there_lead=text(
        "这件事不在本大厅办理，请按下面的地址前往。",
        "This hall does not handle it. Please go to the place named below.",
    ),
    your_answers=text("您的回答", "Your answers"),
    materials=text("需要的材料", "Papers to bring"),
    no_materials=text("不需要带材料。", "No papers are needed."),
    have=text("已有", "Have"),
    missing=text("还缺", "Missing"),
    original=text("原件", "original"),
    copy=text("复印件", "copy"),
    original_and_copy=text("原件和复印件", "original and copy"),
    itself=text("随身带上", "Bring it along"),
    pieces=text("{count}份", "{count} pc."),
    or_instead=text("也可以用", "Or instead"),
    together=text("须同时带齐", "All of these together"),
    issued_by=text("出具单位", "Issued by"),
    how_to_get=text("怎样取得", "How to get it"),
    takes=text("多久", "Takes"),
    costs=text("收费", "Costs"),
    valid_for=text("有效期", "Valid for"),
    steps=text("办理步骤", "Steps"),
    where=text("办理地点", "Where"),
    hours=text("办理时间", "Hours"),
    phone=text("电话", "Phone"),
    cannot_here=text("这里不能办", "Not possible here"),
    other_ways=text("其他办法", "Other ways"),
    fee=text("费用", "Fee"),
    paid_to=text("收费单位", "Paid to"),
    time_limit=text("办理时限", "Time limit"),
    result=text("办理结果", "Result"),
    notice=text("请注意", "Please note"),
    legal_basis=text("法律依据", "Legal basis"),
    enquiry_phone=text("咨询电话", "Enquiries"),
    complaint_phone=text("监督投诉电话", "Complaints"),
    disclaimer=text(
        "本单根据您在自助机上的回答生成，未核验身份，以窗口受理为准。",
        "Made from your answers at the kiosk, identity not checked; the window decides.",
    ),
    printed_at=text("打印时间", "Printed"),
    content_version=text("内容版本", "Content"),
    qr_hint=text(
        "手机扫码，不用联网也能看到本单要点。", "Scan to keep this list on your phone. No network needed."
    ),
    handover_hint=text("工作人员扫此码可接着办", "Staff: scan to continue"),
    privacy=text(
        "本机不询问、不保存、不打印您的姓名、证件号码和电话。",
        "This kiosk never asks for, keeps or prints your name, numbers or phone.",
    ),
    generated=text("繁体字由简体字自动转换。", "The Traditional characters were converted automatically."),
    assisted=text(
        "本单由工作人员协助填写，核对和变更的地方已注明。",
        "Staff helped to fill in this sheet; what they checked or changed is marked.",
    ),
    seen_original=text("工作人员已核：原件", "Seen by staff: original"),
    seen_copy_only=text("工作人员已核：只有复印件", "Seen by staff: a copy only"),
    seen_missing=text("工作人员已核：没有带", "Seen by staff: not here"),
    fee_changed=text(
        "工作人员变更：原{before}，现{now}。理由：{reason}",
        "Changed by staff. Was: {before}. Now: {now}. Reason: {reason}",
    ),
    answered_for=text("工作人员代答：{reason}", "Answered by staff: {reason}"),
    staff_notes=text("工作人员备注", "Notes by staff"),
    staff_typed=text("工作人员还填写了内容。", "Staff typed something as well."),
    staff_window=text("请到窗口", "Go to this window"),
    ticket=text("排队号", "Queue number"),
    copy_citizen=text("群众联", "Citizen's copy"),
    copy_file=text("存档联", "File copy"),
)

CARD_RULES = LegalResource(
    "card-rules",
    text("《“中华人民共和国社会保障卡”管理办法》第十六条", "Rules on the Social Security Card, art. 16"),
    text("各地制定用卡规程。", "Cities make their own card procedures."),
    (),
    text("人社部发〔2011〕47号", "Ministry notice [2011] No. 47"),
    "公开汇编",
)
HANDLING = LegalResource(
    "handling-31",
    text("《社会保险经办条例》第三十一条", "Regulation on Social Insurance Handling, art. 31"),
    text("不得多要证明。", "No proof without legal basis."),
    (),
    text("国务院令第765号，2023年12月1日起施行", "State Council Decree 765, in force 2023-12-01"),
    "公开汇编",
)
GUARDIAN_LAW = LegalResource(
    "civil-code-27",
    text("《民法典》第二十七条", "Civil Code, art. 27"),
    text("父母是未成年子女的监护人。", "Parents are guardians of their minor children."),
    (),
    text("2021年1月1日起施行", "in force 2021-01-01"),
    "公开汇编",
)

ID_CARD = EvidenceType(
    "id-card",
    text("居民身份证", "Resident ID card"),
    "documents/id-card",
    True,
    text("公安机关", "police"),
    text("到任一公安派出所户籍窗口补领或换领。", "Apply for a new one at any police station."),
    text("60日内", "within 60 days"),
    text("换领20元，丢失补领40元", "20 yuan to renew, 40 yuan if lost"),
    None,
    (),
)
TEMPORARY_ID = EvidenceType(
    "temporary-id-card",
    text("临时居民身份证", "Temporary resident ID card"),
    "documents/temporary-id-card",
    True,
    text("户籍地公安派出所", "police station of your household registration"),
    text(
        "申请补领身份证时，带户口簿和黑白照片一并申领。",
        "Ask for it when you apply for the new ID card; bring the household register and a photo.",
    ),
    text("3日内", "within 3 days"),
    text("10元", "10 yuan"),
    text("3个月", "3 months"),
    (),
)
OLD_CARD = EvidenceType(
    "social-security-card",
    text("原社会保障卡", "Old Social Security Card"),
    "documents/social-security-card",
    False,
    text("社保经办机构", "social insurance agency"),
    text("卡已丢失的，不用交。", "Not needed if the card is lost."),
    text("不用等", "no waiting"),
    text("不收费", "free"),
    None,
    ("card-rules",),
)
PHOTO = EvidenceType(
    "photo",
    text("近期免冠白底照片", "Recent photo, white ground, no hat"),
    "documents/photo",
    False,
    text("照相馆", "photo shop"),
    text("到照相馆拍摄，说明用于社保卡。", "Have it taken for a Social Security Card."),
    text("当天", "same day"),
    text("约20元", "about 20 yuan"),
    None,
    ("card-rules",),
)
REGISTER = EvidenceType(
    "household-register",
    text("居民户口簿", "Household register"),
    "documents/household-register",
    True,
    text("公安机关", "police"),
    text("到户籍地公安派出所补发。", "Re-issued by the police station of the registration."),
    text("当场", "on the spot"),
    text("以派出所公示为准", "as posted at the police station"),
    None,
    (),
)
BIRTH = EvidenceType(
    "birth-certificate",
    text("出生医学证明", "Medical certificate of birth"),
    "documents/birth-certificate",
    False,
    text("助产医疗机构", "hospital of birth"),
    text("向签发的医院申请补发。", "Re-issued by the hospital that signed it."),
    text("20个工作日内", "within 20 working days"),
    text("不收费", "free"),
    None,
    ("civil-code-27",),
)
GUARDIAN_ID = replace(
    ID_CARD, id="guardian-id-card", name=text("监护人的居民身份证", "Guardian's resident ID card")
)
AGENT_ID = replace(ID_CARD, id="agent-id-card", name=text("代办人的居民身份证", "Agent's resident ID card"))
POWER = EvidenceType(
    "power-of-attorney",
    text("授权委托书", "Power of attorney"),
    "documents/power-of-attorney",
    False,
    text("持卡人本人", "the card holder"),
    text("在导办台领取空白表，由持卡人签名。", "Take a form at the guide desk; the card holder signs."),
    text("当场", "on the spot"),
    text("不收费", "free"),
    text("30日", "30 days"),
    ("card-rules",),
)

WINDOW = Channel(
    "window",
    text("社保经办大厅综合窗口", "Comprehensive window of the service hall"),
    "channels/window",
    frozenset({Half.SOCIAL}),
    True,
    text("清河市民中心一楼A区5至12号窗口", "Qinghe Citizen Center, ground floor, area A, windows 5–12"),
    text("工作日 9:00–12:00，13:30–17:00", "Working days 9:00–12:00, 13:30–17:00"),
    text("0123-1234567", "0123-1234567"),
    text("银行账户激活、银行密码重置", "activating the bank account, resetting the bank PIN"),
    ALWAYS,
)
BANK = Channel(
    "bank",
    text("卡面所印银行的任一网点", "Any branch of the bank printed on the card"),
    "channels/bank",
    frozenset({Half.SOCIAL, Half.BANK}),
    False,
    text("最近的网点：人民路18号", "Nearest branch: 18 Renmin Road"),
    text("工作日 9:00–17:00，周末以网点公告为准", "Working days 9:00–17:00; weekends as posted"),
    text("拨打卡背面的银行客服电话", "the bank's number on the back of the card"),
    None,
    ALWAYS,
)
APP = Channel(
    "app",
    text("“掌上12333”手机应用", "“Zhangshang 12333” phone app"),
    "channels/app",
    frozenset({Half.SOCIAL}),
    False,
    text("手机上办理", "on your phone"),
    None,
    None,
    text("银行账户激活", "activating the bank account"),
    ALWAYS,
)


def item(evidence: EvidenceType, *, have: bool, form: Form = Form.ORIGINAL, count: int = 1) -> MaterialItem:
    return MaterialItem(EvidenceUse(evidence, form, count, None), have)


def material(
    name: str, title: Text, *items: MaterialItem, instead: tuple[tuple[MaterialItem, ...], ...] = ()
) -> Material:
    return Material(Requirement(name, title, ALWAYS, (), None, ()), items, instead)


def steps(*texts: Text) -> tuple[Step, ...]:
    return tuple(Step(step, None, ALWAYS) for step in texts)


IDENTITY = PackIdentity(
    "default", "2026.11", date(2026, 11, 1), text("社会保障卡办事指南", "Social Security Card guide")
)
IDENTITY_TITLE = text("持卡人的身份证件", "Identity of the card holder")

BRING = Checklist(
    service_id="card-replace",
    title=text("社会保障卡补领、换领、换发", "Re-issue, exchange or renewal of the Social Security Card"),
    outcome=OutcomeKind.BRING,
    headline=text("到本大厅综合窗口补领新卡", "Apply for a new card at a window of this hall"),
    reason=text(
        "您的卡丢失了，已经正式挂失，可以直接补领。",
        "Your card is lost and formally reported, so you can apply for a new one.",
    ),
    answers=(
        Answered("reason", "lost", text("为什么换卡？", "Why a new card?"), text("卡丢了", "It is lost")),
        Answered("holder", "self", text("给谁办？", "For whom?"), text("本人", "Myself")),
        Answered(
            "loss", "formal", text("挂失了吗？", "Reported lost?"), text("已经正式挂失", "Yes, formally")
        ),
        Answered(
            "id-state",
            "lost",
            text("身份证在手上吗？", "ID card at hand?"),
            text("身份证也丢了", "It is lost too"),
        ),
    ),
    materials=(
        material(
            "identity",
            IDENTITY_TITLE,
            item(ID_CARD, have=False),
            instead=((item(TEMPORARY_ID, have=False),), (item(REGISTER, have=True),)),
        ),
        material("photo", text("照片", "Photo"), item(PHOTO, have=True, count=2)),
    ),
    notices=(
        text(
            "提交补卡申请后，旧卡即使找到也不能再用。",
            "Once you have applied, the old card can never be used again, even if it is found.",
        ),
    ),
    steps=steps(
        text("在取号机取“社保卡业务”号。", "Take a number for “Social Security Card”."),
        text("在等候区听叫号。", "Wait until your number is called."),
        text("到窗口交验材料，确认个人信息并签字。", "Hand over the papers, check your details and sign."),
        text("缴纳工本费，领取新卡。", "Pay the production cost and take the new card."),
        text(
            "到卡面所印银行激活银行账户，重设密码。",
            "Go to the bank printed on the card to activate the bank account and set a PIN.",
        ),
    ),
    where=ServiceChannel(WINDOW, ALWAYS, (), text("不用预约。", "No appointment needed.")),
    other_ways=(BANK, APP),
    charge=Charge(
        Money(2000),
        text("社会保障卡服务窗口", "the Social Security Card window"),
        text("因丢失补领收取工本费。", "Production cost for a lost card."),
    ),
    time_limit=text("当场办结，立等可取", "On the spot, while you wait"),
    result=text("新的社会保障卡", "A new Social Security Card"),
    laws=(CARD_RULES, HANDLING),
    enquiry_phone=text("12333", "12333"),
    complaint_phone=text("12345", "12345"),
    site_name=text("清河市社会保险事业中心", "Qinghe Social Insurance Center"),
    identity=IDENTITY,
    wording=WORDING,
)
"""A lost card, and the identity card is lost too."""

READY = replace(
    BRING,
    outcome=OutcomeKind.READY,
    materials=(
        material(
            "identity", IDENTITY_TITLE, item(ID_CARD, have=True), instead=((item(TEMPORARY_ID, have=False),),)
        ),
        material("photo", text("照片", "Photo"), item(PHOTO, have=True, count=2)),
        material("old-card", text("旧卡", "Old card"), item(OLD_CARD, have=True)),
    ),
    reason=text(
        "您的卡芯片脱落，属于可以换领的情形。",
        "The chip has come off, which is a reason to exchange the card.",
    ),
    notices=(),
    charge=Charge(Money(0), None, text("质量问题免费换领。", "Exchange for a quality fault is free.")),
)
"""A faulty card, everything at hand."""

GO_THERE = replace(
    BRING,
    service_id="bank-activate",
    title=text("社会保障卡银行账户激活", "Activating the card's bank account"),
    outcome=OutcomeKind.GO_THERE,
    headline=text(
        "请本人到卡面所印银行的网点办理", "Go in person to a branch of the bank printed on the card"
    ),
    reason=text(
        "银行账户激活须由本人在发卡银行柜面办理，社保窗口不能代办。",
        "The bank account is activated in person at the issuing bank; a social security window can't do it.",
    ),
    answers=(
        Answered(
            "half", "bank", text("要激活哪一项？", "Activate what?"), text("银行账户", "The bank account")
        ),
        Answered("holder", "self", text("给谁办？", "For whom?"), text("本人", "Myself")),
    ),
    materials=(
        material(
            "identity", IDENTITY_TITLE, item(ID_CARD, have=True), instead=((item(TEMPORARY_ID, have=False),),)
        ),
        material("card", text("社会保障卡", "Social Security Card"), item(OLD_CARD, have=True)),
    ),
    notices=(),
    steps=steps(
        text("带上材料到银行网点取号。", "Take your papers to the branch and take a number."),
        text("告诉柜员“激活社保卡银行账户”。", "Tell the teller to activate the card's bank account."),
        text("按提示设置银行密码。", "Set the bank PIN as asked."),
    ),
    where=ServiceChannel(
        BANK, ALWAYS, (), text("社保功能也可以在这里一并启用。", "Both halves can be enabled in one visit.")
    ),
    other_ways=(),
    charge=Charge(Money(0), None, None),
    result=text("银行账户可以存取款", "The bank account can be used"),
)
"""The bank's half of the card."""

LONG = replace(
    BRING,
    title=text(
        "社会保障卡申领（未满16周岁，由他人代办）", "First card for a child under 16, through an agent"
    ),
    materials=(
        material(
            "child",
            text("孩子的身份证件", "Identity of the child"),
            item(REGISTER, have=True, form=Form.ORIGINAL_AND_COPY),
            instead=((item(ID_CARD, have=False),),),
        ),
        material("photo", text("照片", "Photo"), item(PHOTO, have=False, count=2)),
        material(
            "guardian",
            text("监护人的身份和监护关系", "Guardian and guardianship"),
            item(GUARDIAN_ID, have=False, form=Form.COPY),
            item(BIRTH, have=False, form=Form.ORIGINAL_AND_COPY),
            instead=((item(GUARDIAN_ID, have=False, form=Form.COPY), item(REGISTER, have=True)),),
        ),
        material(
            "agent",
            text("代办人的身份和授权", "Agent and authority"),
            item(AGENT_ID, have=True),
            item(POWER, have=False),
        ),
    ),
    notices=(
        *BRING.notices,
        text(
            "出生医学证明上的姓名须与户口簿一致。", "The names on certificate and register must be the same."
        ),
    ),
    laws=(CARD_RULES, HANDLING, GUARDIAN_LAW),
)
"""A child through an agent: more papers than fit one page in two languages."""

RARE = replace(
    BRING, title=text("社会保障卡（姓名含“㙍、䶮、𠮷、〇”等字）", "Card for a name with 㙍, 䶮, 𠮷 or 〇")
)
"""Characters that other libraries drop or swap."""
