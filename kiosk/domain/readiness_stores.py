"""What is made of disk, databases, content, clock and audit."""

from datetime import date, timedelta

from kiosk.domain.readiness import Check, Health
from kiosk.domain.readiness_facts import AuditFacts, ClockFacts, ContentFacts, DiskFacts, StateFacts
from kiosk.domain.staff_words import Words

TOO_LITTLE = 50_000_000
LITTLE = 500_000_000
"""Bytes. A new pack, a backup before a migration and full logs take some 40 MB together."""

CLOCK_SLACK = timedelta(minutes=2)
"""How far a clock that is set right may be put back."""

CHINA = timedelta(hours=8)
"""China has one time zone (UTC+8)."""


def disk_check(facts: DiskFacts) -> Check:
    """Room for records, content and logs, and the ballast for a full disk."""
    room = _shown(facts.free)
    said = Words(f"剩余 {room}。", f"{room} are free.")
    mend = Words("请删去旧文件，腾出空间。", "Remove old files to make room.")
    if facts.free < TOO_LITTLE:
        return Check("disk", Health.FAIL, _DISK, said, mend)
    if facts.free < LITTLE:
        return Check("disk", Health.WARN, _DISK, said, mend)
    if not facts.ballast:
        gone = Words(
            f"{said.chinese}应急空间已用掉。", f"{said.english} The room kept for a full disk has been used."
        )
        again = Words("空间已够：重新启动后会再留出。", "There is room again: restart, and it is kept anew.")
        return Check("disk", Health.WARN, _DISK, gone, again)
    return Check("disk", Health.OK, _DISK, said)


def state_check(facts: StateFacts) -> Check:
    """Whether state.db is sound."""
    if not facts.there:
        return Check(
            "state",
            Health.WARN,
            _STATE,
            Words("还没有：本机尚未运行过。", "There is none yet: this kiosk has never run."),
            Words("启动一次即可。", "Start the kiosk once."),
        )
    if facts.problem:
        return Check(
            "state",
            Health.FAIL,
            _STATE,
            Words("state.db 已损坏。", f"state.db is damaged ({facts.problem})."),
            Words(
                "重新启动：损坏的文件会改名保留，另建新的。请告知维护人员。",
                "Restart: the damaged file is kept aside, and a new one begun. Tell your technician.",
            ),
        )
    return Check("state", Health.OK, _STATE, Words("检查无误。", "Checked, sound."))


def content_check(facts: ContentFacts) -> Check:
    """Whether content.db is what was built."""
    damaged = ", ".join(facts.damaged)
    if facts.effective is None and not damaged:
        return Check(
            "content",
            Health.FAIL,
            _CONTENT,
            Words("还没有：本机尚未运行过。", "There is none yet: this kiosk has never run."),
            Words("启动一次即可。", "Start the kiosk once."),
        )
    if facts.effective is None:
        return Check(
            "content",
            Health.FAIL,
            _CONTENT,
            Words(f"已损坏，没有可用的内容：{damaged}。", f"Damaged, and there is no other: {damaged}."),
            Words(
                "重新启动会从内容包重建；不行就运行 kiosk content check。",
                "Restart: it is built anew from the pack. If not, run `kiosk content check`.",
            ),
        )
    if facts.damaged:
        return Check(
            "content",
            Health.WARN,
            _CONTENT,
            Words(
                f"{damaged} 已损坏，正在用上一个好的版本。",
                f"{damaged} is damaged: the last good one serves.",
            ),
            Words("重新启动：会从内容包重建。", "Restart: it is built anew from the pack."),
        )
    return Check(
        "content",
        Health.OK,
        _CONTENT,
        Words("与建成时一致（SHA-256）。", "As it was built (SHA-256)."),
    )


