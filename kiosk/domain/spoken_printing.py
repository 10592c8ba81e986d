"""The sheet on its way, and whether it can be printed, read aloud."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.domain.print_job import JobState, Medium, PrintJob
from kiosk.domain.print_offer import Offer, Way, offer, way
from kiosk.domain.print_phase import Choice, Phase, choices, phase, step
from kiosk.domain.printer_state import PrinterState, PrinterStatus, another
from kiosk.domain.spoken import Around, Speaker, Utterance
from kiosk.domain.texts import Text

Said = Iterator[Utterance]

NUMBER = "number"
"""The part that names the sheet's number: the one line that no clip can be there for ahead of time."""

_PAGE = "PrintPage"
_LAST_STEP = 3


def print_page(job: PrintJob | None, around: Around, speaker: Speaker, copy: Text | None = None) -> Said:
    """What becomes of the sheet, whose copy it is, where it comes out, its number, and what can be done."""
    printer = _named(around.printers, job)
    status = None if printer is None else printer.status
    other = None if job is None else another(around.printers, job.printer)
    told = phase(job, status)
    yield from _told(told, status, speaker)
    yield from speaker.say("copy", copy)
    yield from speaker.frame("hint", _PAGE, _advice(told, job, status, other))
    yield from _outlet(told, job, around, speaker)
    if told is Phase.WORKING:
        number = min(step(job), _LAST_STEP)
        yield from speaker.frame("steps", "PrintSteps", "第 %1 步，共 3 步", number)
        yield from speaker.frame("steps", "PrintSteps", ("准备", "传送", "出纸")[number - 1])
    if job is not None and job.uid[:1].isalnum():
        yield from speaker.frame(NUMBER, _PAGE, "单号 %1", job.uid)
    for choice in choices(told, status, other is not None):
        yield from speaker.frame(choice.value, _PAGE, _button(choice, job, other))


def print_offer(around: Around, speaker: Speaker) -> Said:
    """The outcome's note on the printers, and its buttons for staff, phone and paper."""
    offered = offer(around.printers_known, around.printers)
    if offered.trouble is not None:
        yield from speaker.frame("note", "PrinterWords", _happened(offered.trouble))
        yield from speaker.frame("note", "OutcomePage", _instead(offered))
        if offered.way is Way.NONE:
            yield from speaker.frame("staff", "OutcomePage", "请工作人员帮忙")
    yield from speaker.frame("scan", "OutcomePage", "手机扫码带走")
    match offered.way:
        case Way.NONE:
            return
        case Way.USUAL:
            yield from speaker.frame("print", "OutcomePage", "打印告知单")
        case Way.RECEIPT:
            yield from speaker.frame("print", "OutcomePage", "改用小票打印")
        case Way.A4:
            yield from speaker.frame("print", "OutcomePage", "改用 A4 纸打印")
        case Way.OTHER:
            yield from speaker.frame("print", "OutcomePage", "换一台打印机打印")
        case _:
            assert_never(offered.way)


def _named(printers: tuple[PrinterState, ...], job: PrintJob | None) -> PrinterState | None:
    return next((printer for printer in printers if job is not None and printer.id == job.printer), None)


def _told(told: Phase, status: PrinterStatus | None, speaker: Speaker) -> Said:
    match told:
        case Phase.WORKING:
            yield from speaker.frame("title", _PAGE, "正在打印……")
        case Phase.STUCK:
            yield from speaker.frame("title", "PrinterWords", _happened(status or PrinterStatus.UNSURE))
        case Phase.TAKE:
            yield from speaker.frame("title", _PAGE, "请取走告知单")
        case Phase.FAILED:
            yield from speaker.frame("title", _PAGE, "这次没有打印出来")
            if status is not None and status.able:
                yield from speaker.frame("title", _PAGE, "打印机现在可以打印")
            elif status is not None:
                yield from speaker.frame("title", "PrinterWords", _happened(status))
        case Phase.SENT:
            yield from speaker.frame("title", _PAGE, "已送去打印，请看出纸口")
        case Phase.UNSURE:
            yield from speaker.frame("title", _PAGE, "告知单出来了吗？")
        case _:
            assert_never(told)


