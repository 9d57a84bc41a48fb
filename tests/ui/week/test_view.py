"""The week as it stands: the chart, the sentences and the table say the same numbers, whatever is painted."""

from random import Random

from logic.advice import advice_sentence
from logic.case import parse
from logic.terms import HOME, NONE, SESSIONS
from logic.timetable import week as week_of
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import FULL, MONDAY_AT_THE_FARM
from tests.ui.components import table
from tests.ui.guide import Guide
from tests.ui.week.test_chart import drawn


def test_the_week_is_said_in_words_and_in_a_table_with_the_same_numbers() -> None:
    guide = Guide("timetable", FULL)
    said = "5 sessions on 3 days; the advice is 4 sessions, or 2 days. 1 session too many: Wednesday morning."
    assert f"Hollow Oak Farm (alternative provision): {said}" in guide.words
    [farm] = [row for row in table(guide.app, "Sessions") if row["Place"] == "Hollow Oak Farm"]
    assert (farm["Sessions"], farm["Days"], farm["Advice"]) == ("5", "3", "Too many")


def test_a_week_with_nothing_in_it_says_so_and_draws_no_empty_chart() -> None:
    guide = Guide("timetable", CALM | week("-- -- -- -- --"))
    assert not guide.app.get("vega_lite_chart")
    assert "No education planned: Monday, Tuesday" in guide.words


def test_each_session_has_its_register_code() -> None:
    guide = Guide("timetable", CALM | HOME_WEEK | MONDAY_AT_THE_FARM | {"fri_pm": "none"})
    codes = {row["Session"]: row["Code"] for row in table(guide.app, "Code")}
    assert codes["Monday morning"] == "B"
    assert codes["Tuesday afternoon"] == "\\"
    assert codes["Friday afternoon"] == "C2"


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
            sentence = advice_sentence(provider)
            assert f"{provider.name} ({provider.kind.short}): {sentence}" in guide.words
            rows = numbers[numbers["Place"] == provider.name]
            assert rows["Sessions"].sum() == len(provider.sessions)
            assert (rows["Words"] != "").sum() == sum(mark != "within" for mark in provider.provider_days.values())
            marked = {id for id in provider.sessions if id in board["marks"]}
            assert {id[:3] for id in marked} == {
                day for day, mark in provider.provider_days.items() if mark != "within"
            }
        assert {id: board["answers"][id] for id in SESSIONS} == {id: guide.answers[id] for id in SESSIONS}
