"""The rows of a week: one for each place, the home school last, each with both numbers."""

from logic.case import parse
from logic.timetable import week as week_of
from tests.cases import week
from ui.week.rows import Day, rows

AP = "unregulated_ap"


def test_every_place_has_a_row_and_the_home_school_comes_last() -> None:
    farm, base, home = rows(week_of(parse(week("11 11 12 hh h-", AP, "semh", names=("Farm", "Base")))))
    assert (farm.totals, farm.tone, farm.limit) == ("5 sessions on 3 days", 1, "over")
    assert farm.days[-1] == Day("wed", 1, "over", "1 too many")
    assert (base.totals, base.tone, base.limit, base.short_words) == ("1 session on 1 day", 2, None, "No limit applies")
    assert (home.name, home.tone, home.totals) == ("Your school", 0, "3 sessions on 2 days")
    assert home.sentence == f"{home.totals}. No limit applies."


def test_a_place_of_no_kind_has_its_tone_and_is_given_no_limit() -> None:
    (place, _) = rows(week_of(parse(week("1h hh hh hh hh"))))
    assert (place.kind, place.tone, place.short_words) == ("kind not chosen", 1, "Choose its kind to see the limit")


def test_a_week_with_nothing_has_no_rows() -> None:
    assert rows(week_of(parse(week("-- -- -- -- --")))) == ()
