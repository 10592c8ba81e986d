"""`kiosk ready`: the report on a kiosk of which one real thing after the other is broken."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.bootstrap import content_desk_for
from kiosk.domain.print_job import JobState, Medium
from kiosk.domain.printer_state import PrinterStatus
from kiosk.domain.staff import Role
from kiosk.domain.suspension import SETTING, Suspension
from kiosk.folders import Folders
from kiosk.services.hall_clock import HallClock
from kiosk.services.open_staff import open_staff_office
from kiosk.store.kept_settings import KeptSettings
from kiosk.store.state_store import StateStore
from tests.cli.printers import Plug, Site
from tests.cli.running import Done, Run
from tests.cli.test_printer_status import running_kiosk
from tests.content.packs import spoilt, write_pack, write_pictures
from tests.printing.escpos.thermal import Thermal
from tests.printing.ipp.eve import EvePrinter

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def china(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's clock is China's."""
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


class Hall:
    """A kiosk that has run once, and `kiosk ready` for it."""

    def __init__(self, pack: Path, site: Site, run: Run, compiled: Path) -> None:
        self.pack = pack
        self.printers = site
        self.data = site.data
        self._site = write_site(pack.parent / "site")
        self._run = run
        shutil.copytree(compiled, self.data / "content")
        with self.state():
            pass

    def build(self) -> None:
        """Compile the content, as a start does."""
        data = self.data
        folders = Folders(self.pack, self._site, data, data / "sheets", self.printers.file)
        content_desk_for(folders).open().close()

    def state(self) -> "_Opened":
        return _Opened(self.data / "state.db")

    @property
    def options(self) -> tuple[str, ...]:
        return ("--data", str(self.data), "--pack", str(self.pack), "--site", str(self._site))

    @property
    def content(self) -> Path:
        (database,) = (self.data / "content").glob("content-*.db")
        return database

    def ready(self, *arguments: str) -> Done:
        return self._run("ready", *self.options, *arguments)

    def found(self, check: str) -> tuple[str, str]:
        """How this check ended, and what it says."""
        return found(json.loads(self.ready("--json").out), check)


def write_site(folder: Path) -> Path:
    """A bureau that changes nothing of the small pack."""
    (folder / "locale").mkdir(parents=True)
    (folder / "site.yaml").write_text('id: hall\nversion: "1"\nname: 大厅\n', "utf-8")
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    (folder / "locale" / "en.po").write_text(f'{head}\nmsgid "大厅"\nmsgstr "Hall"\n', "utf-8")
    return folder


class _Opened:
    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> StateStore:
        self._store = StateStore.open(self._path, HallClock())
        return self._store

    def __exit__(self, *_: object) -> None:
        self._store.close()


