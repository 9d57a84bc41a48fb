"""The ways to make a week fit: every set of the fewest moves, and the nearest week that keeps each provider's time.

A week fits when no provider goes past the advice (S09), no one provider is the whole of it (S08) and it is not made
of alternative provision alone (S07b). The fewest moves send sessions to the home school, which no limit covers. To
keep time, providers past the advice change sessions with the home school, or with one another; every other place is
left as it is. A session with nothing goes to the home school only where no other change would do. It refuses to take
the last session off site away, as that would leave no direction to judge, and never fills in a missing answer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from logic.case import Case
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import listed, short
from logic.questions import QUESTIONS
from logic.rules import s07b_part_of_the_week, s08_full_time, s09_two_days
from logic.terms import DAYS, HOME, NONE, SESSIONS
from logic.timetable import Provider, Week, week

Sessions = tuple[str, ...]
"""Session ids, Monday first."""


@dataclass(frozen=True, slots=True)
class Move:
    """One session to change: its id, the place it goes to now and the place it would go to."""

    session: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Way:
    """One way to fit: the sessions to change, Monday first, with the week before and after and the case after."""

    moves: tuple[Move, ...]
    before: Week
    after: Week
    case: Case

    @property
    def answers(self) -> dict[str, str]:
        """The answers to apply, by session id. To undo them, give each session its `was` again."""
        return {move.session: move.now for move in self.moves}

    @property
    def keeps(self) -> tuple[str, ...]:
        """The providers, each by its first place, that have as many sessions after as before."""
        return tuple(each.places[0] for each in self.before.providers if len(self.held(each)) == len(each.sessions))

    def held(self, provider: Provider) -> Sessions:
        """The sessions that a provider of the week before has after."""
        return tuple(session for session, place in self.after.sessions.items() if place in provider.places)


@dataclass(frozen=True, slots=True)
class Ways:
    """Every set of the fewest moves, with those first that keep more whole days, then those that move later sessions.

    `keeping` changes the fewest sessions so that each provider keeps its time: its number of sessions, or the most
    that the advice allows where it has more. It is None where that cannot be, and where it is one of `fewest`.
    """

    fewest: tuple[Way, ...]
    keeping: Way | None


@dataclass(frozen=True, slots=True)
class Group:
    """Ways that are one choice, and the sentences that say it."""

    text: str
    ways: tuple[Way, ...]

    @property
    def sessions(self) -> Sessions:
        """The sessions that any of them would change."""
        return _in_order({move.session for way in self.ways for move in way.moves})


def misfits(case: Case, its_week: Week) -> tuple[Finding, ...]:
    """The findings that say this week should change or cannot stand."""
    rules = (s07b_part_of_the_week, s08_full_time, s09_two_days)
    found = (finding for rule in rules for finding in rule(case, its_week))
    return tuple(finding for finding in found if finding.status in ("change", "stop"))


def ways_to_fit(case: Case) -> Ways | None:
    """Every way to make the week fit, or None when nothing is wrong with it."""
    before = week(case)
    if not misfits(case, before):
        return None
    fewest = tuple(_way(case, before, dict.fromkeys(sessions, HOME)) for sessions in _fewest(before))
    keeping = _keeping(case, before)
    return Ways(fewest, None if keeping in fewest else keeping)


def nearest_week(case: Case) -> Way | None:
    """The first of the fewest moves that make the week fit, or None when nothing is wrong with it."""
    before = week(case)
    return _way(case, before, dict.fromkeys(_fewest(before)[0], HOME)) if misfits(case, before) else None


def _way(case: Case, before: Week, changes: dict[str, str]) -> Way:
    """The way that makes these changes."""
    moves = tuple(Move(session, before.sessions[session], changes[session]) for session in _in_order(changes))
    changed = case.with_answers(**changes)
    return Way(moves, before, week(changed), changed)


def _in_order(sessions: Iterable[str]) -> Sessions:
    return tuple(sorted(sessions, key=SESSIONS.index))


def _past(its_week: Week) -> list[Provider]:
    """The providers that are past the advice."""
    return [provider for provider in its_week.providers if provider.can_stay < len(provider.sessions)]


def _within(sessions: Sessions, number: int) -> list[Sessions]:
    """Every choice of so many of these sessions that one provider could have within the advice."""
    days = combinations(DAYS, guidance().limit("provider_days"))
    choices = [[session for session in sessions if session[:3] in chosen] for chosen in days]
    return list(dict.fromkeys(kept for each in choices for kept in combinations(each, number)))


def _fewest(its_week: Week) -> list[Sessions]:
    """Every smallest set of sessions that could go to the home school so that the week would fit, the best first."""
    capped = [provider for provider in its_week.providers if provider.capped]
    if past := _past(its_week):
        kept = (_within(provider.sessions, provider.can_stay) for provider in past)
        held = {session for provider in past for session in provider.sessions}
        found = [_in_order(held.difference(*each)) for each in product(*kept)]
    else:  # they are the whole week, so any one of their sessions will do, but not the last one off site
        one_by_one = [session for provider in capped for session in provider.sessions]
        found = [(session,) for session in (one_by_one if len(one_by_one) > 1 else its_week.holding(NONE))]

    def whole_days(sessions: Sessions) -> int:
        kept = [[each[:3] for each in provider.sessions if each not in sessions] for provider in capped]
        return sum(len(days) - len(set(days)) for days in kept)

    latest_first = sorted(found, key=lambda sessions: [-SESSIONS.index(each) for each in sessions])
    return sorted(latest_first, key=whole_days, reverse=True)


def _keeping(case: Case, before: Week) -> Way | None:
    """The nearest week that keeps each provider's time, or None where there is none."""
    past, most = _past(before), guidance().limit("provider_sessions")
    theirs = {session for provider in past for session in provider.sessions}
    free = _in_order(theirs.union(before.holding(HOME)))
    options = [_within(free, min(len(provider.sessions), most)) for provider in past]

    def cost(provider: Provider, kept: Sessions) -> int:
        """Sessions that come to this provider, less those that then need not go to the home school."""
        return sum((session not in provider.sessions) - (session in theirs) for session in kept)

    costs = [{kept: cost(provider, kept) for kept in each} for provider, each in zip(past, options, strict=True)]
    totals = [(sum(map(dict.__getitem__, costs, chosen)), chosen) for chosen in _apart(options)]
    least = min((total for total, _ in totals), default=0)
    swaps = [_swaps(before, past, chosen) for total, chosen in totals if total == least]
    if not swaps:
        return None
    way = _way(case, before, min(swaps, key=lambda each: [-SESSIONS.index(session) for session in _in_order(each)]))
    if not misfits(case, way.after):
        return way
    empty = before.holding(NONE)  # no swap changes how many sessions are at the home school, so one has to come to it
    return _way(case, before, {**way.answers, empty[-1]: HOME}) if empty else None


