"""Numbers, lists, dates and long texts as phrases: the small words that every sentence of the guide is made with.

It knows nothing of the guide but the names of the days. Dates come out the same in any locale. Nothing is escaped.
"""

from collections.abc import Sequence
from datetime import date

from logic.terms import DAYS

LONGEST = 60
"""The most characters of a text from a person that stands in a sentence of ours."""
_HALF_YEAR = ("January", "February", "March", "April", "May", "June")
MONTHS = (*_HALF_YEAR, "July", "August", "September", "October", "November", "December")
"""The names of the months."""
WEEKDAYS = (*DAYS.values(), "Saturday", "Sunday")
"""The names of all seven days, Monday first."""


def count(number: int, thing: str) -> str:
    """A number with its thing: 1 session, 2 sessions."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def duration(minutes: int) -> str:
    """Minutes in words: 19 hours, 1 hour 5 minutes, 45 minutes."""
    hours, left = divmod(minutes, 60)
    parts = [count(number, thing) for number, thing in ((hours, "hour"), (left, "minute")) if number]
    return " ".join(parts) or count(0, "hour")


def listed(parts: Sequence[str], joined_by: str = "and") -> str:
    """Parts as a phrase: one, two and three. Nothing where there are none."""
    *first, last = parts or ("",)
    return f"{', '.join(first)} {joined_by} {last}" if first else last


def short(text: str, longest: int = LONGEST) -> str:
    """A text on one line, no longer than `longest` characters."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def sentence(words: str) -> str:
    """Words as they open a sentence: with a capital."""
    return words[:1].upper() + words[1:]


def mid_sentence(words: str) -> str:
    """Words as they stand inside a sentence: without their capital, unless they open with initials."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def day_words(day: date) -> str:
    """A date in words: 7 September 2026."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spoken(day: date) -> str:
    """A date in words with its weekday: Monday 7 September 2026."""
    return f"{WEEKDAYS[day.weekday()]} {day_words(day)}"
