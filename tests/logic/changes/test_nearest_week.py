"""The nearest week: few sessions, the right ones, and never more than a brute-force search needs."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.case import Case
from logic.changes.nearest_week import Way, misfits, nearest_week
from logic.terms import HOME, NONE, PLACES, SESSIONS
from logic.timetable import week

KINDS = {"place_1_kind": "unregulated_ap", "place_2_kind": "online_home", "place_3_kind": "mainstream"}
NAMES = {"place_1_name": "Forge", "place_2_name": "Loom", "place_3_name": "Hill School"}


def a_week(cells: str, **answers: str) -> Case:
    """A case from ten letters, Monday morning first: h home, n nothing, 1 2 3 a place, . no answer."""
    values = {"h": HOME, "n": NONE, **{place[-1]: place for place in PLACES}}
    sessions = {session: values[cell] for session, cell in zip(SESSIONS, cells, strict=True) if cell != "."}
    return Case({**KINDS, **NAMES, **sessions, **answers})


def moved(case: Case) -> str:
    found = nearest_week(case)
    assert found is not None
    return " ".join(move.session for move in found.moves)


def fits(case: Case) -> bool:
    """Whether the week fits and still holds a session off site."""
    its_week = week(case)
    return not misfits(case, its_week) and bool(its_week.providers)


def fewest_by_brute_force(case: Case, most: int) -> int | None:
    """The size of the smallest change of answered sessions that fits, up to `most`."""
    answered = [session for session in SESSIONS if session in case.answers]
    values = (HOME, NONE, *sorted(case.places))
    for size in range(most + 1):
        for chosen in combinations(answered, size):
            for new in product(values, repeat=size):
                if fits(case.with_answers(**dict(zip(chosen, new, strict=True)))):
                    return size
    return None


@pytest.mark.parametrize(
    ("cells", "sessions"),
    [
        pytest.param("1h1h1h1hhh", "wed_am thu_am", id="four mornings"),
        pytest.param("1hh11hhhhh", "wed_am", id="three sessions on three days"),
        pytest.param("11111hhhhh", "wed_am", id="five sessions"),
        pytest.param("111111hhhh", "wed_am wed_pm", id="six sessions"),
        pytest.param("1111111111", "wed_am wed_pm thu_am thu_pm fri_am fri_pm", id="all ten"),
        pytest.param("111111nnnn", "wed_am wed_pm", id="six and nothing else"),
        pytest.param("1111nnnnnn", "tue_pm", id="four and nothing else"),
        pytest.param("111nnnnnnn", "tue_am", id="a half day goes before a whole one is broken"),
        pytest.param("1nnnnnnnnn", "fri_pm", id="the only session off site stays"),
        pytest.param("1111222233", "none", id="with another school it fits"),
        pytest.param("1111222244", "fri_pm", id="three providers and no school"),
        pytest.param("1h1h11hhhh", "tue_am", id="a whole day is kept before an earlier half day"),
    ],
)
def test_the_sessions_to_move_are_the_fewest_and_the_latest_that_keep_whole_days(cells: str, sessions: str) -> None:
    case = a_week(cells, place_4_kind="unregulated_ap", place_4_name="Mill")
    if sessions == "none":
        assert nearest_week(case) is None
    else:
        assert moved(case) == sessions


def test_a_week_that_fits_needs_no_move() -> None:
    assert nearest_week(a_week("1111hhhhhh")) is None
    assert nearest_week(a_week("hhhhhhhhhh")) is None
    assert nearest_week(Case()) is None


def test_two_sites_of_one_provider_are_moved_as_one() -> None:
    case = a_week("1111444hhh", place_4_kind="unregulated_ap", place_4_name=" forge ")
    assert moved(case) == "wed_am wed_pm thu_am"


def test_sessions_without_an_answer_stay_without_one() -> None:
    found = nearest_week(a_week("11111....."))
    assert found is not None
    assert [(move.session, move.was, move.now) for move in found.moves] == [("wed_am", "place_1", HOME)]
    assert len(found.after.sessions) == 5


def test_the_moves_can_be_applied_and_undone() -> None:
    case = a_week("111111hhhh")
    found = nearest_week(case)
    assert found is not None
    assert found.before == week(case)
    assert found.case.answers == {**case.answers, **found.answers}
    assert week(found.case) == found.after
    back = found.case.with_answers(**{move.session: move.was for move in found.moves})
    assert back.answers == case.answers


def check_minimal(case: Case, most: int) -> Way | None:
    """Holds the nearest week to what it promises, against a brute-force search of up to `most` changes."""
    found = nearest_week(case)
    if found is None:
        assert not misfits(case, week(case))
        return None
    assert fits(found.case)
    assert found == nearest_week(case)
    fewest = fewest_by_brute_force(case, min(most, len(found.moves) - 1))
    assert fewest is None, f"{fewest} changes are enough, not {len(found.moves)}"
    return found


@settings(max_examples=60, deadline=None)
@given(st.text("hn1", min_size=10, max_size=10))
def test_no_week_with_fewer_changes_fits_one_provider(cells: str) -> None:
    check_minimal(a_week(cells), most=2)


@settings(max_examples=40, deadline=None)
@given(st.text("hn1234.", min_size=10, max_size=10), st.sampled_from(["Mill", "forge"]))
def test_no_week_with_fewer_changes_fits_several_providers(cells: str, name: str) -> None:
    check_minimal(a_week(cells, place_4_kind="online_supervised", place_4_name=name), most=2)


@pytest.mark.parametrize("rest", ["hhhh", "nnnn", "2222"])
def test_every_small_week_agrees_with_brute_force(rest: str) -> None:
    """All weeks whose first three days hold one provider, nothing or the home school."""
    found = [check_minimal(a_week("".join(cells) + rest), most=3) for cells in product("h1", repeat=6)]
    assert any(found)
