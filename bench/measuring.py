"""Takes every figure: medians over processes that were started in turn, each kind beside the others."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

from bench.children import Children, Told
from bench.figures import Values


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured.

    ``visits`` are the first and the last visit between which memory is compared, ``settling`` the seconds
    that the kiosk sits still before it is weighed.
    """

    starts: int
    runs: int
    taps: int
    visits: tuple[int, int]
    memory_runs: int
    settling: float
    sheets: int


def full(runs: int) -> Scale:
    """What the aims are stated for."""
    return Scale(
        starts=4 * runs,
        runs=runs,
        taps=1000,
        visits=(100, 500),
        memory_runs=(runs + 4) // 5,
        settling=3,
        sheets=10,
    )


QUICK = Scale(starts=2, runs=1, taps=20, visits=(1, 2), memory_runs=1, settling=0.2, sheets=1)
"""To see that it works: the figures say little."""


def measure(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    """Every figure; raises NotMeasured."""
    say("warming up: content, caches")
    children.floor()
    children.start()
    children.start()
    return {
        **_starts(children, scale, say),
        **_taps(children, scale, say),
        **_memory(children, scale, say),
        **_sheets(children, scale, say),
        **_all_paths(children, scale, say),
    }


def _starts(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    say(f"{scale.starts} starts, each beside a bare window's")
    bare, frame, home = list[float](), list[float](), list[float]()
    for _ in range(scale.starts):
        bare.append(children.floor().since_start("first_frame"))
        kiosk = children.start()
        frame.append(kiosk.since_start("first_frame"))
        home.append(kiosk.since_start("home_page"))
    return {
        "start_first_frame_ratio": median(mine / its for mine, its in zip(frame, bare, strict=True)),
        "start_home_page_ratio": median(mine / its for mine, its in zip(home, bare, strict=True)),
        "start_first_frame": median(frame),
        "start_home_page": median(home),
        "bare_first_frame": median(bare),
    }


def _taps(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    say(f"{scale.runs} times {scale.taps} taps")
    runs = [
        _milliseconds(children.kiosk("taps", str(scale.taps)), beginning="tap:") for _ in range(scale.runs)
    ]
    return {
        "tap_p50": median(median(run) for run in runs),
        "tap_p99": median(_within(run, 0.99) for run in runs),
        "tap_longest": median(max(run) for run in runs),
    }


def _memory(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    first, last = scale.visits
    say(f"memory over {last} visits" + (f", {scale.memory_runs} times" if scale.memory_runs > 1 else ""))
    bare, kiosk = list[Told](), list[Told]()
    for _ in range(scale.memory_runs):
        bare.append(children.floor("--weigh"))
        kiosk.append(children.kiosk("memory", str(first), str(last), str(scale.settling)))
    floor = median(told.one("bare") for told in bare)
    hand = median(told.one("bare_with_hand") for told in bare) - floor
    at_question = median(told.one("first_question") for told in kiosk) - hand
    at_last = median(told.one("last_visit") for told in kiosk) - hand
    return {
        "pss_first_question_ratio": at_question / floor,
        "pss_last_visit_ratio": at_last / floor,
        "pss_growth": median(told.one("last_visit") - told.one("first_visit") for told in kiosk),
        "pss_first_question": at_question,
        "pss_last_visit": at_last,
        "pss_bare": floor,
    }


def _sheets(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    say(f"{scale.runs} times {scale.sheets} sheets")
    runs = [children.kiosk("sheets", str(scale.sheets)) for _ in range(scale.runs)]
    return {
        "sheet_tap_to_pdf": median(median(_milliseconds(run, beginning="sheet")) for run in runs),
        "sheet_rendering": median(median(_milliseconds(run, beginning="rendering")) for run in runs),
    }


def _all_paths(children: Children, scale: Scale, say: Callable[[str], None]) -> Values:
    say(f"{scale.runs} times all paths")
    runs = [children.plain("all_paths") for _ in range(scale.runs)]
    return {
        "all_paths": median(run.one("walking") for run in runs),
        "all_paths_with_reading": median(run.one("whole") for run in runs),
        "all_paths_count": runs[0].one("paths"),
    }


def _milliseconds(told: Told, beginning: str) -> list[float]:
    return [
        seconds * 1000
        for name, series in told.readings.items()
        if name.startswith(beginning)
        for seconds in series
    ]


def _within(values: list[float], share: float) -> float:
    """The smallest value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -int(-len(ordered) * share // 1) - 1)]
