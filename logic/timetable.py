"""The week: who the pupil is with in each session, how that sits with the weekly advice, and each register code.

Sessions are the measure and days the second one. The advice and the full-time bar look at providers of a capped
kind only; several capped places with one name (case and spaces folded) are one provider. Hours are told where they are
known, and a time that makes no sense is named and counts as not given.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from logic.case import Case
from logic.facts import Code, Kind
from logic.guidance import guidance
from logic.hours import bounds, time_ids, together
from logic.patterns import ONLY, Pattern
from logic.terms import DAYS, HALVES, HOME, NONE, PLACE_HALVES, PLACES, SCHOOL, SESSIONS, Problem
from logic.words import place_name

WITHIN, CHECK, OVER = "within", "check", "over"
BY_HOURS, BY_SESSIONS = "hours", "sessions"
"""By which of the two a provider has so much that it may have to register as a school."""


@dataclass(frozen=True)
class Provider:
    """One place, or several capped places with one name, and the sessions it has in the week.

    `kinds` are the kinds of its places in place order, without those not yet chosen. `sessions` are session ids, and
    `in_person` those of them at a kind of place that counts towards registering. `minutes` and `minutes_in_person` are
    the lengths of these in a week, or None where they are not known.
    """

    places: tuple[str, ...]
    name: str
    kinds: tuple[Kind, ...]
    sessions: tuple[str, ...]
    in_person: tuple[str, ...] = ()
    minutes: int | None = None
    minutes_in_person: int | None = None

    @property
    def kind(self) -> Kind | None:
        """The kind of its first place, or None when that is not chosen yet."""
        return self.kinds[0] if self.kinds else None

    @property
    def capped(self) -> bool:
        """Whether the weekly advice and the full-time bar cover it."""
        return self.kind is not None and self.kind.capped

    @property
    def hours(self) -> float | None:
        """Its hours in a week, or None where they are not known."""
        return None if self.minutes is None else self.minutes / 60

    @property
    def may_have_to_register(self) -> str | None:
        """`hours` or `sessions` where so much is there in person, by hours where these are known; else None."""
        if self.minutes_in_person is not None:
            return BY_HOURS if self.minutes_in_person > 60 * guidance().limit("registration_hours") else None
        return BY_SESSIONS if len(self.in_person) >= guidance().limit("registration_sessions") else None

    @cached_property
    def by_day(self) -> Mapping[str, int]:
        """Sessions on each day it has any, Monday first."""
        counts = {day: sum(session.startswith(day) for session in self.sessions) for day in DAYS}
        return MappingProxyType({day: count for day, count in counts.items() if count})

    @cached_property
    def can_stay(self) -> int:
        """How many of its sessions can stay as they are within the weekly advice; all where that does not cover it."""
        if not self.capped:
            return len(self.sessions)
        fullest_days = sorted(self.by_day.values())[-guidance().limit("provider_days") :]
        return min(sum(fullest_days), guidance().limit("provider_sessions"))

    @cached_property
    def limit(self) -> str | None:
        """`over`, `check` or `within` the weekly advice; None where the advice does not cover the kind."""
        if not self.capped:
            return None
        if len(self.sessions) > guidance().limit("provider_sessions"):
            return OVER
        return CHECK if len(self.by_day) > guidance().limit("provider_days") else WITHIN

    @cached_property
    def provider_days(self) -> Mapping[str, str]:
        """Each of its days, Monday first, as `over`, `check` or `within`; empty where the advice does not cover it."""
        if not self.capped:
            return MappingProxyType({})
        marked, so_far = {}, 0
        for place, (day, count) in enumerate(self.by_day.items()):
            so_far += count
            if so_far > guidance().limit("provider_sessions"):
                marked[day] = OVER
            else:
                marked[day] = CHECK if place >= guidance().limit("provider_days") else WITHIN
        return MappingProxyType(marked)


@dataclass(frozen=True)
class Week:
    """The answers of one week, on the path. `kinds` holds the kind of each place in use, where it is chosen.

    `details` holds the code of each place where what is done there, or who arranged it, decides it. `pattern` says
    which week of its case it is; its sessions have the ids of SESSIONS whichever it is.
    """

    sessions: Mapping[str, str]
    kinds: Mapping[str, Kind]
    providers: tuple[Provider, ...]
    details: Mapping[str, str]
    pattern: Pattern = ONLY

    @property
    def full(self) -> bool:
        """Whether all ten sessions are answered."""
        return len(self.sessions) == len(SESSIONS)

    @cached_property
    def provided(self) -> int:
        """How many sessions have any provision, the home school included."""
        return sum(value != NONE for value in self.sessions.values())

    def at_kind(self, *kinds: str) -> tuple[str, ...]:
        """The sessions at a place of one of these kinds."""
        return tuple(
            session for session, value in self.sessions.items() if value in self.kinds and self.kinds[value].id in kinds
        )

    def holding(self, value: str) -> tuple[str, ...]:
        """The sessions whose answer is `value` (a place, the home school or `none`)."""
        return tuple(session for session, answer in self.sessions.items() if answer == value)

    @cached_property
    def codes(self) -> Mapping[str, Code]:
        """The register code of each session whose place and kind are known, where the guide names one."""
        codes = guidance().codes
        found: dict[str, Code] = {}
        for session, value in self.sessions.items():
            if value == HOME:
                found[session] = codes[session[-2:]]
            elif value == NONE:
                found[session] = codes["C2"]
            elif value in self.details:
                found[session] = codes[self.details[value]]
            elif value in self.kinds and self.kinds[value].code:
                found[session] = codes[self.kinds[value].code]
        return MappingProxyType(found)

    @cached_property
    def uncoded(self) -> Mapping[str, str]:
        """For each session that the guide names no code for: why, and whom to ask."""
        at = {session: self.kinds[value] for session, value in self.sessions.items() if value in self.kinds}
        return MappingProxyType({id: kind.no_code for id, kind in at.items() if kind.no_code and id not in self.codes})


def name_key(name: str) -> str:
    """A name as it is compared: case and runs of spaces folded."""
    return " ".join(name.split()).casefold()


def weeks(case: Case) -> tuple[Week, ...]:
    """The weeks of a case, in their order."""
    return tuple(_week(each, pattern) for pattern, each in case.weeks)


def week(case: Case) -> Week:
    """The week that a case begins with: the only one of most."""
    return weeks(case)[0]


def _week(case: Case, pattern: Pattern) -> Week:
    """The week of a case that has no other."""
    sessions = {id: case.answers[id] for id in SESSIONS if id in case.answers}
    used = [place for place in PLACES if place in case.places]
    chosen = {place: case.answer(f"{place}_kind") for place in used}
    kinds = {place: guidance().kinds[kind] for place, kind in chosen.items() if kind is not None}
    told = {place: guidance().details.get(case.answer(f"{place}_detail") or NONE) for place in used}
    details = {place: detail for place, detail in told.items() if detail is not None}
    groups: dict[str, list[str]] = {}
    for place in used:
        name = case.answer(f"{place}_name")
        shared = name is not None and place in kinds and kinds[place].capped
        groups.setdefault(f"name {name_key(name or '')}" if shared else place, []).append(place)
    providers = tuple(_provider(case, tuple(places), kinds, sessions) for places in groups.values())
    return Week(MappingProxyType(sessions), MappingProxyType(kinds), providers, MappingProxyType(details), pattern)


def _provider(case: Case, places: tuple[str, ...], kinds: Mapping[str, Kind], sessions: Mapping[str, str]) -> Provider:
    its_own = tuple(session for session, value in sessions.items() if value in places)
    in_person = tuple(id for id in its_own if sessions[id] in kinds and kinds[sessions[id]].in_person)
    return Provider(
        places=places,
        name=place_name(case, places[0]),
        kinds=tuple(kinds[place] for place in places if place in kinds),
        sessions=its_own,
        in_person=in_person,
        minutes=together(case.answers, its_own),
        minutes_in_person=together(case.answers, in_person),
    )


def time_problems(case: Case) -> tuple[Problem, ...]:
    """Each time at which a half of the day starts that is not before the time at which it ends."""
    found = []
    pairs = [(place_name(case, each[:-3]), each) for each in PLACE_HALVES if each in case.holds]
    pairs += [("your school", f"{SCHOOL}_{half}") for half in HALVES]
    for name, pair in pairs:
        who, half = pair.rsplit("_", 1)
        start, end = time_ids(who, half)
        given = bounds(case.answers, who, half)
        if given and given[0] >= given[1]:
            told = f"The {HALVES[half]} at {name} starts at {case.answers[start]} and ends at {case.answers[end]}."
            found.append(Problem(start, f"{told} It must start before it ends, so put one of the two times right."))
    return tuple(found)
