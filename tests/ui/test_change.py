"""Changing one answer: kept or restored, back to its row, and over when its page is left."""

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
