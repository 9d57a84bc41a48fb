"""The checklist: what to do in date order, ticked as it is done; whom to ask; and the wider law, kept apart."""

from datetime import datetime

import pytest

from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui import state

DATED = SAMPLES["may_be_appropriate"] | {"start_date": "2027-01-11", "number_of_days": "8"}


def _on(monkeypatch: pytest.MonkeyPatch, when: datetime) -> Guide:
    monkeypatch.setattr(state, "now", lambda: when)
    return Guide("outcome", DATED)


def test_a_step_is_ticked_and_stays_ticked_in_what_is_kept() -> None:
    guide = Guide("outcome", DATED)
    guide.app.checkbox(key="done_step.views").check()
    guide.run()
    assert guide.app.session_state["done"] == {"step.views"}
    guide.open("check")
    guide.open("outcome")
    assert guide.app.checkbox(key="done_step.views").value
    guide.app.checkbox(key="done_step.views").uncheck()
    guide.run()
    assert guide.app.session_state["done"] == set()


@pytest.mark.parametrize(("day", "words"), [(6, "By 6 January 2027: "), (7, "Was due 6 January 2027: ")])
def test_a_day_is_due_until_it_has_passed(monkeypatch: pytest.MonkeyPatch, day: int, words: str) -> None:
    guide = _on(monkeypatch, datetime(2027, 1, day, 23, 59))
    assert guide.app.checkbox(key="done_date.notice").label.startswith(words)


def test_what_comes_after_the_start_is_folded_away(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = _on(monkeypatch, datetime(2026, 11, 25))
    [later] = [part for part in guide.app.expander if part.label.startswith("After it starts")]
    folded = [box.key for box in later.checkbox]
    assert later.label == f"After it starts ({len(folded)})"
    assert "done_date.end" in folded
    assert "done_date.notice" not in folded


def test_whom_to_ask_names_those_who_are_not_settled_and_nobody_else() -> None:
    assert "Whom to ask" not in Guide("outcome", SAMPLES["may_be_appropriate"]).words
    words = Guide("outcome", SAMPLES["pause"] | {"in_care": "yes", "in_care_consulted": "not_yet"}).words
    assert "Whom to ask" in words
    assert "**Virtual School" in words


def test_the_ladder_says_once_why_it_is_there() -> None:
    guide = Guide("outcome", SAMPLES["not_indicated"])
    assert [box.key for box in guide.app.checkbox][:2] == ["done_ladder.1", "done_ladder.2"]


def test_the_wider_law_says_that_it_is_not_the_councils_page() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    assert "This part does not come from the council's page and does not change the outcome." in words
