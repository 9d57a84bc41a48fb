"""The weeks in the record: each as a table with its register codes, the bar of each provider, and what each code means.

It words what `timetable` and `overview` give and judges nothing.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from logic.advice import day_marks, sessions_words
from logic.assessment import Assessment
from logic.case import Case
from logic.dates.deadlines import Dates
from logic.dates.overview import overview
from logic.facts import Code
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES
from logic.timetable import Provider, Week
from logic.words import NO_CODE
from ui.documents import record_words as words

SESSION_WIDTH = 34
"""The length of one session in the picture, in its own units: wide enough for the words of a day that is too much."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One day of one provider in the picture. `words` are the lines of what is too much of it."""

    x: int
    width: int
    day: str
    mark: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """One week of the case in words. `heading` and `counts` are empty where it is the only one."""

    heading: str
    counts: str
    days: list[tuple[str, list[tuple[str, str]]]]
    providers: list[tuple[Provider, str, list[Segment]]]


def written(assessment: Assessment, dates: Dates) -> list[Written]:
    """Each week of a case, with its part of the span where there are several. `dates` are those of the same case."""
    found, several = [], len(assessment.weeks) > 1
    for week, spell in zip(assessment.weeks, overview(assessment.weeks, dates), strict=True):
        heading, counts = (week.pattern.name, spell.words) if several else ("", "")
        providers = [(each, words.provider_sentence(each), _bar(each)) for each in week.providers]
        found.append(Written(heading, counts, _days(assessment.case, week), providers))
    return found


def _days(case: Case, week: Week) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each day with the place and the register code of its morning and its afternoon."""

    def cell(session: str) -> tuple[str, str]:
        code = week.codes.get(session)
        return words.answer(case, QUESTIONS[week.pattern.own(session)]), code.shown if code else ""

    return [(day_name, [cell(f"{day}_{half}") for half in HALVES]) for day, day_name in DAYS.items()]


def _bar(provider: Provider) -> list[Segment]:
    """The days of a provider end to end, each as long as its sessions."""
    segments, x, marks = [], 0, day_marks(provider)
    for day, held in provider.by_day.items():
        width = held * SESSION_WIDTH
        mark, said = provider.provider_days.get(day, ""), tuple(marks.get(day, "").rsplit(" ", 1))
        segments.append(Segment(x, width, DAYS[day][:3], mark, said if day in marks else ()))
        x += width
    return segments


def codes(weeks: tuple[Week, ...]) -> list[tuple[str, str, str, str]]:
    """Each register code the weeks use: its mark, its name, its sessions and why. Then why a session has none."""

    def held(of: Callable[[Week], Iterable[str]]) -> str:
        sessions = [(week.pattern.name, sessions_words(of(week))) for week in weeks]
        return "; ".join(f"{name}: {said}" if len(weeks) > 1 else said for name, said in sessions if said)

    def with_code(code: Code) -> str:
        return held(lambda week: (id for id, each in week.codes.items() if each == code))

    def without(why: str) -> str:
        return held(lambda week: (id for id, each in week.uncoded.items() if each == why))

    used = dict.fromkeys(code for week in weeks for code in week.codes.values())
    none = dict.fromkeys(why for week in weeks for why in week.uncoded.values())
    coded = [(code.shown, code.name, with_code(code), code.why) for code in used]
    return coded + [("None", NO_CODE, without(why), why) for why in none]
