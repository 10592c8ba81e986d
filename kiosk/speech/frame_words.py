"""The frame's words, from the Qt Linguist files that the pages are translated with."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from kiosk.domain.spoken import Line

SOURCE = "zh-CN"
"""The language that stands in the QML files."""

_MORE_QUESTIONS = ("Progress", "第 %1 题，最多 %2 题")
_LAST_QUESTION = ("Progress", "第 %1 题，最后一题")
_STEP = ("StepsPage", "第 %1 步，共 %2 步")
_PRINT_STEP = ("PrintSteps", "第 %1 步，共 3 步")


class FrameWords:
    """Words by QML file and Chinese source; raises OSError or ValueError where the files can't be read."""

    def __init__(self, translations: Path) -> None:
        self._words: dict[tuple[str, str], dict[str, str]] = {}
        for path in sorted(translations.glob("kiosk_*.ts")):
            self._read(path)

    def line(self, page: str, source: str, language: str, *figures: object) -> Line:
        """See ``kiosk.domain.spoken.Frame``."""
        words = self._words.get((page, source))
        if words is None:
            raise KeyError(f"{page}.qml has no words {source!r}: say in kiosk/domain/spoken_*.py what it has")
        tag = next((tag for tag in (language, language.partition("-")[0]) if tag in words), SOURCE)
        text = words[tag]
        for number, figure in enumerate(figures, 1):
            text = text.replace(f"%{number}", str(figure))
        return Line(" ".join(text.split()), SOURCE if tag == SOURCE else language)

    def lines(self, language: str) -> Iterator[Line]:
        """See ``kiosk.domain.spoken_ahead.FrameAhead``."""
        for page, source in self._words:
            if "%1" not in source:
                yield self.line(page, source, language)

    def counted(self, language: str, questions: int, steps: int) -> Iterator[Line]:
        """See ``kiosk.domain.spoken_ahead.FrameAhead``."""
        for (page, source), figures in _counted(questions, steps):
            if (page, source) in self._words:
                yield self.line(page, source, language, *figures)

    def _read(self, path: Path) -> None:
        root = _parsed(path)
        language = root.get("language", "").replace("_", "-")
        tag = path.stem.removeprefix("kiosk_").replace("_", "-") or language
        for context in root.iter("context"):
            page = context.findtext("name", "")
            for message in context.iter("message"):
                source = message.findtext("source", "")
                words = self._words.setdefault((page, source), {SOURCE: source})
                translation = message.findtext("translation", "")
                if translation:
                    words[tag] = translation


def _counted(questions: int, steps: int) -> Iterator[tuple[tuple[str, str], tuple[int, ...]]]:
    for number in range(1, questions + 1):
        yield _LAST_QUESTION, (number,)
        for most in range(number + 1, questions + 1):
            yield _MORE_QUESTIONS, (number, most)
    for count in range(1, steps + 1):
        for number in range(1, count + 1):
            yield _STEP, (number, count)
    for number in range(1, 4):
        yield _PRINT_STEP, (number,)


def _parsed(path: Path) -> ET.Element:
    try:
        return ET.parse(path).getroot()  # noqa: S314  # our own file
    except ET.ParseError as error:
        raise ValueError(f"{path}: is no Qt Linguist file ({error})") from error
