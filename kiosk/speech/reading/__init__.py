"""How a written line is read: numbers, phones, money, dates and signs become words."""

from kiosk.domain.spoken import Line
from kiosk.speech.reading.chinese import read_chinese
from kiosk.speech.reading.english import read_english


def as_read(line: Line) -> str:
    """The line in words, as a person would read it; a language without rules is left to its voice."""
    primary = line.language.partition("-")[0]
    match primary:
        case "zh":
            return read_chinese(line.text)
        case "en":
            return read_english(line.text)
        case _:
            return line.text
