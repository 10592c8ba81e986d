"""Judges the licence of every locked package and writes THIRD_PARTY.md, or checks that it is current."""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LISTING = ROOT / "THIRD_PARTY.md"
HEAD = """\
# What others made that this rests on

Written by `make lock` from what is installed and `setup/licences.toml`; `requirements.lock` has the versions.
The kiosk is Apache-2.0. Where a licence offers a choice, one that is explained at the end is taken.
"""
# The listing must not differ between Pythons, so markers are judged as on the oldest one.
OLDEST = {"python_version": "3.11", "python_full_version": "3.11.0", "extra": ""}


@dataclass(frozen=True, slots=True)
class Rules:
    allowed: dict[str, str]
    only_for: dict[str, list[str]]
    spelt: dict[str, str]
    why: dict[NormalizedName, str]
    debian: dict[str, str]
    apart: dict[str, str]


def read_rules(path: Path) -> Rules:
    raw = tomllib.loads(path.read_text("utf-8"))
    why = {canonicalize_name(name): reason for name, reason in raw["why"].items()}
    return Rules(raw["allowed"], raw["only-for"], raw["spelt"], why, raw["debian"], raw["apart"])


def locked_names(lock: str) -> list[NormalizedName]:
    """The packages of the lock that Linux installs, by their canonical names."""
    lines = (
        line.removesuffix("\\").strip() for line in lock.splitlines() if "==" in line and line[0] not in " #"
    )
    found = (Requirement(line) for line in lines)
    return [canonicalize_name(one.name) for one in found if one.marker is None or one.marker.evaluate(OLDEST)]


def licence_of(name: str, spelt: dict[str, str]) -> str:
    """The SPDX expression that the installed package states, in its own field or as a classifier."""
    meta = distribution(name).metadata
    said = [*meta.get_all("License-Expression", []), *meta.get_all("License", [])]
    said += [
        line.rpartition(" :: ")[2]
        for line in meta.get_all("Classifier", [])
        if line.startswith("License :: ")
    ]
    stated = next((text for text in said if text and "\n" not in text), "")
    return spelt.get(stated, stated)


def is_allowed(name: str, expression: str, rules: Rules) -> bool:
    def fits(licence: str) -> bool:
        return licence in rules.allowed and name in rules.only_for.get(licence, [name])

    return any(all(fits(part) for part in choice.split(" AND ")) for choice in expression.split(" OR "))


def needs(name: str) -> Iterator[NormalizedName]:
    """What the package asks for, without its extras."""
    for line in distribution(name).requires or []:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(OLDEST):
            yield canonicalize_name(requirement.name)


def reachable(start: str) -> set[NormalizedName]:
    seen: set[NormalizedName] = set()
    waiting = [start]
    while waiting:
        for name in needs(waiting.pop()):
            if name not in seen:
                seen.add(name)
                waiting.append(name)
    return seen


def faults(
    names: list[NormalizedName], direct: set[NormalizedName], debian: list[str], rules: Rules
) -> Iterator[str]:
    for name in names:
        licence = licence_of(name, rules.spelt)
        if not is_allowed(name, licence, rules):
            yield f"{name}: setup/licences.toml does not allow its licence, {licence or 'not stated'}"
    for name in sorted(direct - rules.why.keys()):
        yield f"{name}: nothing says why it is here: add a line under [why] in setup/licences.toml"
    for name in sorted(rules.why.keys() - set(names)):
        yield f"{name}: setup/licences.toml explains it, but it is not locked: drop that line"
    for package in sorted(set(debian) ^ rules.debian.keys()):
        yield f"{package}: setup/debian-packages.txt and [debian] in setup/licences.toml disagree about it"


def table(names: list[NormalizedName], all_names: list[NormalizedName], rules: Rules) -> Iterator[str]:
    users = {name: [user for user in all_names if name in needs(user)] for name in names}
    yield "| package | licence | why |\n|---|---|---|"
    for name in names:
        why = rules.why.get(name) or f"needed by {', '.join(users[name])}"
        yield f"| {name} | {licence_of(name, rules.spelt)} | {why} |"


def listing(names: list[NormalizedName], rules: Rules) -> str:
    in_kiosk = reachable("lobby-kiosk")
    parts = [HEAD, "## In the kiosk\n"]
    parts += table([name for name in names if name in in_kiosk], names, rules)
    parts += ["\n## To build and test it\n"]
    parts += table([name for name in names if name not in in_kiosk], names, rules)
    parts += ["\n## Debian packages, installed beside it\n", "| package | licence |\n|---|---|"]
    parts += [f"| {name} | {licence} |" for name, licence in sorted(rules.debian.items())]
    parts += [
        "\n## Programs for tests, in virtual environments of their own\n",
        "| program | licence |\n|---|---|",
    ]
    parts += [f"| {name} | {licence} |" for name, licence in sorted(rules.apart.items())]
    parts += ["\n## Why these licences fit\n", *(f"- {name}: {why}." for name, why in rules.allowed.items())]
    return "\n".join(parts) + "\n"


def direct_names(pyproject: str) -> set[NormalizedName]:
    raw = tomllib.loads(pyproject)
    lines = [*raw["project"]["dependencies"], *raw["dependency-groups"]["dev"]]
    return {canonicalize_name(Requirement(line).name) for line in lines}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where THIRD_PARTY.md is not current"
    )
    check_only: bool = parser.parse_args().check
    rules = read_rules(ROOT / "setup" / "licences.toml")
    names = locked_names((ROOT / "requirements.lock").read_text("utf-8"))
    direct = direct_names((ROOT / "pyproject.toml").read_text("utf-8"))
    debian_lines = (ROOT / "setup" / "debian-packages.txt").read_text("utf-8").splitlines()
    debian = [line for line in debian_lines if line and not line.startswith("#")]

    found = list(faults(names, direct, debian, rules))
    text = listing(names, rules)
    if not check_only:
        LISTING.write_text(text, "utf-8")
    elif not LISTING.exists() or LISTING.read_text("utf-8") != text:
        found.append("THIRD_PARTY.md is not current: run make lock")
    for fault in found:
        print(f"third_party: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
