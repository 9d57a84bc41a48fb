"""The ways to make a week fit, offered: all of the fewest moves, and the week that keeps each provider's time."""

import pytest

from logic.case import parse
from logic.changes.nearest_week import ways_to_fit
from logic.timetable import WITHIN
from logic.timetable import week as week_of
from tests.cases import CALM, week
from tests.ui.guide import Guide

AP = "unregulated_ap"


def case(sessions: str) -> dict[str, str]:
    return CALM | {"directory_checked": "yes"} | week(sessions, AP, names=("Hollow Oak Farm",))


def moves(guide: Guide) -> list[str]:
    return [label for label in guide.labels("button") if label.startswith("Move ")]


def test_every_single_move_that_fits_is_a_button_of_its_own() -> None:
    guide = Guide("timetable", case("11 11 1h hh hh"))
    ways = ways_to_fit(parse(guide.answers))
    assert ways is not None
    assert len(moves(guide)) == len(ways.fewest) == 1
    assert "move 1 session to your school" in guide.words
    guide.press("Move Wednesday morning")
    assert guide.answers == case("11 11 hh hh hh")


def test_the_week_that_keeps_time_is_offered_beside_the_fewest_moves() -> None:
    guide = Guide("timetable", case("1h 1h 1h 1h hh"))
    assert "Or keep the time with each provider" in guide.words
    guide.press("Use that week")
    (farm,) = week_of(parse(guide.answers)).providers
    assert (farm.limit, len(farm.sessions)) == (WITHIN, 4)


@pytest.mark.parametrize("page", ["timetable", "outcome"])
def test_the_week_before_can_be_put_back(page: str) -> None:
    guide = Guide(page, case("11 11 1h hh hh"))
    for switch in guide.app.toggle:
        switch.set_value(True).run()
    guide.press("Move Wednesday morning")
    guide.press("Put my week back")
    assert guide.answers == case("11 11 1h hh hh")


def test_a_week_that_fits_is_offered_nothing() -> None:
    guide = Guide("timetable", case("11 11 hh hh hh"))
    assert moves(guide) == []
    assert "Put my week back" not in guide.labels("button")
