"""QR codes as a matrix of modules, for the screen, the sheet and the receipt alike."""

from dataclasses import dataclass

QUIET_ZONE = 4
"""White modules around a code (ISO/IEC 18004, 9.1)."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code: ``rows`` of modules, True for black, without the quiet zone."""

    rows: tuple[tuple[bool, ...], ...]

    @property
    def side(self) -> int:
        """Modules from edge to edge, the quiet zone on both sides included."""
        return len(self.rows) + 2 * QUIET_ZONE

    def framed(self) -> tuple[tuple[bool, ...], ...]:
        """The rows with the quiet zone around them."""
        blank = (False,) * self.side
        margin = (False,) * QUIET_ZONE
        body = tuple((*margin, *row, *margin) for row in self.rows)
        return (blank,) * QUIET_ZONE + body + (blank,) * QUIET_ZONE

    def svg(self) -> str:
        """An SVG drawing with its quiet zone, one unit a module, black on white."""
        runs = "".join(
            f"M{left} {top}h{length}v1h-{length}z"
            for top, row in enumerate(self.framed())
            for left, length in _runs(row)
        )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.side} {self.side}" '
            f'shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{self.side}v{self.side}h-{self.side}z"/>'
            f'<path d="{runs}"/></svg>'
        )


def qr_code(text: str) -> QrCode:
    """The smallest code for ``text`` as UTF-8, with more error correction than L where that costs no room.

    Without an ECI header, as phones read it best. Raises ValueError for more text than version 40 holds.
    """
    import segno

    code = segno.make_qr(text, error="l", mode="byte", encoding="utf-8", boost_error=True)
    return QrCode(tuple(tuple(bool(module) for module in row) for row in code.matrix))


def handover_code(text: str) -> QrCode:
    """The code of a handover's text, which has no signs but those of a code's alphanumeric mode.

    A barcode reader reads it from paper that was folded and carried about: 15 % of it may be lost.
    """
    import segno

    code = segno.make_qr(text, error="m", mode="alphanumeric", boost_error=True)
    return QrCode(tuple(tuple(bool(module) for module in row) for row in code.matrix))


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where black modules stand in a row: (first, how many)."""
    runs: list[tuple[int, int]] = []
    for column, black in enumerate(row):
        if not black:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
