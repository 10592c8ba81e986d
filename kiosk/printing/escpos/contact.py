"""Keeps in contact with one printer: connects when need be, and once more where an old connection broke."""

from kiosk.printing.escpos.dialogue import Dialogue
from kiosk.printing.escpos.line import Line, LineDown
from kiosk.printing.escpos.models import Answer, Model
from kiosk.printing.escpos.patience import Patience
from kiosk.printing.escpos.status import Signs


class Contact:
    """Methods raise LineDown, and Garbled where they listen."""

    def __init__(self, line: Line, model: Model, patience: Patience) -> None:
        self._line = line
        self._mute = Answer.STATUS not in model.answers
        self._answer_seconds = patience.answer
        self._talk: Dialogue | None = None

    @property
    def proves_power(self) -> bool:
        """Whether an unbroken connection proves that the printer was not switched off meanwhile."""
        return self._line.shows_restart

    def talk(self) -> Dialogue:
        """The present connection, or a new one."""
        if self._talk is None:
            self._line.open()
            self._talk = Dialogue(self._line, self._answer_seconds)
        return self._talk

    def ask(self) -> Signs | None:
        """How the printer is, None where it does not say; a mute one is only connected to anew."""
        if self._mute:
            self.hang_up()
            self.talk()
            return None
        had_one = self._talk is not None
        try:
            return self.talk().ask()
        except LineDown:
            self.abort()
            if not had_one:
                raise
            return self.talk().ask()

    def hang_up(self) -> None:
        """End the connection; what was sent still arrives."""
        self._talk = None
        self._line.close()

    def abort(self) -> None:
        """End the connection; what has not arrived is dropped as far as can be."""
        self._talk = None
        self._line.abort()
