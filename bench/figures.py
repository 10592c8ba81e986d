"""The figures of the bench: what each is called, its unit, and the most that it may be."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypedDict


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, taken with the others of its ``part``.

    ``aim`` is the most it may be, None where it only explains another.
    """

    part: str
    name: str
    unit: str
    aim: float | None
    title: str


class Reading(TypedDict):
    """A figure as `build/bench.json` has it."""

    value: float
    unit: str
    aim: float | None
    met: bool | None


def _first_byte(kind: str, paper: str) -> tuple[Figure, ...]:
    part, name = "first-byte", f"first_byte_{kind}"
    return (
        Figure(part, name, "ms", 150.0, f"tap on Print to the first byte at the printer, {paper}"),
        Figure(part, f"{name}_shortest", "ms", None, "  the shortest"),
        Figure(part, f"{name}_longest", "ms", None, "  the longest"),
        Figure(part, f"{name}_queued", "ms", None, "  from the tap until it goes on record"),
        Figure(part, f"{name}_creating", "ms", None, "  from there until it is drawn"),
        Figure(part, f"{name}_created", "ms", None, "  from there until the printer will take it"),
        Figure(part, f"{name}_sending", "ms", None, "  from there until sending it goes on record"),
        Figure(part, f"{name}_first_byte", "ms", None, "  from there to the first byte"),
    )


def _news(kind: str, paper: str) -> tuple[Figure, ...]:
    return (
        Figure("news", f"news_{kind}", "s", 1.2, f"printer's change to its being painted, {paper}"),
        Figure(
            "news",
            f"news_{kind}_longest",
            "s",
            1.2,
            f"printer's change to its being painted, {paper}, the longest",
        ),
    )


