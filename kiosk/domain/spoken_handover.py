"""A visit that is taken up, read aloud: what changed since the sheet was printed, or why it can't be."""

from collections.abc import Iterator

from kiosk.domain.handover_changes import Change, ChangeKind
from kiosk.domain.handover_code import Unreadable
from kiosk.domain.spoken import Speaker, Utterance
from kiosk.domain.visit import Asking, NotTakenUp, TakenUp

Said = Iterator[Utterance]

_PAGE = "HandoverPage"
_REFUSED = "RefusedPage"


def taken_up_page(stage: TakenUp, speaker: Speaker) -> Said:
    """What is not as the sheet says, line by line."""
    title, hint = _opening(stage)
    yield from speaker.frame("title", _PAGE, title)
    yield from speaker.frame("hint", _PAGE, hint)
    if stage.unsealed:
        yield from speaker.frame("unsealed", _PAGE, UNSEALED)
    for number, change in enumerate(stage.changes):
        yield from _change(f"change-{number}", change, speaker)
    yield from speaker.frame("go-on", _PAGE, "知道了")


def not_taken_up_page(stage: NotTakenUp, speaker: Speaker) -> Said:
    """Why what was read is no visit to take up."""
    title, hint = REFUSALS[stage.reason]
    yield from speaker.frame("title", _REFUSED, title)
    yield from speaker.frame("hint", _REFUSED, hint)
    yield from speaker.frame("go-on", _REFUSED, "到首页")


UNSEALED = "单子上工作人员的标注不是本大厅的机器写的，不算数。请工作人员重新核对。"

REFUSALS = {
    Unreadable.NOT_OURS: ("这不是接着办的码", "请扫告知单上写着“工作人员扫此码可接着办”的那个码。"),
    Unreadable.TOO_LONG: ("这不是接着办的码", "请扫告知单上写着“工作人员扫此码可接着办”的那个码。"),
    Unreadable.DAMAGED: ("没有读清楚", "请把单子抹平，再扫一次。还是不行，就从首页重新办。"),
    Unreadable.LATER_FORMAT: (
        "这张单子本机读不了",
        "它是更新版本的机器打印的。请换一台机器，或者从首页重新办。",
    ),
    Unreadable.OTHER_PACK: (
        "这张单子不是本大厅打印的",
        "各地的规定不一样，在这里不能接着办。请从首页重新办。",
    ),
    Unreadable.UNKNOWN_SERVICE: ("单子上的这件事，本机现在不办", "请工作人员帮忙，或者到首页另找。"),
    Unreadable.NOT_RECORDED: (
        "这次接着办没能记录下来",
        "没有记录就不能由工作人员接着办。请稍后再试，或者请主管查看这台机器。",
    ),
}


def _opening(stage: TakenUp) -> tuple[str, str]:
    if isinstance(stage.then, Asking):
        return "还要再答几个问题", "告知单打印以后，问题有变化。您别的回答都还在。"
    if not stage.changes:
        return "规定没有变化", "您的清单和单子上一样。"
    return "规定有变化", "告知单打印以后，下面这几条变了。别的还和单子上一样。"


def _change(part: str, change: Change, speaker: Speaker) -> Said:
    yield from speaker.say(part, change.label)
    match change.kind:
        case ChangeKind.NEW:
            yield from speaker.frame(part, _PAGE, "新增")
        case ChangeKind.GONE:
            yield from speaker.frame(part, _PAGE, "不再需要")
        case ChangeKind.CHANGED:
            yield from speaker.frame(part, _PAGE, "有变化")
    if change.was and change.now:
        yield from speaker.frame(part, _PAGE, "原来")
    yield from speaker.say(part, *change.was)
    if change.was and change.now:
        yield from speaker.frame(part, _PAGE, "现在")
    yield from speaker.say(part, *change.now)
