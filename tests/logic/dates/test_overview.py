"""The overview: each week with its days off site, as long as it lasts, and the worst that a provider comes to."""

from logic.case import parse
from logic.dates.overview import Spell, overview
from logic.timetable import weeks
from tests.cases import HOME_WEEK, later
from tests.logic.dated import DATED, dates_of


def spells(answers: dict[str, str]) -> tuple[Spell, ...]:
    return overview(weeks(parse(answers)), dates_of(answers))


def test_each_week_has_its_days_and_its_standing() -> None:
    found = spells({**DATED, **later(2, "11 11 1h hh hh", "2027-02-01"), **later(3, "1h 1h 1h hh hh", "2027-02-22")})
    assert [(each.long, each.away, each.sessions, each.mark) for each in found] == [
        (21, 6, 4, "within"),
        (21, 6, 5, "over"),
        (9, 5, 3, "check"),
    ]
    assert found[1].words == "5 sessions a week off site, 6 school days in all. Too many."
    assert (
        sum(each.away or 0 for each in found)
        == dates_of(
            {**DATED, **later(2, "11 11 1h hh hh", "2027-02-01"), **later(3, "1h 1h 1h hh hh", "2027-02-22")}
        ).days
    )


def test_what_is_not_known_is_not_counted() -> None:
    first, second = spells({**DATED, **later(2, "11 hh hh hh hh")})
    assert (first.away, second.long, second.away) == (14, None, None)
    assert second.words == "2 sessions a week off site. Within the advice."
    endless = {id: value for id, value in DATED.items() if id != "end_date"} | later(2, "11 hh hh hh hh", "2027-02-01")
    assert [(each.long, each.away) for each in spells(endless)] == [(21, 6), (None, None)]
    startless = {id: value for id, value in endless.items() if id != "start_date"}
    assert [(each.long, each.away) for each in spells(startless)] == [(None, None), (None, None)]


def test_a_week_that_ends_after_the_direction_does_or_has_no_place_is_told_as_it_is() -> None:
    first, late = spells({**DATED, **later(2, "hh hh hh hh hh", "2027-09-06")})
    assert (first.away, late.away) == (14, None)
    assert late.advice == "No limit applies"
    [home] = spells({**DATED, **HOME_WEEK})
    assert (home.sessions, home.away) == (0, 0)
