"""The holidays that a span runs over with nobody having closed the school for them: each is asked about, none guessed.

When schools close differs, but that they close at Christmas, at Easter and in the summer does not.
"""

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from logic.dates.school_days import easter

_NEAR = timedelta(days=16)
"""How far from a holiday's middle a closed day is one of its days."""


def _middles(year: int) -> dict[str, date]:
    """A day of each holiday of a year on which every school is closed."""
    return {"Easter": easter(year), "summer": date(year, 8, 10), "Christmas": date(year, 12, 27)}


def left_open(start: date, end: date, closed: Collection[date]) -> Iterator[str]:
    """A caution for each holiday between two days with no closed day given in it."""
    for year in range(start.year, end.year + 1):
        for name, middle in _middles(year).items():
            given = any(abs(day - middle) <= _NEAR for day in closed)
            if start < middle < end and not given:
                yield (
                    f"These dates run over the {name} holiday of {middle.year}, but none of its days is given as "
                    "closed. Until they are, they count as school days."
                )
