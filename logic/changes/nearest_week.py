"""The nearest week that fits: the fewest sessions to change so that the week keeps to the advice.

A week fits when no provider goes past the advice (S09), no one provider is the whole of it (S08) and it is not made
of alternative provision alone (S07b). Sessions go to the home school, which no limit covers. A session with nothing
stays so unless a change there is the only one that fits. It refuses to take the last session off site away, as that
would leave no direction to judge, and it never fills in a session that has no answer.
"""

from dataclasses import dataclass
from itertools import combinations

from logic.case import Case
from logic.findings import Finding
from logic.guidance import guidance
from logic.rules import s07b_part_of_the_week, s08_full_time, s09_two_days
from logic.terms import HOME, NONE, SESSIONS
from logic.timetable import Provider, Week, week


@dataclass(frozen=True, slots=True)
class Move:
    """One session to change: its id, the place it goes to now and the place it would go to."""

    session: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Moves:
    """The sessions to change, Monday first, with the week before and after and the case after."""

    moves: tuple[Move, ...]
    before: Week
    after: Week
    case: Case

    @property
    def answers(self) -> dict[str, str]:
        """The answers to apply, by session id. To undo them, give each session its `was` again."""
        return {move.session: move.now for move in self.moves}


def misfits(case: Case, its_week: Week) -> tuple[Finding, ...]:
    """The findings that say this week should change or cannot stand."""
    rules = (s07b_part_of_the_week, s08_full_time, s09_two_days)
    found = (finding for rule in rules for finding in rule(case, its_week))
    return tuple(finding for finding in found if finding.status in ("change", "stop"))


def nearest_week(case: Case) -> Moves | None:
    """The fewest sessions to change so that the week fits, or None when nothing is wrong with it.

    Of equal answers it takes the one that keeps more whole days, then the one that moves the latest sessions.
    """
    before = week(case)
    if not misfits(case, before):
        return None
    capped = [provider for provider in before.providers if provider.capped]
    over = {session for provider in capped for session in provider.sessions if session not in _kept(provider)}
    sessions = sorted(over or {_one_session(capped, before)}, key=SESSIONS.index)
    moves = tuple(Move(session, before.sessions[session], HOME) for session in sessions)
    changed = case.with_answers(**{move.session: move.now for move in moves})
    return Moves(moves, before, week(changed), changed)


def _kept(provider: Provider) -> tuple[str, ...]:
    """The most sessions this provider can keep within the advice: those of its best few days."""
    days, most = guidance().limit("provider_days"), guidance().limit("provider_sessions")
    choices = (
        tuple(session for session in provider.sessions if session[:3] in chosen)[:most]
        for chosen in combinations(provider.by_day, min(days, len(provider.by_day)))
    )
    return max(choices, key=lambda kept: (len(kept), _whole_days(kept), [-SESSIONS.index(each) for each in kept]))


def _whole_days(sessions: tuple[str, ...]) -> int:
    """How many days have both their sessions here."""
    return len(sessions) - len({session[:3] for session in sessions})


def _one_session(capped: list[Provider], its_week: Week) -> str:
    """The one session to change where each provider is within the advice, but they are the whole week."""
    held = [provider.sessions for provider in capped]
    if sum(map(len, held)) == 1:
        return its_week.holding(NONE)[-1]  # the only session off site has to stay

    def left(session: str) -> tuple[int, int]:
        rest = (tuple(each for each in sessions if each != session) for sessions in held)
        return sum(map(_whole_days, rest)), SESSIONS.index(session)

    return max((session for sessions in held for session in sessions), key=left)
