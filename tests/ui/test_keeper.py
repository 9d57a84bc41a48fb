"""The keeper takes back what the tab kept, once, and sets aside what it cannot read and what is half a day old."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest

from logic.assessment import assess
from logic.case import parse
from logic.saved.file import to_json
from logic.saved.page import SIZE_LIMIT
from tests.samples import HOSTILE
from tests.ui.guide import Guide
from ui import aside, keeper, state

NONSENSE = ["{", "[]", "null", "7", '{"nobody": "yes"}', '{"purpose": "yes"}', '{"purpose": 7}', "[" * 100_000]


def copy(answers: dict[str, str], ticked: frozenset[str] = frozenset(), ago: timedelta = timedelta()) -> str:
    """These answers as a tab keeps them that last changed so long ago."""
    case = parse(answers)
    return to_json(case, ticked, assess(case), state.now() - ago, "0" * 32)


def send(session: dict[str, object], kept: object, beside: object = None) -> None:
    """Gives the session what the tab kept, as the tab does."""
    session["keeper"] = SimpleNamespace(kept={"case": kept, "aside": beside})
    keeper._take_back()


def test_what_the_tab_kept_is_put_back_and_said(session: dict[str, object]) -> None:
    send(session, copy(HOSTILE, frozenset({"a"})))
    assert state.answers() == HOSTILE
    assert state.done() == {"a"}
    assert "put back" in str(state.told("risk"))


def test_a_session_says_that_it_has_what_the_tab_kept_once_it_has(session: dict[str, object]) -> None:
    assert not state.received()
    state.put("benefit", "yes")
    assert not state.received()
    send(session, copy({"purpose": "sanction"}))
    assert state.received()


def test_an_answer_given_before_the_others_are_back_stands_over_them(session: dict[str, object]) -> None:
    state.start_the_week()
    state.put("benefit", "yes")
    send(session, copy({"benefit": "no", "purpose": "sanction", "exhausted": "yes"}))
    assert state.answers() == {"benefit": "yes", "purpose": "sanction", "exhausted": "yes"}


def test_what_the_tab_sends_twice_changes_nothing_the_second_time(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "no"}))
    state.put("benefit", "yes")
    state.tick("a", True)
    send(session, copy({"benefit": "no"}))
    assert state.answers() == {"benefit": "yes"}
    assert state.done() == {"a"}


@pytest.mark.parametrize("new", [{}, {"benefit": "yes"}])
def test_a_case_put_on_screen_before_the_answers_are_back_stands(
    session: dict[str, object], new: dict[str, str]
) -> None:
    state.replace(new)
    send(session, copy({"benefit": "no", "purpose": "sanction"}))
    assert state.answers() == new


@pytest.mark.parametrize("kept", NONSENSE)
def test_nonsense_from_the_tab_changes_no_answer_and_is_set_aside(session: dict[str, object], kept: str) -> None:
    state.put("benefit", "yes")
    send(session, kept)
    assert state.answers() == {"benefit": "yes"}
    assert state.received()
    assert aside.text() == kept


@pytest.mark.parametrize("sent", [None, 7, [], "text", {}, {"case": 7, "aside": ["x"]}])
def test_what_is_no_copy_at_all_changes_nothing(session: dict[str, object], sent: object) -> None:
    state.put("benefit", "yes")
    session["keeper"] = SimpleNamespace(kept=sent)
    keeper._take_back()
    assert state.answers() == {"benefit": "yes"}
    assert aside.text() is None


def test_what_was_set_aside_stays_aside_until_something_newer_is(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "yes"}), "kept before")
    assert state.answers() == {"benefit": "yes"}
    assert aside.text() == "kept before"
    aside.put(aside.read("x" * (SIZE_LIMIT + 1)))
    assert aside.text() == "x" * SIZE_LIMIT


def test_an_answer_that_has_no_place_in_this_edition_is_said_of_the_tab_too(session: dict[str, object]) -> None:
    old = json.loads(copy({"benefit": "yes"})) | {"guidance_version": "2020-01-01"}
    old["answers"] |= {"shoe_size": "7", "purpose": "gone"}
    send(session, json.dumps(old))
    assert state.answers() == {"benefit": "yes"}
    assert state.left_out() == ("shoe_size", "purpose")


@pytest.mark.parametrize(("hours", "back"), [(0, True), (11.9, True), (12.1, False), (60, False)])
def test_what_nobody_changed_for_twelve_hours_is_not_put_back_but_set_aside(
    session: dict[str, object], hours: float, back: bool
) -> None:
    kept = copy({"benefit": "no"}, ago=timedelta(hours=hours))
    send(session, kept)
    assert state.answers() == ({"benefit": "no"} if back else {})
    assert aside.text() == (None if back else kept)


def test_being_put_back_does_not_make_the_tabs_copy_any_newer(session: dict[str, object]) -> None:
    kept = copy({"benefit": "no"}, ago=timedelta(hours=11))
    send(session, kept)
    assert state.kept().text == kept
    state.put("purpose", "sanction")
    assert "T" in str(state.kept().text)
    assert json.loads(str(state.kept().text))["saved"] > json.loads(kept)["saved"]


def test_a_browser_that_keeps_nothing_is_said_until_it_has_been_read() -> None:
    guide = Guide("risk")
    guide.app.session_state["not_kept"] = True
    guide.run()
    assert [each.title for each in guide.app.warning] == ["This browser does not let the guide keep your answers"]
    guide.press("I have read this")
    assert not guide.app.warning
    guide.open("services")
    assert not guide.app.warning


def test_that_a_browser_keeps_nothing_is_said_once(session: dict[str, object]) -> None:
    keeper._say_blocked()
    assert session["not_kept"] is True
    session["not_kept"] = False
    keeper._say_blocked()
    assert session["not_kept"] is False


def test_a_copy_without_a_time_zone_is_no_trouble(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "no"}).replace("+00:00", ""))
    assert state.answers() == {"benefit": "no"}
