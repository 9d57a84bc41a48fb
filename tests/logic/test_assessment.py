"""The assessment: the six outcomes in their order, the frozen result, and its plain form."""

import dataclasses
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from logic.assessment import OUTCOMES, as_dict, assess
from logic.case import Case, parse
from logic.findings import Finding
from logic.guidance import guidance
from logic.patterns import Pattern
from logic.questions import QUESTIONS
from logic.terms import FIRST_DAY, SESSIONS
from tests.cases import CLEAN, later, week
from tests.logic.cases import clean, found, outcome, plain, random_answers, random_changes, result, statuses

AP = "unregulated_ap"
OVER, SOLE = week("11 11 1h hh hh", AP), week("11 11 11 11 11", AP)
ORDER = [
    (None, {}, "may_be_appropriate"),
    (None, {"strategy_screening": "not_tried"}, "may_be_appropriate"),
    (OVER, {}, "change_the_week"),
    (OVER, {"behaviour_plan": "no"}, "pause"),
    (None, {"behaviour_plan": "no"}, "pause"),
    (None, {"exhausted": "not_sure"}, "pause"),
    (None, {"exhausted": "no", "exclusion_risk": "not_sure"}, "pause"),
    (None, {"exhausted": "not_sure", "exclusion_risk": "suspension"}, "may_be_appropriate"),
    (None, {"exclusion_risk": "not_sure"}, "may_be_appropriate"),
    (None, {"behaviour_plan": None}, "incomplete"),
    (OVER, {"behaviour_plan": "no", "in_care": None}, "incomplete"),
    (None, {"exhausted": None}, "incomplete"),
    (week("hh hh hh hh hh"), {}, "incomplete"),
    (week("hh hh hh hh h?"), {}, "incomplete"),
    (week("-- -- -- -- --"), {"behaviour_plan": "no"}, "incomplete"),
    (week("11 hh hh hh hh"), {}, "incomplete"),
    (None, {"place_1_name": None}, "incomplete"),
    (None, {"exhausted": "no"}, "not_indicated"),
    (None, {"benefit": "no", "exclusion_risk": "none"}, "not_indicated"),
    (None, {"exhausted": "no", "behaviour_plan": None}, "not_indicated"),
    (OVER, {"exhausted": "no", "in_care": "not_sure"}, "not_indicated"),
    (None, {"exhausted": "no", "exclusion_risk": None}, "incomplete"),
    (None, {"exhausted": "no", "exclusion_risk": "suspension"}, "may_be_appropriate"),
    (None, {"purpose": "sanction"}, "do_not_use"),
    (None, {"purpose": "unmet_need", "exhausted": "no"}, "do_not_use"),
    (SOLE, {}, "do_not_use"),
    (SOLE, {"exhausted": "no", "in_care": None}, "do_not_use"),
    (None, {"purpose": "not_sure"}, "pause"),
    (None, {"school_type": None, "start_date": None}, "may_be_appropriate"),
    (None, {"ehc": "assessment", "ehc_consulted": "not_yet", "needs_plan": "yes"}, "may_be_appropriate"),
]


@pytest.mark.parametrize(("its_week", "changes", "wanted"), ORDER)
def test_the_outcome_is_the_first_that_applies(its_week, changes, wanted: str) -> None:
    assert outcome(clean(its_week, **changes)) == wanted


def test_a_stop_shows_as_soon_as_it_holds_even_with_every_other_question_open() -> None:
    assert outcome(Case().with_answers(purpose="sanction")) == "do_not_use"


def test_there_are_six_outcomes_with_words_and_something_to_do() -> None:
    wanted = ["do_not_use", "not_indicated", "incomplete", "pause", "change_the_week", "may_be_appropriate"]
    assert list(OUTCOMES) == wanted
    assert all(outcome.headline and outcome.meaning and outcome.now for outcome in OUTCOMES.values())


@pytest.mark.parametrize("word", ["approved", "compliant", "must direct", "!", "—"])
def test_no_outcome_uses_a_word_the_guide_never_uses(word: str) -> None:
    said = " ".join(f"{each.headline} {each.meaning} {each.now}" for each in OUTCOMES.values())
    assert word not in said.casefold()


def test_an_open_question_is_a_finding_of_its_own_that_names_it() -> None:
    [finding] = result(clean(in_care=None)).with_status("unanswered")
    assert (finding.clauses, finding.subject, finding.answers) == (("S03b",), "in_care", ("in_care",))
    assert QUESTIONS["in_care"].text in finding.text
    assert finding.action


def test_optional_questions_are_never_unanswered() -> None:
    open_ = {finding.subject for finding in result(Case()).with_status("unanswered")}
    assert open_ == {q.id for q in QUESTIONS.values() if q.required and not q.asked}


def test_the_findings_of_some_statuses_come_in_the_order_of_the_rules() -> None:
    assessment = result(clean(OVER, behaviour_plan="no"))
    wanted = [each for each in assessment.findings if each.status in ("resolve", "change")]
    assert list(assessment.with_status("change", "resolve")) == wanted
    assert len(wanted) == 2
    assert set(assessment.with_status(*guidance().statuses)) == set(assessment.findings)


def test_the_result_is_frozen_and_says_what_it_was_made_of() -> None:
    case = clean()
    assessment = assess(case)
    assert (assessment.case, assessment.ground) == (case, True)
    for field in dataclasses.fields(assessment):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(assessment, field.name, None)


@pytest.mark.parametrize(
    ("changes", "ground"), [({}, True), ({"exhausted": "no"}, False), ({"exhausted": "not_sure"}, None)]
)
def test_the_result_says_whether_there_is_a_ground(changes, ground) -> None:
    assert assess(clean(**changes)).ground is ground


