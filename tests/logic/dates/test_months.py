"""The calendar of the days off site: every counted day is in it once, and no other is marked as off site."""

from datetime import date

from hypothesis import given, settings

from logic.dates.months import AWAY, CLOSED, MOST, OPEN, left_out, months
from logic.dates.picture import picture
from logic.dates.school_days import SchoolDays
from tests.logic.dated import DATE_ANSWERS, DATED, SETTLED, dates_of


def test_a_month_is_weeks_of_school_days_with_what_each_day_is() -> None:
    found = picture(dates_of(DATED))
    assert found is not None
    january, february, march = found.months
    assert january.title == "January 2027: 6 days"
    assert [cell.number if cell else None for cell in january.weeks[0]] == [None, None, None, None, 1]
    what = {cell.number: cell.what for week in february.weeks for cell in week if cell}
    assert (what[15], what[12], what[8]) == (CLOSED, OPEN, AWAY)
    assert 13 not in what
    assert march.title.startswith("March 2027: ")


def test_a_span_with_no_day_off_site_has_no_calendar() -> None:
    assert months(date(2027, 1, 11), date(2027, 2, 1), (), SchoolDays()) == ()


def test_a_span_of_years_has_its_first_months_and_says_how_many_more_there_are() -> None:
    start, end = date(2027, 12, 1), date(2029, 1, 31)
    assert len(months(start, end, (start,), SchoolDays())) == MOST
    assert left_out(start, end) == 2
    assert left_out(start, date(2028, 11, 30)) == 0


@settings(max_examples=100, deadline=None)
@given(DATE_ANSWERS)
def test_the_days_marked_are_the_days_that_were_counted(answers: dict[str, str]) -> None:
    dates = dates_of({**SETTLED, **answers})
    found = picture(dates)
    assert len(dates.off_site) == (dates.by_count or 0)
    if found is not None and found.months and not left_out(found.start, found.end):
        cells = [cell for month in found.months for week in month.weeks for cell in week if cell]
        assert sum(cell.what == AWAY for cell in cells) == len(dates.off_site)
        assert [cell.number for cell in cells if cell.what == AWAY] == [day.day for day in dates.off_site]
