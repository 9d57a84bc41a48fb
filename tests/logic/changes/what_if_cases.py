"""Cases for the tests of what would change: settled ones by their weeks, and any mixture of answers."""

from collections.abc import Iterator

from hypothesis import strategies as st

from logic.case import Case
from logic.changes.counterfactual import Counterfactual
from logic.changes.what_if import WhatIf
from logic.questions import QUESTIONS
from logic.terms import EVERY_SESSION, SESSIONS, WEEK
from tests.cases import CALM, later, week

SETTLED = {
    **CALM,
    "place_1_name": "Forge",
    "place_1_kind": "unregulated_ap",
    "place_2_name": "Loom",
    "place_2_kind": "online_home",
    "place_3_name": "Hill School",
    "place_3_kind": "mainstream",
    "place_4_name": "The Base",
    "place_4_kind": "semh",
    "place_5_name": "Mill",
    "place_5_kind": "online_supervised",
    "directory_checked": "yes",
}
WEEKS = {
    "two days away": "11 11 hh hh hh",
    "four mornings": "1h 1h 1h 1h hh",
    "seven sessions": "11 11 11 1h hh",
    "one provider all week": "11 11 11 11 11",
    "one provider and nothing else": "11 -- -- -- --",
    "three providers and no school": "11 11 55 55 22",
    "another school": "33 33 33 33 33",
    "a base": "44 44 44 44 hh",
    "online at home": "hh hh hh h2 22",
    "online at a place": "55 hh hh hh hh",
    "some nothing": "11 hh hh hh --",
    "no place": "hh hh hh hh hh",
    "no place and nothing": "-- -- -- -- --",
    "half filled in": "11 hh ?? ?? ??",
    "not filled in": "?? ?? ?? ?? ??",
}
TIMES = tuple(f"{half}_{bound}" for half in ("am", "pm") for bound in ("start", "end"))
SCHOOL_DAY = dict(zip((f"school_{time}" for time in TIMES), ("09:00", "12:00", "13:00", "15:00"), strict=True))
LONG_DAYS = dict(zip((f"place_1_{time}" for time in TIMES), ("08:00", "12:00", "13:00", "17:00"), strict=True))
SHORT_DAYS = SCHOOL_DAY | dict(
    zip((f"place_3_{time}" for time in TIMES), ("10:00", "12:00", "13:00", "15:00"), strict=True)
)
LEVELS = (
    {},
    {"in_care": "yes", "in_care_consulted": "agreed"},
    {"additional_needs": "yes", "needs_plan": "yes"},
)
CLOSED = tuple(
    id
    for id, question in QUESTIONS.items()
    if question.options and question.required and EVERY_SESSION.get(id, WEEK) == WEEK
)
BACK = later(2, "11 11 1h hh hh", "2027-01-11") | later(3, "1h 1h 1h hh hh", "2027-02-01")
"""A week that changes twice, and is too much both times."""
BEST = "may_be_appropriate"
FACTS = {"purpose", "exclusion_risk", "ehc", "in_care", "social_worker", "other_services", "additional_needs"}
"""The questions about what is so, which no head can do anything about."""

ANSWERS = tuple((id, option) for id in CLOSED for option in (*QUESTIONS[id].options, None))


def a_case(sessions: str = "11 11 hh hh hh", /, **answers: str | None) -> Case:
    """A settled case with these sessions, in the letters of a week."""
    return Case({**SETTLED, **week(sessions)}).with_answers(**answers)


def offers(found: WhatIf) -> list[Counterfactual]:
    """All that is offered for a case."""
    return [*found.better, *(each for each in (found.all_the_way, found.worse) if each is not None)]


def told(found: Counterfactual | None) -> tuple[str, str, str]:
    """How a change is put, the outcome it leads to, and its words."""
    assert found is not None
    return found.offer, found.outcome.id, found.words


def samples() -> Iterator[Case]:
    """Cases that between them reach every outcome and every saying: each week as it is, then one or two answers off."""
    yield Case()
    yield from (a_case(sessions) for sessions in WEEKS.values())
    follow_ups = {"reduced_consulted": "no", "online_best_interests": "yes", "online_supports_access": "no"}
    yield a_case(WEEKS["online at home"], **follow_ups)
    yield a_case(WEEKS["online at home"], **dict.fromkeys(follow_ups, "yes"))
    yield from (a_case(WEEKS["a base"], semh_route=route) for route in ("sla", "not_yet"))
    for id, option in ANSWERS:
        if not id.startswith("place_") and id not in SESSIONS:
            yield a_case(**{id: option})
    for service, stages in {"ehc": ("plan", "assessment"), "in_care": ("yes",), "social_worker": ("yes",)}.items():
        for stage in stages:
            for reply in ("not_yet", "consulted", "agreed"):
                yield a_case(**{service: stage, f"{service}_consulted": reply, "needs_plan": "no"})
    yield from (a_case(other_services="yes", other_services_consulted=r) for r in ("not_yet", "consulted", "agreed"))
    yield from (a_case(additional_needs="yes", needs_plan=plan) for plan in ("yes", "not_sure"))
    yield a_case(exclusion_risk="permanent", governors_considered="no", exhausted="not_sure")
    yield a_case(exclusion_risk="permanent", governors_considered="yes", exhausted="no")
    yield a_case(exhausted="no", benefit="no")
    yield a_case(strategy_family="not_tried")
    yield a_case(WEEKS["seven sessions"], in_care="yes", in_care_consulted="agreed")
    yield a_case(WEEKS["seven sessions"], additional_needs="yes", needs_plan="yes")
    yield a_case("11 hh hh 11 hh", place_1_kind=None)
    for its_week in ("two days away", "seven sessions"):
        yield from (a_case(WEEKS[its_week], **LONG_DAYS, **more) for more in LEVELS)
    yield from (a_case(WEEKS["another school"], **SHORT_DAYS, reduced_consulted=reply) for reply in ("yes", "no"))
    yield from (a_case(**{**BACK, **more}) for more in ({}, {"exhausted": "no"}, {"week_2_from": None}))


def any_case() -> st.SearchStrategy[Case]:
    """A settled case with any week and up to a dozen answers changed or taken out."""
    changes = st.lists(st.sampled_from(ANSWERS), max_size=12)
    return st.builds(
        lambda sessions, off, change: a_case(sessions, **{**change, **dict(off)}),
        st.sampled_from(sorted(WEEKS.values())),
        changes,
        st.sampled_from(({}, {}, BACK)),
    )