def test_the_plain_form_has_the_keys_of_the_command_line() -> None:
    data = plain(clean())
    assert set(data) == {"outcome", "findings", "week", "codes"}
    for finding in data["findings"]:
        assert set(finding) == {"clauses", "status", "subject", "answers", "text", "action"}
    for row in data["week"]:
        assert set(row) == {"places", "name", "kind", "sessions", "days", "limit", "hours", "from", "provider_days"}
    assert list(data["codes"]) == list(SESSIONS)
    assert data["week"] == [
        {
            "places": ["place_1"],
            "name": "Place 1",
            "kind": AP,
            "sessions": 4,
            "days": 2,
            "limit": "within",
            "hours": None,
            "from": None,
            "provider_days": {"mon": "within", "tue": "within"},
        }
    ]


def test_the_plain_form_goes_to_json_and_back_unchanged() -> None:
    data = as_dict(assess(clean(OVER, in_care=None)))
    assert json.loads(json.dumps(data)) == data


def test_not_sure_about_the_purpose_is_to_be_settled_and_stops_nothing() -> None:
    assert statuses(clean(purpose="not_sure"), "S01") == ["resolve"]


BACK = {
    **CLEAN,
    **later(2, "11 11 1h hh hh", "2027-01-11"),
    **later(3, "1- hh hh hh hh", "2027-02-01"),
}
"""Two days a week, then one session too many, then a morning and nothing after it."""


def test_a_finding_says_which_weeks_it_speaks_of_and_nothing_where_it_holds_in_all() -> None:
    assessment = assess(parse(BACK))
    said = {each.says: each.said for each in assessment.findings}
    assert said["S09.over"].startswith("From 11 January 2027 to 31 January 2027: Place 1 has 5 sessions")
    assert said["S12.part_time"].startswith("From 1 February 2027: 1 session would have nothing")
    assert said["S10.checked"].startswith("You have used")
    assert said["S01.improve"].startswith("The purpose")
    over = next(each for each in assessment.findings if each.says == "S09.over")
    assert over.to_do.startswith("From 11 January 2027 to 31 January 2027: ")
    assert over.answers == tuple(f"week_2_{id}" for id in ("mon_am", "mon_pm", "tue_am", "tue_pm", "wed_am"))
    assert assessment.outcome.id == "change_the_week"


def test_a_finding_that_holds_in_some_weeks_is_said_once_with_all_of_them() -> None:
    twice = parse({**BACK, **later(3, "11 11 1h hh hh")})
    [over] = [each for each in assess(twice).findings if each.says == "S09.over"]
    assert over.when == "From 11 January 2027 to 31 January 2027 and from 1 February 2027: "
    assert [pattern.id for pattern in over.patterns] == ["week_2", "week_3"]
    assert len(over.answers) == 10
    first, second, third = (week.pattern for week in assess(twice).weeks)
    assert [over.is_of(pattern) for pattern in (first, second, third)] == [False, True, True]
    assert all(each.is_of(first) for each in assess(twice).findings if not each.patterns)
    assert found(twice, "S09") == [("met", "place_1"), ("change", "place_1")]


def test_a_finding_without_an_action_has_nothing_to_do_in_any_week() -> None:
    finding = Finding(("S01",), "met", None, (), "Said.", "", "", "S01.improve", (Pattern(),))
    assert (finding.said, finding.to_do) == ("In the first timetable: Said.", "")


def test_every_question_of_a_later_week_is_needed_once_it_is_in_use() -> None:
    assessment = assess(clean(week_2_mon_am="home_school"))
    open_ = [each.subject for each in assessment.with_status("unanswered")]
    assert open_ == ["week_2_from", *(f"week_2_{id}" for id in SESSIONS[1:])]
    assert assessment.outcome.id == "incomplete"
    assert {question.id for question in assessment.case.path} >= {"week_2_from", "week_2_fri_pm"}
    assert "week_3_from" not in {question.id for question in assessment.case.path}


def test_rows_and_codes_of_each_week_stand_in_the_plain_form() -> None:
    result = as_dict(assess(parse(BACK)))
    assert [(row["from"], row["sessions"]) for row in result["week"]] == [
        (None, 4),
        ("2027-01-11", 5),
        ("2027-02-01", 1),
    ]
    codes = result["codes"]
    assert (codes["wed_am"], codes["week_2_wed_am"], codes["week_3_wed_am"]) == ("/", "B", "/")
    assert codes["week_3_mon_pm"] == "C2"


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(random_answers(), random_changes(), st.booleans())
def test_the_findings_of_a_case_are_the_union_of_those_of_its_weeks_each_alone(answers, changes, gaps: bool) -> None:
    if gaps:
        changes = dict(list(changes.items())[2:])
    case = parse({**answers, **changes})

    def said(finding: Finding, pattern: Pattern | None = None) -> tuple[object, ...]:
        subject, text = finding.subject, finding.text
        if pattern and finding.says == "unanswered" and subject in SESSIONS:
            subject, text = pattern.own(subject), QUESTIONS[pattern.own(subject)].text
            text = f"Not answered yet: {text}"
        return finding.clauses, finding.status, subject, text, finding.action, finding.says

    together = [(said(each), each.patterns) for each in assess(case).findings if each.subject not in FIRST_DAY.values()]
    alone = {pattern.id: {said(each, pattern) for each in assess(own).findings} for pattern, own in case.weeks}
    assert {each for each, _ in together} == set().union(*alone.values())
    assert len(together) == len(dict(together))
    for each, patterns in together:
        if patterns:
            assert {pattern.id for pattern in patterns} == {id for id, its_own in alone.items() if each in its_own}
