"""The coloured week: a tone for each place, and no mark before it is asked for."""

import pytest
from streamlit.testing.v1 import AppTest

from logic.workshop.examples import examples
from ui.workshop.board import marks


def _drawn(sessions: str, name: str, marked: bool) -> None:
    from logic.case import Case
    from tests.cases import week
    from ui.workshop.board import board

    board(Case(week(sessions, "unregulated_ap", names=(name,))), marked)


def drawn(sessions: str, name: str = "Hollow Oak Farm", marked: bool = False) -> str:
    """The table that is drawn of a week."""
    at = AppTest.from_function(_drawn, args=(sessions, name, marked)).run()
    assert not at.exception
    return "".join(body for part in at.get("html") if (body := part.proto.body).startswith("<div"))


def test_each_session_has_its_place_in_words_and_in_its_tone() -> None:
    table = drawn("11 1h -- hh hh")
    assert table.count('data-tone="place_1">Hollow Oak Farm</td>') == 3
    assert table.count('data-tone="none">No education planned</td>') == 2
    assert '<th scope="col">Friday</th>' in table
    assert '<th scope="row">Morning</th>' in table


@pytest.mark.parametrize("sessions", ["11 11 1h hh hh", "1h 1h 1h hh hh"])
def test_what_is_too_many_is_marked_in_words_and_only_when_asked(sessions: str) -> None:
    assert "data-mark" not in drawn(sessions)
    assert "too many" not in drawn(sessions)
    assert 'data-mark="' in drawn(sessions, marked=True)


def test_a_name_is_never_markup() -> None:
    assert "&lt;b&gt;Farm" in drawn("11 hh hh hh hh", "<b>Farm")


def test_a_week_within_the_advice_has_no_mark() -> None:
    assert marks(examples()["across-the-bridge"].case) == {}
    assert marks(examples()["boatyard"].case)
