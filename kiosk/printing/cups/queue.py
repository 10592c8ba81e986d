"""A queue of CUPS, asked over IPP, without what it says but does not know."""

from dataclasses import replace

from kiosk.printing.cups.condition import ATTRIBUTES, PROCESSING
from kiosk.printing.ipp.capabilities import Capabilities, Prepared
from kiosk.printing.ipp.errors import Refused, Unreachable, one_line
from kiosk.printing.ipp.job import ATTRIBUTES as JOB_ATTRIBUTES
from kiosk.printing.ipp.job import JobFacts, Stage, facts
from kiosk.printing.ipp.jobs import Jobs
from kiosk.printing.ipp.operations import Status
from kiosk.printing.ipp.values import AttributeGroup

_BEGUN = "time-at-processing"
_WHY = "job-printer-state-message"
_TO_BE_BEGUN = frozenset({Stage.PENDING, Stage.HELD, Stage.STOPPED})


class QueueJobs(Jobs):
    """The kiosk's jobs in one queue.

    CUPS counts the pages that it has handed on, which says nothing of paper. Of what it tells of a job only
    this is taken for true: that it was never begun, and so nothing of it came out.
    """

    asked = (*JOB_ATTRIBUTES, _BEGUN, _WHY)

    def printer(self, *wanted: str) -> AttributeGroup:
        """The queue's attributes, those that tell whether it is set up for the kiosk among them.

        Raises Unreachable where CUPS has no such queue too.
        """
        try:
            return super().printer(*dict.fromkeys((*wanted, *ATTRIBUTES)))
        except Refused as error:
            if error.status != Status.NOT_FOUND:
                raise
            line = "CUPS has no such queue: make it with lpadmin, or name another (lpstat -e names them)"
            raise Unreachable(f"{error}: {line}") from error

    def create(self, uid: str, document: Prepared, printer: Capabilities) -> JobFacts:
        """Make a job that waits for its document.

        A queue that takes one job at a time says that it can't while a cancelled one has not let go of the
        printer: that is Refused as BUSY.
        """
        try:
            return super().create(uid, document, printer)
        except Refused as error:
            if error.status == Status.NOT_POSSIBLE:
                raise Refused(str(error), Status.BUSY) from error
            raise

    def get(self, job: int, uid: str) -> JobFacts | None:
        """How a job is.

        One that was begun and waits again would be printed a second time, now or when somebody starts the
        queue. It is cancelled, and as good as aborted.
        """
        found = super().get(job, uid)
        if found is None or found.printed == 0 or found.stage not in _TO_BE_BEGUN:
            return found
        self.cancel(job)
        return replace(found, stage=Stage.ABORTED)

    def passes_on(self) -> bool:
        """Whether any job is on its way to the printer, a cancelled one too."""
        return self.printer("printer-state").number("printer-state") == PROCESSING

    def facts(self, job: AttributeGroup) -> JobFacts:
        """As CUPS has it, but ``printed`` is 0 where the job was never begun, and else not known."""
        begun = job.values(_BEGUN)
        never = bool(begun) and begun[0].content is None
        said = facts(job)
        why = job.text(_WHY) or said.message
        return replace(
            said, printed=0 if never else None, expected=None, kilobytes=None, message=one_line(why)
        )