def _advice(
    told: Phase, job: PrintJob | None, status: PrinterStatus | None, other: PrinterState | None
) -> str:
    match told:
        case Phase.WORKING:
            busy = job is not None and job.state is JobState.CREATING and job.reason != ""
            return "打印机正在打别的单子，接着就打您的。\n请不要走开。" if busy else "请稍等，不要走开。"
        case Phase.STUCK:
            return "您的清单不会丢，修好后会接着打印。\n请告诉工作人员。"
        case Phase.TAKE:
            in_pieces = job is not None and job.reason != ""
            if in_pieces:
                return "打印中途停过，告知单可能是两段。\n请都拿好。"
            return "带着它去办理。\n您的回答会被清除，本机什么也不留。"
        case Phase.FAILED:
            if status is None or not status.stuck:
                return "您的清单还在。\n可以再打一次，也可以用手机扫码带走。"
            if other is not None:
                return "您的清单还在。\n可以换一台打印机，内容一样。"
            return "您的清单还在。\n请告诉工作人员，修好后可以再打一次。"
        case Phase.SENT:
            return "这台打印机不会报告结果。\n请看一看，再点一下按钮。"
        case Phase.UNSURE:
            return "打印机没有说清楚。\n请看一看出纸口，再点一下按钮。"
        case _:
            assert_never(told)


def _outlet(told: Phase, job: PrintJob | None, around: Around, speaker: Speaker) -> Said:
    """Where the paper comes out, at a site that has printers for both."""
    both = len({printer.medium is Medium.A4 for printer in around.printers}) > 1
    if job is not None and both and told in {Phase.WORKING, Phase.TAKE, Phase.SENT}:
        on_a4 = job.medium is Medium.A4
        yield from speaker.frame("paper", _PAGE, "从 A4 打印机出来。" if on_a4 else "从小票打印机出来。")


def _happened(status: PrinterStatus) -> str:
    """What a citizen is told of a printer in trouble."""
    match status:
        case PrinterStatus.PAPER_OUT:
            return "打印机没有纸了"
        case PrinterStatus.COVER_OPEN:
            return "打印机的盖子没有关好"
        case PrinterStatus.JAM:
            return "打印机卡纸了"
        case PrinterStatus.OFFLINE:
            return "打印机没开机，或者没连上"
        case PrinterStatus.UNSURE | PrinterStatus.READY | PrinterStatus.PRINTING | PrinterStatus.PAPER_LOW:
            return "打印机没有回应，不一定能打出来"
        case _:
            assert_never(status)


def _instead(offered: Offer) -> str:
    match offered.way:
        case Way.NONE:
            return "可以用手机扫码带走，或者请工作人员帮忙。"
        case Way.RECEIPT:
            return "可以改用小票打印，内容一样。"
        case Way.A4:
            return "可以改用 A4 纸打印，内容一样。"
        case Way.OTHER:
            return "可以换一台打印机打印，内容一样。"
        case Way.USUAL:
            return "可以试一试。没有打出来的话，请用手机扫码带走。"
        case _:
            assert_never(offered.way)


_BUTTONS = {
    Choice.CAME_OUT: "出来了",
    Choice.NOT_OUT: "没有出来",
    Choice.FINISH: "拿好了，结束",
    Choice.AGAIN: "再打一次",
    Choice.STAFF: "请工作人员帮忙",
    Choice.SCAN: "手机扫码带走",
    Choice.GIVE_UP: "不等了，回到清单",
    Choice.BACK: "回到清单",
}


def _button(choice: Choice, job: PrintJob | None, other: PrinterState | None) -> str:
    if choice is not Choice.OTHER:
        return _BUTTONS[choice]
    ways = {Way.RECEIPT: "改用小票打印", Way.A4: "改用 A4 纸打印"}
    offered = Way.OTHER if other is None or job is None else way(other, job.medium)
    return ways.get(offered, "换一台打印机")