def pack_check(facts: ContentFacts, today: date) -> Check | None:
    """Whether the content in force applies today, and is what lies in the folder."""
    if facts.effective is None:
        return None
    name = Words("内容包", "Content pack")
    which = f"{facts.name} {facts.version}"
    since = facts.effective.isoformat()
    if facts.effective > today:
        return Check(
            "pack",
            Health.FAIL,
            name,
            Words(f"{which} 自 {since} 起才适用。", f"{which} applies only from {since} on."),
            Words("请核对日期，或换回上一版内容。", "Check the date, or switch back to the last content."),
        )
    if not facts.as_in_folder:
        return Check(
            "pack",
            Health.WARN,
            name,
            Words(
                f"在用 {which}（{since} 起）；文件夹里的内容不同，尚未采用。",
                f"{which} of {since} serves; what lies in the pack's folder is not that, and not in force.",
            ),
            Words(
                "几分钟后再看；若仍如此，运行 kiosk content check 找出错误。",
                "Look again in some minutes; if it stays, `kiosk content check` names the errors.",
            ),
        )
    return Check(
        "pack",
        Health.OK,
        name,
        Words(f"{which}，{since} 起适用，检查通过。", f"{which}, applies from {since} on, checked."),
    )


def clock_check(facts: ClockFacts) -> Check:
    """Whether the clock can be right: not before what is on record, in China's zone, and who sets it."""
    shown = f"{facts.now:%Y-%m-%d %H:%M:%S}"
    if facts.last_known is not None and facts.now < facts.last_known - CLOCK_SLACK:
        known = facts.last_known.astimezone(facts.now.tzinfo)
        return Check(
            "clock",
            Health.FAIL,
            _CLOCK,
            Words(
                f"{shown}，早于本机已有的记录（{known:%Y-%m-%d %H:%M}）。",
                f"{shown} is before what is on record here ({known:%Y-%m-%d %H:%M}).",
            ),
            Words("请校准时间：timedatectl set-time。", "Set the clock: `timedatectl set-time`."),
        )
    if facts.now.utcoffset() != CHINA:
        zone = f"{facts.now:%z}"
        return Check(
            "clock",
            Health.WARN,
            _CLOCK,
            Words(
                f"{shown}，时区为 UTC{zone}，不是北京时间。",
                f"{shown} at UTC{zone}, which is not China's time.",
            ),
            Words(
                "设为北京时间：timedatectl set-timezone Asia/Shanghai。",
                "Set it: `timedatectl set-timezone Asia/Shanghai`.",
            ),
        )
    if facts.set_by_network:
        return Check(
            "clock", Health.OK, _CLOCK, Words(f"{shown}，由网络校准。", f"{shown}, set by the network.")
        )
    return Check(
        "clock",
        Health.OK,
        _CLOCK,
        Words(
            f"{shown}，没有网络校准：请对一对手表。", f"{shown}, set by no network: compare it with a watch."
        ),
    )


def audit_check(facts: AuditFacts) -> Check:
    """Whether the record of what staff did is as it was written; its head, to compare with later ones."""
    name = Words("操作记录", "Audit")
    if facts.faults:
        return Check(
            "audit",
            Health.FAIL,
            name,
            Words(
                f"记录被改动过，共 {len(facts.faults)} 处。",
                f"It is not as it was written: {facts.faults[0]}.",
            ),
            Words(
                "运行 kiosk audit verify 查看每一处，并报告值班长。",
                "`kiosk audit verify` names each fault; tell the supervisor.",
            ),
        )
    if not facts.head:
        return Check("audit", Health.OK, name, Words("还没有记录。", "Nothing is on record yet."))
    return Check("audit", Health.OK, name, Words(f"完整，链尾 {facts.head}", f"Whole, head {facts.head}"))


def _shown(free: int) -> str:
    return f"{free / 1e9:.1f} GB" if free >= 1_000_000_000 else f"{free // 1_000_000} MB"


_DISK = Words("磁盘", "Disk")
_STATE = Words("运行数据库", "State database")
_CONTENT = Words("内容数据库", "Content database")
_CLOCK = Words("时钟", "Clock")