def _apart(options: list[list[Sessions]]) -> Iterator[tuple[Sessions, ...]]:
    """Every choice of one from each list in which no session comes twice."""
    if not options:
        yield ()
        return
    for first in options[0]:
        taken = set(first)
        left = [[each for each in others if taken.isdisjoint(each)] for others in options[1:]]
        yield from ((first, *rest) for rest in _apart(left))


def _swaps(before: Week, past: list[Provider], chosen: tuple[Sessions, ...]) -> dict[str, str]:
    """The changes that give each of these providers its chosen sessions, and the home school what nobody then has."""
    changes = {session: HOME for provider in past for session in provider.sessions}
    for provider, kept in zip(past, chosen, strict=True):
        left = iter([before.sessions[session] for session in provider.sessions if session not in kept])
        for session in kept:
            changes[session] = before.sessions[session] if session in provider.sessions else next(left)
    return {session: place for session, place in changes.items() if place != before.sessions[session]}


def groups(ways: Ways) -> tuple[Group, ...]:
    """The fewest moves as few choices, in their order: ways that take from the same providers are one."""
    alike: dict[Sessions, list[Way]] = {}
    for way in ways.fewest:
        alike.setdefault(way.keeps, []).append(way)
    return tuple(Group(_said(each), tuple(each)) for each in alike.values())


def _said(ways: list[Way]) -> str:
    """The choice that these ways are, a sentence for each provider that they take sessions from."""
    before, said = ways[0].before, list[str]()
    whose = [(f"at {short(provider.name)}", provider.sessions) for provider in before.providers]
    for where, sessions in (*whose, ("with nothing", before.holding(NONE))):
        taken = [tuple(session for session in sessions if session in way.answers) for way in ways]
        if taken[0]:
            which = f"{len(taken[0])} of the {len(sessions)} sessions" if len(sessions) > 1 else "the only session"
            said.append(f"{'Also move' if said else 'Move'} {which} {where} to your school: {_choice(taken)}.")
    return " ".join(said)


def _choice(taken: list[Sessions]) -> str:
    """What these sets of sessions have in common, and what there is to choose: single sessions, or whole days."""
    some = [session for session in SESSIONS if any(session in each for each in taken)]
    fixed = [session for session in some if all(session in each for each in taken)]
    open_ = [session for session in some if session not in fixed]
    days = list(dict.fromkeys(session[:3] for session in open_))
    whole = bool(days) and all(sum(session[:3] == day for session in each) != 1 for each in taken for day in days)
    names = [DAYS[day] for day in days] if whole else [QUESTIONS[session].text for session in open_]
    number = (len(taken[0]) - len(fixed)) // (2 if whole else 1)
    choice = f"any {number} of {listed(names)}" if number > 1 else " or ".join([", ".join(names[:-1]), *names[-1:]])
    parts = [listed([QUESTIONS[session].text for session in fixed]), f"all day on {choice}" if whole else choice]
    return ", and ".join(part for part in parts if part)


def kept_words(way: Way) -> str:
    """What a week that keeps each provider's time does, a sentence for each provider that changes."""
    said = []
    for provider in way.before.providers:
        held, number = way.held(provider), len(provider.sessions)
        if held != provider.sessions:
            which = f"all {number}" if len(held) == number else f"{len(held)} of the {number}"
            days = listed([DAYS[day] for day in dict.fromkeys(session[:3] for session in held)])
            said.append(f"Keep {which} sessions at {short(provider.name)}, on {days}.")
    filled = [QUESTIONS[move.session].text for move in way.moves if move.was == NONE]
    said += [f"Have the pupil at your school on {listed(filled)}, when there is nothing now."] if filled else []
    return " ".join(said)
