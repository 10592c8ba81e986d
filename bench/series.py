"""What is read from many readings of one kind."""

from collections.abc import Iterable

from bench.children import Told


def milliseconds(told: Told, beginning: str) -> list[float]:
    """All seconds that were told under names that begin so, in milliseconds."""
    return [
        seconds * 1000
        for name, series in told.readings.items()
        if name.startswith(beginning)
        for seconds in series
    ]


def within(values: Iterable[float], share: float) -> float:
    """The smallest value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -int(-len(ordered) * share // 1) - 1)]
