"""Draws which question follows which answer of a service, and where that ends."""

import subprocess
from collections.abc import Iterable
from itertools import islice

from kiosk.cli.failure import Failure
from kiosk.domain.all_paths import paths
from kiosk.domain.checklist import NoOutcome, route_of
from kiosk.domain.interview import Interview
from kiosk.domain.services import PublicService
from kiosk.domain.settings import Settings

_MOST_PATHS = 100_000
_SECONDS = 60
_HEAD = """digraph service {
graph [rankdir=TB, bgcolor="#F6F4EF", fontname="Noto Sans CJK SC", labelloc=t, ranksep=0.6]
node [fontname="Noto Sans CJK SC", shape=box, style="rounded,filled", color="#083D77", fillcolor="#FFFFFF"]
edge [fontname="Noto Sans CJK SC", fontsize=11, color="#083D77"]"""
_HERE, _ELSEWHERE, _NOWHERE = "#E2F1E9", "#E3ECF6", "#FBE5E3"

_Edge = tuple[str, str]


def graph_svg(service: PublicService, settings: Settings, language: str) -> bytes:
    """An SVG of the service by Graphviz; raises Failure where `dot` is missing or fails."""
    try:
        done = subprocess.run(
            ["dot", "-Tsvg"],
            input=graph_dot(service, settings, language).encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except FileNotFoundError:
        raise Failure("`dot` is not installed: install Debian's package graphviz") from None
    except subprocess.TimeoutExpired:
        raise Failure(f"`dot` took longer than {_SECONDS} s: the service is too large to draw") from None
    if done.returncode != 0:
        raise Failure(f"`dot` failed: {done.stderr.decode(errors='replace')}")
    return done.stdout


def graph_dot(service: PublicService, settings: Settings, language: str) -> str:
    """The drawing in Graphviz's language: questions are nodes, answers edges, outcomes ends."""
    lines = [_HEAD, f"label={_quoted(service.title.in_language(language))}", _start(service)]
    lines += [
        f"{_quoted(question.id)} [label={_quoted(question.prompt.in_language(language))}]"
        for question in service.questions
    ]
    here = {use.channel.id: use.channel.here for use in service.channels}
    for route in service.routes:
        colour = _HERE if here.get(route.channel, False) else _ELSEWHERE
        label = f"{route.headline.in_language(language)}\n{route.channel}"
        lines.append(
            f'{_quoted(f"→{route.id}")} [label={_quoted(label)}, shape=ellipse, fillcolor="{colour}"]'
        )
    labels = {
        (question.id, option.id): option.label.in_language(language)
        for question in service.questions
        for option in question.options
    }
    for (source, target), answers in _edges(islice(paths(service, settings), _MOST_PATHS)).items():
        label = " / ".join(f" {labels[source, answer]} " for answer in answers if answer)
        lines.append(f"{_quoted(source)} -> {_quoted(target)} [label={_quoted(label)}]")
    return "\n".join([*lines, "}"])


def _start(service: PublicService) -> str:
    nowhere = f'"✕" [shape=ellipse, fillcolor="{_NOWHERE}"]\n' if not service.routes else ""
    return f'{nowhere}"" [shape=circle, label="", width=0.2, fillcolor="#083D77"]'


def _edges(walked: Iterable[Interview]) -> dict[_Edge, dict[str, None]]:
    """From each question to each next one or end, with the answers that lead there, in order."""
    edges: dict[_Edge, dict[str, None]] = {}
    for talk in walked:
        steps = [("", ""), *talk.given]
        targets = [question for question, _ in talk.given] + [_end(talk)]
        for (source, answer), target in zip(steps, targets, strict=True):
            edges.setdefault((source, target), {})[answer] = None
    return edges


def _end(talk: Interview) -> str:
    try:
        return f"→{route_of(talk).id}"
    except NoOutcome:
        return "✕"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
