"""The board as Python sees it: what it is given to show, and what of all that a browser can send it takes."""

from typing import Any

import pytest

from logic.guidance import guidance
from logic.terms import PLACES, SESSIONS
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import ANGRY, FULL, MONDAY_AT_THE_FARM
from tests.ui.guide import Guide
from ui.frame import STEPS

FARM = CALM | HOME_WEEK | MONDAY_AT_THE_FARM
AP = "unregulated_ap"


def timetable(answers: dict[str, str] | None = None) -> Guide:
    return Guide("timetable", FARM if answers is None else answers)


def test_the_board_has_every_answer_of_the_week_and_says_which_operation_is_in_it() -> None:
    guide = timetable()
    assert guide.board["answers"] == {id: guide.answers[id] for id in (*SESSIONS, "place_1_name", "place_1_kind")}
    assert guide.board["seen"] is None
    guide.paint("place_1", "tue_am", "tue_pm")
    assert guide.board["seen"] == ["a test", 1]
    assert guide.board["answers"]["tue_pm"] == "place_1"


def test_a_session_too_many_has_its_word_at_the_session() -> None:
    guide = timetable()
    guide.paint("place_1", "tue_am", "tue_pm", "wed_am")
    assert guide.board["marks"] == {"wed_am": {"mark": "over", "words": "too many"}}


def test_what_the_week_decides_stands_beside_it_the_gravest_first() -> None:
    everything = {"directory_checked": "yes"} | CALM
    sole = timetable(everything | week("11 11 11 11 11", AP)).board["says"]
    assert sole[0]["mark"] == "stop"
    assert "cannot be a pupil's full-time place" in sole[0]["words"]
    (none,) = timetable(CALM | HOME_WEEK).board["says"]
    assert "no direction to judge yet" in none["words"]
    shorter = timetable(everything | week("11 1- hh hh hh", AP)).board["says"]
    assert ["part-time timetable" in each["words"] for each in shorter] == [True]
    assert timetable(everything | week("11 11 hh hh hh", AP)).board["says"] == []


@pytest.mark.parametrize("answers", [None, {}, CALM | HOME_WEEK, CALM | week("-- hh hh hh hh")])
def test_a_week_with_no_place_is_not_done_in_the_menu(answers: dict[str, str] | None) -> None:
    guide = Guide("timetable", answers)
    assert guide.menu["timetable"]["left"] == ("no place yet" if guide.answers else "")


def test_each_provider_has_a_line_with_a_bar_for_its_sessions_and_one_for_its_days() -> None:
    guide = timetable(FULL)
    farm, screen = guide.board["lines"]
    assert (farm["label"], farm["words"], farm["mark"]) == ("Hollow Oak Farm", "Too many", "over")
    assert [bar["words"] for bar in farm["bars"]] == ["5 of 4 sessions", "3 of 2 days"]
    assert [(bar["has"], bar["most"]) for bar in screen["bars"]] == [(1, 4), (1, 2)]


def test_a_place_of_no_kind_asks_for_one_and_claims_no_limit() -> None:
    guide = timetable(CALM | week("1h hh hh hh hh"))
    (line,) = guide.board["lines"]
    assert line["words"] == "Choose its kind to see the limit"
    assert "bars" not in line
    assert "No limit" not in guide.words.split("Your school")[0]


def test_each_kind_of_place_has_a_hint() -> None:
    kinds = {kind["id"]: kind["hint"] for kind in timetable().board["kinds"]}
    assert kinds.keys() == guidance().kinds.keys()
    assert "not registered as a school" in kinds[AP]


def test_a_place_has_its_name_in_every_session_and_no_two_are_called_the_same() -> None:
    names = ["Farm", "Farm", "No education planned", "Your school", "Q" * 99, "Q" * 98]
    guide = timetable({f"{place}_name": name for place, name in zip(PLACES, names, strict=True)})
    labels = guide.board["labels"]
    assert len(set(labels.values())) == len(labels) == len(PLACES) + 2
    guide.act({"place_1_kind": AP}, {"place_2_kind": "semh"})
    assert guide.board["labels"]["place_2"] == "Farm (SEMH Base or Centre)"
    for place in PLACES:
        guide.choose("mon_am", place)
        assert guide.answers["mon_am"] == place


def test_a_place_taken_out_sends_its_sessions_home_and_leaves_nothing_behind() -> None:
    guide = timetable(FARM)
    guide.act({"place_1_name": None, "place_1_kind": None, "mon_am": "home_school", "mon_pm": "home_school"})
    assert not [id for id in guide.answers if id.startswith("place_1")]
    assert HOME_WEEK.items() <= guide.answers.items()
    guide.act("undo")
    assert guide.answers == FARM


