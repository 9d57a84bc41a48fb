"""Every row of the table of statuses, on both sides of each condition."""

import pytest

from logic.guidance import guidance
from tests.cases import week
from tests.logic.cases import clean, found, result, said, statuses

NOT_TRIED = {"strategy_screening": "not_tried"}
AP, HOME_ONLINE, WATCHED = "unregulated_ap", "online_home", "online_supervised"

ROWS = [
    # S01, S06
    ({}, "S01", ["met"]),
    ({}, "S06", []),
    ({"purpose": "sanction"}, "S06", ["stop"]),
    ({"purpose": "sanction"}, "S01", []),
    ({"purpose": "unmet_need"}, "S01", ["stop"]),
    ({"purpose": "separation"}, "S01", ["stop"]),
    ({"purpose": "separation"}, "S06", []),
    ({"purpose": "not_sure"}, "S01", ["resolve"]),
    ({"purpose": None}, "S01", []),
    ({"purpose": None}, "S06", []),
    # S02a
    ({}, "S02a", ["met"]),
    ({"exhausted": "no"}, "S02a", ["not_met"]),
    ({"benefit": "no"}, "S02a", ["not_met"]),
    ({"exhausted": "no", "benefit": "not_sure"}, "S02a", ["not_met"]),
    ({"exhausted": "not_sure"}, "S02a", ["resolve"]),
    ({"exhausted": None}, "S02a", ["resolve"]),
    ({"benefit": "not_sure"}, "S02a", ["resolve"]),
    ({"benefit": None, "exclusion_risk": "not_sure"}, "S02a", ["resolve"]),
    ({"benefit": "not_sure", "exclusion_risk": "suspension"}, "S02a", ["caution"]),
    ({"exhausted": None, "exclusion_risk": "permanent"}, "S02a", ["caution"]),
    (NOT_TRIED, "S02a", ["met", "caution"]),
    ({"strategy_screening": "tried"}, "S02a", ["met"]),
    ({"strategy_screening": "not_suitable"}, "S02a", ["met"]),
    ({**NOT_TRIED, "exhausted": "no"}, "S02a", ["not_met"]),
    ({**NOT_TRIED, "exhausted": "not_sure"}, "S02a", ["resolve"]),
    ({**NOT_TRIED, "benefit": "no"}, "S02a", ["not_met", "caution"]),
    ({**NOT_TRIED, "benefit": None}, "S02a", ["resolve", "caution"]),
    ({"strategy_quiet_room": "not_tried"}, "S02a", ["met", "caution"]),
    # S02b
    ({}, "S02b", ["not_met"]),
    ({"exclusion_risk": "suspension"}, "S02b", ["met"]),
    ({"exclusion_risk": "permanent"}, "S02b", ["met"]),
    ({"exclusion_risk": "suspension", "exhausted": "no"}, "S02b", ["met", "caution"]),
    ({"exclusion_risk": "permanent", "exhausted": "not_sure"}, "S02b", ["met", "caution"]),
    ({"exclusion_risk": "permanent", "benefit": None}, "S02b", ["met", "caution"]),
    ({"exclusion_risk": "not_sure"}, "S02b", ["caution"]),
    ({"exclusion_risk": None}, "S02b", ["caution"]),
    ({"exclusion_risk": "not_sure", "exhausted": "no"}, "S02b", ["resolve"]),
    ({"exclusion_risk": None, "benefit": "not_sure"}, "S02b", ["resolve"]),
    # S04
    ({}, "S04", []),
    ({"exclusion_risk": "suspension", "governors_considered": "no"}, "S04", []),
    ({"exclusion_risk": "permanent", "governors_considered": "yes"}, "S04", ["met"]),
    ({"exclusion_risk": "permanent", "governors_considered": "no"}, "S04", ["resolve"]),
    ({"exclusion_risk": "permanent", "governors_considered": "not_sure"}, "S04", ["resolve"]),
    ({"exclusion_risk": "permanent"}, "S04", []),
    # S05a
    ({}, "S05a", []),
    ({"needs_plan": "no"}, "S05a", []),
    ({"additional_needs": "yes", "needs_plan": "yes"}, "S05a", ["met"]),
    ({"additional_needs": "yes", "needs_plan": "no"}, "S05a", ["resolve"]),
    ({"additional_needs": "yes", "needs_plan": "not_sure"}, "S05a", ["resolve"]),
    ({"additional_needs": "yes"}, "S05a", []),
    ({"additional_needs": None}, "S05a", []),
    ({"additional_needs": "not_sure"}, "S05a", ["resolve"]),
    ({"additional_needs": "not_sure", "needs_plan": "yes"}, "S05a", ["resolve"]),
    ({"ehc": "plan", "needs_plan": "yes"}, "S05a", ["met"]),
    ({"ehc": "yes_to_plan", "needs_plan": "no"}, "S05a", ["resolve"]),
    ({"ehc": "assessment", "needs_plan": "yes"}, "S05a", ["met"]),
    ({"ehc": "not_sure", "needs_plan": "no"}, "S05a", []),
    ({"ehc": "assessment", "additional_needs": "not_sure", "needs_plan": "yes"}, "S05a", ["met", "resolve"]),
    ({"ehc": "plan", "additional_needs": "not_sure", "needs_plan": "no"}, "S05a", ["resolve", "resolve"]),
    # S05b
    ({}, "S05b", ["met"]),
    ({"behaviour_plan": "no"}, "S05b", ["resolve"]),
    ({"behaviour_plan": "not_sure"}, "S05b", ["resolve"]),
    ({"behaviour_plan": None}, "S05b", []),
]


