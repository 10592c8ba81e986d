"""The catalogue of all that staff do: who may, and what the audit says of it.

This file is the only list: the audit, the permissions and docs/staff-acts.md all come from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.staff import Role


class Act(StrEnum):
    """Something that staff do, by the name under which the audit keeps it."""

    SIGNED_IN = "staff.signed-in"
    SIGNED_OUT = "staff.signed-out"
    SIGN_IN_FAILED = "staff.sign-in-failed"
    LOCKED = "staff.locked"
    UNLOCKED = "staff.unlocked"
    ADDED = "staff.added"
    REMOVED = "staff.removed"
    PIN_CHANGED = "staff.pin-changed"
    ROLE_CHANGED = "staff.role-changed"
    FACTOR_CHANGED = "staff.factor-changed"
    AUDIT_BROKEN = "audit.broken"

    ASSISTED = "visit.assisted"
    LEFT_TO_CITIZEN = "visit.left-to-citizen"
    TAKEN_UP = "visit.taken-up"
    PAPER_JUDGED = "visit.paper-judged"
    ANSWERED_FOR = "visit.answered-for-citizen"
    FEE_CHANGED = "visit.fee-changed"
    NOTE_ADDED = "visit.note-added"
    NOTE_REMOVED = "visit.note-removed"
    WINDOW_CHOSEN = "visit.window-chosen"
    TICKET_NOTED = "visit.ticket-noted"
    COPIES_PRINTED = "visit.copies-printed"

    REQUEST_ANSWERED = "request.answered"

    JOB_VOIDED = "printer.job-voided"
    JOB_SETTLED = "printer.job-settled"
    TEST_PRINTED = "printer.test-printed"

    CONTENT_READ = "content.read"
    CONTENT_SWITCHED = "content.switched"
    SETTING_CHANGED = "content.setting-changed"
    SETTING_ENDED = "content.setting-ended"

    STATISTICS_SEEN = "statistics.seen"
    STATISTICS_EXPORTED = "statistics.exported"

    READINESS_PRINTED = "machine.readiness-printed"
    LOG_READ = "machine.log-read"
    RESTARTED = "machine.restarted"
    SERVICE_SUSPENDED = "machine.service-suspended"
    SERVICE_RESUMED = "machine.service-resumed"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the catalogue says of an act.

    ``roles`` may do it; none where the kiosk itself does. ``subject``, ``before`` and ``after`` say what the
    audit's columns of these names hold; empty where they hold nothing. Nothing that tells one citizen from
    another ever stands in them.
    """

    chinese: str
    english: str
    roles: frozenset[Role]
    subject: str = ""
    before: str = ""
    after: str = ""


_ALL = frozenset(Role)
_HALL = frozenset({Role.GUIDE, Role.SUPERVISOR})
_SUPERVISOR = frozenset({Role.SUPERVISOR})
_CARE = frozenset({Role.SUPERVISOR, Role.OPERATOR})
_CONTENT = frozenset({Role.SUPERVISOR, Role.EDITOR})

