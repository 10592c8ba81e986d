"""The parts of the search do what their simple definitions say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.search_grams import Tally
from kiosk.domain.search_mistakes import Approximate, allowed, mistakes_at_start
from kiosk.domain.search_text import Sounds, folded, normal, pieces_of, words_of
from tests.domain.search_samples import SOUNDS

LETTERS = st.text("abc", max_size=9)


def distance(one: str, other: str) -> int:
    """Letters to be changed, put in, taken out, or swapped with the next one, each place once."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, there in enumerate(other, 1):
            fewest = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == there:
                fewest = min(fewest, rows[-2][j - 2] + 1)
            row.append(fewest)
        rows.append(row)
    return rows[-1][-1]


@given(st.text("abc", min_size=1, max_size=7), LETTERS)
def test_mistakes_inside_a_text_are_counted_as_the_definition_says(typed: str, text: str) -> None:
    parts = {text[start:end] for start in range(len(text) + 1) for end in range(start, len(text) + 1)}
    fewest = min(distance(typed, part) for part in parts)
    found = Approximate(typed).within(text, len(typed) - 1)
    assert (found[0] if found else len(typed)) == fewest


@given(LETTERS, LETTERS)
def test_mistakes_at_the_start_of_a_word_are_counted_as_the_definition_says(typed: str, word: str) -> None:
    fewest = min(distance(typed, word[:end]) for end in range(len(word) + 1))
    assert mistakes_at_start(typed, word, 2) == (fewest if fewest <= 2 else None)


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.sets(st.integers(0, 200), min_size=1)),
    st.sets(st.sampled_from("abcdefghij")),
    st.integers(0, 30),
)
def test_entries_are_counted_by_the_grams_that_they_hold(
    held: dict[str, set[int]], wanted: set[str], most: int
) -> None:
    grams = {gram: sum(1 << number for number in numbers) for gram, numbers in held.items()}

    def weight(gram: str) -> int:
        share = len(held[gram]) / 201
        return 1 + (share < 1 / 4) + (share < 1 / 16) + (share < 1 / 64)

    counts = {
        number: count
        for number in range(201)
        if (count := sum(weight(gram) for gram in wanted & held.keys() if number in held[gram]))
    }
    best = sorted(counts, key=lambda number: (-counts[number], number))[:most]
    assert Tally(grams, 201).best(wanted, most) == best


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("zhang", "zang"), ("cheng", "cen"), ("shi", "si"), ("niu", "liu"), ("ming", "min")),
        *(("hu", "fu"), ("hua", "fa"), ("hui", "fei"), ("huang", "fan"), ("lv", "nu"), ("hun", "fen")),
    ],
)
def test_sounds_that_southern_speakers_confuse_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("ma", "mu"), ("ba", "pa"), ("jia", "qia"), ("da", "ta"), ("ka", "ga")]
)
def test_other_sounds_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_forgiveness_grows_with_length() -> None:
    assert [allowed("x" * length) for length in (1, 3, 4, 6, 7, 30)] == [0, 0, 1, 1, 2, 2]


def test_text_is_brought_into_one_form() -> None:
    assert normal("ＡＢＣ Éà Straße") == "abc ea strasse"
    assert pieces_of("APP里 的，12333！绿lǜ") == ["app", "里", "的", "12333", "绿", "lv"]
    assert words_of("Don't lose—my CARD_no. 5") == ["dont", "lose", "my", "card", "no", "5"]
    assert words_of("ۋاقىتلىق كارتا") == ["ۋاقىتلىق", "كارتا"]


def test_letters_are_read_as_syllables_their_beginnings_and_the_rest() -> None:
    sounds = Sounds(SOUNDS)
    assert sounds.syllables("shebaoka") == ["she", "bao", "ka"]
    assert sounds.syllables("shebk") == ["she", "b", "k"]
    assert sounds.syllables("xingzhang") == ["xing", "zhang"]
    assert "".join(sounds.syllables("qq12")) == "qq12"
    assert sounds.syllables("") == []


def test_a_character_is_read_as_it_usually_is() -> None:
    sounds = Sounds(SOUNDS)
    assert [sounds.of(character) for character in "補会卡A龘"] == ["bu", "hui", "ka", None, None]
