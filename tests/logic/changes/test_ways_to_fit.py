"""Every way to fit: all of the fewest moves, and the nearest week that keeps each provider's time."""

from itertools import combinations

import pytest

from logic.changes.nearest_week import Way, Ways, groups, kept_words, misfits, nearest_week, ways_to_fit
from logic.terms import DAYS, HOME, SESSIONS
from logic.timetable import week
from logic.workshop.examples import examples
from tests.logic.changes import week_oracle as oracle
from tests.logic.changes.test_nearest_week import a_week

WEEKS = [*(example.case for example in examples().values()), *oracle.random_weeks(2000)]
MISFITS = [(case, found) for case in WEEKS if (found := ways_to_fit(case)) is not None]
MILL = {"place_4_kind": "unregulated_ap", "place_4_name": "Mill"}


def ways(cells: str, **answers: str) -> Ways:
    found = ways_to_fit(a_week(cells, **{**MILL, **answers}))
    assert found is not None
    return found


def moved(way: Way) -> list[int]:
    """The places in the week of the sessions that a way changes."""
    return [SESSIONS.index(move.session) for move in way.moves]


def after(way: Way | None) -> str | None:
    """The week after, in letters."""
    return way and oracle.letters(way.case)[0]


def result(way: Way, capped: oracle.Capped) -> tuple[list[int], list[str]]:
    """The places in the week of the sessions that a way changes, and who then has each session."""
    return moved(way), [capped.get(letter, letter) for letter in str(after(way))]


@pytest.mark.usefixtures("uncounted")
def test_the_fewest_moves_are_all_that_brute_force_finds() -> None:
    assert len(MISFITS) > 1000
    assert any(len(found.fewest) > 50 for _, found in MISFITS)
    for case in WEEKS:
        cells, capped = oracle.letters(case)
        assert (ways_to_fit(case) is None) == oracle.fits(cells, capped), cells
    for case, found in MISFITS:
        cells, capped = oracle.letters(case)
        sets = [frozenset(moved(way)) for way in found.fewest]
        assert len(sets) == len(set(sets))
        assert set(sets) == oracle.fewest(cells, capped), cells


def test_the_week_that_keeps_time_is_the_nearest_that_brute_force_finds() -> None:
    kept = 0
    for case, found in MISFITS:
        cells, capped = oracle.letters(case)
        nearest = oracle.keeping(cells, capped)
        latest = max((changed for changed, _ in nearest), default=None)
        if latest is None or any(result(way, capped) in nearest for way in found.fewest):
            assert found.keeping is None, cells
        else:
            assert found.keeping is not None, cells
            assert result(found.keeping, capped) in nearest, cells
            assert moved(found.keeping) == latest, cells
            kept += 1
    assert kept > 300


@pytest.mark.usefixtures("uncounted")
def test_every_way_fits_and_can_be_undone() -> None:
    for case, found in MISFITS:
        for way in (*found.fewest, *([found.keeping] if found.keeping else [])):
            assert way.before == week(case)
            assert way.after == week(way.case)
            assert not misfits(way.case, way.after)
            assert way.after.providers
            assert way.answers.items() <= way.case.answers.items()
            back = way.case.with_answers(**{move.session: move.was for move in way.moves})
            assert back.answers == case.answers


def test_the_best_of_the_fewest_moves_comes_first() -> None:
    for case, found in MISFITS:
        assert found.fewest[0] == nearest_week(case)
        capped = [provider for provider in week(case).providers if provider.capped]

        def rank(way: Way, capped=capped) -> tuple[int, list[int]]:
            held = [[session[:3] for session in way.held(provider)] for provider in capped]
            return sum(days.count(day) == 2 for days in held for day in DAYS), moved(way)

        assert list(found.fewest) == sorted(found.fewest, key=rank, reverse=True)


@pytest.mark.parametrize(
    ("cells", "keeping"),
    [
        pytest.param("1h1h1h1hhh", "1111hhhhhh", id="four mornings become two days"),
        pytest.param("1h1h1h1h1h", "1111hhhhhh", id="of five mornings four can be kept"),
        pytest.param("1h1h11hhhh", "11hh11hhhh", id="a whole day is kept where it is"),
        pytest.param("11111hhhhh", None, id="the fewest moves keep the four already"),
        pytest.param("1212121212", "11112222hh", id="two providers change sessions with one another"),
        pytest.param("1313131313", None, id="another school is left alone"),
        pytest.param("1n1n1nhhhh", "1nhnhnhh11", id="only sessions of the home school change places"),
        pytest.param("1n1n1nhnhn", None, id="nothing is not filled in by a provider"),
        pytest.param("1.1.1.....", None, id="a session without an answer is not filled in"),
        pytest.param("1111nnnnnn", "1111nnnnnh", id="the home school comes where there is nothing"),
        pytest.param("12121212nn", "11112222nh", id="both at once"),
        pytest.param("1111222244", None, id="a whole week has no session to spare"),
        pytest.param("1nnnnnnnnn", None, id="it is one of the fewest"),
    ],
)
def test_the_nearest_week_that_keeps_each_providers_time(cells: str, keeping: str | None) -> None:
    found = ways(cells)
    assert after(found.keeping) == keeping


def test_each_site_of_a_provider_keeps_what_it_can() -> None:
    found = ways("1h1h4h4h4h", place_4_name="forge").keeping
    assert found is not None
    assert [move.now for move in found.moves] == ["place_4", "place_4", HOME, HOME, HOME]
    assert after(found) == "1414hhhhhh"
    assert kept_words(found) == "Keep 4 of the 5 sessions at Forge, on Monday and Tuesday."


def test_a_way_tells_which_providers_keep_their_number_of_sessions() -> None:
    found = ways("1h1h1h1h33")
    assert found.fewest[0].keeps == ("place_3",)
    assert found.keeping is not None
    assert found.keeping.keeps == ("place_1", "place_3")


def test_busy_timetable_has_ten_ways_and_the_farm_can_keep_its_four_sessions() -> None:
    busy, farm = (ways_to_fit(examples()[id].case) for id in ("busy-timetable", "farm-mornings"))
    assert busy is not None
    assert farm is not None
    assert [len(group.ways) for group in groups(busy)] == [2, 4, 4]
    assert {way.moves[0].session for way in busy.fewest} == set(SESSIONS)
    assert (len(farm.fewest), after(farm.keeping)) == (6, "1111hhhhhh")
    assert farm.keeping is not None
    assert farm.keeping.keeps == ("place_1",)


def test_what_can_stay_is_the_most_that_is_within_the_advice() -> None:
    for case in WEEKS:
        _, capped = oracle.letters(case)
        for provider in week(case).providers:
            assert (provider.can_stay < len(provider.sessions)) == (provider.limit in ("over", "check"))
            if provider.places[0].removeprefix("place_") in capped:
                sizes = (
                    len(kept)
                    for size in range(5)
                    for kept in combinations(provider.sessions, size)
                    if len({session[:3] for session in kept}) <= 2
                )
                assert provider.can_stay == max(sizes)
            else:
                assert provider.can_stay == len(provider.sessions)