def test_undo_and_redo_go_through_every_change_of_the_week_one_step_each() -> None:
    guide = timetable()
    assert (guide.board["undo"], guide.board["redo"]) == (False, False)
    guide.act({"tue_am": "place_1"}, {"place_1_name": "Another Farm"})
    guide.act("undo")
    assert guide.answers == FARM | {"tue_am": "place_1"}
    assert (guide.board["undo"], guide.board["redo"]) == (True, True)
    guide.act("undo", "undo", "redo", "redo", "redo")
    assert guide.answers == FARM | {"tue_am": "place_1", "place_1_name": "Another Farm"}
    guide.act("undo", {"wed_am": "none"}, "redo")
    assert guide.answers == FARM | {"tue_am": "place_1", "wed_am": "none"}


def test_an_answer_elsewhere_is_not_undone() -> None:
    guide = timetable()
    guide.act({"tue_am": "place_1"})
    guide.choose("directory_checked", "no")
    guide.act("undo")
    assert guide.answers == FARM | {"directory_checked": "no"}


def test_what_is_sent_again_is_taken_once() -> None:
    guide = timetable()
    sent = {"from": "a test", "ops": [[1, {"tue_am": "place_1"}], [2, "undo"]]}
    guide.send(sent)
    guide.send(sent)
    guide.send({"from": "a test", "ops": [*sent["ops"], [3, {"wed_am": "none"}]]})
    assert guide.answers == FARM | {"wed_am": "none"}
    guide.send({"from": "another board", "ops": [[1, {"wed_am": "place_1"}]]})
    assert guide.answers == FARM | {"wed_am": "place_1"}


HOSTILE_OPERATIONS: list[Any] = [
    None,
    7,
    "",
    "drop",
    [],
    {},
    {"mon_am": None},
    {"mon_am": "Hollow Oak Farm"},
    {"mon_am": ["place_1"]},
    {"mon_am": 7},
    {"mon_am": "place_7"},
    {"sat_am": "place_1"},
    {"purpose": "sanction"},
    {"place_1_kind": "castle"},
    {"place_7_name": "Farm"},
    {"place_1_name": "W" * 1001},
    {"tue_am": "place_1", "purpose": "sanction"},
    {"tue_am": "place_1", "tue_pm": "place_9"},
    {str(number): "none" for number in range(1000)},
    {"__proto__": "none"},
]


@pytest.mark.parametrize("operation", HOSTILE_OPERATIONS, ids=lambda each: str(each)[:30])
def test_an_operation_that_cannot_be_a_change_of_a_week_changes_nothing(operation: object) -> None:
    guide = timetable()
    guide.act(operation)
    assert guide.answers == FARM
    assert not guide.board["undo"]


@pytest.mark.parametrize(
    "sent",
    [
        None,
        7,
        "ops",
        [],
        {},
        {"from": "a"},
        {"ops": [[1, {"tue_am": "none"}]]},
        {"from": 7, "ops": [[1, {"tue_am": "none"}]]},
        {"from": "x" * 1000, "ops": [[1, {"tue_am": "none"}]]},
        {"from": "a", "ops": {"1": {"tue_am": "none"}}},
        {"from": "a", "ops": [{"tue_am": "none"}]},
        {"from": "a", "ops": [[True, {"tue_am": "none"}]]},
        {"from": "a", "ops": [["1", {"tue_am": "none"}]]},
        {"from": "a", "ops": [[1]]},
    ],
    ids=str,
)
def test_what_is_no_list_of_operations_changes_nothing(sent: object) -> None:
    guide = timetable()
    guide.send(sent)
    assert guide.answers == FARM


def test_a_hostile_name_is_taken_as_it_is_and_goes_nowhere_as_markup() -> None:
    guide = timetable()
    guide.act({"place_1_name": ANGRY})
    assert guide.answers["place_1_name"] == ANGRY
    assert guide.board["labels"]["place_1"].startswith('O\'Hare & "Sons"')


def test_what_continue_found_missing_is_said_at_its_session_and_its_place() -> None:
    guide = timetable(CALM | week("?1 hh hh hh hh"))
    guide.press("Continue")
    assert guide.heading == STEPS["timetable"].title
    assert guide.board["missing"] == ["mon_am", "place_1_name", "place_1_kind"]
    guide.act({"mon_am": "place_1", "place_1_name": "Farm"})
    assert guide.board["missing"] == ["place_1_kind"]
