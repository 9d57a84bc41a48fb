"""The line of dates in the record: where each mark of the picture stands, in the units of its drawing.

It places what `picture` gives and adds no date. The drawing is black and white, and its words say all that is in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from logic.dates.picture import LANES, Picture
from logic.dates.school_days import ONE_DAY
from logic.phrases import MONTHS

_LEFT, _WIDTH, _TOP, _LANE = 70, 420, 24, 18
_MOST_TICKS = 6
_MONTH = 3  # letters of its name
_SHORT = timedelta(weeks=12)
"""A line no longer than this has a tick on Mondays; a longer one on the first days of months."""


@dataclass(frozen=True, slots=True)
class Line:
    """The drawing: its size, and where its lanes, marks, gaps, span, ticks and today stand. `words` say the same."""

    words: str
    width: int
    height: int
    left: int
    foot: int
    lanes: tuple[tuple[str, int], ...]
    marks: tuple[tuple[float, int], ...]
    gaps: tuple[tuple[float, float], ...]
    span: tuple[float, float, int]
    ticks: tuple[tuple[float, str], ...]
    today: float


def _firsts(picture: Picture) -> Iterator[date]:
    """The first day of each week on a short line, and of each month on a longer one."""
    is_short, day = picture.last - picture.first <= _SHORT, picture.first
    while day <= picture.last:
        if (day.weekday() if is_short else day.day - 1) == 0:
            yield day
        day += ONE_DAY


def _tick(day: date) -> str:
    """A day in short, with its year where that is new."""
    year = f" {day.year}" if day.month == 1 else ""
    return f"{day.day} {MONTHS[day.month - 1][:_MONTH]}{year}"


def line(picture: Picture) -> Line:
    """The drawing of a picture."""
    days = max(1, (picture.last - picture.first).days)

    def at(day: date) -> float:
        return round(_LEFT + (_WIDTH - _LEFT - 8) * (day - picture.first).days / days, 1)

    def wide(first: date, last: date) -> tuple[float, float]:
        return at(first), round(max(2.0, at(last) - at(first)), 1)

    lanes = {name: _TOP + _LANE * number for number, name in enumerate(LANES)}
    foot = _TOP + _LANE * len(LANES) - _LANE // 2
    firsts = list(_firsts(picture))
    step = -(-len(firsts) // _MOST_TICKS) or 1
    return Line(
        picture.words,
        _WIDTH,
        foot + _LANE,
        _LEFT,
        foot,
        tuple(lanes.items()),
        tuple((at(mark.day), lanes[mark.lane]) for mark in picture.marks),
        tuple(wide(gap.first, gap.last + ONE_DAY) for gap in picture.gaps),
        (*wide(picture.start, picture.end + ONE_DAY), lanes[LANES[1]]),
        tuple((at(day), _tick(day)) for day in firsts[::step]),
        at(picture.today),
    )
