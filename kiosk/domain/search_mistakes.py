"""How many typing mistakes lie between two texts: a letter wrong, too many, missing, or two swapped."""


def allowed(letters: str) -> int:
    """How many mistakes are forgiven: one from 4 letters on, two from 7; shorter ones resemble too much."""
    return (len(letters) >= 4) + (len(letters) >= 7)


class Approximate:
    """Looks for letters in texts, with mistakes (the bit-parallel algorithm of Hyyrö 2003, with swaps)."""

    def __init__(self, letters: str) -> None:
        self._length = len(letters)
        self._places: dict[str, int] = {}
        for at, letter in enumerate(letters):
            self._places[letter] = self._places.get(letter, 0) | 1 << at
        self._end = 1 << self._length - 1
        self._all = (1 << self._length) - 1

    def within(self, text: str, most: int) -> tuple[int, int] | None:
        """With how few mistakes the letters stand in ``text``, and where they end; None over ``most``."""
        fewest, where, mistakes = most + 1, 0, self._length
        plus, minus, diagonal, before = self._all, 0, 0, 0
        places, end, whole = self._places, self._end, self._all
        for at, letter in enumerate(text):
            here = places.get(letter, 0)
            diagonal = (
                ((((~diagonal) & here) << 1) & before) | (((here & plus) + plus) ^ plus) | here | minus
            ) & whole
            across = minus | ~(diagonal | plus) & whole
            down = diagonal & plus
            if across & end:
                mistakes += 1
            elif down & end:
                mistakes -= 1
                if mistakes < fewest:
                    fewest, where = mistakes, at
            across, down = across << 1, down << 1
            plus, minus, before = (down | ~(diagonal | across)) & whole, diagonal & across, here
        return None if fewest > most else (fewest, where)


def mistakes_at_start(typed: str, word: str, most: int) -> int | None:
    """The fewest mistakes with which ``word`` begins with ``typed``; None for more than ``most``."""
    before: list[int] = []
    row = list(range(len(word) + 1))
    for number, letter in enumerate(typed, 1):
        older, before, row = before, row, [number]
        for at, other in enumerate(word, 1):
            fewest = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != other))
            if number > 1 and at > 1 and letter == word[at - 2] and typed[number - 2] == other:
                fewest = min(fewest, older[at - 2] + 1)
            row.append(fewest)
        if min(row) > most:
            return None
    fewest = min(row)
    return fewest if fewest <= most else None
