"""The next steps: which, in what order, and with ids that can be ticked."""

from datetime import date

from hypothesis import given, settings

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.dates.next_steps import NextStep, dated, decider, of_finding
from logic.dates.plan import plan
from logic.guidance import guidance
from tests.cases import HOME_WEEK
from tests.logic.dated import BACK, DATE_ANSWERS, DATED, SETTLED, TODAY, dates_of


def steps_of(answers: dict[str, str]) -> tuple[NextStep, ...]:
    """The steps of these answers."""
    case = parse(answers)
    return plan(assess(case), deadlines(case, TODAY)).steps


def ids(answers: dict[str, str]) -> list[str]:
    return [step.id for step in steps_of(answers)]


def test_a_case_that_may_be_appropriate_lists_the_steps_of_a_direction_in_date_order() -> None:
    assert ids(dict(DATED)) == [
        "step.views",
        "step.equality",
        "step.checks",
        "step.safeguarding",
        "step.subjects",
        "step.decision",
        "date.notice",
        "date.contact_1",
        "date.invite_1",
        "date.review_1",
        "date.outcome_1",
        "date.invite_2",
        "date.review_2",
        "date.invite_3",
        "date.outcome_2",
        "date.review_3",
        "date.outcome_3",
        "date.end",
    ]


def test_without_dates_the_steps_have_no_day() -> None:
    steps = steps_of(dict(SETTLED))
    named = ("views", "equality", "transition", "checks", "safeguarding", "subjects", "decision")
    assert [step.id for step in steps] == [f"step.{name}" for name in named]
    assert {step.day for step in steps} == {None}


def test_a_finding_keeps_its_id_its_reason_and_its_owner() -> None:
    answers = {**DATED, "ehc": "plan", "ehc_consulted": "not_yet", "needs_plan": "yes"}
    step = next(step for step in steps_of(answers) if step.id == "S03a.not_yet:ehc")
    says = guidance().clauses["S03a"].says["not_yet"]
    assert (step.text, step.owner, step.clauses, step.day) == (says.action, says.owner, ("S03a",), None)
    assert step.why.startswith("The pupil has an EHC plan")


def test_an_ehc_plan_sends_the_notice_to_the_council_too() -> None:
    answers = {**DATED, "ehc": "plan", "ehc_consulted": "agreed", "needs_plan": "yes"}
    step = next(step for step in steps_of(answers) if step.id == "step.notice_council")
    assert step.day == date(2027, 1, 6)
    assert "step.notice_council" not in ids({**answers, "ehc": "yes_to_plan"})


def test_the_kind_of_place_brings_its_own_steps() -> None:
    mainstream = ids({**DATED, "place_1_kind": "mainstream"})
    assert {"step.dual_registration", "date.planning"} <= set(mainstream)
    assert "step.checks" not in mainstream
    for kind in ("semh", "registered_ap"):
        asked = ids({**DATED, "place_1_kind": kind, "semh_route": "sla"})
        assert "step.dual_registration_ask" in asked
        assert "step.dual_registration" not in asked
    assert "step.dual_registration_ask" not in mainstream
    assert not [id for id in ids(dict(DATED)) if "dual_registration" in id]


def test_a_week_with_both_kinds_of_school_has_both_steps() -> None:
    semh = {"thu_am": "place_2", "place_2_kind": "semh", "place_2_name": "The Base", "semh_route": "sla"}
    answers = {**DATED, "place_1_kind": "mainstream", **semh}
    assert {"step.dual_registration", "step.dual_registration_ask"} <= set(ids(answers))


def test_subjects_and_safety_are_for_a_week_with_a_provider() -> None:
    alone = {"step.safeguarding", "step.subjects"}
    assert alone <= set(ids(dict(DATED)))
    assert not alone & set(ids({**DATED, "place_1_kind": "mainstream"}))


def test_a_looked_after_pupil_at_risk_brings_an_interim_pep_review() -> None:
    looked_after = {**DATED, "in_care": "yes", "in_care_consulted": "agreed"}
    assert "step.pep" in ids(looked_after)
    assert "step.pep" not in ids({**looked_after, "exclusion_risk": "none"})
    assert "step.pep" not in ids(dict(DATED))


