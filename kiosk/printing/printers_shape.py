"""What the printers file looks like; pydantic, which this loads, takes some 8 MB."""

import re
from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from kiosk.printing.printer_kind import BadPrinter, PrinterKind, kind_of, shown

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,29}")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_EXAMPLE = 'write each printer as [[printer]] with lines such as id = "hall" and uri = "ipp://…"'


class PrinterShape(BaseModel):
    """One [[printer]]."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: str
    uri: str
    model: str | None = None
    certificate: str | None = None

    @field_validator("id")
    @classmethod
    def _named(cls, text: str) -> str:
        if not _ID.fullmatch(text):
            raise _wrong(f"{shown(text)!r} is no id: use a-z, 0-9 and -, at most 30 characters")
        return text

    @field_validator("certificate")
    @classmethod
    def _confirmed(cls, text: str) -> str:
        return fingerprint(text)

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        try:
            kind = kind_of(self.uri)
        except BadPrinter as error:
            raise _wrong(str(error)) from None
        if (self.model is None) is (kind is PrinterKind.RECEIPT):
            raise _wrong(_WRONG_MODEL[kind is PrinterKind.RECEIPT])
        if (self.certificate is None) is (kind is PrinterKind.IPPS):
            raise _wrong(_WRONG_CERTIFICATE[kind is PrinterKind.IPPS])
        return self


class PrintersShape(BaseModel):
    """The file."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    printer: list[PrinterShape] = []


_WRONG_MODEL = {
    True: 'model is missing: write the model of this receipt printer, such as model = "escpos-80"',
    False: "model is for receipt printers alone: remove it",
}
_WRONG_CERTIFICATE = {
    True: "certificate is missing: take the printer in with `kiosk printer add`, which shows its fingerprint",
    False: "certificate is for ipps:// alone: remove it, or write ipps:// where the printer has TLS",
}


def shaped(found: Mapping[str, Any]) -> tuple[PrinterShape, ...]:
    """The printers in order; raises BadPrinter, whose line says which one and what is wrong."""
    try:
        printers = PrintersShape.model_validate(found).printer
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise BadPrinter(_told(first, found)) from None
    ids = [printer.id for printer in printers]
    for number, name in enumerate(ids):
        if name in ids[:number]:
            raise BadPrinter(f"printer {number + 1} ({name}): {name} is named twice: give it another id")
    return tuple(printers)


def checked(said: Mapping[str, Any]) -> PrinterShape:
    """One printer; raises BadPrinter, whose line says what is wrong with it."""
    try:
        return PrinterShape.model_validate(said)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise BadPrinter(_fault(first, shown(str(*first["loc"][:1])))) from None


def fingerprint(text: str) -> str:
    """A SHA-256 as 32 pairs of hex digits with colons between, however it was written; raises ValueError."""
    digits = text.strip().lower().removeprefix("sha256:").replace(":", "").replace(" ", "")
    if not _FINGERPRINT.fullmatch(digits):
        raise _wrong(
            f"{shown(text)!r} is no fingerprint: write the 64 hex digits of its certificate's SHA-256"
        )
    return bytes.fromhex(digits).hex(":")


def _wrong(message: str) -> PydanticCustomError:
    return PydanticCustomError("said", "{said}", {"said": message})


def _told(details: ErrorDetails, found: Mapping[str, Any]) -> str:
    match details["loc"]:
        case ("printer", int(number), *keys):
            where = f"printer {number + 1}{_name(found['printer'][number])}"
            return f"{where}: {_fault(details, shown(str(*keys[:1])))}"
        case ("printer", *_):
            return f"printer is no list: {_EXAMPLE}"
        case (key, *_):
            return f"{shown(str(key))}: no such setting: {_EXAMPLE}"
        case _:
            return _EXAMPLE


def _fault(details: ErrorDetails, key: str) -> str:
    match details["type"]:
        case "said":
            return details["msg"]
        case "missing":
            return f'{key} is missing: add {key} = "…"'
        case "extra_forbidden":
            return f"{key}: no such setting: write id, uri, model or certificate"
        case "string_type":
            return f'{key} is no text: write it in quotes, as in {key} = "…"'
        case _:
            return f"this is no table: {_EXAMPLE}"


def _name(table: object) -> str:
    name = table.get("id") if isinstance(table, Mapping) else None
    return f" ({shown(name)})" if isinstance(name, str) and name else ""
