"""USB sockets: what the system tells of a printer in /sys, and its file in /dev, in folders of their own."""

from pathlib import Path

from tests.printing.escpos.thermal import Thermal
from tests.printing.escpos.wires import TerminalWire


class Plugs:
    """The folders look as the kernel's driver usblp makes them."""

    def __init__(self, folder: Path) -> None:
        self.sysfs = folder / "sys"
        self.devices = folder / "dev"
        (self.devices / "usb").mkdir(parents=True)
        self._wires: dict[str, TerminalWire] = {}

    def plug_in(
        self,
        number: str,
        thermal: Thermal,
        vendor: str,
        product: str,
        name: str = "Printer",
        of_itself: str = "",
        serial: str = "",
    ) -> None:
        """A printer is switched on, and is given this number."""
        device = self.sysfs / "devices" / "usb1" / f"1-{number}"
        interface = device / f"1-{number}:1.0"
        entry = interface / "usbmisc" / number
        entry.mkdir(parents=True)
        (entry / "device").symlink_to(interface)
        said = {"idVendor": vendor, "idProduct": product, "manufacturer": "Maker", "product": name}
        for key, value in (said | ({"serial": serial} if serial else {})).items():
            (device / key).write_text(f"{value}\n", "utf-8")
        (interface / "ieee1284_id").write_text(f"{of_itself}\n", "utf-8")
        listed = self.sysfs / "class" / "usbmisc"
        listed.mkdir(parents=True, exist_ok=True)
        (listed / number).symlink_to(entry)
        self._wires[number] = TerminalWire(thermal, "file", self.devices / "usb" / number)

    def pull_out(self, number: str) -> None:
        """It is gone, from /sys and from /dev."""
        (self.sysfs / "class" / "usbmisc" / number).unlink()
        wire = self._wires.pop(number)
        wire.pull_out()
        wire.close()

    def close(self) -> None:
        for wire in self._wires.values():
            wire.close()
