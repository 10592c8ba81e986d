"""How printers and print jobs are, in words for staff."""

from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.staff_words import Words

STATUS_WORDS = {
    PrinterStatus.READY: Words("就绪", "Ready"),
    PrinterStatus.PRINTING: Words("正在打印", "Printing"),
    PrinterStatus.PAPER_LOW: Words("纸快用完", "Paper is low"),
    PrinterStatus.PAPER_OUT: Words("缺纸", "Out of paper"),
    PrinterStatus.COVER_OPEN: Words("机盖未关", "Its cover is open"),
    PrinterStatus.JAM: Words("卡纸", "Paper is jammed"),
    PrinterStatus.OFFLINE: Words("联系不上或已停机", "Offline or stopped"),
    PrinterStatus.UNSURE: Words("状态不明", "Not known"),
}

STATUS_MENDING = {
    PrinterStatus.READY: Words("", ""),
    PrinterStatus.PRINTING: Words("", ""),
    PrinterStatus.PAPER_LOW: Words(
        "请备好纸，用完前添上。", "Have paper at hand, and add it before it runs out."
    ),
    PrinterStatus.PAPER_OUT: Words("请装纸。", "Put paper in."),
    PrinterStatus.COVER_OPEN: Words("请关好机盖。", "Close the cover."),
    PrinterStatus.JAM: Words("请打开机盖，取出卡住的纸。", "Open it and take the jammed paper out."),
    PrinterStatus.OFFLINE: Words(
        "请检查电源、网线和机身面板上的提示。", "Look at its power, its cable and what its panel says."
    ),
    PrinterStatus.UNSURE: Words(
        "请到打印机前看一看，并打印测试页。", "Look at the printer, and print a test sheet."
    ),
}

JOB_WORDS = {
    JobState.QUEUED: Words("等待打印", "Waiting"),
    JobState.CREATING: Words("正在联系打印机", "Asking the printer"),
    JobState.CREATED: Words("打印机已接受", "Taken by the printer"),
    JobState.SENDING: Words("正在发送", "Being sent"),
    JobState.PRINTING: Words("正在打印", "Printing"),
    JobState.DONE: Words("已出纸", "Came out"),
    JobState.FAILED: Words("未出纸", "Did not come out"),
    JobState.CANCELLED: Words("已作废", "Void"),
    JobState.UNKNOWN: Words("是否出纸不明", "Not known whether it came out"),
}

MEDIUM_WORDS = {
    Medium.A4: Words("A4 纸", "A4"),
    Medium.RECEIPT_80: Words("80 毫米小票", "80 mm receipt"),
    Medium.RECEIPT_58: Words("58 毫米小票", "58 mm receipt"),
}
