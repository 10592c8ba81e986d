"""The file in which a site names its printers: read for the kiosk, changed by `kiosk printer`."""

import os
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.printing.printer_kind import BadPrinter, PrinterKind, kind_of, shown

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


class BadPrintersFile(BadPrinter):
    """The file can't be read, used or written; the message is one line with its name and what to mend."""


@dataclass(frozen=True, slots=True)
class PrinterEntry:
    """A printer as the site names it.

    ``model`` is the key of a receipt printer's model, or the whole path of a model's file. ``certificate`` is
    the SHA-256 of the one that staff confirmed for an ipps printer: 32 pairs of hex digits with colons.
    """

    id: str
    uri: str
    model: str | None = None
    certificate: str | None = None

    @property
    def kind(self) -> PrinterKind:
        """Raises BadPrinter for a URI of no kind; one that was read from a file has one."""
        return kind_of(self.uri)


def checked(entry: PrinterEntry) -> PrinterEntry:
    """The same printer as a file would hold it; raises BadPrinter where none could."""
    from kiosk.printing import printers_shape

    one = printers_shape.checked(_fields(entry))
    return PrinterEntry(one.id, one.uri, one.model, one.certificate)


def read_printers(path: Path) -> tuple[PrinterEntry, ...]:
    """The printers in the file's order, which is the site's preference.

    Raises BadPrintersFile. None where the file names none; whether there is a file is for the caller to see.
    """
    return _entries(_text(path), path)


def add_printer(path: Path, entry: PrinterEntry) -> None:
    """Name one printer more, behind the others; the file is made where there is none.

    Raises BadPrintersFile, then with the file as it was.
    """
    text = _text(path) if path.exists() else ""
    _entries(text, path)
    changed = _changed(_ended(text), lambda document: _append(document, entry))
    _entries(changed, path)
    _write(path, changed)


def remove_printer(path: Path, printer_id: str) -> None:
    """Name a printer no more; what a person wrote beside it stays.

    Raises BadPrintersFile, and KeyError for a printer that the file does not name.
    """
    text = _text(path)
    ids = [entry.id for entry in _entries(text, path)]
    if printer_id not in ids:
        raise KeyError(printer_id)
    changed = _changed(text, lambda document: _take_out(document, ids.index(printer_id)))
    _write(path, changed)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise BadPrintersFile(f"{_name(path)}: is no text in UTF-8: save it so in your editor") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadPrintersFile(f"{_name(path)}: can't be read ({reason}): mend its name or rights") from error


def _entries(text: str, path: Path) -> tuple[PrinterEntry, ...]:
    from kiosk.printing.printers_shape import shaped

    try:
        found: Mapping[str, Any] = tomllib.loads(text)
        printers = shaped(found)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadPrintersFile(f"{_name(path)}: {error}: mend it there") from None
    except BadPrinter as error:
        raise BadPrintersFile(f"{_name(path)}: {error}") from None
    return tuple(PrinterEntry(one.id, one.uri, one.model, one.certificate) for one in printers)


def _ended(text: str) -> str:
    """Ready for one table more: its last line ended, and an empty one below."""
    return f"{text.rstrip()}\n\n" if text.strip() else ""


def _changed(text: str, change: "Callable[[TOMLDocument], None]") -> str:
    import tomlkit

    document = tomlkit.parse(text)
    change(document)
    return tomlkit.dumps(document)


def _append(document: "TOMLDocument", entry: PrinterEntry) -> None:
    import tomlkit

    if "printer" not in document:
        document.add("printer", tomlkit.aot())
    document["printer"].append(_fields(entry))


def _fields(entry: PrinterEntry) -> dict[str, str]:
    fields = {"id": entry.id, "uri": entry.uri, "model": entry.model, "certificate": entry.certificate}
    return {key: value for key, value in fields.items() if value is not None}


def _take_out(document: "TOMLDocument", index: int) -> None:
    """Without what stands below it and above the next one: tomlkit holds that to be its own."""
    from tomlkit.items import AoT

    there = document["printer"]
    if not isinstance(there, AoT):
        del there[index]
        return
    body = there.body[index].value.body
    below = body[1 + max(number for number, (key, _) in enumerate(body) if key is not None) :]
    if len(there.body) == 1:
        document.remove("printer")
        document.body.extend(below)
        return
    del there[index]
    above = there.body[index - 1].value.body if index else document.body
    at = len(above) if index else [key is None for key, _ in above].index(False)
    above[at:at] = below


def _write(path: Path, text: str) -> None:
    """Write beside ``path`` and move into place: whoever reads sees the old file or the new one."""
    whole = path.resolve()
    try:
        whole.parent.mkdir(parents=True, exist_ok=True)
        rights = whole.stat().st_mode & 0o777 if whole.exists() else 0o644
        with tempfile.NamedTemporaryFile(dir=whole.parent, prefix=".printers-", delete=False) as part:
            try:
                part.write(text.encode("utf-8"))
                part.flush()
                os.fchmod(part.fileno(), rights)
                os.fsync(part.fileno())
                Path(part.name).replace(whole)
            except OSError:
                with suppress(OSError):
                    Path(part.name).unlink()
                raise
    except OSError as error:
        raise BadPrintersFile(
            f"{_name(path)}: can't be written ({error.strerror}): mend its folder, or name another file"
        ) from error


def _name(path: Path) -> str:
    return shown(str(path))