@pytest.mark.parametrize(("changes", "clause", "wanted"), ROWS)
def test_a_clause_gives_the_statuses_of_its_row(changes, clause: str, wanted: list[str]) -> None:
    assert statuses(clean(**changes), clause) == wanted


SERVICES = [("ehc", "S03a"), ("in_care", "S03b"), ("social_worker", "S03c"), ("other_services", "S03")]
AGREEMENT = [("agreed", "met"), ("consulted", "resolve"), ("not_yet", "resolve"), (None, None)]


@pytest.mark.parametrize(("answer", "status"), AGREEMENT)
@pytest.mark.parametrize(("service", "clause"), [*SERVICES, ("ehc", "S03a+")])
def test_a_service_is_agreed_or_still_to_settle(service: str, clause: str, answer: str | None, status) -> None:
    has = {"S03a": "plan", "S03a+": "yes_to_plan"}.get(clause, "yes")
    case = clean(**{service: has, f"{service}_consulted": answer, "needs_plan": "yes"})
    assert found(case, clause.strip("+")) == ([(status, service)] if status else [])


@pytest.mark.parametrize(("answer", "status"), [("agreed", "met"), ("consulted", "caution"), ("not_yet", "caution")])
def test_an_assessment_under_way_is_a_soft_prompt_until_agreed(answer: str, status: str) -> None:
    assert found(clean(ehc="assessment", ehc_consulted=answer, needs_plan="yes"), "S03a") == [(status, "ehc")]


@pytest.mark.parametrize(("service", "clause"), SERVICES)
def test_not_knowing_whether_there_is_a_service_must_be_settled(service: str, clause: str) -> None:
    assert found(clean(**{service: "not_sure", f"{service}_consulted": "agreed"}), clause) == [("resolve", service)]


@pytest.mark.parametrize("answer", [None, "none"])
@pytest.mark.parametrize(("service", "clause"), SERVICES)
def test_no_service_says_nothing_even_with_an_old_answer_about_it(service: str, clause: str, answer) -> None:
    value = answer if answer is None or service == "ehc" else "no"
    assert found(clean(**{service: value, f"{service}_consulted": "not_yet"}), clause) == []


def test_services_add_up_and_none_hides_another() -> None:
    changes = {service: "plan" if service == "ehc" else "yes" for service, _ in SERVICES}
    case = clean(**changes, **{f"{service}_consulted": "not_yet" for service, _ in SERVICES}, needs_plan="yes")
    for service, clause in SERVICES:
        assert found(case, clause) == [("resolve", service)]


