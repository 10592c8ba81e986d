"""Takes the figures of a kiosk that has printers."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import cycle, pairwise
from statistics import median

from bench.children import Children, Told
from bench.effort import WARM_UP, Effort
from bench.figures import Values
from bench.probe import CHANGE, PRINTED, now
from bench.series import milliseconds, within
from bench.site import Place, Site, site, small_site

Say = Callable[[str], None]


def first_bytes(children: Children, effort: Effort, say: Say) -> Values:
    """From the tap on Print to the first byte of the document at the printer, and what it is made of."""
    say(f"{effort.runs} times {effort.sheets} sheets, and as many receipts")
    a4, receipt = list[Told](), list[Told]()
    with site() as here:
        for _ in range(effort.runs):
            a4.append(_printed(children, effort, here, here.a4, here.receipt))
            receipt.append(_printed(children, effort, here, here.receipt, here.a4))
    return {**_steps("a4", a4), **_steps("receipt", receipt)}


def _printed(children: Children, effort: Effort, here: Site, place: Place, other: Place) -> Told:
    def heard(_pid: int, line: str) -> str | None:
        return f"first_byte {place.relay.first()!r}" if line.strip() == PRINTED else None

    printers = ("--printers", str(here.file(place, other)))
    return children.kiosk("first_byte", str(effort.sheets), *printers, heard=heard)


_STEPS = ("tap", "queued", "creating", "created", "sending", "first_byte")


def _steps(kind: str, runs: list[Told]) -> Values:
    whole = _between(runs, "tap", "first_byte")
    return {
        f"first_byte_{kind}": median(whole),
        f"first_byte_{kind}_shortest": min(whole),
        f"first_byte_{kind}_longest": max(whole),
        **{f"first_byte_{kind}_{end}": median(_between(runs, start, end)) for start, end in pairwise(_STEPS)},
    }


def _between(runs: list[Told], start: str, end: str) -> list[float]:
    """Milliseconds between two moments of each sheet, without the first ones of each run."""
    return [
        (after - before) * 1000
        for told in runs
        for before, after in list(zip(told.readings[start], told.readings[end], strict=True))[WARM_UP:]
    ]


def news(children: Children, effort: Effort, say: Say) -> Values:
    """From a printer's running out of paper, or having some again, to the frame that says so."""
    say(f"{effort.changes} changes at a printer of each class")
    with site() as here:
        a4 = _shown(children, effort, here, here.a4)
        receipt = _shown(children, effort, here, here.receipt)
    return {
        "news_a4": median(a4),
        "news_a4_longest": max(a4),
        "news_receipt": median(receipt),
        "news_receipt_longest": max(receipt),
    }


def _shown(children: Children, effort: Effort, here: Site, place: Place) -> list[float]:
    change = cycle((place.empty, place.fill))

    def heard(_pid: int, line: str) -> str | None:
        if line.strip() != CHANGE:
            return None
        moment = now()
        next(change)()
        return f"changed {moment!r}"

    # Nobody touches the screen meanwhile, and it must not ask whether anybody is there.
    options = ("--printers", str(here.file(place)), "--idle-warning", "600")
    told = children.kiosk("news", str(effort.changes), *options, heard=heard)
    place.fill()
    changed, painted = told.readings["changed"], told.readings["painted"]
    return [after - before for before, after in zip(changed, painted, strict=True)]


def idle(children: Children, effort: Effort, say: Say) -> Values:
    """What share of a core it takes to watch two printers: with them, less without any."""
    say(f"{effort.idle:g} seconds at rest with two printers, and with none")
    with site() as here:
        watching = _share(children, effort, here, here.a4, here.receipt)
        alone = _share(children, effort, here)
    return {"idle_watching": watching - alone, "idle_with_printers": watching, "idle_without": alone}


def _share(children: Children, effort: Effort, here: Site, *places: Place) -> float:
    told = children.kiosk("idle", repr(effort.idle), "--printers", str(here.file(*places)))
    return told.one("share") * 100


def hanging(children: Children, effort: Effort, say: Say) -> Values:
    """Taps beside two printers that got a document and then said nothing, to taps beside two that answer.

    Both kiosks run at the same time, so that whatever else the machine does is the same for both.
    """
    say(f"{effort.runs} times {effort.taps} taps, with printers that hang and with some that answer")
    other = replace(children, folder=children.folder / "beside")
    other.start()
    well, ill = list[float](), list[float]()
    with ThreadPoolExecutor(2) as both:
        for _ in range(effort.runs):
            answering = both.submit(_taps, children, effort, "answering")
            ill += _taps(other, effort, "hanging")
            well += answering.result()
    return {
        "hanging_p50_ratio": median(ill) / median(well),
        "hanging_p99_ratio": within(ill, 0.99) / within(well, 0.99),
        "hanging_p50": median(ill),
        "hanging_p99": within(ill, 0.99),
        "answering_p50": median(well),
        "answering_p99": within(well, 0.99),
    }


def _taps(children: Children, effort: Effort, how: str) -> list[float]:
    with small_site(hanging=how == "hanging") as printers:
        told = children.kiosk("beside", how, str(effort.taps), "--printers", str(printers))
    return milliseconds(told, beginning="tap:")
