"""The kiosk's jobs at one printer: made, fed, looked up, cancelled."""

from enum import StrEnum

from kiosk.printing.ipp.capabilities import Capabilities, Prepared
from kiosk.printing.ipp.client import IppClient, attribute
from kiosk.printing.ipp.errors import Refused
from kiosk.printing.ipp.job import ATTRIBUTES, JobFacts, facts
from kiosk.printing.ipp.line import Line
from kiosk.printing.ipp.operations import NO_SUCH_JOB, Operation
from kiosk.printing.ipp.values import Attribute, AttributeGroup, Group, Tag
from kiosk.printing.ipp.wire import Patience

_MOST = 200
"""Jobs asked for at once; printers name the newest first."""


class Which(StrEnum):
    """Of which jobs a printer is asked; RFC 8011 section 4.2.6."""

    OPEN = "not-completed"
    OVER = "completed"


class Jobs:
    """Speaks through one line, and so for one thread. Every method raises IppError."""

    asked: tuple[str, ...] = ATTRIBUTES
    """What is asked of a job."""

    def __init__(self, client: IppClient, line: Line) -> None:
        self._client = client
        self._line = line

    def printer(self, *wanted: str) -> AttributeGroup:
        """These attributes of the printer itself."""
        about = (attribute("requested-attributes", Tag.KEYWORD, *wanted),)
        answer = self._client.ask(self._line, Operation.GET_PRINTER_ATTRIBUTES, about)
        return answer.group(Group.PRINTER)

    def validate(self, uid: str, document: Prepared, printer: Capabilities) -> None:
        """Ask whether such a job would be taken, without making one."""
        kind = attribute("document-format", Tag.MIME_TYPE, document.format)
        about = (_name(uid), kind)
        self._client.ask(self._line, Operation.VALIDATE_JOB, about, printer.settings)

    def create(self, uid: str, document: Prepared, printer: Capabilities) -> JobFacts:
        """Make a job that waits for its document; it prints nothing."""
        about = [_name(uid)]
        if printer.counts_ahead:
            about.append(attribute("job-impressions", Tag.INTEGER, document.pages))
        answer = self._client.ask(self._line, Operation.CREATE_JOB, about, printer.settings)
        return self.facts(answer.group(Group.JOB))

    def send(self, job: int, document: Prepared, patience: Patience) -> None:
        """Give a job its one document."""
        about = (
            attribute("job-id", Tag.INTEGER, job),
            attribute("document-format", Tag.MIME_TYPE, document.format),
            attribute("last-document", Tag.BOOLEAN, True),
        )
        self._client.ask(self._line, Operation.SEND_DOCUMENT, about, (), document.octets, patience)

    def get(self, job: int, uid: str) -> JobFacts | None:
        """How a job is. None where the printer has none of that number, or another: numbers begin anew."""
        about = (attribute("job-id", Tag.INTEGER, job), self._wanted())
        try:
            answer = self._client.ask(self._line, Operation.GET_JOB_ATTRIBUTES, about)
        except Refused as error:
            if error.status in NO_SUCH_JOB:
                return None
            raise
        found = self.facts(answer.group(Group.JOB))
        return found if found.name == uid else None

    def mine(self, which: Which) -> tuple[JobFacts, ...]:
        """The jobs under the kiosk's name, the newest first."""
        about = (
            attribute("which-jobs", Tag.KEYWORD, which),
            attribute("my-jobs", Tag.BOOLEAN, True),
            attribute("limit", Tag.INTEGER, _MOST),
            self._wanted(),
        )
        answer = self._client.ask(self._line, Operation.GET_JOBS, about)
        return tuple(self.facts(group) for group in answer.all_groups(Group.JOB) if group.attributes)

    def named(self, uid: str) -> JobFacts | None:
        """The job of this name, wherever it stands."""
        return next((job for which in Which for job in self.mine(which) if job.name == uid), None)

    def cancel(self, job: int) -> None:
        """Ask that it be given up; what is on its way may still come out."""
        about = (attribute("job-id", Tag.INTEGER, job),)
        self._client.ask(self._line, Operation.CANCEL_JOB, about)

    def facts(self, job: AttributeGroup) -> JobFacts:
        """What is made of the answer; raises IppGarbage."""
        return facts(job)

    def _wanted(self) -> Attribute:
        return attribute("requested-attributes", Tag.KEYWORD, *self.asked)


def _name(uid: str) -> Attribute:
    return attribute("job-name", Tag.NAME, uid)