FIGURES = (
    Figure("starts", "start_first_frame_ratio", "x bare", 1.25, "start to first frame, to the bare window's"),
    Figure(
        "starts",
        "start_home_page_ratio",
        "x bare",
        1.8,
        "start to home page after a tap, to the bare window's frame",
    ),
    Figure("starts", "start_first_frame", "ms", None, "  start to first frame"),
    Figure("starts", "start_home_page", "ms", None, "  start to home page"),
    Figure("starts", "bare_first_frame", "ms", None, "  the bare window's first frame"),
    Figure("taps", "tap_p50", "ms", None, "tap to next page painted, half of the taps within"),
    Figure("taps", "tap_p99", "ms", 16.7, "tap to next page painted, 99 of 100 within"),
    Figure("taps", "tap_longest", "ms", 50.0, "tap to next page painted, the longest"),
    Figure("comfort", "tap_largest_p50", "ms", None, "  half of the taps within, largest text"),
    Figure("comfort", "tap_largest_p99", "ms", 16.7, "tap to page painted, largest text, 99 of 100 within"),
    Figure("comfort", "tap_contrast_p50", "ms", None, "  half of the taps within, white on black"),
    Figure(
        "comfort",
        "tap_contrast_p99",
        "ms",
        16.7,
        "tap to page painted, white on black, 99 of 100 within",
    ),
    Figure(
        "memory",
        "pss_first_question_ratio",
        "x bare",
        1.75,
        "memory at the first question, to the bare window's",
    ),
    Figure(
        "memory", "pss_last_visit_ratio", "x bare", 1.75, "memory after the last visit, to the bare window's"
    ),
    Figure("memory", "pss_growth", "MiB", 1.0, "memory gained from the first counted visit to the last"),
    Figure("memory", "pss_first_question", "MiB", None, "  memory at the first question"),
    Figure("memory", "pss_last_visit", "MiB", None, "  memory after the last visit"),
    Figure("memory", "pss_bare", "MiB", None, "  the bare window's memory"),
    Figure("sheets", "sheet_tap_to_pdf", "ms", 100.0, "tap on Print to the PDF in its folder, warm"),
    Figure("sheets", "sheet_rendering", "ms", None, "  of that, drawing the PDF"),
    *_first_byte("a4", "A4"),
    *_first_byte("receipt", "receipt"),
    *_news("a4", "A4"),
    *_news("receipt", "receipt"),
    Figure("idle", "idle_watching", "% core", 0.5, "processor's time at rest for watching two printers"),
    Figure("idle", "idle_with_printers", "% core", None, "  of the kiosk that watches two"),
    Figure("idle", "idle_without", "% core", None, "  of the kiosk that has none"),
    Figure("hanging", "hanging_p50_ratio", "x usual", None, "taps beside printers that hang, half within"),
    Figure(
        "hanging", "hanging_p99_ratio", "x usual", 1.1, "taps beside printers that hang, 99 of 100 within"
    ),
    Figure("hanging", "hanging_p50", "ms", None, "  half within, where they hang"),
    Figure("hanging", "hanging_p99", "ms", None, "  99 of 100 within, where they hang"),
    Figure("hanging", "answering_p50", "ms", None, "  half within, where they answer"),
    Figure("hanging", "answering_p99", "ms", None, "  99 of 100 within, where they answer"),
    Figure("paths", "all_paths", "s", 2.0, "check of all paths of the default pack"),
    Figure("paths", "all_paths_with_reading", "s", None, "  with reading and checking the pack's files"),
    Figure("paths", "all_paths_count", "paths", None, "  paths walked"),
    Figure("search", "search_p99", "ms", 30.0, "keystroke to hits, 10,000 services, 99 of 100 within"),
    Figure("search", "search_p50", "ms", None, "  half of the keystrokes within"),
    Figure("search", "search_longest", "ms", None, "  the longest"),
    Figure("search", "search_memory", "MiB", None, "  memory of the index of 10,000 services"),
    Figure("charts", "charts_year", "ms", 1000.0, "touch to the charts of a year of counts, half within"),
    Figure("charts", "charts_year_longest", "ms", None, "  the longest"),
    Figure(
        "painted",
        "search_painted_p99",
        "ms",
        50.0,
        "keystroke to results painted, 10,000 services, 99 %",
    ),
    Figure("painted", "search_painted_p50", "ms", None, "  half of the keystrokes within"),
    Figure("painted", "search_painted_longest", "ms", None, "  the longest"),
    Figure("scroll", "scroll_dropped", "%", 0.5, "frames dropped of 60 a second in the longest list"),
    Figure("scroll", "scroll_frame_p99", "ms", 16.7, "finger moved to the list painted there, 99 %"),
    Figure("scroll", "scroll_frame_p50", "ms", None, "  half of the frames within"),
    Figure("scroll", "scroll_effort", "ms", None, "  processor's time a frame"),
    Figure(
        "signing-in",
        "sign_in_wrong_ratio",
        "x right",
        1.1,
        "try to sign in with a wrong PIN, to the right one",
    ),
    Figure("signing-in", "sign_in_unknown_ratio", "x right", 1.1, "the same with a name that nobody has"),
    Figure("signing-in", "sign_in_right", "ms", None, "  with the right PIN, half within"),
    Figure(
        "speech", "speech_first_sound", "ms", 300.0, "asking for a page to be read to sound, 99 of 100 within"
    ),
    Figure("speech", "speech_first_sound_p50", "ms", None, "  half of them within"),
    Figure("speech", "speech_first_sound_made", "ms", None, "  where the clip must be made first"),
    Figure("speech", "speech_first_sound_cold", "ms", None, "  where what makes it must be started, too"),
    Figure("speech", "speech_player_memory", "MiB", None, "memory of what plays a clip, while it plays"),
)

Values = Mapping[str, float]
"""Figure's name -> what was measured."""


def figures_of(parts: Collection[str]) -> tuple[Figure, ...]:
    """The figures of these parts."""
    return tuple(figure for figure in FIGURES if figure.part in parts)


def readings(values: Values, figures: Iterable[Figure] = FIGURES) -> dict[str, Reading]:
    """What was measured, held against the aims; every one of ``figures`` must be there."""
    return {figure.name: _reading(figure, values[figure.name]) for figure in figures}


def table(found: Mapping[str, Reading]) -> str:
    """The figures as lines for a terminal."""
    shown = [figure for figure in FIGURES if figure.name in found]
    width = max(len(figure.title) for figure in shown)
    return "\n".join(f"{figure.title:<{width}}  {_row(found[figure.name])}".rstrip() for figure in shown)


def _reading(figure: Figure, value: float) -> Reading:
    rounded = float(f"{value:.4g}")
    met = None if figure.aim is None else value <= figure.aim
    return Reading(value=rounded, unit=figure.unit, aim=figure.aim, met=met)


def _row(reading: Reading) -> str:
    value = f"{reading['value']:>9.4g} {reading['unit']:<7}"
    if reading["aim"] is None:
        return value
    return f"{value} aim {reading['aim']:<5g} {'met' if reading['met'] else 'NOT MET'}"
