"""Takes every figure: medians over processes that were started in turn, each kind beside the others."""

from collections.abc import Callable, Iterable, Mapping
from statistics import median

from bench.children import Children, Told
from bench.effort import Effort
from bench.figures import Values
from bench.series import milliseconds, within
from bench.with_printers import Say, first_bytes, hanging, idle, news


def measure(children: Children, effort: Effort, parts: Iterable[str], say: Say) -> Values:
    """Every figure of these parts, of PARTS; raises NotMeasured."""
    say("warming up: content, caches")
    children.floor()
    children.start()
    children.start()
    found: dict[str, float] = {}
    for part in parts:
        found.update(PARTS[part](children, effort, say))
    return found


def _starts(children: Children, effort: Effort, say: Say) -> Values:
    say(f"{effort.starts} starts, each beside a bare window's")
    bare, frame, home = list[float](), list[float](), list[float]()
    for _ in range(effort.starts):
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


def _taps(children: Children, effort: Effort, say: Say) -> Values:
    say(f"{effort.runs} times {effort.taps} taps")
    runs = [_tapping(children, effort, "usual") for _ in range(effort.runs)]
    return {
        "tap_p50": median(median(run) for run in runs),
        "tap_p99": median(within(run, 0.99) for run in runs),
        "tap_longest": median(max(run) for run in runs),
    }


def _comfort(children: Children, effort: Effort, say: Say) -> Values:
    found: dict[str, float] = {}
    for way in ("largest", "contrast"):
        say(f"{effort.runs} times {effort.taps} taps, {way}")
        runs = [_tapping(children, effort, way) for _ in range(effort.runs)]
        found[f"tap_{way}_p50"] = median(median(run) for run in runs)
        found[f"tap_{way}_p99"] = median(within(run, 0.99) for run in runs)
    return found


def _tapping(children: Children, effort: Effort, way: str) -> list[float]:
    return milliseconds(children.kiosk("taps", str(effort.taps), way), beginning="tap:")


def _memory(children: Children, effort: Effort, say: Say) -> Values:
    first, last = effort.visits
    say(f"memory over {last} visits" + (f", {effort.memory_runs} times" if effort.memory_runs > 1 else ""))
    bare, kiosk = list[Told](), list[Told]()
    for _ in range(effort.memory_runs):
        bare.append(children.floor("--weigh"))
        kiosk.append(children.kiosk("memory", str(first), str(last), str(effort.settling)))
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


def _sheets(children: Children, effort: Effort, say: Say) -> Values:
    say(f"{effort.runs} times {effort.sheets} sheets")
    runs = [children.kiosk("sheets", str(effort.sheets)) for _ in range(effort.runs)]
    return {
        "sheet_tap_to_pdf": median(median(milliseconds(run, beginning="sheet")) for run in runs),
        "sheet_rendering": median(median(milliseconds(run, beginning="rendering")) for run in runs),
    }


def _all_paths(children: Children, effort: Effort, say: Say) -> Values:
    say(f"{effort.runs} times all paths")
    runs = [children.plain("all_paths") for _ in range(effort.runs)]
    return {
        "all_paths": median(run.one("walking") for run in runs),
        "all_paths_with_reading": median(run.one("whole") for run in runs),
        "all_paths_count": runs[0].one("paths"),
    }


def _search(children: Children, effort: Effort, say: Say) -> Values:
    services, queries = 10 * effort.taps, effort.taps // 10
    say(f"{effort.runs} times {queries} searches among {services} services")
    told = [children.plain("search", str(services), str(queries)) for _ in range(effort.runs)]
    runs = [milliseconds(one, beginning="key:") for one in told]
    return {
        "search_p99": median(within(run, 0.99) for run in runs),
        "search_p50": median(median(run) for run in runs),
        "search_longest": median(max(run) for run in runs),
        "search_memory": median(one.one("with_index") - one.one("without_index") for one in told),
    }


def _charts(children: Children, effort: Effort, say: Say) -> Values:
    times = max(1, effort.taps // 100)
    say(f"{effort.runs} times {times} times the charts of a year")
    runs = [milliseconds(children.kiosk("charts", str(times)), beginning="year") for _ in range(effort.runs)]
    return {
        "charts_year": median(median(run) for run in runs),
        "charts_year_longest": median(max(run) for run in runs),
    }


def _painted(children: Children, effort: Effort, say: Say) -> Values:
    services, queries = 10 * effort.taps, effort.taps // 20
    say(f"{effort.runs} times {queries} searches by touch among {services} services")
    told = [children.kiosk("painted", str(services), str(queries)) for _ in range(effort.runs)]
    runs = [milliseconds(one, beginning="key") for one in told]
    return {
        "search_painted_p99": median(within(run, 0.99) for run in runs),
        "search_painted_p50": median(median(run) for run in runs),
        "search_painted_longest": median(max(run) for run in runs),
    }


def _scroll(children: Children, effort: Effort, say: Say) -> Values:
    say(f"{effort.runs} times {effort.frames} frames of scrolling")
    told = [children.kiosk("scroll", str(effort.frames)) for _ in range(effort.runs)]
    runs = [milliseconds(one, beginning="frame") for one in told]
    return {
        "scroll_dropped": median(100 * one.one("dropped") / effort.frames for one in told),
        "scroll_frame_p99": median(within(run, 0.99) for run in runs),
        "scroll_frame_p50": median(median(run) for run in runs),
        "scroll_effort": median(1000 * one.one("effort") for one in told),
    }


def _signing_in(children: Children, effort: Effort, say: Say) -> Values:
    tries = max(4, effort.taps // 50)
    say(f"{effort.runs} times {tries} tries to sign in, right, wrong and by an unknown name")
    told = [children.plain("signing_in", str(tries)) for _ in range(effort.runs)]
    right, wrong, unknown = (
        [median(milliseconds(one, beginning=name)) for one in told] for name in ("right", "wrong", "unknown")
    )
    return {
        "sign_in_wrong_ratio": median(map(_apart, wrong, right)),
        "sign_in_unknown_ratio": median(map(_apart, unknown, right)),
        "sign_in_right": median(right),
    }


def _apart(one: float, other: float) -> float:
    """How many times the shorter the longer is: whichever it is, it would tell."""
    return max(one, other) / min(one, other)


def _speech(children: Children, effort: Effort, say: Say) -> Values:
    count = max(1, effort.taps // 10)
    say(f"{effort.runs} times {count} sentences read aloud")
    told = [children.plain("speech", str(count)) for _ in range(effort.runs)]
    there = [milliseconds(one, beginning="there") for one in told]
    return {
        "speech_first_sound": median(within(run, 0.99) for run in there),
        "speech_first_sound_p50": median(median(run) for run in there),
        "speech_first_sound_made": median(median(milliseconds(one, beginning="made")) for one in told),
        "speech_first_sound_cold": median(median(milliseconds(one, beginning="cold")) for one in told),
        "speech_player_memory": median(one.one("player") for one in told),
    }


PARTS: Mapping[str, Callable[[Children, Effort, Say], Values]] = {
    "starts": _starts,
    "taps": _taps,
    "comfort": _comfort,
    "memory": _memory,
    "sheets": _sheets,
    "first-byte": first_bytes,
    "news": news,
    "idle": idle,
    "hanging": hanging,
    "paths": _all_paths,
    "search": _search,
    "charts": _charts,
    "painted": _painted,
    "scroll": _scroll,
    "signing-in": _signing_in,
    "speech": _speech,
}
"""What can be measured by itself, in the figures' order."""
