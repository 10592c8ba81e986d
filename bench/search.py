"""Tells how long each keystroke of a search takes, and has the index weighed: `search.py SERVICES QUERIES`.

What is typed are titles and words of services drawn from a fixed seed: characters, pinyin, initials, English,
half of them with a mistake, one key after the other as somebody types. The index is compiled in a process of
its own, as the kiosk's is.
"""

import pickle
import random
import subprocess
import sys
import time
from collections.abc import Callable
from time import perf_counter

from bench.probe import WEIGHING_SECONDS, say, weigh
from kiosk.domain.search import SearchIndex
from kiosk.domain.search_forms import SearchForms
from kiosk.domain.search_grams import units_of

MAKE = "--make"
SHOWN = 8
LETTERS = "abcdefghijklmnopqrstuwxyz"


def main() -> None:
    services, queries = sys.argv[1], int(sys.argv[2])
    _weigh("without_index")
    made = subprocess.run([sys.executable, __file__, MAKE, services], stdout=subprocess.PIPE, check=True)
    forms: SearchForms = pickle.loads(made.stdout)  # noqa: S301
    del made
    index, chance = SearchIndex(forms), random.Random(12333)  # noqa: S311
    _weigh("with_index")
    for number in range(queries):
        typing = WAYS[number % len(WAYS)]
        typed, language = typing(forms, chance)
        if number // len(WAYS) % 2:
            typed = with_mistake(typed, chance)
        for end in range(1, len(typed) + 1):
            began = perf_counter()
            index.find(typed[:end], language, SHOWN)
            say(f"key:{typing.__name__}", perf_counter() - began)


def make(services: int) -> None:
    """Compile and write to standard output."""
    from bench.many_services import many_services
    from kiosk.content.search_forms import search_forms

    sys.stdout.buffer.write(pickle.dumps(search_forms(many_services(services))))


def characters(forms: SearchForms, chance: random.Random) -> tuple[str, str]:
    return "".join(character for character, _ in units_of(_line(forms, chance, 0))), "zh-CN"


def pinyin(forms: SearchForms, chance: random.Random) -> tuple[str, str]:
    units = units_of(_line(forms, chance, 0))
    return "".join(readings.partition("/")[0] for _, readings in units), "zh-CN"


def initials(forms: SearchForms, chance: random.Random) -> tuple[str, str]:
    return "".join(readings[0] for _, readings in units_of(_line(forms, chance, 0))), "zh-CN"


def english(forms: SearchForms, chance: random.Random) -> tuple[str, str]:
    return _line(forms, chance, 1).strip(), "en"


WAYS: tuple[Callable[[SearchForms, random.Random], tuple[str, str]], ...]
WAYS = (characters, pinyin, initials, english)


def with_mistake(typed: str, chance: random.Random) -> str:
    """A letter left out, typed twice, another one, or swapped with the next."""
    at = chance.randrange(len(typed))
    before, here, after = typed[:at], typed[at], typed[at + 1 :]
    swapped = after[:1] + here + after[1:]
    return before + chance.choice((after, here * 2 + after, chance.choice(LETTERS) + after, swapped))


def _weigh(name: str) -> None:
    weigh(name)
    time.sleep(WEIGHING_SECONDS)


def _line(forms: SearchForms, chance: random.Random, language: int) -> str:
    return chance.choice(chance.choice(forms.entries).lines[language].text.splitlines()[:-1])


if __name__ == "__main__":
    make(int(sys.argv[2])) if sys.argv[1] == MAKE else main()
