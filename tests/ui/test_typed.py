"""Words that no box has sent yet are taken in when the tab hands them over, and never more than words."""

import json
from datetime import timedelta
from types import SimpleNamespace

import pytest

from tests.ui.test_keeper import copy
from ui import aside, ask, days, keeper, state, typed

NOW = 1_800_000_000_000
HOUR = 3_600_000


def words(at: float = NOW, **typed_in: object) -> str:
    """What a tab keeps of these words, typed then."""
    return json.dumps({"at": at, "words": typed_in})


def send(session: dict[str, object], kept: str | None, typed_in: object, beside: str | None = None) -> None:
    """Hands over what the tab kept and what was typed in it."""
    session["keeper"] = SimpleNamespace(kept={"case": kept, "aside": beside, "typed": typed_in, "now": NOW})
    keeper._take_back()


def test_words_that_were_being_typed_are_put_back_with_the_answers(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "no", "note_benefit": "old"}), words(note_benefit="new", place_1_name="Farm"))
    assert state.answers() == {"benefit": "no", "note_benefit": "new", "place_1_name": "Farm"}
    assert "put back" in str(state.told("risk"))


def test_the_first_words_of_all_are_put_back(session: dict[str, object]) -> None:
    send(session, None, words(note_benefit="new"))
    assert state.answers() == {"note_benefit": "new"}


def test_words_that_were_deleted_stay_deleted(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "no", "note_benefit": "old"}), words(note_benefit=""))
    assert state.answers() == {"benefit": "no"}


def test_words_typed_last_stand_over_what_the_box_sent_before(session: dict[str, object]) -> None:
    state.put("note_benefit", "sent")
    send(session, copy({"note_benefit": "kept"}), words(note_benefit="typed"))
    assert state.answers() == {"note_benefit": "typed"}


def test_words_typed_long_ago_are_set_aside_and_not_shown(session: dict[str, object]) -> None:
    send(session, None, words(NOW - 13 * HOUR, note_benefit="of another day"))
    assert state.answers() == {}
    copied = aside.held()
    assert copied is not None
    assert copied.saved is not None
    assert copied.saved.case.answers == {"note_benefit": "of another day"}


@pytest.mark.parametrize(("typed_ago", "back"), [(0, True), (13, False)])
def test_answers_left_long_ago_are_put_back_only_when_words_were_typed_since(
    session: dict[str, object], typed_ago: int, back: bool
) -> None:
    kept = copy({"benefit": "no"}, ago=timedelta(hours=14))
    send(session, kept, words(NOW - typed_ago * HOUR, note_benefit="new"))
    assert state.answers() == ({"benefit": "no", "note_benefit": "new"} if back else {})
    assert (aside.held() is None) is back


def test_words_are_taken_beside_answers_that_cannot_be_read(session: dict[str, object]) -> None:
    send(session, "{", words(note_benefit="new"), "before")
    assert state.answers() == {"note_benefit": "new"}
    assert aside.text() == "{"


def test_what_has_no_place_is_still_named(session: dict[str, object]) -> None:
    old = json.loads(copy({"benefit": "no"})) | {"guidance_version": "2020-01-01"}
    send(session, json.dumps(old | {"answers": {"shoe_size": "7"}}), words(note_benefit="new"))
    assert state.left_out() == ("shoe_size",)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        7,
        "",
        "{",
        "[" * 100_000,
        "[]",
        '{"words": {}}',
        '{"words": [[1, "x"], [[], "x"]], "at": 1}',
        '{"words": [[1, "x"]], "at": 1}',
        '{"words": {"note_benefit": "x"}, "at": 1' + "0" * 400 + "}",
        words(benefit="yes", start_date="soon", nobody="x", mon_am="place_1"),
        words(note_benefit=7, place_1_name=["x"]),
        words(note_nobody="x"),
        words(note_benefit="x" * 1_000_001),
    ],
)
def test_what_is_no_words_for_a_box_changes_nothing(session: dict[str, object], kept: object) -> None:
    send(session, None, kept)
    assert state.answers() == {}
    assert aside.held() is None


@pytest.mark.parametrize("at", [0.0, float("nan"), float("inf"), float("-inf"), -1e300, 1e300])
def test_a_clock_that_cannot_be_is_no_trouble(session: dict[str, object], at: float) -> None:
    send(session, None, words(at, note_benefit="x"))
    assert state.answers() == {"note_benefit": "x"} or aside.held()


def test_words_whose_box_was_taken_away_are_taken(session: dict[str, object]) -> None:
    session["keeper"] = SimpleNamespace(typed=words(note_benefit="new"))
    keeper._take_typed()
    assert state.answers() == {"note_benefit": "new"}


def test_what_the_widgets_of_a_tab_held_before_it_heard_is_not_taken(session: dict[str, object]) -> None:
    send(session, copy({"benefit": "no"}), words(note_benefit="old and new"))
    session["q_note_benefit"], session["q_benefit"] = "old", None
    session["keeper"] = SimpleNamespace(kept={"case": None, "now": NOW + 2000})
    ask.take("note_benefit")
    ask.take("benefit")
    assert state.answers() == {"benefit": "no", "note_benefit": "old and new"}
    session["keeper"] = SimpleNamespace(kept=None)
    ask.take("note_benefit")
    assert state.answers() == {"benefit": "no", "note_benefit": "old"}


def test_half_an_emoji_is_shown_as_a_question_mark(session: dict[str, object]) -> None:
    send(session, None, words(note_benefit="x\ud83d"))
    assert state.answers() == {"note_benefit": "x?"}


def test_a_connection_that_comes_back_brings_the_words_a_box_could_not_send(session: dict[str, object]) -> None:
    state.put("benefit", "no")
    session["attendant"] = SimpleNamespace(returned=words(note_benefit="new"))
    keeper._returned()
    session["attendant"] = SimpleNamespace(returned=None)
    keeper._returned()
    assert state.answers() == {"benefit": "no", "note_benefit": "new"}
    before = state.answers()
    typed.take(typed.read(words(note_benefit="new")))
    assert state.answers() is before


@pytest.mark.parametrize("kept", [None, {"benefit": "no"}])
def test_words_longer_than_their_box_takes_are_no_words_for_it(
    session: dict[str, object], kept: dict[str, str] | None
) -> None:
    send(session, copy(kept) if kept else None, words(note_benefit="x" * 10_001, reference="R" * 41, note_purpose="y"))
    assert state.answers() == {**(kept or {}), "note_purpose": "y"}


def test_a_day_that_was_being_typed_is_put_back_as_its_date(session: dict[str, object]) -> None:
    send(session, copy({"end_date": "2027-02-05"}), words(start_date="11/1/2027", end_date=""))
    assert state.answers() == {"start_date": "2027-01-11"}
    assert days.as_read()["start_date"] == "11/1/2027"


def test_what_is_no_day_is_put_back_in_its_box_and_the_day_before_it_is_kept(session: dict[str, object]) -> None:
    send(
        session,
        copy({"start_date": "2027-01-11"}),
        words(start_date="31 June", end_date="x" * 100_000, closed_to="9/2/27"),
    )
    assert state.answers() == {"start_date": "2027-01-11"}
    assert days.unread()["start_date"] == "31 June"
    assert days.unread()["closed_to"] == "9/2/27"
    assert len(days.unread()["end_date"]) < 50