WEEKS = [
    # S07a: a mainstream session, and a full week with no place at all
    (week("11 hh hh hh hh", "mainstream"), "S07a", [("note", None)]),
    (week("11 hh hh hh hh", "registered_ap"), "S07a", []),
    (week("11 22 hh hh hh", "mainstream", "mainstream"), "S07a", [("note", None)]),
    (week("hh hh hh hh hh"), "S07a", [("unanswered", None)]),
    (week("hh hh hh hh hh"), "S07b", [("unanswered", None)]),
    (week("-- -- -- -- --"), "S07a", [("unanswered", None)]),
    (week("hh hh hh hh h?"), "S07a", []),
    # S07b: all of it alternative, or a large share of it
    (week("11 11 22 22 33", AP, AP, AP), "S07b", [("change", None)]),
    (week("11 11 22 22 33", AP, HOME_ONLINE, WATCHED), "S07b", [("change", None)]),
    (week("11 11 22 -- --", AP, AP), "S07b", [("change", None)]),
    (week("1- -- -- -- -2", AP, AP), "S07b", [("change", None)]),
    (week("11 11 22 22 3h", AP, AP, AP), "S07b", [("note", None)]),
    (week("11 11 22 22 33", AP, AP, "mainstream"), "S07b", [("note", None)]),
    (week("11 11 22 22 3?", AP, AP, AP), "S07b", [("note", None)]),
    (week("11 11 22 22 33", AP, AP, AP, names=("A", " a", "A ")), "S07b", [("note", None)]),
    (week("11 11 11 11 11", AP), "S07b", [("note", None)]),
    (week("11 11 11 hh hh", AP), "S07b", [("note", None)]),
    (week("11 11 1h hh hh", AP), "S07b", []),
    (week("11 1h 22 2h hh", AP, HOME_ONLINE), "S07b", [("note", None)]),
    (week("11 1h 22 hh hh", AP, HOME_ONLINE), "S07b", []),
    (week("11 11 11 11 11", "semh"), "S07b", []),
    # S08: the only provision, or six sessions in person
    (week("11 11 11 11 11", AP), "S08", [("stop", "place_1")]),
    (week("11 11 11 11 11", HOME_ONLINE), "S08", [("stop", "place_1")]),
    (week("11 11 11 11 11", WATCHED), "S08", [("stop", "place_1")]),
    (week("11 11 11 -- --", AP), "S08", [("stop", "place_1")]),
    (week("1- -- -- -- --", AP), "S08", [("stop", "place_1")]),
    (week("11 11 11 11 12", AP, AP, names=("A b", "a  B")), "S08", [("stop", "place_1")]),
    (week("11 11 11 11 1?", AP), "S08", [("caution", "place_1")]),
    (week("11 11 11 11 1h", AP), "S08", [("caution", "place_1")]),
    (week("11 11 11 11 12", AP, AP), "S08", [("caution", "place_1")]),
    (week("11 11 11 hh hh", AP), "S08", [("caution", "place_1")]),
    (week("11 11 1h hh hh", AP), "S08", []),
    (week("11 11 11 hh hh", WATCHED), "S08", [("caution", "place_1")]),
    (week("11 11 11 hh hh", HOME_ONLINE), "S08", []),
    (week("11 12 22 hh hh", AP, WATCHED, names=("A", "a")), "S08", [("caution", "place_1")]),
    (week("11 12 22 hh hh", AP, HOME_ONLINE, names=("A", "a")), "S08", []),
    (week("11 11 11 11 11", "semh"), "S08", []),
    (week("11 11 11 11 11", "mainstream"), "S08", []),
    (week("11 11 11 11 11", "registered_ap"), "S08", []),
    (week("11 11 11 11 11"), "S08", []),
    # S09: the weekly advice, for each capped provider
    (week("11 11 hh hh hh", AP), "S09", [("met", "place_1")]),
    (week("11 11 1h hh hh", AP), "S09", [("change", "place_1")]),
    (week("1h 1h 1h 1h hh", AP), "S09", [("change", "place_1")]),
    (week("1h 1h 1h hh hh", AP), "S09", [("change", "place_1")]),
    (week("1h 1h hh hh hh", AP), "S09", [("met", "place_1")]),
    (week("11 11 1h hh 2h", HOME_ONLINE, WATCHED), "S09", [("change", "place_1"), ("met", "place_2")]),
    (week("11 11 1h hh hh", "mainstream"), "S09", []),
    (week("11 11 1h hh hh", "semh"), "S09", []),
    (week("11 11 1h hh hh", "registered_ap"), "S09", []),
    (week("11 11 1h hh hh"), "S09", []),
    (week("?? ?? ?? ?? 1?", AP), "S09", [("met", "place_1")]),
    # S11a to S11c
    (week("1h hh hh hh hh", HOME_ONLINE), "S11a", [("note", None)]),
    (week("1h hh hh hh hh", HOME_ONLINE), "S11b", [("note", None)]),
    (week("1h hh hh hh hh", HOME_ONLINE), "S11c", []),
    (week("1h hh hh hh hh", WATCHED), "S11c", [("note", None)]),
    (week("1h hh hh hh hh", WATCHED), "S11a", []),
    (week("1h hh hh hh hh", AP), "S11a", []),
    (week("1h hh hh hh hh", AP), "S11c", []),
    # S12: the second finding needs a session with nothing
    (week("1- hh hh hh hh", "mainstream"), "S12", [("met", None), ("caution", None)]),
    (week("1h hh hh hh hh", HOME_ONLINE), "S12", [("met", None)]),
    (week("1h hh hh hh hh", WATCHED), "S12", []),
    (week("1h hh hh hh hh", "tuition"), "S12", []),
    # S09, S10, S13: a tutor is capped and looked up; a college is neither
    (week("1h hh hh hh hh", "tuition"), "S09", [("met", "place_1")]),
    (week("1h 1h 1h hh hh", "home_tuition"), "S09", [("change", "place_1")]),
    (week("11 11 11 hh hh", "fe_college"), "S09", []),
    (week("11 11 11 11 11", "tuition"), "S08", [("stop", "place_1")]),
    (week("11 11 11 11 11", "fe_college"), "S08", []),
    (week("1h hh hh hh hh", "tuition"), "S10", [("met", None)]),
    (week("1h hh hh hh hh", "home_tuition"), "S10", [("met", None)]),
    (week("1h hh hh hh hh", "fe_college"), "S10", []),
]


