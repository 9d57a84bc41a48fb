"""Changing one answer: kept or restored, back to its row, and over when its page is left."""

import json

import pytest

from ui import change, state


def test_a_change_that_is_kept_stands_and_leads_back_to_its_row(session: dict[str, object]) -> None:
    state.put("benefit", "yes")
    change.begin("benefit", "strategies", "check")
    assert change.is_on("strategies")
    state.put("benefit", "no")
    assert change.end(keep=True) == ("check", "benefit")
    assert state.answers() == {"benefit": "no"}
    assert not change.is_on("strategies")


def test_a_change_that_is_cancelled_puts_back_all_that_stood_before_it(session: dict[str, object]) -> None:
    state.put("benefit", "yes")
    change.begin("benefit", "strategies", "outcome")
    state.put("benefit", "no")
    state.put("purpose", "sanction")
    state.flag(("exhausted",))
    assert change.end(keep=False) == ("outcome", "benefit")
    assert state.answers() == {"benefit": "yes"}
    assert state.flagged() == ()


def test_a_change_left_for_another_page_is_over_and_kept(session: dict[str, object]) -> None:
    change.begin("benefit", "strategies", "check")
    state.put("benefit", "no")
    assert not change.is_on("risk")
    assert not change.is_on("strategies")
    assert state.answers() == {"benefit": "no"}


def test_a_change_goes_on_from_what_the_tab_kept_and_can_still_be_cancelled(session: dict[str, object]) -> None:
    assert change.text() is None
    state.put("benefit", "yes")
    change.begin("benefit", "strategies", "check")
    state.put("benefit", "no")
    kept = change.text()
    del session[state.CHANGE]
    change.take_back(kept)
    assert change.is_on("strategies")
    assert change.end(keep=False) == ("check", "benefit")
    assert state.answers() == {"benefit": "yes"}


GOOD = {"page": "risk", "back_to": "check", "row": "exclusion_risk", "before": {"exclusion_risk": "none"}}


@pytest.mark.parametrize(
    "kept",
    [
        None,
        7,
        "",
        "null",
        "[]",
        "[" * 100_000,
        json.dumps(GOOD | {"page": "nowhere"}),
        json.dumps(GOOD | {"page": ["risk"]}),
        json.dumps(GOOD | {"back_to": "https://example.org"}),
        json.dumps(GOOD | {"row": 7}),
        json.dumps(GOOD | {"row": "<script>"}),
        json.dumps(GOOD | {"before": {"exclusion_risk": "nonsense"}}),
        json.dumps(GOOD | {"before": 7}),
        json.dumps({"page": "risk"}),
    ],
    ids=range(14),
)
def test_what_cannot_be_a_change_is_none(session: dict[str, object], kept: object) -> None:
    change.take_back(kept)
    assert change.text() is None
    change.take_back(json.dumps(GOOD))
    assert change.is_on("risk")
