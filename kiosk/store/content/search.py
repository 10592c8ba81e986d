"""What a search index is made of, as it was compiled."""

from itertools import groupby
from operator import itemgetter

from sqlalchemy import Column, Connection, ForeignKey, Named, Table, TypedColumns, select

from kiosk.domain.search_forms import FoundKind, SearchEntry, SearchForms, SearchLines
from kiosk.store.content.rows import ContentRows
from kiosk.store.content.tables import CONTENT


class SearchLinesColumns(TypedColumns):
    """The lines of an entry in one language; ``ranks`` has a number for each, with blanks between."""

    entry: Named[int] = Column(primary_key=True, autoincrement=False)
    language: Named[int] = Column(ForeignKey("language.id"), primary_key=True)
    kind: Named[str]
    owner: Named[str]
    text: Named[str]
    ranks: Named[str]


class SearchGramColumns(TypedColumns):
    """The entries that hold a gram, as bits, the first byte the lowest."""

    gram: Named[str] = Column(primary_key=True)
    entries: Named[bytes]


class SearchSoundsColumns(TypedColumns):
    """The one table of syllables and characters."""

    id: Named[int] = Column(primary_key=True, autoincrement=False)
    sounds: Named[str]


SEARCH_LINES = Table("search_lines", CONTENT, SearchLinesColumns)
SEARCH_GRAM = Table("search_gram", CONTENT, SearchGramColumns, sqlite_with_rowid=False)
SEARCH_SOUNDS = Table("search_sounds", CONTENT, SearchSoundsColumns)


def write_search(rows: ContentRows, forms: SearchForms) -> None:
    """Add what the search needs."""
    for number, entry in enumerate(forms.entries):
        for lines in entry.lines:
            rows.add(
                SEARCH_LINES,
                entry=number,
                language=rows.languages.index(lines.language),
                kind=entry.kind.value,
                owner=entry.id,
                text=lines.text,
                ranks=" ".join(map(str, lines.ranks)),
            )
    for gram, held in sorted(forms.grams.items()):
        rows.add(SEARCH_GRAM, gram=gram, entries=held.to_bytes((held.bit_length() + 7) // 8, "little"))
    rows.add(SEARCH_SOUNDS, id=0, sounds=forms.sounds)


def read_search(connection: Connection, languages: tuple[str, ...]) -> SearchForms:
    """Everything that was compiled for the search."""
    c = SEARCH_LINES.c
    found = connection.execute(
        select(c.entry, c.kind, c.owner, c.language, c.text, c.ranks).order_by(c.entry, c.language)
    )
    entries = tuple(
        SearchEntry(
            FoundKind(kind),
            owner,
            tuple(
                SearchLines(languages[language], text, tuple(map(int, ranks.split())))
                for *_, language, text, ranks in lines
            ),
        )
        for (_, kind, owner), lines in groupby(found, itemgetter(0, 1, 2))
    )
    grams = connection.execute(select(SEARCH_GRAM.c.gram, SEARCH_GRAM.c.entries))
    return SearchForms(
        entries,
        {gram: int.from_bytes(held, "little") for gram, held in grams},
        connection.execute(select(SEARCH_SOUNDS.c.sounds)).scalar_one(),
    )
