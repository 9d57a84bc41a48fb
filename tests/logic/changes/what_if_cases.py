"""Cases for the tests of what would change: settled ones by their weeks, and any mixture of answers."""

from collections.abc import Iterator

from hypothesis import strategies as st

from logic.case import Case
from logic.questions import QUESTIONS
from logic.terms import HOME, NONE, PLACES, SESSIONS

SETTLED = {
    "purpose": "improve_behaviour",
    "exhausted": "yes",
    "benefit": "yes",
    "behaviour_plan": "yes",
    "exclusion_risk": "none",
    "ehc": "none",
    "in_care": "no",
    "social_worker": "no",
    "other_services": "no",
    "additional_needs": "no",
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
    "two days away": "1111hhhhhh",
    "four mornings": "1h1h1h1hhh",
    "seven sessions": "1111111hhh",
    "one provider all week": "1111111111",
    "one provider and nothing else": "11nnnnnnnn",
    "three providers and no school": "1111555522",
    "another school": "3333333333",
    "a base": "44444444hh",
    "online at home": "hhhhhhh222",
    "online at a place": "55hhhhhhhh",
    "some nothing": "11hhhhhhnn",
    "no place": "hhhhhhhhhh",
    "no place and nothing": "nnnnnnnnnn",
    "half filled in": "11hh......",
    "not filled in": "..........",
}
CLOSED = tuple(id for id, question in QUESTIONS.items() if question.options and question.required)
ANSWERS = tuple((id, option) for id in CLOSED for option in (*QUESTIONS[id].options, None))


def a_case(cells: str = "1111hhhhhh", /, **answers: str | None) -> Case:
    """A settled case with the week in ten letters: h home, n nothing, 1 to 6 a place, . no answer."""
    values = {"h": HOME, "n": NONE, **{place[-1]: place for place in PLACES}}
    sessions = {session: values[cell] for session, cell in zip(SESSIONS, cells, strict=True) if cell != "."}
    return Case({**SETTLED, **sessions}).with_answers(**answers)


def samples() -> Iterator[Case]:
    """Cases that between them reach every outcome and every saying: each week as it is, then one or two answers off."""
    yield Case()
    yield from (a_case(week) for week in WEEKS.values())
    follow_ups = {"reduced_consulted": "no", "online_best_interests": "yes", "online_supports_access": "no"}
    yield a_case(WEEKS["online at home"], **follow_ups)
    yield a_case(WEEKS["online at home"], **dict.fromkeys(follow_ups, "yes"))
    yield from (a_case(WEEKS["a base"], semh_route=route) for route in ("sla", "not_yet"))
    for id, option in ANSWERS:
        if not id.startswith("place_") and id not in SESSIONS:
            yield a_case("1111hhhhhh", **{id: option})
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
    yield a_case("11hhhh11hh", place_1_kind=None)


def any_case() -> st.SearchStrategy[Case]:
    """A settled case with any week and up to a dozen answers changed or taken out."""
    changes = st.lists(st.sampled_from(ANSWERS), max_size=12)
    return st.builds(lambda week, off: a_case(week, **dict(off)), st.sampled_from(sorted(WEEKS.values())), changes)
