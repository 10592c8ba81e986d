"""Asks a printer once for all that the kiosk needs of it."""

from kiosk.printing.ipp import capabilities as takes
from kiosk.printing.ipp import condition as says
from kiosk.printing.ipp.capabilities import (
    PDF,
    PWG_RASTER,
    Capabilities,
    NoFormat,
    Prepared,
    capabilities,
)
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.jobs import Jobs
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.printer import Condition

_NEEDED = {
    Operation.CREATE_JOB: "Create-Job",
    Operation.SEND_DOCUMENT: "Send-Document",
    Operation.GET_JOB_ATTRIBUTES: "Get-Job-Attributes",
    Operation.GET_JOBS: "Get-Jobs",
    Operation.CANCEL_JOB: "Cancel-Job",
}


class Lacking(ValueError):
    """The printer can't do what the kiosk asks of printers."""


def asked(client: IppClient) -> Condition:
    """How the printer is, if it takes the kiosk's sheets; raises IppError, NoFormat or Lacking."""
    with client.line() as line:
        jobs = Jobs(client, line)
        answer = jobs.printer(*says.ATTRIBUTES, *takes.ATTRIBUTES)
        printer = capabilities(answer)
        form = _form(client, printer)
        if lacking := [name for operation, name in _NEEDED.items() if not printer.can(operation)]:
            raise Lacking(f"{client.uri}: does not know {', '.join(lacking)}: use one with IPP Everywhere")
        if printer.can(Operation.VALIDATE_JOB):
            jobs.validate("kiosk-add", Prepared(form, b"", 1), printer)
        return condition(answer)


def _form(client: IppClient, printer: Capabilities) -> str:
    if printer.pdf:
        return PDF
    if printer.grid is None:
        raise NoFormat(
            f"{client.uri}: takes neither PDF nor PWG raster in grey or black: use another printer, or CUPS "
            "with this one's driver"
        )
    return PWG_RASTER
