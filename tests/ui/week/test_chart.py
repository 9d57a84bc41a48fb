"""The chart: it is given the numbers of the week, marks what is too much by a word, and is drawn once for all weeks."""

from typing import Any

from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

from tests.cases import CALM, HOME_WEEK, week
from tests.samples import FULL
from tests.ui.guide import Guide
from ui.week import chart


def drawn(guide: Guide) -> Any:
    """The numbers that the chart of the page is given."""
    proto = guide.app.get("vega_lite_chart")[0].proto
    return convert_arrow_bytes_to_pandas_df(proto.data.data)


def test_the_chart_is_given_the_numbers_and_says_where_they_stand_in_words() -> None:
    guide = Guide("timetable", FULL)
    numbers = drawn(guide)
    farm = numbers[numbers["Place"] == "Hollow Oak Farm"]
    assert list(zip(farm["Day"], farm["Sessions"], farm["Words"], farm["Fill"], strict=True)) == [
        ("Monday", 2, "", "tone 1"),
        ("Tuesday", 2, "", "tone 1"),
        ("Wednesday", 1, "1 too many", "over"),
    ]
    assert guide.app.get("vega_lite_chart")[0].proto.alt == chart.ALT


def test_a_place_with_no_limit_has_its_own_tone_too_and_no_line_and_the_home_school_is_neutral() -> None:
    numbers = drawn(Guide("timetable", FULL))
    free = numbers[numbers["Place"].isin(["Your school", "Riverside Academy"])]
    assert [*zip(free["Place"], free["Fill"], strict=True)] == [
        ("Riverside Academy", "tone 2"),
        ("Your school", "tone 0"),
    ]
    assert free["Limit"].isna().all()


def test_a_long_name_is_written_on_more_lines_and_not_cut_off() -> None:
    name = "The Old Mill Farm and Outdoor Learning Centre at Great Snoring"[:60]
    numbers = drawn(Guide("timetable", CALM | week("1h hh hh hh hh", "unregulated_ap", names=(name,))))
    assert numbers["Lines"][0].replace("\n", " ") == name
    assert len(numbers["Lines"][0].split("\n")) == 2


def test_the_drawing_is_the_same_for_every_week_so_that_the_browser_only_moves_it() -> None:
    one, other = (Guide("timetable", week).app.get("vega_lite_chart")[0].proto for week in (FULL, CALM | HOME_WEEK))
    assert (one.spec, one.alt, one.id) == (other.spec, other.alt, other.id)
    assert one.data.data != other.data.data
