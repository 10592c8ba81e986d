"""`python -m bench [--only PART…]`: measures, prints a table, writes build/bench.json."""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from bench.children import Children, NotMeasured
from bench.effort import QUICK, full
from bench.figures import figures_of, readings, table
from bench.measuring import PARTS, measure
from bench.screens import screen


def main() -> int:
    """Measure; the exit status says whether that could be done, not whether the aims were met."""
    parser = argparse.ArgumentParser(prog="bench", description="Measure the kiosk against a bare window.")
    parser.add_argument("--quick", action="store_true", help="only see that it works: the figures say little")
    parser.add_argument("--runs", type=_count, default=5, help="runs that medians are taken of")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS), help="measure only these")
    parser.add_argument("--output", type=Path, default=Path("build/bench.json"), help="where the figures go")
    arguments = parser.parse_args()
    effort = QUICK if arguments.quick else full(arguments.runs)
    load = os.getloadavg()[0]
    try:
        with tempfile.TemporaryDirectory(prefix="bench-") as folder, screen() as here:
            _say(f"{here.name}, software rendering, load average {load:.1f} on {os.cpu_count()} processors")
            values = measure(Children(here, Path(folder)), effort, arguments.only, _say)
    except NotMeasured as problem:
        sys.stderr.write(f"bench: {problem}\n")
        return 1
    found = readings(values, figures_of(arguments.only))
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    arguments.output.write_text(json.dumps(found, indent=2) + "\n", "utf-8")
    print(table(found))
    print(f"load average {os.getloadavg()[0]:.1f} at the end; the figures are in {arguments.output}")
    return 0


def _count(text: str) -> int:
    if not (text.isdecimal() and int(text) >= 1):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of runs from 1 on")
    return int(text)


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