def found(report: dict[str, Any], check: str) -> tuple[str, str]:
    (one,) = (one for one in report["checks"] if one["id"] == check)
    return one["health"], one["said"]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of the small pack for this site."""
    folder = tmp_path_factory.mktemp("compiled")
    write_pictures(folder / "resources" / "pictures")
    pack, site, data = write_pack(folder / "pack"), write_site(folder / "site"), folder / "data"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KIOSK_RESOURCES", str(folder / "resources"))
        content_desk_for(Folders(pack, site, data, data / "sheets", data / "none")).open().close()
    return data / "content"


@pytest.fixture
def hall(pack: Path, site: Site, run: Run, compiled: Path) -> Hall:
    (pack.parent / "resources" / "printers").symlink_to(ROOT / "resources" / "printers")
    return Hall(pack, site, run, compiled)


def test_a_kiosk_that_is_well_is_ready(hall: Hall, plug: Plug, eve: EvePrinter) -> None:
    hall.printers.has("slips", plug(Thermal()).uri, "escpos-80")
    hall.printers.has("hall", eve.uri())
    done = hall.ready()
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("Ready")
    for said in (
        "fine     Printer slips: Answers.",
        "fine     Paper in slips: There is paper.",
        "fine     Paper in hall: There is paper.",
        "fine     State database: Checked, sound.",
        "fine     Content database: As it was built (SHA-256).",
        "fine     Content pack: small 2026.1, applies from 2026-11-01 on, checked.",
        "fine     Service: In service.",
        "fine     Audit: Nothing is on record yet.",
        "Python 3.",
    ):
        assert said in done.out


def test_programs_read_the_same_as_json(hall: Hall, plug: Plug) -> None:
    hall.printers.has("slips", plug(Thermal()).uri, "escpos-80")
    with hall.state() as state:
        KeptSettings(state, HallClock()).put("kiosk-name", "kiosk-1a2b3c4d")
    done = hall.ready("--json")
    report = json.loads(done.out)
    assert done.status == 0
    assert report["kiosk"] == "kiosk-1a2b3c4d"
    assert report["health"] in {"ok", "warn"}
    assert datetime.fromisoformat(report["at"]).tzinfo is not None
    ids = [check["id"] for check in report["checks"]]
    assert ids[:3] == ["service", "printer.slips", "paper.slips"]
    assert ids[3:] == ["disk", "state", "content", "pack", "clock", "speech", "version", "audit"]


def test_a_printer_with_its_cover_open_makes_it_not_ready(hall: Hall, plug: Plug) -> None:
    hall.printers.has("slips", plug(Thermal(cover_open=True)).uri, "escpos-80")
    done = hall.ready()
    assert done.failed_with("not ready: printer.slips")
    first, failed, mend, *_ = done.out.splitlines()
    assert first.startswith("Not ready: mend what failed first")
    assert failed == "failed   Printer slips: Its cover is open."
    assert mend.strip() == "Close the cover."


def test_an_empty_tray_makes_it_not_ready(hall: Hall, eve: EvePrinter) -> None:
    hall.printers.has("hall", eve.uri())
    eve.load(0)
    assert hall.ready().failed_with("not ready: paper.hall")


def test_a_printer_that_is_off_is_told(hall: Hall) -> None:
    hall.printers.has("off", "tcp://127.0.0.1:9", "escpos-80")
    health, said = hall.found("printer.off")
    assert health == "fail"
    assert "127.0.0.1:9" in said


def test_a_receipt_printer_of_the_running_kiosk_is_told_as_that_kiosk_sees_it(hall: Hall, plug: Plug) -> None:
    wire = plug(Thermal())
    hall.printers.has("slips", wire.uri, "escpos-80")
    with running_kiosk(hall.printers, "slips", PrinterStatus.JAM, "paper is jammed"):
        assert hall.found("printer.slips")[0] == "fail"
    assert wire.connections == 0


def test_content_of_which_one_bit_is_turned_over_is_not_trusted(hall: Hall) -> None:
    damaged = bytearray(hall.content.read_bytes())
    damaged[-1] ^= 1
    hall.content.write_bytes(damaged)
    health, said = hall.found("content")
    assert (health, hall.content.name in said) == ("fail", True)
    assert hall.ready().failed_with("not ready: content")


def test_where_the_last_good_content_serves_damage_is_a_warning(hall: Hall) -> None:
    write_pack(hall.pack, spoilt("pack.yaml", "2026.1", "2026.2"))
    hall.build()
    (newer,) = (hall.data / "content").glob("content-small-2026.2-*.db")
    newer.write_bytes(b"")
    health, said = hall.found("content")
    assert (health, newer.name in said) == ("warn", True)


def test_a_pack_that_was_changed_and_not_taken_is_told(hall: Hall) -> None:
    write_pack(hall.pack, spoilt("pack.yaml", "2026.1", "2026.2"))
    health, said = hall.found("pack")
    assert health == "warn"
    assert "small 2026.1 of 2026-11-01 serves" in said


def test_a_clock_before_the_packs_date_makes_it_not_ready(hall: Hall) -> None:
    write_pack(hall.pack, spoilt("pack.yaml", "2026-11-01", "2999-11-01"))
    hall.build()
    assert hall.ready().failed_with("not ready: pack")
    assert hall.found("pack") == ("fail", "small 2026.1 applies only from 2999-11-01 on.")


def test_a_clock_before_the_day_on_which_the_content_was_built_fails(hall: Hall) -> None:
    later = time.time() + 3 * 86400
    os.utime(hall.content, (later, later))
    health, said = hall.found("clock")
    assert (health, "is before what is on record here" in said) == ("fail", True)


def test_a_clock_before_the_last_print_job_fails(hall: Hall) -> None:
    with hall.state() as state:
        state.write(
            lambda connection: connection.exec_driver_sql(
                "INSERT INTO printer_seen VALUES ('hall', 'ready', '', '2999-01-01T00:00:00.000000+00:00')"
            )
        )
    assert hall.found("clock")[0] == "fail"


def test_a_damaged_state_database_is_told_and_left_as_it_is(hall: Hall) -> None:
    database = hall.data / "state.db"
    damaged = bytearray(database.read_bytes())
    damaged[4096:] = bytes(len(damaged) - 4096)
    database.write_bytes(damaged)
    assert hall.found("state")[0] == "fail"
    assert hall.ready().status == 1
    assert database.read_bytes() == damaged
    assert [path.name for path in hall.data.glob("state*")].count("state.db") == 1
    assert not list(hall.data.glob("*corrupt*"))


def test_sheets_of_which_nobody_knows_are_told(hall: Hall) -> None:
    with hall.printers.records() as (outbox, _):
        job = outbox.add("hall", Medium.A4)
        for state in (JobState.CREATING, JobState.CREATED, JobState.SENDING, JobState.UNKNOWN):
            outbox.move(job.uid, state, "")
    assert hall.found("jobs") == ("warn", "Nobody knows whether one sheet came out.")


def test_a_kiosk_out_of_service_is_told(hall: Hall) -> None:
    since = HallClock().now()
    with hall.state() as state:
        KeptSettings(state, HallClock()).put(SETTING, Suspension("", since).kept())
    assert hall.found("service") == ("warn", f"Out of service since {since:%Y-%m-%d %H:%M}.")


def test_another_time_zone_is_told(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    health, said = hall.found("clock")
    assert (health, "UTC+0000" in said) == ("warn", True)


def test_a_kiosk_that_never_ran_is_not_ready_and_nothing_is_made(run: Run, tmp_path: Path) -> None:
    done = run("ready", "--data", tmp_path / "none")
    assert done.failed_with("not ready: content")
    assert not (tmp_path / "none").exists()


_TINY = """\
set -e
mkdir "$1/tiny"
mount -t tmpfs -o size=4m tmpfs "$1/tiny"
cp -r "$2/." "$1/tiny"
shift 2
exec "$@"
"""


def _namespaces() -> bool:
    return subprocess.run(["unshare", "--map-root-user", "--mount", "true"], check=False).returncode == 0


@pytest.mark.skipif(not _namespaces(), reason="this system lets nobody mount a small disk of their own")
def test_a_full_disk_makes_it_not_ready(hall: Hall, tmp_path: Path) -> None:
    options = (
        "--data",
        str(tmp_path / "tiny"),
        "--pack",
        str(hall.pack),
        "--site",
        hall.options[-1],
        "--json",
    )
    done = subprocess.run(
        [
            *(
                "unshare",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                _TINY,
                "sh",
                str(tmp_path),
                str(hall.data),
            ),
            *(sys.executable, "-m", "kiosk", "ready", *options),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.stderr == "kiosk: not ready: disk\n"
    assert done.returncode == 1
    assert found(json.loads(done.stdout), "disk")[0] == "fail"


def test_what_staff_did_is_checked_and_its_head_is_the_one_that_the_audit_tells(hall: Hall, run: Run) -> None:
    begin_staff(hall)
    health, said = hall.found("audit")
    assert health == "ok"
    head = run("audit", "verify", "--data", hall.data).out.rpartition("Head: ")[2].strip()
    assert said == f"Whole, head {head}"


def test_an_audit_that_somebody_has_changed_makes_it_not_ready(hall: Hall) -> None:
    begin_staff(hall)
    with hall.state() as state:
        state.write(lambda connection: connection.exec_driver_sql("UPDATE audit SET who = 'somebody'"))
    assert hall.ready().failed_with("not ready: audit")


def begin_staff(hall: Hall) -> None:
    """Somebody joins the staff, which is the first thing on record."""
    with hall.state() as state:
        open_staff_office(hall.data, state).add("guide-3", Role.GUIDE, "495817")
