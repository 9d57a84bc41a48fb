"""The span: what the answers about dates say, and what is wrong with them or missing from them.

Every answer was checked for its form by `case.parse`; here it is checked for sense. An answer that makes no sense is
named in `problems` and then left out, so that the rest can still be worked out. Nothing is guessed: no longest time,
no school holidays. A day off site is a school day on which the week has at least one session at another place, and
online learning at home counts as one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from logic.case import NOTE, Case, read_dates
from logic.dates.reading import outside
from logic.dates.school_days import SchoolDays
from logic.guidance import guidance
from logic.phrases import WEEKDAYS, count, spoken
from logic.terms import DAYS, PLACES, SESSIONS, Problem
from logic.timetable import Week


@dataclass(frozen=True, slots=True)
class Span:
    """The dates that make sense. `days` counts days of attendance off site and `weeks` the weeks they fall in.

    `end` is the answer or, where only a number of days was given, the day on which that number is reached. `away` are
    the days of the week off site, Monday 0; `by_count` the count of days, where the number given may be another.
    `off_site` are the days that were counted.
    """

    start: date | None
    end: date | None
    days: int | None
    weeks: int | None
    first_review: date | None
    calendar: SchoolDays
    problems: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    away: frozenset[int]
    by_count: int | None
    off_site: tuple[date, ...]


class _Reader:
    """Reads one case, noting problems as it goes. Lives for one call of `read_span`."""

    def __init__(self, case: Case, week: Week) -> None:
        self.case = case
        self.week = week
        self.problems: list[Problem] = []
        self.missing: list[Problem] = []
        away = {session[:3] for session, value in week.sessions.items() if value in PLACES}
        self.away = {number for number, day in enumerate(DAYS) if day in away}
        self.has_reason = bool(case.answers.get(f"{NOTE}number_of_days", "").strip())
        self.last_day = date(guidance().limit("last_year"), 12, 31)
        self.calendar = SchoolDays(
            frozenset(self.in_range("non_school_days", read_dates(self.text("non_school_days"))))
        )

    def text(self, id: str) -> str:
        return self.case.answer(id) or ""

    def problem(self, question: str, text: str) -> None:
        self.problems.append(Problem(question, text))

    def lacks(self, question: str, text: str) -> None:
        """Notes a question with no answer. One whose answer made no sense is a problem already."""
        if not self.text(question):
            self.missing.append(Problem(question, text))

    def in_range(self, question: str, days: Iterable[date]) -> list[date]:
        """The days in the years the guide covers. The first that is not is named."""
        given = list(days)
        wrong = list(filter(outside, given))
        if wrong:
            self.problem(question, outside(wrong[0]))
        return [day for day in given if not outside(day)]

    def day(self, question: str) -> date | None:
        kept = self.in_range(question, read_dates(self.text(question)))
        return kept[0] if kept else None

    def number(self) -> int | None:
        text = self.text("number_of_days")
        if text and int(text) == 0:
            self.problem("number_of_days", "The number of days must be at least 1.")
        return int(text) or None if text else None

    def start(self) -> date | None:
        start = self.day("start_date")
        if start is None:
            self.lacks("start_date", "Give the first day off site to work out the day for the notice.")
            return None
        closed = self.calendar.why_closed(start)
        if closed:
            nearest = spoken(self.calendar.after(start))
            self.problem("start_date", f"{spoken(start)} is {closed}. The next day the school is open is {nearest}.")
        elif self.away and start.weekday() not in self.away:
            day = WEEKDAYS[start.weekday()]
            self.problem("start_date", f"The first day off site is a {day}, but the week has no session off site then.")
        return start

    def attended(self, first: date, last: date, calendar: SchoolDays) -> list[date]:
        return [day for day in calendar.between(first, last) if day.weekday() in self.away]

    def end_of(self, start: date | None, number: int | None) -> tuple[date | None, list[date]]:
        """The last day, and the days off site up to it where they can be listed."""
        end = self.day("end_date")
        if start is None:
            return end, []
        if end is not None and end < start:
            self.problem("end_date", f"The last day, {spoken(end)}, is before the first day, {spoken(start)}.")
            return None, []
        if end is not None:
            days = self.attended(start, end, self.calendar)
            self.check_count(start, end, days, number)
            return end, days
        if number is None:
            self.lacks("end_date", "Give the last day off site or the number of days.")
            return None, []
        days = self.attended(start, self.last_day, self.calendar)[:number]
        if self.away and len(days) < number:
            told = f"{count(number, 'day')} from {spoken(start)} would run past {self.last_day.year}."
            self.problem("number_of_days", f"{told} Check the number and the timetable.")
            return None, []
        return (days[-1] if days else None), days

    def check_count(self, start: date, end: date, days: list[date], number: int | None) -> None:
        """Notes a count that is nothing, or is not the number given."""
        if self.away and not days:
            if self.attended(start, end, SchoolDays()):
                told = "The school is closed on every day off site between the first day and the last day."
                self.problem("non_school_days", f"{told} Check your list of closed days.")
            else:
                told = "The week has no day off site that is a school day between the first day and the last day."
                self.problem("end_date", f"{told} Check the dates and the timetable.")
        elif self.away and number not in (None, len(days)) and not self.has_reason:
            self.problem(
                "number_of_days",
                f"You gave {count(number or 0, 'day')}, but the dates and the timetable make it "
                f"{count(len(days), 'day')}. Change one of them, or write below why your number is right.",
            )

    def review(self, start: date | None, end: date | None) -> date | None:
        review = self.day("first_review_date")
        if review is None:
            self.lacks("first_review_date", "Give the first review date to work out the reviews.")
        elif start is not None and review < start:
            self.problem("first_review_date", f"The first review, {spoken(review)}, is before the first day off site.")
        elif end is not None and review > end:
            self.problem(
                "first_review_date",
                f"The first review, {spoken(review)}, is after the last day off site, {spoken(end)}.",
            )
        else:
            return review
        return None

    def timetable(self) -> None:
        """Notes what the count of days lacks from the week."""
        open_ = [session for session in SESSIONS if session not in self.week.sessions]
        if not self.away:
            told = "Put the sessions off site in the timetable to count the days."
            self.missing.append(Problem(open_[0] if open_ else SESSIONS[0], told))
        elif open_:
            told = "The timetable has sessions with no answer, so the number of days may change."
            self.missing.append(Problem(open_[0], told))


def read_span(case: Case, week: Week) -> Span:
    """The span of a case and its week. Raises nothing for a case that was parsed."""
    reader = _Reader(case, week)
    start, number = reader.start(), reader.number()
    end, days = reader.end_of(start, number)
    review = reader.review(start, end)
    reader.timetable()
    counted = len(days) or (None if reader.away and end is not None and start is not None else number)
    stands = number if number is not None and reader.has_reason and counted is not None else counted
    weeks = len({day.isocalendar()[:2] for day in days}) or None
    told = tuple(reader.problems), tuple(reader.missing)
    return Span(
        start,
        end,
        stands,
        weeks,
        review,
        reader.calendar,
        *told,
        frozenset(reader.away),
        len(days) or None,
        tuple(days),
    )
