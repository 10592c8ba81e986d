"""USB sticks as the kernel tells of them, in a folder of the test's own."""

from pathlib import Path

from kiosk.services.usb_sticks import Stick, UsbSticks


class Machine:
    """Its disks and what is mounted; sticks are plugged in and pulled."""

    def __init__(self, root: Path) -> None:
        self._sys = root / "sys"
        self._devices = self._sys / "class" / "block"
        self._devices.mkdir(parents=True)
        self._mounts = root / "mounts"
        self._media = root / "media"
        self._lines: dict[str, str] = {}
        self.mount("sda1", root, on="ata1", removable=False)
        self._lines["proc"] = "proc /proc proc rw 0 0"
        self._write()
        self.sticks = UsbSticks(self._mounts, self._devices)

    def plug_in(self, device: str, name: str, *, on: str = "usb1", removable: bool = True) -> Stick:
        folder = self._media / name
        folder.mkdir(parents=True)
        self.mount(device, folder, on=on, removable=removable)
        return Stick(device, folder)

    def mount(self, device: str, folder: Path, *, on: str, removable: bool) -> None:
        disk = self._sys / "devices" / "pci0" / on / "block" / device.rstrip("0123456789")
        part = disk / device
        part.mkdir(parents=True, exist_ok=True)
        (disk / "removable").write_text(f"{int(removable)}\n")
        (self._devices / device).symlink_to(part)
        escaped = str(folder).replace("\\", r"\134").replace(" ", r"\040")
        self._lines[device] = f"/dev/{device} {escaped} vfat rw,relatime 0 0"
        self._write()

    def pull(self, stick: Stick) -> None:
        """The device is gone at once; what is mounted stays so for a while."""
        (self._devices / stick.device).unlink()

    def unmount(self, stick: Stick) -> None:
        """The folder stays, now one on the machine's own disk."""
        del self._lines[stick.device]
        self._write()

    def _write(self) -> None:
        self._mounts.write_text("".join(f"{line}\n" for line in self._lines.values()))
