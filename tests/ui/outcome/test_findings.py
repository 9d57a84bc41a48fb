"""Findings on screen: every reason, its source and its clause, and a way to each answer it rests on."""

from logic.assessment import OUTCOMES, assess
from logic.case import parse
from logic.questions import QUESTIONS
from tests.cases import CALM, HOME_WEEK
from tests.samples import FULL
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui.frame import STEPS
from ui.outcome.findings import clauses_of, source_line


def test_an_answer_is_changed_from_the_outcome_and_the_way_leads_back_there() -> None:
    guide = Guide("outcome", SAMPLES["pause"])
    guide.press(f"Change: {QUESTIONS['governors_considered'].text}")
    guide.choose("governors_considered", "yes")
    guide.press("Continue")
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline


def test_each_open_question_of_the_outcome_leads_to_its_page() -> None:
    guide = Guide("outcome", {id: value for id, value in FULL.items() if id != "exclusion_risk"})
    guide.widget("button", f"Change: {QUESTIONS['exclusion_risk'].text}", first=True).click()
    guide.run()
    assert guide.heading == STEPS["risk"].title


def test_every_reason_leads_to_its_clause_open_on_the_page_of_how_the_guide_decides() -> None:
    guide = Guide("outcome", SAMPLES["do_not_use"])
    guide.press("How the guide reads S06")
    assert guide.heading == STEPS["how"].title
    assert "How we read it" in guide.words
    assert "In your case" in guide.words


def test_a_finding_says_where_it_comes_from_and_when_that_was_checked() -> None:
    [finding] = assess(parse({"purpose": "sanction"})).with_status("stop")
    assert clauses_of(finding).startswith("S06 ")
    assert source_line(finding).startswith(f"From {clauses_of(finding)}: [Norfolk County Council](https://")
    assert ", checked " in source_line(finding)


def test_what_needs_nothing_done_is_folded_away_with_its_number() -> None:
    guide = Guide("outcome", SAMPLES["may_be_appropriate"])
    assert {"What does not hold (1)", "What is already in place (5)"} <= set(guide.labels("expander"))
    stopped = Guide("outcome", SAMPLES["do_not_use"])
    assert "What stops it" in stopped.words
    assert "What is already in place (4)" in stopped.labels("expander")
    reasons = Guide("outcome", SAMPLES["not_indicated"])
    assert not any(label.startswith("What does not hold") for label in reasons.labels("expander"))


def test_open_questions_are_gathered_by_page_and_a_week_with_no_place_stands_by_itself() -> None:
    guide = Guide("outcome", {**CALM, **HOME_WEEK, "in_care": "yes", "exclusion_risk": "permanent"})
    links = {label for label in guide.labels("button") if label.startswith("Go to")}
    assert links == {"Go to Exclusion risk", "Go to Services and needs"}
    assert "Change: the week" in guide.labels("button")
    guide.press("Go to Exclusion risk")
    assert guide.heading == STEPS["risk"].title
