"""Only one program of a kiosk speaks to a printer at a time."""

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.printing.claim import Claim, Claimed

HOLDER = """
import sys
from pathlib import Path
from kiosk.printing.claim import Claim
claim = Claim(Path(sys.argv[1]), "slips")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "claims"


def test_a_printer_that_the_running_kiosk_has_is_not_to_be_had(folder: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as kiosk:
        assert kiosk.stdout is not None
        assert kiosk.stdout.readline() == "held\n"
        with pytest.raises(Claimed, match="printer slips: the running kiosk has it: stop the kiosk first"):
            Claim(folder, "slips")
        with Claim(folder, "hall"):
            pass
        kiosk.kill()
    with Claim(folder, "slips"):
        pass


def test_a_claim_is_let_go_once(folder: Path) -> None:
    claim = Claim(folder, "slips")
    claim.release()
    claim.release()
    with Claim(folder, "slips"), pytest.raises(Claimed):
        Claim(folder, "slips")


def test_a_starting_kiosk_waits_for_a_command_to_end(folder: Path) -> None:
    command = Claim(folder, "slips")
    has_it = Event()

    def start() -> None:
        with Claim(folder, "slips", seconds=20):
            has_it.set()

    kiosk = Thread(target=start)
    kiosk.start()
    assert not has_it.is_set()
    command.release()
    kiosk.join()
    assert has_it.is_set()


def test_a_folder_that_can_not_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Claim(tmp_path / "file" / "claims", "slips")
