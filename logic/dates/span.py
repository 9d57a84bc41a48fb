"""The span: what the answers about dates say, and what is wrong with them or missing from them.

Every answer was checked for its form by `case.parse`; here it is checked for sense. An answer that makes no sense is
named in `problems` and then left out, so that the rest can still be worked out. Nothing is guessed: no longest time,
no school holidays. A day off site is a school day on which the week then in force has at least one session at another
place, and online learning at home counts as one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from logic.case import NOTE, Case, read_dates
from logic.dates.reading import outside
from logic.dates.school_days import SchoolDays
from logic.dates.stretches import Stretch, is_away, on, out_of_order, too_late
from logic.guidance import guidance
from logic.phrases import WEEKDAYS, count, spoken
from logic.terms import FIRST_DAY, SESSIONS, Problem
from logic.timetable import Week


@dataclass(frozen=True, slots=True)
class Span:
    """The dates that make sense. `days` counts days of attendance off site and `weeks` the weeks they fall in.

    `end` is the answer or, where only a number of days was given, the day on which that number is reached. `stretches`
    say which week is in force when; `by_count` is the count of days, where the number given may be another. `off_site`
    are the days that were counted.
    """

    start: date | None
    end: date | None
    days: int | None
    weeks: int | None
    first_review: date | None
    calendar: SchoolDays
    problems: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    stretches: tuple[Stretch, ...]
    by_count: int | None
    off_site: tuple[date, ...]

    def on(self, day: date) -> Stretch:
        """Which week is in force on a day."""
        return on(self.stretches, day)


class _Reader:
    """Reads one case, noting problems as it goes. Lives for one call of `read_span`."""

    def __init__(self, case: Case, weeks: tuple[Week, ...]) -> None:
        self.case = case
        self.weeks = weeks
        self.stretches = tuple(map(Stretch, weeks[:1]))
        self.problems: list[Problem] = []
        self.missing: list[Problem] = []
        self.has_reason = bool(case.answers.get(f"{NOTE}number_of_days", "").strip())
        self.last_day = date(guidance().limit("last_year"), 12, 31)
        self.calendar = SchoolDays(
            frozenset(self.in_range("non_school_days", read_dates(self.text("non_school_days"))))
        )

    @property
    def away(self) -> bool:
        """Whether any week in force has a session off site."""
        return any(each.away for each in self.stretches)

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
        elif self.stretches[0].away and not is_away(self.stretches, start):
            day = WEEKDAYS[start.weekday()]
            self.problem("start_date", f"The first day off site is a {day}, but the week has no session off site then.")
        return start

    def changes(self, start: date | None) -> None:
        """Takes in the later weeks whose first day makes sense."""
        later = [each for each in self.weeks[1:] if self.day(FIRST_DAY[each.pattern.id])]
        wrong = list(out_of_order(start, later))
        self.problems += wrong
        named = {each.question for each in wrong}
        kept = [each for each in later if FIRST_DAY[each.pattern.id] not in named]
        self.stretches += tuple(Stretch(each, each.pattern.first) for each in kept)

    def ends(self, end: date | None) -> None:
        """Leaves out the later weeks that the direction ends before."""
        late = tuple(each for each in self.stretches if end and each.first and each.first > end)
        self.problems += map(too_late, late)
        self.stretches = tuple(each for each in self.stretches if each not in late)

    def attended(self, first: date, last: date, calendar: SchoolDays) -> list[date]:
        return [day for day in calendar.between(first, last) if is_away(self.stretches, day)]

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
        """Notes what the count of days lacks from the weeks."""
        for each in self.weeks[1:]:
            self.lacks(
                FIRST_DAY[each.pattern.id], f"Give the first day of the {each.pattern.numbered} to count its days."
            )
        own = ((week, session, week.pattern.own(session)) for week in self.weeks for session in SESSIONS)
        open_ = [id for week, session, id in own if session not in week.sessions]
        if not self.away:
            told = "Put the sessions off site in the timetable to count the days."
            self.missing.append(Problem(open_[0] if open_ else SESSIONS[0], told))
        elif open_:
            told = "The timetable has sessions with no answer, so the number of days may change."
            self.missing.append(Problem(open_[0], told))


def read_span(case: Case, weeks: tuple[Week, ...]) -> Span:
    """The span of a case and its weeks. Raises nothing for a case that was parsed."""
    reader = _Reader(case, weeks)
    start, number = reader.start(), reader.number()
    reader.changes(start)
    end, days = reader.end_of(start, number)
    reader.ends(end)
    review = reader.review(start, end)
    reader.timetable()
    counted = len(days) or (None if reader.away and end is not None and start is not None else number)
    stands = number if number is not None and reader.has_reason and counted is not None else counted
    told = tuple(reader.problems), tuple(reader.missing)
    in_weeks = len({day.isocalendar()[:2] for day in days}) or None
    return Span(
        start,
        end,
        stands,
        in_weeks,
        review,
        reader.calendar,
        *told,
        reader.stretches,
        len(days) or None,
        tuple(days),
    )
