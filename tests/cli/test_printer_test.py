"""`kiosk printer test`: a real sheet, every move on record, and a truthful end."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, main_thread

import pytest

from kiosk.domain.print_job import JobState, Medium
from kiosk.printing.claim import Claim
from kiosk.printing.connect import connect
from kiosk.printing.ipp.job import Stage
from kiosk.printing.ipp.operations import Operation, Status
from kiosk.printing.ipp.printer import IppPrinter
from kiosk.printing.printers_file import PrinterEntry
from kiosk.printing.renderer import DEBIAN_NOTO_CJK
from kiosk.printing.sheet_data import SheetStamp
from kiosk.printing.test_sheet import Trial, TrialRenderer
from kiosk.store.errors import StoreFull
from kiosk.store.outbox import Outbox
from tests.cli.printers import Plug, Site
from tests.cli.running import Done
from tests.printing.conftest import TEMPLATES
from tests.printing.escpos.bench import is_void
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.eve import EvePrinter
from tests.printing.ipp.peer import Peer
from tests.printing.ipp.printing import Printing
from tests.printing.ipp.waiting import until
from tests.printing.reading import codes, pdf_text

WELL = ["queued", "creating", "created", "sending", "printing", "done"]


def moves(done: Done) -> list[str]:
    """The moves that were shown."""
    return [line.split()[1] for line in done.out.splitlines() if line[2:3] == ":"]


def uid_of(done: Done) -> str:
    return done.out.split()[2]


def test_a4_printer_prints_one_sheet_and_says_so(site: Site, eve: EvePrinter) -> None:
    site.has("hall", eve.uri())
    done = site("test", "hall")
    assert (done.status, done.err) == (0, "")
    assert moves(done) == WELL
    assert done.out.endswith("The printer says that the sheet came out.\n")
    uid = uid_of(done)
    assert f"queued  {uid} on hall, a4\n" in done.out
    assert eve.paper() == {uid: 1}
    assert site.moves(uid) == WELL
    (sheet,) = eve.documents()
    assert all(said in pdf_text(sheet) for said in ("hall", "ExamplePrinter", uid))


def test_a_receipt_printer_prints_one_slip(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    done = site("test", "slips")
    assert (done.status, moves(done)) == (0, WELL)
    (slip,) = wire.printer.pictures()
    assert codes(slip) == [f"slips {uid_of(done)}"]


def test_a_printer_that_never_says_so_ends_as_sent(site: Site, plug: Plug) -> None:
    wire = plug(Thermal(mute=True))
    site.has("slips", wire.uri, "generic-80")
    done = site("test", "slips")
    assert (done.status, done.err) == (0, "")
    assert moves(done)[-1] == "unknown"
    assert done.out.endswith("This printer never says whether paper came out: look there.\n")
    wire.until(lambda thermal: len(thermal.slips) == 1)


def test_what_keeps_it_from_printing_is_told(site: Site, plug: Plug, eve: EvePrinter) -> None:
    site.has("slips", plug(Thermal(cover_open=True)).uri, "escpos-80")
    site.has("hall", eve.uri())
    eve.load(0)
    done = site("test", "slips")
    assert done.failed_with("the test sheet failed: slips: the cover is open: close it")
    assert moves(done) == ["queued", "creating", "failed"]
    assert site("test", "hall").failed_with("the test sheet failed: its tray is empty")
    assert eve.paper() == {}


def test_what_is_not_known_is_not_called_done(site: Site, plug: Plug) -> None:
    thermal = Thermal()
    wire = plug(thermal)
    thermal.at_row[40] = lambda _: wire.drop()
    site.has("slips", wire.uri, "escpos-80")
    done = site("test", "slips")
    assert done.failed_with("whether the sheet came out is not known: ")
    assert site.moves(uid_of(done))[-1] == "unknown"


def test_what_an_earlier_slip_left_is_voided_first(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    with site.records() as (outbox, _):
        job = outbox.add("slips", Medium.RECEIPT_80)
        for state in (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.UNKNOWN):
            outbox.move(job.uid, state, "")
    done = site("test", "slips")
    first, last = wire.printer.pictures()
    assert is_void(first)
    assert codes(last) == [f"slips {uid_of(done)}"]


def test_a_receipt_printer_of_the_running_kiosk_is_left_alone(site: Site, plug: Plug) -> None:
    wire = plug(Thermal())
    site.has("slips", wire.uri, "escpos-80")
    with Claim(site.data / "claims", "slips"):
        said = site("test", "slips")
    assert said.failed_with("printer slips: the running kiosk has it: stop the kiosk first")
    assert wire.connections == 0
    assert not (site.data / "state.db").exists()


def test_an_a4_printer_is_tested_beside_the_running_kiosk(site: Site, eve: EvePrinter) -> None:
    site.has("hall", eve.uri())
    with Claim(site.data / "claims", "hall"):
        assert site("test", "hall").status == 0


def test_a_citizens_sheet_on_its_way_is_left_alone(site: Site, eve: EvePrinter, tmp_path: Path) -> None:
    site.has("hall", eve.uri())
    with site.records() as (outbox, _):
        job = outbox.add("hall", Medium.A4)
    user = site.kiosk_name()
    kiosk = connect(PrinterEntry("hall", str(eve.uri())), user=user, left_open=False)
    trial = Trial("hall", "", SheetStamp(job.uid, job.at))
    sheet = TrialRenderer(DEBIAN_NOTO_CJK, TEMPLATES).trial(trial, Medium.A4)
    eve.break_down("toner-low")
    citizen = Printing(kiosk, sheet, job.uid).begin()
    citizen.tells(JobState.PRINTING)
    with begun(site, tmp_path) as process:
        until(lambda: "creating  " in (tmp_path / "said").read_text(), "the printer is busy")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 1
    eve.mend("toner-low")
    assert citizen.end() == (JobState.DONE, "")
    kiosk.close()
    assert eve.paper() == {job.uid: 1}


def test_unknown_printers_and_broken_models_are_told(site: Site) -> None:
    site.has("broken", "tcp://192.0.2.2", "laser")
    assert site("test", "hall").failed_with("no printer `hall`: use one of broken")
    assert site("test", "broken").failed_with("printer broken: laser: no such model of receipt printer")


def test_a_sheet_that_can_not_be_put_on_record_is_not_printed(
    site: Site, eve: EvePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.has("hall", eve.uri())
    full_at(monkeypatch, JobState.SENDING)
    assert site("test", "hall").failed_with("the disk is full: nothing was printed")
    assert eve.paper() == {}


def test_a_sheet_that_came_out_and_is_not_on_record_is_told(
    site: Site, eve: EvePrinter, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.has("hall", eve.uri())
    full_at(monkeypatch, JobState.DONE)
    done = site("test", "hall")
    assert done.failed_with(" became done, but the disk is full")
    assert moves(done) == WELL
    assert eve.paper() == {uid_of(done): 1}


def full_at(monkeypatch: pytest.MonkeyPatch, full: JobState) -> None:
    """The disk is full when this move is to be put on record."""
    really = Outbox.move

    def move(self: Outbox, uid: str, state: JobState, *more: object) -> object:
        if state is full:
            raise StoreFull("the disk is full")
        return really(self, uid, state, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Outbox, "move", move)


def test_a_sheet_that_can_not_be_drawn_fails(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.has("show", f"folder:{tmp_path}/out")
    monkeypatch.setenv("KIOSK_RESOURCES", str(tmp_path))
    done = site("test", "show")
    assert done.failed_with("the test sheet failed: it can't be drawn", "set the kiosk up anew")
    assert site.moves(uid_of(done)) == ["queued", "failed"]


def test_ctrl_c_gives_the_sheet_up(site: Site, peer: Peer, tmp_path: Path) -> None:
    peer.after_sending, peer.printed = Stage.PROCESSING, 0
    site.has("hall", peer.uri)
    with begun(site, tmp_path) as process:
        until(lambda: "printing" in (tmp_path / "said").read_text(), "it prints")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 1
    *_, giving_up, cancelled, end = (tmp_path / "said").read_text().splitlines()
    assert (giving_up, cancelled.split()[1]) == ("Giving it up …", "cancelled")
    assert end == "kiosk: the test sheet was given up"
    assert peer.jobs[-1].stage is Stage.CANCELLED


def test_ctrl_c_before_anything_is_sent_sends_nothing(site: Site, peer: Peer, tmp_path: Path) -> None:
    peer.answers[Operation.CREATE_JOB] = Status.BUSY
    site.has("hall", peer.uri)
    with begun(site, tmp_path) as process:
        until(lambda: "creating  " in (tmp_path / "said").read_text(), "the printer is busy")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 1
    assert (tmp_path / "said").read_text().endswith("kiosk: the test sheet was given up\n")
    assert peer.received == []


def test_ctrl_c_while_the_sheet_is_drawn_sends_nothing(
    site: Site, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.has("hall", peer.uri)
    really = TrialRenderer.trial

    def trial(self: TrialRenderer, trial: Trial, medium: Medium) -> bytes:
        signal.pthread_kill(main_thread().ident or 0, signal.SIGINT)
        heard.wait()
        return really(self, trial, medium)

    heard = Event()
    monkeypatch.setattr(TrialRenderer, "trial", trial)
    monkeypatch.setattr(IppPrinter, "cancel", lambda *_: heard.set())
    done = site("test", "hall")
    assert done.failed_with("the test sheet was given up")
    assert moves(done) == ["queued", "cancelled"]
    assert peer.jobs == []


def test_a_sheet_that_a_starting_kiosk_has_settled_still_ends_in_truth(
    site: Site, eve: EvePrinter, tmp_path: Path
) -> None:
    site.has("hall", eve.uri())
    eve.break_down("media-jam")
    with begun(site, tmp_path) as process:
        until(lambda: "jam" in (tmp_path / "said").read_text(), "the jam is told")
        with site.records() as (outbox, _):
            (job,) = outbox.recover()
            outbox.move(job.uid, JobState.UNKNOWN, "")
        eve.mend("media-jam")
        assert process.wait(timeout=60) == 0
    assert site.moves(job.uid)[-2:] == ["unknown", "done"]
    assert eve.paper() == {job.uid: 1}


@contextmanager
def begun(site: Site, folder: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """A test of the printer `hall` in a process of its own, which says all to the file ``said``."""
    command = [sys.executable, "-m", "kiosk", "printer", "test", "hall", "--data", str(site.data)]
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