def test_an_academy_checks_the_rules_for_a_pupil_who_may_be_off_site_already() -> None:
    assert "step.transition" in ids(dict(SETTLED))
    assert "step.transition" in ids({**DATED, "start_date": "2026-07-20"})
    assert "step.transition" not in ids(dict(DATED))
    assert "step.transition" not in ids({**SETTLED, "school_type": "maintained"})


def test_the_notice_goes_to_the_authority_that_maintains_the_plan() -> None:
    answers = {**DATED, "ehc": "plan", "ehc_consulted": "agreed", "needs_plan": "yes"}
    (step,) = [step for step in steps_of(answers) if step.id == "step.notice_council"]
    assert "may not be Norfolk" in step.text
    assert "one way to reach it" in step.text


def test_a_session_with_nothing_brings_the_attendance_service() -> None:
    assert "step.part_time" in ids({**DATED, "fri_pm": "none", "reduced_consulted": "yes"})
    assert "step.part_time" not in ids(dict(DATED))


def test_a_case_that_cannot_be_used_lists_only_what_stops_it() -> None:
    assert ids({**DATED, "purpose": "sanction", "behaviour_plan": "no"}) == ["S06.sanction"]


def test_a_case_that_is_not_indicated_lists_the_ladder() -> None:
    steps = steps_of({**DATED, "exhausted": "no", "exclusion_risk": "none"})
    assert [step.text for step in steps] == [rung.step for rung in guidance().ladder]
    assert [step.id for step in steps] == [f"ladder.{number}" for number in range(1, len(steps) + 1)]


def test_an_incomplete_case_groups_its_questions_by_page_and_holds_the_dates_back() -> None:
    answers = {**DATED, "in_care": "not_sure", "exclusion_risk": "none"}
    del answers["purpose"], answers["social_worker"], answers["other_services"]
    found = {step.id: step.text for step in steps_of(answers)}
    assert found == {
        "unanswered:strategies": "Answer 1 question left on the page “Internal strategies”.",
        "unanswered:services": "Answer 2 questions left on the page “Services and needs”.",
        "S03b.not_sure:in_care": guidance().clauses["S03b"].says["not_sure"].action,
    }


def test_a_week_with_no_place_is_a_step_of_its_own_with_an_owner() -> None:
    answers = {**SETTLED, **HOME_WEEK}
    (step,) = steps_of(answers)
    assert (step.id, step.owner) == ("S07a.no_place", "Head teacher")


def test_the_type_of_school_names_who_decides() -> None:
    named = [decider(parse({"school_type": type_})) for type_ in ("maintained", "academy", "pru")]
    assert named == ["governing body", "trust board", "management committee"]
    assert decider(parse({})) == "governing body, trust board or management committee"
    (decision,) = [step for step in steps_of(dict(SETTLED)) if step.id == "step.decision"]
    assert "trust board" in decision.text


@settings(max_examples=100, deadline=None)
@given(DATE_ANSWERS)
def test_every_step_has_its_own_id_a_source_and_no_open_brace(answers: dict[str, str]) -> None:
    for base in ({}, SETTLED, {**SETTLED, "in_care": "not_sure"}):
        steps = steps_of({**base, **answers})
        assert steps
        assert len({step.id for step in steps}) == len(steps)
        for step in steps:
            assert step.source in guidance().sources
            assert set(step.clauses) <= set(guidance().clauses)
            assert step.text
            assert step.owner
            assert "{" not in step.text + step.why


def test_a_step_of_a_later_week_has_an_id_of_its_own_and_says_when() -> None:
    found = {each.says: of_finding(each) for each in assess(parse(dict(BACK))).findings}
    assert found["S09.over"].id == "S09.over:place_1:week_2"
    assert found["S09.over"].text.startswith("From 1 February 2027 to 21 February 2027: ")
    assert found["S09.over"].why.startswith("From 1 February 2027 to 21 February 2027: Broadland Forge Workshop has 5")
    assert found["S12.part_time"].id == "S12.part_time:week_3"
    assert found["S10.checked"].id == "S10.checked"


def test_a_change_of_the_week_is_a_step_on_its_day() -> None:
    steps = {step.id: step for step in dated(dates_of(BACK))}
    assert steps["date.change_1"].day == date(2027, 2, 1)
    assert steps["date.change_2"].words.startswith("The week changes. Start the next timetable.")
