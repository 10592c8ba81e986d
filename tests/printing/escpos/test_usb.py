"""USB printers are found by vendor and product, whatever number the system gives them."""

import os
from pathlib import Path

import pytest

from kiosk.domain.print_job import JobState
from kiosk.domain.printer_state import PrinterStatus
from kiosk.printing.escpos.line import LineDown
from kiosk.printing.escpos.printer import EscposPrinter
from kiosk.printing.escpos.usb import UsbAddress, UsbLine, usb_printers
from tests.printing.escpos.bench import ESCPOS_80, PATIENT, PICTURE, VOID_MARK, Told, png, same
from tests.printing.escpos.plugs import Plugs
from tests.printing.escpos.thermal import Thermal

EPSON = UsbAddress("04b8", "0e28")


@pytest.fixture
def plugs(tmp_path: Path) -> Plugs:
    return Plugs(tmp_path)


def printer_at(plugs: Plugs, address: UsbAddress = EPSON) -> EscposPrinter:
    line = UsbLine(address, plugs.sysfs, plugs.devices)
    return EscposPrinter("slips", line, ESCPOS_80, VOID_MARK, left_open=False, patience=PATIENT)


def test_a_printer_is_found_again_under_another_number(plugs: Plugs) -> None:
    thermal = Thermal()
    printer = printer_at(plugs)
    assert printer.look().status is PrinterStatus.OFFLINE
    plugs.plug_in("lp0", thermal, "04b8", "0e28")
    assert printer.look().status is PrinterStatus.READY
    plugs.pull_out("lp0")
    assert printer.look().status is PrinterStatus.OFFLINE
    plugs.plug_in("lp1", thermal, "04b8", "0e28")
    assert printer.look().status is PrinterStatus.READY
    told = Told()
    printer.print(png(PICTURE), "7Q", told)
    assert told.end is JobState.DONE
    assert same(thermal.pictures()[0], PICTURE)
    printer.close()
    plugs.close()


def test_another_printer_is_left_alone(plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "0416", "5011")
    with pytest.raises(LineDown, match="usb:04b8:0e28: is not plugged in: switch the printer on and see to"):
        UsbLine(EPSON, plugs.sysfs, plugs.devices).open()
    plugs.close()


def test_two_of_a_kind_are_told_apart_by_serial_number(plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "04b8", "0e28", serial="A 1")
    plugs.plug_in("lp1", Thermal(near_end=True), "04b8", "0e28", serial="B/2")
    with pytest.raises(LineDown, match=r"2 such printers are plugged in, name one as usb:04b8:0e28\?serial"):
        UsbLine(EPSON, plugs.sysfs, plugs.devices).open()
    second = printer_at(plugs, UsbAddress.parse("usb:04b8:0e28?serial=B%2F2"))
    assert second.look().status is PrinterStatus.PAPER_LOW
    second.close()
    plugs.close()


def test_who_is_plugged_in_is_listed_with_what_it_says_of_itself(plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "04b8", "0e28", "TM-T20III", "MFG:EPSON;CMD:ESC/POS;MDL:TM-T20III;", "J7")
    plugs.plug_in("lp1", Thermal(), "03f0", "1317", "LaserJet", "MFG:HP;CMD:PJL,PCL,POSTSCRIPT;CLS:PRINTER;")
    plugs.plug_in("lp2", Thermal(), "0416", "5011")
    thermal, laser, clone = usb_printers(plugs.sysfs, plugs.devices)
    assert (str(thermal.address), thermal.name, thermal.prints_pages) == (
        "usb:04b8:0e28?serial=J7",
        "Maker TM-T20III",
        False,
    )
    assert thermal.device == plugs.devices / "usb" / "lp0"
    assert UsbAddress.parse(str(thermal.address)) == thermal.address
    assert laser.prints_pages
    assert (str(clone.address), clone.prints_pages) == ("usb:0416:5011", False)
    plugs.close()


def test_a_printer_that_goes_while_it_is_listed_is_left_out(plugs: Plugs, tmp_path: Path) -> None:
    (plugs.sysfs / "class" / "usbmisc").mkdir(parents=True)
    (plugs.sysfs / "class" / "usbmisc" / "lp0").symlink_to(tmp_path / "gone")
    assert list(usb_printers(plugs.sysfs, plugs.devices)) == []


def test_a_printer_that_may_not_be_opened_is_told(plugs: Plugs) -> None:
    plugs.plug_in("lp0", Thermal(), "04b8", "0e28")
    device = plugs.devices / "usb" / "lp0"
    device.unlink()
    os.mkfifo(device)
    with pytest.raises(LineDown, match="usb:04b8:0e28: is no device"):
        UsbLine(EPSON, plugs.sysfs, plugs.devices).open()
    plugs.close()
