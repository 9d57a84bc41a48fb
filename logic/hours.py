"""The hours: how long each session is, where the times of its half of the day are given.

It reads the answers of a case and judges nothing. Times at a place count only for a half of the day in which the place
is used. A start at or after its end counts as not given; `timetable.py` says what is wrong with it. All lengths are in
minutes, and None where they are not known. Every time was checked for its form by `case.parse`.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from logic.terms import BOUNDS, DAYS, HALVES, HOME, NONE, PLACES, SCHOOL, SESSIONS

_HOUR = 60


@cache
def time_ids(who: str, half: str) -> tuple[str, ...]:
    """The ids of the start and the end of a half of the day, at a place or at the home school (`school`)."""
    return tuple(f"{who}_{half}_{bound}" for bound in BOUNDS)


def _minutes(text: str) -> int:
    """A time in minutes after midnight."""
    hour, minute = text.split(":")
    return int(hour) * _HOUR + int(minute)


def bounds(answers: Mapping[str, str], who: str, half: str) -> tuple[int, int] | None:
    """The start and the end of a half of the day, as they were given; None until both are."""
    first, last = time_ids(who, half)
    start, end = answers.get(first), answers.get(last)
    return (_minutes(start), _minutes(end)) if start and end else None


def length(answers: Mapping[str, str], who: str, half: str) -> int | None:
    """How long a half of the day is, at a place or at the home school."""
    start, end = bounds(answers, who, half) or (0, 0)
    return end - start if end > start else None


def session_length(answers: Mapping[str, str], session: str) -> int | None:
    """How long a session is that has an answer: nothing where the pupil is nowhere."""
    at = answers[session]
    return 0 if at == NONE else length(answers, SCHOOL if at == HOME else at, session[-2:])


def together(answers: Mapping[str, str], sessions: Iterable[str]) -> int | None:
    """How long these sessions are together. Known only where each of them is."""
    total = 0
    for session in sessions:
        minutes = session_length(answers, session)
        if minutes is None:
            return None
        total += minutes
    return total


def school_week(answers: Mapping[str, str]) -> int | None:
    """Five of the home school's days. Known only where its four times are."""
    halves = [length(answers, SCHOOL, half) for half in HALVES]
    return None if None in halves else len(DAYS) * sum(half or 0 for half in halves)


def fewer_hours(answers: Mapping[str, str]) -> tuple[int, int] | None:
    """The week's hours and the school's own, where all ten sessions are known and the week's are fewer; else None."""
    school = school_week(answers)
    if school is None or not all(session in answers for session in SESSIONS):
        return None
    week = together(answers, SESSIONS)
    return (week, school) if week is not None and week < school else None


def shorter_sessions(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The sessions at a place that are shorter than the school's own, where the week's hours are fewer."""
    if fewer_hours(answers) is None:
        return ()
    at_school = {half: length(answers, SCHOOL, half) or 0 for half in HALVES}
    away = (session for session in SESSIONS if answers[session] in PLACES)
    return tuple(each for each in away if (session_length(answers, each) or 0) < at_school[each[-2:]])


def times_read(answers: Mapping[str, str], sessions: Iterable[str]) -> tuple[str, ...]:
    """The ids of the times that the lengths of these sessions rest on, each once."""
    who = {HOME: SCHOOL, NONE: ""}
    pairs = dict.fromkeys((who.get(at, at), each[-2:]) for each in sessions if (at := answers.get(each)))
    return tuple(id for name, half in pairs if name for id in time_ids(name, half))
