"""Findings that leave nothing to do: folded away with their number, each with its source and a way to its clause."""

from logic.assessment import assess
from logic.case import parse
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui.frame import STEPS
from ui.outcome.findings import clauses_of, source_line


def test_every_reason_leads_to_its_clause_on_the_page_of_how_the_guide_decides() -> None:
    guide = Guide("outcome", SAMPLES["may_be_appropriate"])
    guide.press("Why? (S02a)")
    assert guide.heading == STEPS["how"].title
    assert guide.app.session_state["focus"]["key"] == "clause_S02a"
    assert 'class="st-key-clause_S02a"' in guide.words


def test_a_finding_says_where_it_comes_from_and_when_that_was_checked() -> None:
    [finding] = assess(parse({"purpose": "sanction"})).with_status("stop")
    assert clauses_of(finding).startswith("S06 ")
    assert source_line(finding).startswith(f"From {clauses_of(finding)}: [Norfolk County Council](https://")
    assert ", checked " in source_line(finding)


def test_what_needs_nothing_done_is_folded_away_with_its_number() -> None:
    guide = Guide("outcome", SAMPLES["may_be_appropriate"])
    assert "What else the guide found (6)" in guide.labels("expander")
    assert "**What is already in place**" in guide.words
    assert "**What does not hold**" in guide.words


def test_what_the_list_shows_is_not_shown_again() -> None:
    words = Guide("outcome", SAMPLES["not_indicated"]).words
    assert "**What does not hold**" not in words
    [stop] = assess(parse(SAMPLES["do_not_use"])).with_status("stop")
    assert Guide("outcome", SAMPLES["do_not_use"]).words.count(stop.text[:30]) == 1
