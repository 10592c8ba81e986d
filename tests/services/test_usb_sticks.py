"""Which sticks are there, and a file that lies on one whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from kiosk.services.stick_file import StickFull, StickGone, StickReadOnly, write_to_stick
from kiosk.services.usb_sticks import UsbSticks
from tests.services.sticks import Machine
from tests.store.disks import no_file_larger_than

NAME = "figures.csv"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_machines_own_disk_is_no_stick(machine: Machine) -> None:
    assert machine.sticks.found() == ()


def test_each_stick_is_found_by_its_device_and_where_it_is_mounted(machine: Machine) -> None:
    second = machine.plug_in("sdc1", "窗口 3 的 U 盘")
    first = machine.plug_in("sdb1", "BUREAU")
    assert machine.sticks.found() == (first, second)
    assert [stick.name for stick in machine.sticks.found()] == ["BUREAU", "窗口 3 的 U 盘"]


def test_a_stick_without_partitions_is_one(machine: Machine) -> None:
    stick = machine.plug_in("sdb", "WHOLE")
    assert machine.sticks.found() == (stick,)


def test_a_disk_on_usb_is_one_whatever_it_says_of_itself(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "READER", on="usb2", removable=False)
    machine.plug_in("sdc1", "INSIDE", on="ata2", removable=False)
    assert machine.sticks.found() == (stick,)


def test_where_the_kernel_tells_nothing_there_is_no_stick(tmp_path: Path) -> None:
    assert UsbSticks(tmp_path / "none", tmp_path).found() == ()


def test_what_this_machine_says_can_be_read() -> None:
    assert all(stick.folder.is_absolute() for stick in UsbSticks().found())


def test_a_file_is_written_whole_and_replaces_an_older_one(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    (stick.folder / NAME).write_text("old and longer than the new")
    write_to_stick(stick, NAME, b"new", machine.sticks)
    assert (stick.folder / NAME).read_bytes() == b"new"
    assert [path.name for path in stick.folder.iterdir()] == [NAME]


def test_the_file_is_on_the_stick_before_it_has_its_name_and_its_name_before_the_end(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    steps: list[str] = []

    def noting(name: str) -> None:
        real = getattr(os, name)

        def note(*arguments: object, **named: object) -> object:
            steps.append(name)
            return real(*arguments, **named)

        monkeypatch.setattr(os, name, note)

    for name in ("fsync", "rename"):
        noting(name)
    write_to_stick(stick, NAME, b"new", machine.sticks)
    assert steps == ["fsync", "rename", "fsync"]


def test_a_full_stick_is_told_and_keeps_the_older_file(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    (stick.folder / NAME).write_text("old")
    with no_file_larger_than(10), pytest.raises(StickFull):
        write_to_stick(stick, NAME, b"x" * 10_000, machine.sticks)
    assert [path.read_text() for path in stick.folder.iterdir()] == ["old"]


@pytest.mark.parametrize("step", ["open", "rename"])
@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES])
def test_a_stick_that_can_not_be_written_to_is_told(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    real = getattr(os, step)

    def refuse(*arguments: object, **named: object) -> object:
        if named:
            raise OSError(code, os.strerror(code))
        return real(*arguments, **named)

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(StickReadOnly):
        write_to_stick(stick, NAME, b"new", machine.sticks)
    assert list(stick.folder.iterdir()) == []


def test_a_stick_that_was_pulled_before_is_told(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    machine.pull(stick)
    with pytest.raises(StickGone):
        write_to_stick(stick, NAME, b"new", machine.sticks)


def test_nothing_is_written_to_the_machines_own_disk_where_the_stick_was(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    machine.unmount(stick)
    with pytest.raises(StickGone):
        write_to_stick(stick, NAME, b"new", machine.sticks)
    assert list(stick.folder.iterdir()) == []


def test_a_folder_that_is_not_there_any_more_is_told(machine: Machine) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")
    stick.folder.rmdir()
    with pytest.raises(StickGone):
        write_to_stick(stick, NAME, b"new", machine.sticks)


@pytest.mark.parametrize("code", [errno.EIO, errno.EROFS, errno.ENODEV])
def test_a_stick_that_is_pulled_meanwhile_is_gone_whatever_the_kernel_says(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    stick = machine.plug_in("sdb1", "BUREAU")

    def pulled(_handle: int) -> None:
        machine.pull(stick)
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", pulled)
    with pytest.raises(StickGone):
        write_to_stick(stick, NAME, b"new", machine.sticks)
