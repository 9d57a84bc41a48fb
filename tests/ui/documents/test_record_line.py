"""The line of dates in the record: every mark is on it, in the order of its days, and its words say all of them."""

from datetime import date

from hypothesis import given, settings

from logic.dates.picture import LANES, picture
from tests.logic.dated import DATE_ANSWERS, DATED, SETTLED, TODAY, dates_of
from ui.documents.record_line import Line, line


def of(answers: dict[str, str], today: date = TODAY) -> Line:
    found = picture(dates_of(answers, today))
    assert found is not None
    return line(found)


def test_the_line_holds_every_mark_on_its_lane_the_span_and_the_gaps() -> None:
    found, drawn = picture(dates_of(dict(DATED))), of(dict(DATED))
    assert found is not None
    assert [name for name, _ in drawn.lanes] == list(LANES)
    assert len(drawn.marks) == len(found.marks)
    assert len(drawn.gaps) == len(found.gaps) == 1
    x, width, _ = drawn.span
    assert drawn.today == drawn.left < x < x + width <= drawn.width
    assert drawn.words == found.words


def test_a_long_line_has_a_tick_a_month_with_the_year_where_it_is_new_and_a_short_one_a_tick_a_week() -> None:
    assert [words for _, words in of(dict(DATED)).ticks] == ["1 Dec", "1 Jan 2027", "1 Feb", "1 Mar"]
    short = [words for _, words in of({**DATED, "end_date": "2027-01-29"}, date(2027, 1, 4)).ticks]
    assert short == ["4 Jan 2027", "11 Jan 2027", "18 Jan 2027", "25 Jan 2027"]
    assert len(of({**DATED, "end_date": "2029-03-02"}).ticks) <= 6


def test_a_line_of_one_day_is_drawn() -> None:
    day = {**SETTLED, "start_date": "2027-01-11", "end_date": "2027-01-11"}
    assert of(day, date(2027, 1, 11)).span[1] > 0


@settings(max_examples=60, deadline=None)
@given(DATE_ANSWERS)
def test_nothing_is_drawn_outside_the_line(answers: dict[str, str]) -> None:
    found = picture(dates_of({**SETTLED, **answers}))
    if found is not None:
        drawn = line(found)
        places = [x for x, _ in (*drawn.marks, *drawn.ticks, *drawn.gaps)]
        assert all(drawn.left <= x <= drawn.width for x in (*places, drawn.today))
        assert len(drawn.ticks) <= 6
