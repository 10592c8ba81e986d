"""What is made of screen, speech, programs, and whether the kiosk serves."""

from collections.abc import Iterator

from kiosk.domain.readiness import Check, Health
from kiosk.domain.readiness_facts import ScreenFacts, ServiceFacts, SpeechFacts, VersionFacts
from kiosk.domain.staff_words import Words

SCREEN_SLACK = 0.1
"""By how much a panel may differ from what it says of itself: many tell a size of the next larger panel."""


def service_check(facts: ServiceFacts) -> Check:
    """Whether citizens are served at all."""
    name = Words("服务状态", "Service")
    since = facts.suspended_since
    if since is None:
        return Check("service", Health.OK, name, Words("正常服务。", "In service."))
    return Check(
        "service",
        Health.WARN,
        name,
        Words(f"{since:%Y-%m-%d %H:%M} 起暂停服务。", f"Out of service since {since:%Y-%m-%d %H:%M}."),
        Words(
            "在“设备状况”页恢复服务。", "Put it back in service in the console, on its page for the machine."
        ),
    )


def screen_check(facts: ScreenFacts) -> Check:
    """Whether a button is as large as it should be: sizes rest on the panel's real width."""
    name = Words("屏幕", "Screen")
    pixels = f"{facts.width}×{facts.height}"
    said = Words(
        f"{pixels} 像素，宽 {facts.reckoned_mm:.0f} 毫米，每毫米 {_density(facts)} 像素。",
        f"{pixels} pixels, {facts.reckoned_mm:.0f} mm wide, {_density(facts)} pixels a mm.",
    )
    mend = Words(
        "量一量屏幕宽度，启动时写明 --panel-width（毫米）。",
        "Measure the panel's width, and start with --panel-width (in mm).",
    )
    off = facts.panel_mm > 0 and abs(facts.panel_mm - facts.reckoned_mm) > SCREEN_SLACK * facts.reckoned_mm
    if facts.configured or (facts.panel_mm > 0 and not off):
        return Check("screen", Health.OK, name, said)
    told = Words("屏幕没有说自己多宽，", "The panel does not tell its width")
    if off:
        told = Words(
            f"屏幕自称宽 {facts.panel_mm:.0f} 毫米，",
            f"The panel says that it is {facts.panel_mm:.0f} mm wide",
        )
    return Check(
        "screen",
        Health.WARN,
        name,
        Words(
            f"{said.chinese}{told.chinese}以上是估计的。", f"{said.english} {told.english}: this is a guess."
        ),
        mend,
    )


def speech_check(facts: SpeechFacts) -> Check:
    """Whether pages can be read aloud."""
    name = Words("朗读", "Reading aloud")
    if not facts.voiceless and facts.sound:
        return Check(
            "speech", Health.OK, name, Words("语音和声音设备都有。", "Voices and the sound device are there.")
        )
    lacking = [f"没有 {language} 的语音" for language in facts.voiceless]
    if not facts.sound:
        lacking.append("声音设备用不了")
    return Check(
        "speech",
        Health.WARN,
        name,
        Words(f"{'，'.join(lacking)}。", f"Not all can be heard: {'; '.join(facts.told)}."),
        Words("运行 kiosk speech check，按提示处理。", "Run `kiosk speech check`, and do what it says."),
    )


def version_checks(facts: VersionFacts) -> Iterator[Check]:
    """What runs here, for whoever is asked for help; nothing in it can fail."""
    parts = f"kiosk {facts.kiosk}, Qt {facts.qt}, Python {facts.python}, SQLite {facts.sqlite}"
    journal = (
        Words("（WAL 日志）", " (write-ahead log)")
        if facts.wal
        else Words("（回滚日志）", " (rollback journal)")
    )
    yield Check(
        "version",
        Health.OK,
        Words("版本", "Versions"),
        Words(f"{parts}{journal.chinese}", f"{parts}{journal.english}"),
    )


def unseen(what: Words, check_id: str, error: str) -> Check:
    """Something could not be looked at, which is a fault by itself; ``error`` is a line that says why."""
    return Check(
        check_id,
        Health.FAIL,
        what,
        Words(f"查不了：{error}", f"It could not be checked: {error}"),
        Words("请重新启动；若仍如此，请告知维护人员。", "Restart; if it stays, tell your technician."),
    )


def _density(facts: ScreenFacts) -> str:
    return f"{facts.width / facts.reckoned_mm:.1f}"
