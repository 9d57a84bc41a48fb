"""The door to the answers: what a widget shows is what the case holds, whoever changed it."""

import pytest

from logic.assessment import assess
from logic.case import Case
from logic.questions import QUESTIONS
from logic.saved.file import read_json, to_json
from tests.cases import HOME_WEEK
from tests.samples import FULL
from tests.ui.guide import Guide
from ui import change, state
from ui.week import past


def test_a_case_has_a_key_of_its_own_that_is_saved_with_it(session: dict[str, object]) -> None:
    state.put("purpose", "sanction")
    key = state.case_key()
    assert len(key) == 32
    assert state.case_key() == key
    saved = read_json(state.kept().text or "")
    assert saved.key == key
    state.replace({})
    assert state.case_key() != key
    state.replace(saved.case.answers, saved.done, saved)
    assert state.case_key() == key
    state.replace({})
    state.take_back(saved)
    assert state.case_key() == key


def test_a_file_from_before_cases_had_a_key_gets_one_when_it_is_opened(session: dict[str, object]) -> None:
    older = read_json(to_json(Case({"purpose": "sanction"}), frozenset(), assess(Case({})), state.now()))
    assert older.key == ""
    state.replace(older.case.answers, older.done, older)
    assert len(state.case_key()) == 32


@pytest.mark.parametrize("page", ["strategies", "risk", "services", "timetable"])
def test_the_widgets_show_the_new_case_after_the_case_is_replaced(page: str) -> None:
    guide = Guide(page, FULL)
    other = {"purpose": "separation", "exclusion_risk": "suspension", "in_care": "not_sure", "mon_am": "none"}
    guide.app.session_state["answers"] = HOME_WEEK | other
    guide.run()
    shown = [*guide.app.radio, *guide.app.selectbox, *guide.app.text_input]
    bound = [(each.key[2:], each.value) for each in shown if each.key.startswith("q_")]
    bound += list(guide.board["answers"].items()) if page == "timetable" else []
    assert len(bound) > 1
    for id, value in bound:
        assert (value or None) == guide.answers.get(id)


def test_an_answer_given_after_the_case_is_replaced_is_taken() -> None:
    guide = Guide("risk", {"exclusion_risk": "none"})
    guide.app.session_state["answers"] = {"exclusion_risk": "suspension"}
    guide.run()
    guide.choose("exclusion_risk", "none")
    assert guide.answers["exclusion_risk"] == "none"


def test_a_blank_answer_is_taken_out(session: dict[str, object]) -> None:
    state.put("place_1_name", "Farm")
    assert state.answers() == {"place_1_name": "Farm"}
    state.put("place_1_name", " \n ")
    assert state.answers() == {}
    state.put("exclusion_risk", None)
    assert state.answers() == {}


def test_the_week_starts_at_the_home_school_once_and_keeps_what_was_chosen(session: dict[str, object]) -> None:
    state.start_the_week()
    assert state.answers() == HOME_WEEK
    state.put("mon_am", "none")
    state.start_the_week()
    assert state.answers() == HOME_WEEK | {"mon_am": "none"}


def test_a_message_stays_as_long_as_its_page_and_goes_with_it(session: dict[str, object]) -> None:
    state.tell("Done.")
    assert state.told("risk") == "Done."
    assert state.told("risk") == "Done."
    assert state.told("check") is None
    assert state.told("risk") is None


def test_a_message_goes_when_an_answer_is_given(session: dict[str, object]) -> None:
    state.tell("Done.")
    assert state.told("risk") == "Done."
    state.put("benefit", "yes")
    assert state.told("risk") is None


def test_replacing_the_case_ends_a_change_and_forgets_what_was_missing(session: dict[str, object]) -> None:
    change.begin("purpose", "strategies", "check")
    state.flag(("purpose",))
    state.replace({"benefit": "no"})
    assert not change.is_on("strategies")
    assert state.flagged() == ()
    assert state.answers() == {"benefit": "no"}


def test_replacing_the_case_leaves_nothing_of_the_one_before(session: dict[str, object]) -> None:
    state.put("note_purpose", "a word only this case holds")
    state.put("mon_am", "place_1")
    state.kept()
    past.change({"mon_am": "home_school"})
    assert past.can_undo()
    state.replace({})
    assert not past.can_undo()
    assert "only this case" not in str(session)


@pytest.mark.parametrize(
    ("id", "value"),
    [("mon_am", "Place 1"), ("mon_am", "place_7"), ("nobody", "yes"), ("start_date", "soon"), ("zzz_am", "none")],
)
def test_what_cannot_be_an_answer_changes_nothing(session: dict[str, object], id: str, value: str) -> None:
    state.put("mon_am", "place_1")
    state.put(id, value)
    assert state.answers() == {"mon_am": "place_1"}


def test_words_that_would_make_the_saved_file_too_big_are_refused_in_a_sentence(session: dict[str, object]) -> None:
    state.replace(dict.fromkeys([f"note_{id}" for id in QUESTIONS if id != "end_date"][:48], "x" * 10_000))
    before = dict(state.answers())
    state.put("note_end_date", "<" * 9_000)
    assert state.answers() == before
    assert "Shorten other notes first." in str(state.told("risk"))
