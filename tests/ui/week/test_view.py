"""The week as it stands: the chart, the sentences and the table say the same numbers, whatever is painted."""

from random import Random
from typing import Any

from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

from logic.case import parse
from logic.standing import standing_sentence
from logic.terms import HOME, NONE, SESSIONS
from logic.timetable import week as week_of
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import FULL, MONDAY_AT_THE_FARM
from tests.ui.guide import Guide
from ui.week import chart


def drawn(guide: Guide) -> Any:
    proto = guide.app.get("vega_lite_chart")[0].proto
    return convert_arrow_bytes_to_pandas_df(proto.data.data)


def test_the_week_is_said_in_words_and_in_a_table_with_the_same_numbers() -> None:
    guide = Guide("timetable", FULL)
    said = "5 sessions on 3 days; the advice is 4 sessions, or 2 days. 1 session too many: Wednesday morning."
    assert f"Hollow Oak Farm (alternative provision): {said}" in guide.words
    table = next(table.value for table in guide.app.table if "Sessions" in table.value)
    farm = table[table["Place"] == "Hollow Oak Farm"].iloc[0]
    assert (farm["Sessions"], farm["Days"], farm["Advice"]) == (5, 3, "Too many")


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


def test_the_home_school_and_what_has_no_limit_are_neutral_and_have_no_line() -> None:
    numbers = drawn(Guide("timetable", FULL))
    free = numbers[numbers["Place"].isin(["Your school", "Riverside Academy"])]
    assert set(free["Fill"]) == {"tone 0"}
    assert free["Limit"].isna().all()


def test_a_long_name_is_written_on_more_lines_and_not_cut_off() -> None:
    name = "The Old Mill Farm and Outdoor Learning Centre at Great Snoring"[:60]
    numbers = drawn(Guide("timetable", CALM | week("1h hh hh hh hh", "unregulated_ap", names=(name,))))
    assert numbers["Lines"][0].replace("\n", " ") == name
    assert len(numbers["Lines"][0].split("\n")) == 2


def test_a_week_with_nothing_in_it_says_so_and_draws_no_empty_chart() -> None:
    guide = Guide("timetable", CALM | week("-- -- -- -- --"))
    assert not guide.app.get("vega_lite_chart")
    assert "No education planned: Monday, Tuesday" in guide.words


def test_the_drawing_is_the_same_for_every_week_so_that_the_browser_only_moves_it() -> None:
    one, other = (Guide("timetable", week).app.get("vega_lite_chart")[0].proto for week in (FULL, CALM | HOME_WEEK))
    assert (one.spec, one.alt, one.id) == (other.spec, other.alt, other.id)
    assert one.data.data != other.data.data


def test_each_session_has_its_register_code() -> None:
    guide = Guide("timetable", CALM | HOME_WEEK | MONDAY_AT_THE_FARM | {"fri_pm": "none"})
    table = next(table.value for table in guide.app.table if "Code" in table.value)
    codes = dict(zip(table["Session"], table["Code"], strict=True))
    assert codes["Monday morning"] == "`B`"
    assert codes["Tuesday afternoon"] == "`\\`"
    assert codes["Friday afternoon"] == "`C2`"


def test_board_chart_and_sentences_never_disagree_on_a_random_walk() -> None:
    dice = Random("a walk over the board")
    guide = Guide("timetable", FULL)
    for _ in range(40):
        strokes = dice.sample(SESSIONS, dice.randint(1, 4))
        value = dice.choice(["place_1", "place_1", "place_2", "place_4", HOME, NONE])
        guide.act(dice.choice([dict.fromkeys(strokes, value)] * 4 + ["undo", "redo"]))
        its_week, numbers = week_of(parse(guide.answers)), drawn(guide)
        board = guide.board
        for provider in its_week.providers:
            sentence = standing_sentence(provider)
            assert f"{provider.name} ({provider.kind.short}): {sentence}" in guide.words
            rows = numbers[numbers["Place"] == provider.name]
            assert rows["Sessions"].sum() == len(provider.sessions)
            assert (rows["Words"] != "").sum() == sum(mark != "within" for mark in provider.provider_days.values())
            marked = {id for id in provider.sessions if id in board["marks"]}
            assert {id[:3] for id in marked} == {
                day for day, mark in provider.provider_days.items() if mark != "within"
            }
        assert {id: board["answers"][id] for id in SESSIONS} == {id: guide.answers[id] for id in SESSIONS}
