"""Days and periods as a language writes them."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from kiosk.domain.periods import Period, Span

DAY = {"zh": "yyyy年M月d日 ddd", "en": "ddd d MMM yyyy"}
SHORT = {"zh": "M月d日 ddd", "en": "ddd d MMM"}
MONTH = {"zh": "yyyy年M月", "en": "MMMM yyyy"}


def day_words(day: date, language: str) -> str:
    """A day with its weekday and year."""
    return _written(day, DAY, language)


def step_words(step: str, language: str) -> str:
    """A day of a chart, or a month, given as in ISO 8601."""
    by_month = len(step) == len("2026-11")
    day = date.fromisoformat(f"{step}-01" if by_month else step)
    return _written(day, MONTH if by_month else SHORT, language)


def period_words(period: Period, language: str) -> str:
    """A period: its day, its month, or its first and last day."""
    if period.span is Span.MONTH:
        return _written(period.first, MONTH, language)
    if period.first == period.last:
        return day_words(period.first, language)
    return f"{day_words(period.first, language)} – {day_words(period.last, language)}"


def _written(day: date, forms: dict[str, str], language: str) -> str:
    form = forms.get(language.partition("-")[0], forms["en"])
    return QLocale(language).toString(QDate(day.year, day.month, day.day), form)
