"""How long, as heads say it: weeks, to a holiday, and the count with its unit."""

from datetime import date

from logic.case import parse
from logic.dates.length import Length, count_words, lengths, worked_out
from tests.cases import later
from tests.logic.dated import BACK, DATED, SETTLED, dates_of


def test_a_length_in_weeks_ends_on_the_last_day_off_site_in_them() -> None:
    two, four, six, *_ = lengths(dates_of(DATED))
    assert two == Length("2 weeks", date(2027, 1, 19))
    assert four == Length("4 weeks", date(2027, 2, 2))
    assert six == Length("6 weeks", date(2027, 2, 9))


def test_half_a_term_goes_to_the_next_holiday_where_one_is_given() -> None:
    assert lengths(dates_of(DATED))[-1] == Length("To the next holiday (half a term)", date(2027, 2, 9))
    assert len(lengths(dates_of({**DATED, "non_school_days": "2027-02-15"}))) == 3


def test_without_a_start_or_a_week_off_site_there_is_no_length() -> None:
    assert lengths(dates_of(SETTLED)) == ()
    assert lengths(dates_of({"start_date": "2027-01-11"})) == ()


def test_the_count_names_its_unit_and_its_days() -> None:
    assert count_words(dates_of(DATED)) == "14 school days off site: Mondays and Tuesdays"
    assert count_words(dates_of({})) == ""
    assert count_words(dates_of({"number_of_days": "9"})) == "9 school days off site"
    other = {**DATED, "number_of_days": "9", "note_number_of_days": "A phased start"}
    assert count_words(dates_of(other)) == "9 school days off site, as you gave it; the dates and the week make it 14"


def test_what_is_worked_out_stands_for_what_has_no_answer() -> None:
    assert worked_out(parse(dict(DATED)), dates_of(DATED)) == {
        "number_of_days": "14 school days off site: Mondays and Tuesdays (worked out)"
    }
    number = {id: value for id, value in DATED.items() if id != "end_date"} | {"number_of_days": "2"}
    assert worked_out(parse(number), dates_of(number)) == {"end_date": "12 January 2027 (worked out)"}
    assert worked_out(parse({}), dates_of({})) == {}


def test_the_count_says_the_days_of_each_week_while_it_is_in_force() -> None:
    assert count_words(dates_of(BACK)) == (
        "14 school days off site: Mondays and Tuesdays until 31 January 2027, then Mondays, Tuesdays and Wednesdays "
        "until 21 February 2027, then Mondays"
    )
    back = {**BACK, **later(3, "hh hh hh hh hh")}
    assert count_words(dates_of(back)).endswith("until 21 February 2027, then none")


def test_a_length_ends_on_a_day_off_site_of_the_week_then_in_force() -> None:
    open_ended = {id: value for id, value in DATED.items() if id != "end_date"}
    found = lengths(dates_of({**open_ended, **later(2, "1h hh hh hh hh", "2027-02-01")}))
    assert Length("6 weeks", date(2027, 2, 8)) in found
