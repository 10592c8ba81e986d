"""What is made of how the printers are: the printer, its paper, and sheets that nobody knows of."""

from collections.abc import Iterator

from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.printer_words import STATUS_MENDING, STATUS_WORDS
from kiosk.domain.readiness import Check, Health
from kiosk.domain.readiness_facts import PrinterFacts, PrintingFacts
from kiosk.domain.staff_words import Words

_ON_PAPER = {
    PrinterStatus.READY: Health.OK,
    PrinterStatus.PRINTING: Health.OK,
    PrinterStatus.PAPER_LOW: Health.WARN,
    PrinterStatus.PAPER_OUT: Health.FAIL,
}
"""A printer that is like this can be reached, and tells of its paper."""


_NEEDS_ITS_OWN_WORDS = {PrinterStatus.OFFLINE, PrinterStatus.UNSURE}


def printing_checks(facts: PrintingFacts) -> Iterator[Check]:
    """First whether there are printers, then each with its paper, then what was left open."""
    if not facts.printers:
        yield _no_printer(facts)
    for printer in facts.printers:
        yield _printer(printer)
        yield _paper(printer)
    if facts.unknown_jobs:
        yield _unknown(facts.unknown_jobs)


def _no_printer(facts: PrintingFacts) -> Check:
    name = Words("打印机", "Printers")
    if facts.named:
        return Check(
            "printers",
            Health.FAIL,
            name,
            Words(
                "打印机文件里没有一台能用的打印机。", "The printers file names no printer that can be used."
            ),
            Words(
                "运行 kiosk printer list 查看，再用 kiosk printer add 添加。",
                "See `kiosk printer list`, then add one with `kiosk printer add`.",
            ),
        )
    return Check(
        "printers",
        Health.WARN,
        name,
        Words("没有设置打印机：告知单只存到文件夹。", "No printer is set up: sheets are laid into a folder."),
        Words(
            "用 kiosk printer add 添加打印机，然后重新启动。",
            "Add one with `kiosk printer add`, then restart.",
        ),
    )


def _printer(printer: PrinterFacts) -> Check:
    status = printer.status
    reached = status in _ON_PAPER
    health = Health.OK if reached else (Health.WARN if status is PrinterStatus.UNSURE else Health.FAIL)
    said = Words("能联系上", "Answers") if reached else STATUS_WORDS[status]
    own = f" ({printer.trouble})" if printer.trouble and status in _NEEDS_ITS_OWN_WORDS else ""
    return Check(
        f"printer.{printer.id}",
        health,
        Words(f"打印机 {printer.id}", f"Printer {printer.id}"),
        Words(f"{said.chinese}。", f"{said.english}{own}."),
        Words("", "") if reached else STATUS_MENDING[status],
    )


def _paper(printer: PrinterFacts) -> Check:
    status, name = printer.status, Words(f"{printer.id} 的纸", f"Paper in {printer.id}")
    if status not in _ON_PAPER:
        return Check(
            f"paper.{printer.id}",
            Health.WARN,
            name,
            Words("打印机恢复之前看不到。", "Not to be seen before the printer is well."),
            Words("先处理打印机，再看一次。", "See to the printer first, then look again."),
        )
    health = _ON_PAPER[status]
    said = Words("有纸", "There is paper") if health is Health.OK else STATUS_WORDS[status]
    return Check(
        f"paper.{printer.id}",
        health,
        name,
        Words(f"{said.chinese}。", f"{said.english}."),
        STATUS_MENDING[status],
    )


def _unknown(jobs: int) -> Check:
    return Check(
        "jobs",
        Health.WARN,
        Words("打印任务", "Print jobs"),
        Words(f"有 {jobs} 张告知单不知道是否出纸。", _nobody_knows(jobs)),
        Words("在“打印机”页里逐张确认。", "Say so for each in the console, on its page for printers."),
    )


def _nobody_knows(jobs: int) -> str:
    if jobs == 1:
        return "Nobody knows whether one sheet came out."
    return f"Nobody knows whether {jobs} sheets came out."
