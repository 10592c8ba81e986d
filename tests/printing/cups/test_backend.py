"""The backend that stands before the printer's own: passes all on, and of a failure no more than that."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.printing.cups.cupsd import SHIPPED
from tests.printing.ipp.waiting import LONGEST, until

JOB = ("7", "kiosk-hall", "20261122-K7PX3Q", "1", "sides=one-sided")
Start = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def once(tmp_path: Path) -> Iterator[Start]:
    """Starts it before a backend called ``own`` that runs this script."""
    started: list[subprocess.Popen[bytes]] = []

    def start(script: str, *arguments: str, device: str = "once:own://hall?a=b") -> "subprocess.Popen[bytes]":
        backend = tmp_path / "backend" / "own"
        backend.parent.mkdir()
        backend.write_text(f"#!/bin/sh\ncd {tmp_path}\n{script}\n")
        backend.chmod(0o700)
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", "sh", SHIPPED / "once", *arguments],
            env=os.environ | {"DEVICE_URI": device, "CUPS_SERVERBIN": str(tmp_path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_it_has_no_printers_of_its_own(once: Start) -> None:
    process = once("echo mine")
    assert (*process.communicate(timeout=LONGEST), process.returncode) == (b"", b"", 0)


def test_what_a_filter_made_reaches_the_printers_own_backend_with_all_that_cups_says_of_the_job(
    once: Start,
) -> None:
    process = once('cat; echo "$DEVICE_URI $*" >&2', *JOB)
    made, told = process.communicate(b"rows of dots", LONGEST)
    assert made == b"rows of dots"
    assert told.decode() == f"own://hall?a=b {' '.join(JOB)}\n"
    assert process.returncode == 0


@pytest.mark.parametrize("status", [1, 2, 3, 4, 5, 6, 7])
def test_every_failure_is_just_a_failure(once: Start, status: int) -> None:
    process = once(f"exit {status}", *JOB)
    process.communicate(timeout=LONGEST)
    assert process.returncode == 1


def test_a_backend_that_crashes_has_failed(once: Start) -> None:
    process = once("kill -SEGV $$", *JOB)
    process.communicate(timeout=LONGEST)
    assert process.returncode == 1


def test_a_cancelled_job_is_cancelled_in_the_printers_own_backend_and_waited_for(
    once: Start, tmp_path: Path
) -> None:
    script = "trap 'touch cancelled; exit 0' TERM; touch begun; for _ in $(seq 1000); do sleep 0.02; done"
    process = once(script, *JOB)
    until((tmp_path / "begun").exists, "the backend")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=LONGEST)
    assert (tmp_path / "cancelled").exists()


@pytest.mark.parametrize("device", ["once:", "once:once:own:hall", "once:../../bin/sh:"])
def test_an_address_that_names_no_backend_is_refused(once: Start, device: str) -> None:
    process = once("", *JOB, device=device)
    _, told = process.communicate(timeout=LONGEST)
    assert process.returncode == 1
    assert told.startswith(b"ERROR: once: names no printer")
