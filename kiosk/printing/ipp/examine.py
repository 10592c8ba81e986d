"""Asks a printer once for all that the kiosk needs of it."""

from kiosk.printing.ipp import capabilities as takes
from kiosk.printing.ipp import condition as says
from kiosk.printing.ipp.capabilities import Prepared, Unsuited, capabilities
from kiosk.printing.ipp.client import IppClient
from kiosk.printing.ipp.condition import condition
from kiosk.printing.ipp.jobs import Jobs
from kiosk.printing.ipp.operations import Operation
from kiosk.printing.printer import Condition


def asked(client: IppClient) -> Condition:
    """How the printer is, if it takes the kiosk's sheets; raises IppError or Unsuited."""
    with client.line() as line:
        jobs = Jobs(client, line)
        answer = jobs.printer(*says.ATTRIBUTES, *takes.ATTRIBUTES)
        printer = capabilities(answer)
        try:
            form = printer.format
        except Unsuited as error:
            raise Unsuited(f"{client.uri}: {error}") from None
        if printer.can(Operation.VALIDATE_JOB):
            jobs.validate("kiosk-add", Prepared(form, b"", 1), printer)
        return condition(answer)
