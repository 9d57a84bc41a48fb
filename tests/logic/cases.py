"""Changes to the clean case, what the guide says of a case, and cases at random."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import strategies as st

from logic.assessment import Assessment, as_dict, assess
from logic.case import Case, parse
from logic.questions import QUESTIONS
from logic.terms import BOUNDS, EVERY_SESSION, HALVES, LATER, PLACES, SCHOOL, SESSIONS, SESSIONS_OF
from tests.cases import CLEAN, LETTERS


def without_week(answers: Mapping[str, str] = CLEAN) -> dict[str, str]:
    """The answers that are not about sessions and places."""
    return {id: value for id, value in answers.items() if id not in SESSIONS and not id.startswith("place_")}


def clean(_week: Mapping[str, str] | None = None, **changes: str | None) -> Case:
    """The clean case, in another week if one is given, with some answers changed (None takes one out)."""
    answers = {**CLEAN} if _week is None else {**without_week(), **_week}
    return parse(answers).with_answers(**changes)


def found(case: Case, clause: str) -> list[tuple[str, str | None]]:
    """The status and subject of each finding that cites the clause, those for open questions left out."""
    return [(each.status, each.subject) for each in assess(case).findings if clause in each.clauses and not _open(each)]


def _open(finding: Any) -> bool:
    return finding.status == "unanswered" and finding.subject is not None


def statuses(case: Case, clause: str) -> list[str]:
    """The statuses of the findings that cite the clause, those for open questions left out."""
    return [status for status, _ in found(case, clause)]


def outcome(case: Case) -> str:
    """The id of the outcome."""
    return assess(case).outcome.id


def plain(case: Case) -> dict[str, Any]:
    """The result as the command line gives it."""
    return as_dict(assess(case))


def said(case: Case, says: str) -> Any:
    """The one finding that a clause's saying made."""
    [finding] = [each for each in assess(case).findings if each.says == says]
    return finding


def result(case: Case) -> Assessment:
    """The assessment."""
    return assess(case)


NAMES = ("Forest Farm", "forest  farm ", "The Mill", "O'Hara’s <script>alert(1)</script>", "{name} {0.__class__}", "🐴")
OPTIONS = {id: tuple(question.options) for id, question in QUESTIONS.items() if question.options}
_STRATEGIES = tuple(id for id in OPTIONS if id.startswith("strategy_"))
_CHOICES = tuple(id for id in OPTIONS if id not in EVERY_SESSION and id not in _STRATEGIES)
_FOLLOW_UPS = tuple(id for id in _CHOICES if QUESTIONS[id].asked)


@st.composite
def random_answers(draw: st.DrawFn, whole: bool = True, settled: bool | None = None) -> dict[str, str]:
    """Answers at random: every question answered when `whole`, some left out otherwise.

    A settled case starts from the clean one, as a case with everything at random seldom gets past the first outcome;
    half of the cases are settled unless `settled` says otherwise.
    """
    settled = draw(st.booleans()) if settled is None else settled
    answers = without_week() if settled else {}
    drawn = draw(st.lists(st.sampled_from(_CHOICES), max_size=4, unique=True)) if settled else list(_CHOICES)
    drawn += [id for id in _FOLLOW_UPS if id not in answers and id not in drawn]
    drawn += draw(st.lists(st.sampled_from(_STRATEGIES), max_size=2, unique=True))
    answers |= {id: draw(st.sampled_from(OPTIONS[id])) for id in drawn}
    pool = draw(st.lists(st.sampled_from(tuple(LETTERS.values())), min_size=1, max_size=4))
    answers |= {session: draw(st.sampled_from(pool)) for session in SESSIONS}
    answers |= {f"{place}_name": draw(st.sampled_from(NAMES)) for place in PLACES if place in pool}
    if not whole:
        for id in draw(st.lists(st.sampled_from(sorted(answers)), max_size=6, unique=True)):
            del answers[id]
    return answers


@st.composite
def random_changes(draw: st.DrawFn, whole: bool = True) -> dict[str, str]:
    """One or two later weeks at random, in order or not: all of their answers when `whole`, some left out otherwise."""
    answers = {}
    days = st.dates(date(2026, 12, 1), date(2027, 7, 31)).map(date.isoformat)
    for week in draw(st.sets(st.sampled_from(LATER), min_size=1)):
        pool = draw(st.lists(st.sampled_from(tuple(LETTERS.values())), min_size=1, max_size=4))
        answers |= {session: draw(st.sampled_from(pool)) for session in SESSIONS_OF[week]}
        answers[f"{week}_from"] = draw(days)
    if not whole:
        for id in draw(st.lists(st.sampled_from(sorted(answers)), max_size=8, unique=True)):
            del answers[id]
    return answers


_OPENS = ("08:30", "09:00", "10:15", "13:00")
_LENGTHS = (0, 45, 60, 90, 150, 179, 180, 181, 216, 217, 240)
"""Minutes: five sessions of 216 and six of 180 are 18 hours. One of none is a start at its end."""


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@st.composite
def random_hours(draw: st.DrawFn, whole: bool = True) -> dict[str, str]:
    """Times at random for the school and for every place: all of them when `whole`, some left out otherwise."""
    lengths = draw(st.lists(st.sampled_from(_LENGTHS), min_size=1, max_size=3))
    times = {}
    for who in (SCHOOL, *PLACES):
        for half in HALVES:
            start = draw(st.sampled_from(_OPENS))
            hour, minute = map(int, start.split(":"))
            ends = (start, _clock(hour * 60 + minute + draw(st.sampled_from(lengths))))
            times |= {f"{who}_{half}_{bound}": time for bound, time in zip(BOUNDS, ends, strict=True)}
    if not whole:
        for id in draw(st.lists(st.sampled_from(sorted(times)), max_size=8, unique=True)):
            del times[id]
    return times
