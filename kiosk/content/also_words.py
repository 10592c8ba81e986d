"""What people say for a service or life event, and who comes first where several have the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.assembly import Assembly
from kiosk.content.limits import Fit
from kiosk.content.problems import Findings
from kiosk.content.shapes import AlsoShape, LifeEventShape, ServiceShape
from kiosk.content.yaml_tree import Word
from kiosk.domain.search_forms import SEVERAL, AlsoWord, FoundKind
from kiosk.domain.search_text import pieces_of, words_of
from kiosk.domain.texts import Text


@dataclass(frozen=True, slots=True)
class _Said:
    """A word as a service or life event has it; ``form`` is what of it counts in a search."""

    kind: FoundKind
    owner: str
    shape: AlsoShape
    form: tuple[str, ...]


def make_also_words(shared: Assembly) -> tuple[AlsoWord, ...]:
    """The words of all services, then of all life events; what is wrong with them is noted."""
    said = [
        *_said(FoundKind.SERVICE, shared.tables.services.rows.items(), shared.findings),
        *_said(FoundKind.EVENT, shared.tables.life_events.rows.items(), shared.findings),
    ]
    sharing = defaultdict[tuple[str, ...], list[_Said]](list)
    for one in said:
        sharing[one.form].append(one)
    ranks = {
        (one.kind, one.owner, form): rank
        for form, several in sharing.items()
        for one, rank in _ranked(several, shared.findings)
    }
    return tuple(
        AlsoWord(
            one.kind, one.owner, _text(one.shape.word, shared), ranks.get((one.kind, one.owner, one.form), 0)
        )
        for one in said
    )


def _said(
    kind: FoundKind, rows: Iterable[tuple[str, ServiceShape | LifeEventShape]], findings: Findings
) -> Iterator[_Said]:
    for owner, row in rows:
        before = {_form(row.title): "the title"}
        for shape in row.also:
            form = _form(shape.word)
            if form in before:
                findings.error(
                    shape.word.place,
                    f"`{shape.word[:40]}` says the same as {before[form]}",
                    "keep one of the two",
                )
                continue
            before[form] = f"`{shape.word[:40]}` above"
            yield _Said(kind, owner, shape, form)


def _form(wording: str) -> tuple[str, ...]:
    return tuple(pieces_of(wording) or words_of(wording))


def _text(word: Word, shared: Assembly) -> Text:
    text = shared.texts.join(word, Fit.ALSO)
    for language, wording in text.wordings:
        if SEVERAL in wording and shared.texts.is_shown(word):
            shared.findings.error(
                word.place,
                f"`{word[:40]}` is also shown, and its {language} has several words",
                f"translate it without `{SEVERAL}`, or write the word here a little differently",
            )
        if wording.strip() and not all(map(_form, wording.split(SEVERAL))):
            shared.findings.error(
                word.place,
                f"an empty word in the {language} of `{word[:40]}`",
                f"write words with a single `{SEVERAL}` between, and none at the ends",
            )
    return text


def _ranked(several: list[_Said], findings: Findings) -> Iterator[tuple[_Said, int]]:
    """Those who share a word, each with the number of those before it."""
    for one in several:
        rank, place, seen = 0, one, {one.owner}
        while place.shape.after is not None:
            after = place.shape.after
            before = next((other for other in several if other.owner == after and other is not place), None)
            if before is None:
                if place is one:
                    findings.error(
                        after.place,
                        f"`{after}` has no word `{one.shape.word[:40]}`",
                        "name a service or life event under whose also: it stands too, or remove after:",
                    )
                break
            if before.owner in seen:
                findings.error(
                    after.place, f"`{one.owner}` comes after itself", "remove one after: of the circle"
                )
                break
            seen.add(before.owner)
            rank, place = rank + 1, before
        yield one, rank
    _warn_of_ties(several, findings)


def _warn_of_ties(several: list[_Said], findings: Findings) -> None:
    for number, one in enumerate(several):
        tie = next(
            (
                other
                for other in several[:number]
                if other.kind is one.kind and other.shape.after == one.shape.after
            ),
            None,
        )
        if tie is not None:
            findings.warning(
                one.shape.word.place,
                f"`{one.shape.word[:40]}` leads to {tie.kind} `{tie.owner}` too, and neither comes first",
                f"write {{word: {one.shape.word[:40]}, after: {tie.owner}}} in the one that comes second",
            )