@pytest.mark.parametrize(("its_week", "clause", "wanted"), WEEKS)
def test_a_week_gives_the_findings_of_its_row(its_week, clause: str, wanted) -> None:
    assert found(clean(its_week), clause) == wanted


STEPS = [
    ("S10", AP, "directory_checked", {"yes": "met", "no": "resolve", None: None}),
    ("S12", HOME_ONLINE, "reduced_consulted", {"yes": "met", "no": "resolve", None: None}),
    ("S13", "semh", "semh_route", {"sla": "met", "adviser": "met", "not_yet": "resolve", None: None}),
]


@pytest.mark.parametrize(
    ("clause", "kind", "id", "answer", "status"),
    [(clause, kind, id, answer, status) for clause, kind, id, row in STEPS for answer, status in row.items()],
)
def test_a_step_the_week_asks_for_is_done_or_to_do(clause, kind, id, answer, status) -> None:
    assert statuses(clean(week("1h hh hh hh hh", kind), **{id: answer}), clause) == ([status] if status else [])


@pytest.mark.parametrize(("clause", "id"), [(row[0], row[2]) for row in STEPS])
def test_a_step_the_week_does_not_ask_for_says_nothing(clause: str, id: str) -> None:
    assert statuses(clean(week("1h hh hh hh hh", "registered_ap")), clause) == []


@pytest.mark.parametrize(
    ("consulted", "wanted"), [("yes", ["met", "caution"]), ("no", ["resolve", "caution"]), (None, ["caution"])]
)
def test_a_session_with_nothing_asks_for_the_council_and_is_part_time(consulted, wanted) -> None:
    assert statuses(clean(week("1- hh hh hh hh", "mainstream"), reduced_consulted=consulted), "S12") == wanted


BOTH = [("yes", "yes", ["met"]), ("yes", None, []), (None, "yes", []), (None, None, [])]
BOTH += [(left, right, ["resolve"]) for left in ("no", "not_sure") for right in ("yes", "no", "not_sure", None)]
BOTH += [(left, right, ["resolve"]) for left in ("yes", None) for right in ("no", "not_sure")]


@pytest.mark.parametrize("kind", [HOME_ONLINE, WATCHED])
@pytest.mark.parametrize(("left", "right", "wanted"), BOTH)
def test_online_learning_needs_a_yes_to_both_questions(kind, left, right, wanted) -> None:
    its_week = week("1h hh hh hh hh", kind)
    case = clean(its_week, online_best_interests=left, online_supports_access=right)
    assert statuses(case, "S11d") == wanted


def test_the_online_questions_say_nothing_without_online_learning() -> None:
    assert statuses(clean(online_best_interests="no"), "S11d") == []


