"""Parts the bytes of a reader into what it read, however they come."""

from kiosk.domain.handover_form import LONGEST

_ENDS = b"\r\n"


class Scans:
    """Takes bytes and gives texts; of one without an end it keeps what shows that it is too long."""

    def __init__(self) -> None:
        self._begun = bytearray()

    def feed(self, came: bytes) -> list[str]:
        """What has been read in full now; a byte is a character, so that no byte is lost or wrong."""
        done: list[str] = []
        for byte in came:
            if byte in _ENDS:
                done += self.end()
            elif len(self._begun) <= LONGEST:
                self._begun.append(byte)
        return done

    def end(self) -> list[str]:
        """What was begun, if anything: the reader has fallen silent, as some do in place of an end."""
        if not self._begun:
            return []
        text = self._begun.decode("latin-1")
        self._begun.clear()
        return [text]
