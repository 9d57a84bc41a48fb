"""The weeks of a case that changes: none of it for one week but a button, and each later one added, dated, painted."""

import json
from typing import Any

from logic.terms import SESSIONS
from tests.cases import later, week
from tests.logic.dated import DATED
from tests.ui.guide import Guide

BACK = {**DATED, **later(2, "1h 1h 1h hh hh", "2027-02-01"), **later(3, "11 hh hh hh hh", "2027-02-22")}
"""Two days a week, then three mornings, then one day."""
NAMES = ["Until 31 January 2027", "From 1 February 2027 to 21 February 2027", "From 22 February 2027"]
CHOICE = "The week changes. Which timetable is on the board?"


def choice(guide: Guide) -> Any:
    return guide.widget("radio", CHOICE)


def strips(guide: Guide) -> list[str]:
    return [part.proto.body for part in guide.app.main.get("html") if 'class="span"' in part.proto.body]


def of_week(guide: Guide, number: int) -> dict[str, str]:
    prefix = f"week_{number}_"
    return {id.removeprefix(prefix): value for id, value in guide.answers.items() if id.startswith(prefix)}


def test_a_case_with_one_week_has_one_button_more_and_nothing_else() -> None:
    guide = Guide("timetable", dict(DATED))
    assert guide.labels("button").count("The week changes later") == 1
    assert CHOICE not in guide.labels("radio")
    assert strips(guide) == []
    assert not any(label.startswith("First day of the") for label in guide.labels("text_input"))


def test_a_new_week_is_a_copy_of_the_one_before_and_is_on_the_board_with_its_day_to_give() -> None:
    guide = Guide("timetable", dict(DATED))
    guide.change_week()
    assert of_week(guide, 2) == {id: DATED[id] for id in SESSIONS}
    assert guide.board["of"] == "week_2"
    assert (choice(guide).options, choice(guide).value) == (["First timetable", "Second timetable"], "week_2")
    assert strips(guide) == []
    guide.paint("home_school", "tue_am", "tue_pm")
    guide.type_day("week_2_from", "1 February 2027")
    guide.change_week("2027-02-22")
    assert of_week(guide, 2)["from"] == "2027-02-01"
    assert of_week(guide, 3) == {**week("11 hh hh hh hh"), "from": "2027-02-22"}
    assert choice(guide).options == NAMES
    assert not any(label.startswith("The week changes") for label in guide.labels("button"))
    assert {id: guide.answers[id] for id in SESSIONS} == {id: DATED[id] for id in SESSIONS}


def test_each_week_is_painted_on_its_own_and_told_on_its_own() -> None:
    guide = Guide("timetable", BACK)
    assert guide.board["answers"]["tue_pm"] == "place_1"
    assert guide.board["says"] == []
    choice(guide).set_value(NAMES[1])
    guide.run()
    assert guide.board["answers"]["tue_pm"] == "home_school"
    assert [line["label"] for line in guide.board["says"]] == ["Change the week:"]
    assert guide.board["marks"]["wed_am"]["words"] == "3rd day"
    assert "3 sessions on 3 days" in guide.words
    guide.press("Move Wednesday morning")
    assert guide.answers["week_2_wed_am"] == "home_school"
    assert guide.answers["wed_am"] == DATED["wed_am"]
    guide.act("undo")
    assert guide.answers["week_2_wed_am"] == "place_1"


def test_the_overview_says_how_long_each_week_lasts_and_where_one_is_too_much() -> None:
    guide = Guide("timetable", BACK)
    [strip] = strips(guide)
    assert strip.count("<i ") == 3
    assert '<i class="within now" style="flex-grow:21">Within the advice</i>' in strip
    assert '<i class="check" style="flex-grow:21">Too many days</i>' in strip
    assert choice(guide).proto.captions[1] == "3 sessions a week off site, 6 school days in all. Too many days."


def test_what_is_wrong_with_a_day_is_said_under_the_days_whichever_week_is_on_the_board() -> None:
    guide = Guide("timetable", {**BACK, "week_2_from": "2027-01-11"})
    [told] = [error.value for error in guide.app.main.error]
    assert "not after the first day off site" in told
    guide.type_day("week_2_from", "")
    assert "week_2_from" not in guide.answers
    assert not guide.app.main.error


def test_a_week_taken_out_moves_the_one_after_it_up_and_can_be_had_back() -> None:
    guide = Guide("timetable", BACK)
    choice(guide).set_value(NAMES[1])
    guide.run()
    guide.press("Take the second timetable out")
    assert of_week(guide, 2) == {**week("11 hh hh hh hh"), "from": "2027-02-22"}
    assert of_week(guide, 3) == {}
    assert guide.board["of"] == "week"
    guide.act("undo")
    assert guide.answers == BACK
    guide.act("redo")
    guide.press("Take the second timetable out")
    assert {id: value for id, value in BACK.items() if id[:5] != "week_"} == guide.answers


def test_a_place_taken_out_sends_its_sessions_home_in_every_week() -> None:
    guide = Guide("timetable", BACK)
    guide.act({"place_1_name": None, "place_1_kind": None, **dict.fromkeys(SESSIONS, "home_school")})
    assert "place_1" not in guide.answers.values()
    assert {*of_week(guide, 3).values()} == {"home_school", "2027-02-22"}


def test_continue_says_which_answers_of_a_later_week_are_missing() -> None:
    guide = Guide("timetable", {**DATED, "week_2_mon_am": "home_school"})
    guide.press("Continue")
    assert guide.heading == "Weekly timetable"
    assert guide.missing() == ["week_2_from"]
    choice(guide).set_value("Second timetable")
    guide.run()
    assert guide.missing() == ["mon_pm", *SESSIONS[2:], "week_2_from"]


def test_undoing_a_change_of_another_week_puts_that_week_on_the_board() -> None:
    guide = Guide("timetable", BACK)
    guide.paint("home_school", "mon_am")
    choice(guide).set_value(NAMES[2])
    guide.run()
    assert guide.board["of"] == "week_3"
    guide.act("undo")
    assert guide.board["of"] == "week"
    assert json.dumps(guide.board["answers"]["mon_am"]) == '"place_1"'
