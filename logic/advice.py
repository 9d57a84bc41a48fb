"""What a provider's week comes to, in words: one set for board, chart, sentences, record and drafts.

`over`, `check` and `within` are ids and never shown. Both numbers, sessions and days, always stand together. Words
only: nothing here is escaped, and nothing is judged that `timetable.py` has not judged.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from logic.guidance import guidance
from logic.phrases import count, duration, listed
from logic.terms import DAYS, HALVES
from logic.timetable import CHECK, OVER, WITHIN, Provider

CHOOSE_KIND = "Choose its kind to see the limit"
NO_LIMIT = "No limit applies"
_SHORT: Mapping[str | None, str] = MappingProxyType(
    {OVER: "Too many", CHECK: "Too many days", WITHIN: "Within the advice"}
)


def ordinal(number: int) -> str:
    """A number as a place in a row: 1st, 2nd, 3rd, 4th."""
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number, 'th') }"


def sessions_words(ids: Iterable[str]) -> str:
    """Sessions in words, whole days together: Monday and Tuesday morning."""
    has = set(ids)
    parts = []
    for id, day_name in DAYS.items():
        halves = [half for half in HALVES if f"{id}_{half}" in has]
        if halves:
            parts.append(day_name if len(halves) == len(HALVES) else f"{day_name} {HALVES[halves[0]]}")
    return listed(parts)


def totals(sessions: int, days: int) -> str:
    """Both numbers: 5 sessions on 3 days."""
    return f"{count(sessions, 'session')} on {count(days, 'day')}"


def extra_sessions(provider: Provider) -> tuple[str, ...]:
    """Its last sessions, beyond the most that one provider is advised; none where it is not capped."""
    return provider.sessions[guidance().limit("provider_sessions") :] if provider.capped else ()


def extra_days(provider: Provider) -> tuple[str, ...]:
    """Its last days, beyond the most that one provider is advised; none where it is not capped."""
    return tuple(provider.by_day)[guidance().limit("provider_days") :] if provider.capped else ()


def session_marks(provider: Provider) -> Mapping[str, tuple[str, str]]:
    """For each of its sessions that is too many, its standing and its word: too many, or 3rd day."""
    over, order = extra_sessions(provider), list(provider.by_day)
    marks = {
        session: (CHECK, f"{ordinal(order.index(session[:3]) + 1)} day")
        for session in provider.sessions
        if session[:3] in extra_days(provider)
    }
    return MappingProxyType(marks | dict.fromkeys(over, (OVER, "too many")))


def day_marks(provider: Provider) -> Mapping[str, str]:
    """For each of its days that is too many, a word for the day: 1 too many, or 3rd day."""
    over, order = extra_sessions(provider), list(provider.by_day)
    marks = {}
    for day, standing in provider.provider_days.items():
        if standing == OVER:
            marks[day] = f"{sum(session.startswith(day) for session in over)} too many"
        elif standing == CHECK:
            marks[day] = f"{ordinal(order.index(day) + 1)} day"
    return MappingProxyType(marks)


def short_advice(provider: Provider) -> str:
    """Its standing in a few words, for a table."""
    if provider.limit is None:
        return CHOOSE_KIND if provider.kind is None else NO_LIMIT
    return _SHORT[provider.limit]


def advice_sentence(provider: Provider) -> str:
    """Both its numbers and its standing: 4 sessions on 4 days; the advice is 2 days. Thursday and Friday are extra.

    Its hours stand with its numbers where they are known.
    """
    hours = "" if provider.minutes is None else f", {duration(provider.minutes)} a week"
    has = totals(len(provider.sessions), len(provider.by_day)) + hours
    if provider.limit in (None, WITHIN):
        return f"{has}. {short_advice(provider)}."
    most, days = (
        count(guidance().limit("provider_sessions"), "session"),
        count(guidance().limit("provider_days"), "day"),
    )
    over, extra = extra_sessions(provider), [day for day, mark in provider.provider_days.items() if mark == CHECK]
    told = [f"{has}; the advice is {f'{most}, or {days}' if over else days}."]
    if over:
        told.append(f"{count(len(over), 'session')} too many: {sessions_words(over)}.")
    if extra:
        told.append(f"{listed([DAYS[day] for day in extra])} {'is' if len(extra) == 1 else 'are'} extra.")
    return " ".join(told)