PROTECTED = [
    ({}, "registration", ""),
    ({"ehc": "plan"}, "registration_protected", "with an EHC plan"),
    ({"ehc": "yes_to_plan"}, "registration_protected", "a pupil about to have an EHC plan,"),
    ({"ehc": "assessment"}, "registration", ""),
    ({"in_care": "yes"}, "registration_protected", "in care"),
    ({"in_care": "not_sure"}, "registration", ""),
    ({"ehc": "plan", "in_care": "yes"}, "registration_protected", "with an EHC plan and in care"),
    ({"ehc": "yes_to_plan", "in_care": "yes"}, "registration_protected", "about to have an EHC plan and in care"),
]
NEEDS = [
    ({"additional_needs": "yes"}, "registration_needs", True),
    ({"additional_needs": "not_sure"}, "registration", False),
    ({"additional_needs": "no"}, "registration", False),
    ({"additional_needs": "yes", "in_care": "yes"}, "registration_protected", False),
]


@pytest.mark.parametrize(("changes", "saying", "words"), PROTECTED)
def test_the_registration_risk_is_stronger_with_a_plan_or_in_care(changes, saying: str, words: str) -> None:
    finding = said(clean(week("11 11 11 hh hh", AP), **changes), f"S08.{saying}")
    assert (finding.status, words in finding.text) == ("caution", True)
    assert set(changes) & set(finding.answers) == (set(changes) if words else set())


@pytest.mark.parametrize(("changes", "saying", "rests"), NEEDS)
def test_the_registration_caution_says_more_where_the_pupil_has_needs(changes, saying: str, rests: bool) -> None:
    finding = said(clean(week("11 11 11 hh hh", AP), needs_plan="yes", **changes), f"S08.{saying}")
    assert finding.status == "caution"
    assert ("additional_needs" in finding.answers) is rests


def test_online_at_home_does_not_count_towards_the_sessions_of_the_registration_risk() -> None:
    case = clean(week("11 11 11 2h hh", AP, HOME_ONLINE, names=("A", "a")))
    assert said(case, "S08.registration").text.startswith("A has 6 sessions")
    assert said(case, "S09.over").text.startswith("A has 7 sessions")


def test_not_tried_strategies_are_named_and_cited() -> None:
    finding = said(clean(**NOT_TRIED, strategy_family="not_tried"), "S02a.untried")
    for id in ("screening", "family"):
        assert guidance().strategies[id].name in finding.text
        assert f"strategy_{id}" in finding.answers


RISK_ALONE = [
    ({}, "You have not marked which strategies have been tried."),
    ({"strategy_screening": "tried"}, "Every strategy you marked is tried, or would not suit."),
    (NOT_TRIED, "Not tried yet: “Screening"),
]


@pytest.mark.parametrize(("marks", "words"), RISK_ALONE)
def test_risk_alone_names_what_has_not_been_tried(marks, words: str) -> None:
    finding = said(clean(exclusion_risk="suspension", exhausted="no", **marks), "S02b.risk_alone")
    assert words in finding.text
    assert set(marks) & set(finding.answers) == (set(marks) if marks is NOT_TRIED else set())


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"exhausted": "no"}, "the school's own strategies are not used up."),
        ({"benefit": "no"}, "time elsewhere would not help."),
        ({"exhausted": "no", "benefit": "no"}, "not used up and time elsewhere would not help."),
        ({"exhausted": "no", "benefit": None}, "the school's own strategies are not used up."),
        ({"exhausted": "not_sure"}, "whether every strategy is used up is still open."),
        ({"benefit": None}, "whether time elsewhere would help is still open."),
        ({"exhausted": None, "benefit": "not_sure"}, "used up and whether time elsewhere would help is still open."),
    ],
)
def test_the_strategies_ground_says_which_half_is_wanting(changes, words: str) -> None:
    finding = next(each for each in result(clean(**changes)).findings if "S02a" in each.clauses)
    assert words in finding.text


@pytest.mark.parametrize(
    ("risk", "words"), [("suspension", "at risk of suspension"), ("permanent", "permanent exclusion")]
)
def test_the_risk_is_named(risk: str, words: str) -> None:
    assert words in said(clean(exclusion_risk=risk), "S02b.true").text


@pytest.mark.parametrize(("stage", "words"), [("plan", "has an EHC plan"), ("yes_to_plan", "said yes to an EHC plan")])
def test_the_stage_of_the_plan_is_named(stage: str, words: str) -> None:
    assert words in said(clean(ehc=stage, ehc_consulted="not_yet"), "S03a.not_yet").text


