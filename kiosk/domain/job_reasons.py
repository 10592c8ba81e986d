"""Why a print job is as it is, in Chinese, too: printers and outbox say it in English, for the log."""

from kiosk.domain.staff_words import Words

_KNOWN = {
    "so says whoever stood at the printer": "打印机旁的人确认",
    "the kiosk stopped before anything was sent": "发送之前本机停了",
    "the kiosk stopped after it had begun to send it": "发送途中本机停了",
    "the printer calls it finished, but whether it had got all": "打印机说已完成，但是否收全没有记录",
    "the site has this printer no more": "这台打印机已撤走",
    "the request could not be put on record, so nothing was printed": "任务写不进记录，没有打印",
    "sent, not confirmed": "已全部发送；这台打印机不报告是否出纸",
    "the printer did not say whether paper came out": "打印机没有说是否出纸",
    "its cover is open": "机盖未关",
    "paper is jammed in it": "卡纸",
    "its tray is empty": "缺纸",
    "it has stopped": "打印机停了",
    "it does not say how it is": "打印机没有说自己的状态",
    "the cover is open: close it": "机盖未关",
    "there is no paper: put in a new roll": "缺纸",
    "the cutter is jammed": "切刀卡住，请清理后关机再开",
    "the printer is busy": "打印机正忙",
    "the printer knows of no such job": "打印机没有这个任务",
    "the printer finished the job with errors": "打印机报告完成但有错误",
}


def reason_words(reason: str) -> Words:
    """``reason`` in both languages; a part that has no Chinese stands in both as the printer said it."""
    parts = [part.strip() for part in reason.split("; ") if part.strip()]
    return Words("；".join(_chinese(part) for part in parts), reason)


def _chinese(part: str) -> str:
    """By what is said in it: some printers put their own name before it, or a number behind."""
    return next((chinese for english, chinese in _KNOWN.items() if english in part), part)
