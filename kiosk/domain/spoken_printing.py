"""The sheet on its way, read aloud."""

from collections.abc import Iterator
from typing import assert_never

from kiosk.domain.print_job import JobState, PrintJob
from kiosk.domain.spoken import Speaker, Utterance

Said = Iterator[Utterance]

NUMBER = "number"
"""The part that names the sheet's number: the one line that no clip can be there for ahead of time."""


def print_page(job: PrintJob | None, speaker: Speaker) -> Said:
    """What becomes of the sheet, its number, and what can be done."""
    said: Said
    buttons: tuple[_Button, ...]
    match None if job is None else job.state:
        case (
            None
            | JobState.QUEUED
            | JobState.CREATING
            | JobState.CREATED
            | JobState.SENDING
            | JobState.PRINTING
        ):
            said = _told(speaker, "正在打印……", "请稍等，不要走开。")
            buttons = ()
        case JobState.DONE:
            said = _told(speaker, "请取走告知单", "带着它去办理。您的回答会被清除，本机什么也不留。")
            buttons = (_BACK, _FINISH)
        case JobState.FAILED | JobState.CANCELLED:
            said = _told(
                speaker,
                "这次没有打印出来",
                "您的清单还在。可以再打一次，可以用手机扫码带走，也可以请工作人员帮忙。",
            )
            buttons = (_BACK, _SCAN, _AGAIN)
        case JobState.UNKNOWN:
            said = _told(
                speaker,
                "告知单出来了吗？",
                "打印机没有回话。没有出来的话，请用手机扫码，或者请工作人员帮忙。",
            )
            buttons = (_BACK, _SCAN, _FINISH)
        case unknown:
            assert_never(unknown)
    yield from said
    if job is not None:
        yield from speaker.frame(NUMBER, "PrintPage", "单号 %1", job.uid)
    for part, source in buttons:
        yield from speaker.frame(part, "PrintPage", source)


_Button = tuple[str, str]
_BACK: _Button = ("back", "回到清单")
_SCAN: _Button = ("scan", "手机扫码带走")
_AGAIN: _Button = ("again", "再打一次")
_FINISH: _Button = ("finish", "拿好了，结束")


def _told(speaker: Speaker, heading: str, sentence: str) -> Said:
    yield from speaker.frame("title", "PrintPage", heading)
    yield from speaker.frame("hint", "PrintPage", sentence)
