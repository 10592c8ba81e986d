"""searches.yaml: what people type, and what they must find first or second."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.content.problems import ContentProblem, Findings
from kiosk.content.tables import Parsed, Table
from kiosk.content.yaml_tree import Tree, Word
from kiosk.domain.search import SearchIndex

FIRST = 2
"""So many hits are on the screen without scrolling, and read by somebody who is not sure what to read."""
_LOOKED_AT = 10


@dataclass(frozen=True, slots=True)
class Search:
    """A query in a language, and the ids of the services or life events that must be among the first hits."""

    language: str
    query: Word
    wanted: tuple[str, ...]


def read_searches(
    file: Parsed | None, languages: Iterable[str], targets: Iterable[Table[Any]], findings: Findings
) -> tuple[Search, ...]:
    """All searches of the file; none where there is no file. What is wrong is noted."""
    if file is None:
        return ()
    tables, found = tuple(targets), list[Search]()
    for language, queries in _mapping(file.tree, file, findings):
        if language not in set(languages):
            findings.error(
                language.place, f"the pack has no language `{language}`", "name one of pack.yaml's languages"
            )
        for query, wanted in _mapping(queries, file, findings, language):
            ids = _ids(query, wanted, findings)
            _look_up(ids, tables, findings)
            found.append(Search(str(language), query, tuple(map(str, ids))))
    return tuple(found)


def failed(searches: Iterable[Search], index: SearchIndex) -> Iterator[ContentProblem]:
    """The searches that do not find first what they must."""
    for search in searches:
        hits = [hit.id for hit in index.find(search.query, search.language, _LOOKED_AT)]
        for wanted in search.wanted:
            if wanted not in hits[:FIRST]:
                there = f"`{wanted}` comes {hits.index(wanted) + 1}." if wanted in hits else f"not `{wanted}`"
                place = search.query.place
                yield ContentProblem(
                    place.file,
                    place.line,
                    f"`{search.query}` finds {', '.join(hits[:FIRST]) or 'nothing'}: {there}",
                    f"add what people say to also: of `{wanted}`, or mend this line",
                )


def _mapping(
    tree: Tree, file: Parsed, findings: Findings, above: Word | None = None
) -> Iterable[tuple[Word, Tree]]:
    if isinstance(tree, dict):
        return tree.items()
    place = file.top if above is None else above.place
    findings.error(place, "is no mapping", "write lines of `language:` and below them `query: service`")
    return ()


def _ids(query: Word, wanted: Tree, findings: Findings) -> list[Word]:
    ids = wanted if isinstance(wanted, list) else [wanted]
    words = [id_ for id_ in ids if isinstance(id_, Word)]
    if not words or len(words) != len(ids) or len(words) > FIRST:
        findings.error(
            query.place,
            f"what `{query[:40]}` must find is no id",
            f"write the id of a service or life event, or a list of {FIRST}",
        )
    return words


def _look_up(ids: Iterable[Word], tables: Iterable[Table[Any]], findings: Findings) -> None:
    for id_ in ids:
        if all(table.whole and id_ not in table.places for table in tables):
            findings.error(id_.place, f"unknown service or life event `{id_}`", "define it, or mend the id")