def test_an_over_limit_provider_is_told_its_numbers_and_what_to_move() -> None:
    finding = said(clean(week("11 11 1h hh hh", AP)), "S09.over")
    assert "Place 1 has 5 sessions on 3 days." in finding.text
    assert "Move 1 session to" in finding.action
    assert finding.answers == ("mon_am", "mon_pm", "tue_am", "tue_pm", "wed_am")


def test_one_session_and_one_day_are_written_as_one() -> None:
    assert "1 session on 1 day" in said(clean(week("1h hh hh hh hh", AP)), "S09.within").text


def test_a_sole_provider_is_told_its_share_of_what_the_pupil_gets() -> None:
    assert "with 6 of 6 sessions" in said(clean(week("11 11 11 -- --", AP)), "S08.sole").text


HOSTILE = ['O\'Hara "x"', "🐴" * 50, "<script>alert(1)</script>", "x" * 10_000, "{name}", "{0.__class__}", "%(name)s\0"]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_place_name_is_only_ever_a_name(name: str) -> None:
    its_week = week("11 11 11 11 1h", AP, names=(name,))
    for finding in result(clean(its_week)).findings:
        assert len(finding.text) < 600
    texts = [finding.text for finding in result(clean(its_week)).findings if finding.subject == "place_1"]
    assert len(texts) == 2
    assert all(text.startswith(name[:57]) for text in texts)


# ---- hours

SCHOOL = {"school_am_start": "09:00", "school_am_end": "12:00", "school_pm_start": "13:00", "school_pm_end": "15:00"}


def day(place: str, *times: str) -> dict[str, str]:
    """The times of a day at a place, its morning first."""
    ids = (f"{place}_{half}_{bound}" for half in ("am", "pm") for bound in ("start", "end"))
    return dict(zip(ids, times, strict=False))


@pytest.mark.parametrize(
    ("changes", "saying", "words"),
    [
        ({}, "registration_hours", "has 19 hours 30 minutes a week in person. Above 18 hours"),
        ({"in_care": "yes"}, "registration_hours_protected", "For a pupil in care, full-time education"),
        ({"additional_needs": "yes"}, "registration_hours_needs", "has 19 hours 30 minutes a week in person."),
    ],
)
def test_the_registration_risk_tells_the_hours_where_they_are_known(changes, saying: str, words: str) -> None:
    its_week = {**week("11 11 11 hh hh", AP), **day("place_1", "08:30", "12:00", "12:30", "15:30")}
    finding = said(clean(its_week, **changes), f"S08.{saying}")
    assert (finding.status, words in finding.text) == ("caution", True)
    assert set(day("place_1", *"1234")) <= set(finding.answers)


def test_eighteen_hours_are_no_risk_whatever_the_sessions() -> None:
    its_week = {**week("11 11 11 hh hh", AP), **day("place_1", "09:00", "12:00", "13:00", "16:00")}
    assert found(clean(its_week), "S08") == []


SHORT = {**week("1h hh hh hh hh", "mainstream"), **SCHOOL, **day("place_1", "10:00", "11:30")}


@pytest.mark.parametrize(
    ("consulted", "saying"), [("yes", "hours_consulted"), ("no", "hours_not_consulted"), (None, None)]
)
def test_fewer_hours_than_the_school_s_own_ask_for_the_council(consulted: str | None, saying: str | None) -> None:
    case = clean(SHORT, reduced_consulted=consulted)
    if saying is None:
        assert statuses(case, "S12") == []
        return
    finding = said(case, f"S12.{saying}")
    assert "23 hours 30 minutes a week, where your school has 25 hours" in finding.text
    assert finding.answers[0] == "reduced_consulted"
    assert set(finding.answers[1:]) == {*SCHOOL, "place_1_am_start", "place_1_am_end"}


def test_a_session_with_nothing_is_told_before_the_hours_which_stand_among_the_answers() -> None:
    case = clean({**SHORT, "fri_pm": "none"})
    assert set(SCHOOL) <= set(said(case, "S12.consulted").answers)
    assert statuses(case, "S12") == ["met", "caution"]


def test_hours_that_are_not_fewer_ask_for_nothing() -> None:
    assert statuses(clean({**SHORT, **day("place_1", "09:00", "12:00")}), "S12") == []