CATALOGUE: Mapping[Act, Entry] = {
    Act.SIGNED_IN: Entry("登录", "signed in", _ALL),
    Act.SIGNED_OUT: Entry("退出", "signed out", _ALL, after="why: button, idle, visit-ended, stopped"),
    Act.SIGN_IN_FAILED: Entry("登录失败", "failed to sign in", _ALL),
    Act.LOCKED: Entry("暂时锁定", "was locked out", _ALL, after="seconds of the lock-out"),
    Act.UNLOCKED: Entry("解除锁定", "cleared a lock-out", _SUPERVISOR, "the pseudonym that was locked out"),
    Act.ADDED: Entry("新增人员", "added somebody", _SUPERVISOR, "the new pseudonym", after="the role"),
    Act.REMOVED: Entry("移除人员", "removed somebody", _SUPERVISOR, "the pseudonym", "the role"),
    Act.PIN_CHANGED: Entry("更换密码", "changed a PIN", _ALL, "whose, a pseudonym"),
    Act.ROLE_CHANGED: Entry(
        "变更角色", "changed a role", _SUPERVISOR, "the pseudonym", "the old role", "the new role"
    ),
    Act.FACTOR_CHANGED: Entry(
        "变更第二凭证", "changed a second factor", _SUPERVISOR, "the pseudonym", "its kind", "its kind"
    ),
    Act.AUDIT_BROKEN: Entry(
        "审计记录有缺失",
        "found rows of the audit missing (the kiosk itself)",
        frozenset(),
        before="the head that was kept",
    ),
    Act.ASSISTED: Entry("开始协助", "began to assist a visit", _HALL, "the service, once one is chosen"),
    Act.LEFT_TO_CITIZEN: Entry("交还群众操作", "left the visit to the citizen", _HALL, "the service"),
    Act.TAKEN_UP: Entry(
        "接续办理", "took up a visit by its code", _HALL, "the service", "the code's content version"
    ),
    Act.PAPER_JUDGED: Entry(
        "核对材料", "judged a paper", _HALL, "the evidence type", "the verdict", "the verdict"
    ),
    Act.ANSWERED_FOR: Entry(
        "代为回答", "answered a question for the citizen", _HALL, "the question", "the reason", "the reason"
    ),
    Act.FEE_CHANGED: Entry(
        "变更收费", "changed or waived a fee", _HALL, "the service", "the amount", "the amount and the reason"
    ),
    Act.NOTE_ADDED: Entry(
        "添加备注", "added a note", _HALL, "the service", after="the phrase, or `typed`: never what was typed"
    ),
    Act.NOTE_REMOVED: Entry(
        "删除备注", "removed a note", _HALL, "the service", before="the phrase, or `typed`"
    ),
    Act.WINDOW_CHOSEN: Entry("指定窗口", "chose a window", _HALL, "the service", "the window", "the window"),
    Act.TICKET_NOTED: Entry("登记排队号", "noted the number of a queue", _HALL, "the service"),
    Act.COPIES_PRINTED: Entry("打印告知单", "printed copies", _HALL, "the service", after="how many copies"),
    Act.REQUEST_ANSWERED: Entry("答复求助", "answered a request for help", _HALL, "the page it came from"),
    Act.JOB_VOIDED: Entry("作废打印任务", "voided a print job", _CARE, "the job", "its state", "its state"),
    Act.JOB_SETTLED: Entry(
        "确认打印结果", "said what became of a job", _CARE, "the job", "its state", "its state"
    ),
    Act.TEST_PRINTED: Entry("打印测试页", "printed a test sheet", _CARE, "the printer"),
    Act.CONTENT_READ: Entry(
        "查看内容", "read the content as citizens see it", _CONTENT, "the pack", after="the version"
    ),
    Act.CONTENT_SWITCHED: Entry(
        "切换内容包", "switched the content", _SUPERVISOR, "the pack", "the version", "the version"
    ),
    Act.SETTING_CHANGED: Entry(
        "变更设置",
        "changed a site setting",
        _SUPERVISOR,
        "the setting",
        "its value",
        "value, reason and last day",
    ),
    Act.SETTING_ENDED: Entry(
        "撤回设置变更", "took a site setting back", _SUPERVISOR, "the setting", "its value", "its value"
    ),
    Act.STATISTICS_SEEN: Entry("查看统计", "looked at the statistics", _CARE, after="the days"),
    Act.STATISTICS_EXPORTED: Entry(
        "导出统计", "exported the statistics", frozenset({Role.OPERATOR}), after="the days"
    ),
    Act.READINESS_PRINTED: Entry("打印就绪报告", "printed the readiness report", _CARE),
    Act.LOG_READ: Entry("查看日志", "read the log", frozenset({Role.OPERATOR})),
    Act.RESTARTED: Entry("重新启动", "restarted the kiosk", _CARE),
    Act.SERVICE_SUSPENDED: Entry(
        "暂停服务", "took the kiosk out of service", _CARE, after="the notice shown"
    ),
    Act.SERVICE_RESUMED: Entry("恢复服务", "put the kiosk back in service", _CARE),
}


def may(role: Role, act: Act) -> bool:
    """Whether somebody in ``role`` may do ``act``."""
    return role in CATALOGUE[act].roles
