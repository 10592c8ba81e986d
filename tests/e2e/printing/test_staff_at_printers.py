"""Staff at the console of a kiosk whose printers are real: what those say is shown, and void is void."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.bootstrap import open_services
from kiosk.domain.print_job import JobState
from kiosk.domain.staff import Role
from kiosk.domain.staff_acts import Act
from kiosk.exhibit.patience import wait
from kiosk.exhibit.posed_staff import PosedDuty, with_duty
from kiosk.printing.ipp.job import Stage
from kiosk.printing.printers_file import PrinterEntry, add_printer
from kiosk.viewmodels.staff.printers_page import AGAIN
from tests.kiosks import Kiosk, OpenKiosk
from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TcpWire
from tests.printing.ipp.conftest import peer
from tests.printing.ipp.peer import Peer

__all__ = ["peer"]


@pytest.fixture
def duty() -> PosedDuty:
    return PosedDuty()


@pytest.fixture
def slips() -> Iterator[TcpWire]:
    wire = TcpWire(Thermal(cover_open=True))
    yield wire
    wire.close()


@pytest.fixture
def kiosk_with(open_kiosk: OpenKiosk, duty: PosedDuty, tmp_path: Path) -> Callable[[PrinterEntry], Kiosk]:
    """A kiosk with this printer, and an operator signed in."""

    def opening(printer: PrinterEntry) -> Kiosk:
        file = tmp_path / "printers.toml"
        add_printer(file, printer)
        kiosk = open_kiosk(printers=file, open_services=with_duty(duty, open_services))
        wait(lambda: kiosk.visitor.services.board.known, "the printers")
        duty.sign_in(Role.OPERATOR)
        return kiosk

    return opening


def says(kiosk: Kiosk, *words: str) -> None:
    wait(lambda: set(words) <= set(kiosk.texts()), f"{words} on the page")


def test_a_printer_with_its_cover_open_is_told_on_menu_page_and_report(
    kiosk_with: Callable[[PrinterEntry], Kiosk], slips: TcpWire
) -> None:
    kiosk = kiosk_with(PrinterEntry("slips", slips.uri, "escpos-80"))
    says(kiosk, "1 项等待处理")
    kiosk.visitor.tap("section-Printers")
    says(kiosk, "slips", "80 毫米小票", "机盖未关", "请关好机盖。")
    kiosk.visitor.tap("console-menu")
    kiosk.visitor.tap("section-Machine")
    says(kiosk, "有故障，请先处理", "打印机 slips", "机盖未关。", "slips 的纸", "打印机恢复之前看不到。")


def test_a_printer_that_could_not_be_taken_into_use_is_not_passed_over(
    kiosk_with: Callable[[PrinterEntry], Kiosk], slips: TcpWire, tmp_path: Path
) -> None:
    add_printer(tmp_path / "printers.toml", PrinterEntry("lost", "tcp://127.0.0.1:9", "no-such-model"))
    kiosk = kiosk_with(PrinterEntry("slips", slips.uri, "escpos-80"))
    kiosk.visitor.tap("section-Machine")
    says(kiosk, "打印机 lost", "联系不上或已停机。", "打印机 slips")


def test_a_sheet_that_prints_is_made_void_at_its_printer(
    kiosk_with: Callable[[PrinterEntry], Kiosk], duty: PosedDuty, peer: Peer
) -> None:
    peer.after_sending, peer.printed = Stage.PROCESSING, 0
    kiosk = kiosk_with(PrinterEntry("hall", str(peer.uri)))
    outbox = kiosk.visitor.services.office.get().outbox
    kiosk.visitor.tap("section-Printers")
    kiosk.visitor.tap("test-hall")
    wait(lambda: [job.state for job in outbox.newest(0, 1)] == [JobState.PRINTING], "it prints")
    uid = outbox.newest(0, 1)[0].uid
    kiosk.timers.advance(AGAIN)
    kiosk.visitor.tap(f"void-{uid}")
    kiosk.visitor.tap(f"surely-void-{uid}")
    wait(lambda: outbox.get(uid).state is JobState.CANCELLED, "it is void")
    assert peer.jobs[-1].stage is Stage.CANCELLED
    kiosk.timers.advance(AGAIN)
    says(kiosk, "已作废")
    assert duty.done[-1] == (Act.JOB_VOIDED, uid, "printing", "cancelled")
