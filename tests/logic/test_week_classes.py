"""The classes of week that the proof tries: distinct, and with those that matter among them."""

import pytest

from logic import week_classes
from logic.case import Case
from logic.guidance import guidance
from logic.terms import PLACES
from logic.week_classes import LONG_DAY, SCHOOL_DAY, SHORT_DAY, alike, class_of, weeks
from tests.cases import week
from tests.logic.cases import result


def day(who: str, times: tuple[str, ...]) -> dict[str, str]:
    """The times of a day at a place or at the school."""
    ids = (f"{who}_{half}_{bound}" for half in ("am", "pm") for bound in ("start", "end"))
    return dict(zip(ids, times, strict=True))


def timed(answers: dict[str, str], times: tuple[str, ...]) -> dict[str, str]:
    """A week with the school's day and one at its first place."""
    return {**answers, **day("school", SCHOOL_DAY), **day("place_1", times)}


def test_the_classes_of_week_are_distinct_and_hold_those_that_matter() -> None:
    classes = [class_of(Case(each)) for each in weeks()]
    assert len(classes) == len(set(classes))
    for answers in (
        week("hh hh hh hh hh"),
        week("-- -- -- -- --"),
        week("11 11 11 11 11", "unregulated_ap"),
        week("11 11 11 11 11", "tuition"),
        week("11 11 11 -- --", "home_tuition"),
        week("11 11 11 11 22", "unregulated_ap", "online_home"),
        week("1h 1h 1h hh hh", "online_supervised"),
        week("11 11 11 hh hh", "unregulated_ap"),
        week("11 11 11 11 hh", "fe_college"),
        week("11 ?? ?? ?? ??", "mainstream"),
        timed(week("11 11 11 hh hh", "unregulated_ap"), LONG_DAY),
        timed(week("11 11 11 hh hh", "unregulated_ap"), SHORT_DAY),
        timed(week("1h hh hh hh hh", "mainstream"), SHORT_DAY),
        timed(week("11 11 1h hh hh", "tuition"), LONG_DAY),
    ):
        assert class_of(Case(answers)) in classes


def test_kinds_that_no_rule_tells_apart_count_as_one() -> None:
    first = alike()
    assert first["tuition"] == first["unregulated_ap"]
    assert first["fe_college"] == first["registered_ap"]
    assert len(set(first.values())) == len(guidance().kinds) - 2


def test_kinds_that_count_as_one_get_the_same_findings_in_each_class() -> None:
    for kind, first in alike().items():
        for letters in ("11 11 hh hh hh", "11 11 11 1- hh", "11 11 11 11 11"):
            one, other = (result(Case(week(letters, each))) for each in (kind, first))
            assert [(each.says, each.subject) for each in one.findings] == [
                (each.says, each.subject) for each in other.findings
            ]


def test_fewer_places_give_some_of_the_same_classes(monkeypatch: pytest.MonkeyPatch) -> None:
    classes = {class_of(Case(each)) for each in weeks()}
    monkeypatch.setattr(week_classes, "PLACES", PLACES[:2])
    fewer = [class_of(Case(each)) for each in weeks.__wrapped__()]
    assert len(fewer) == len(set(fewer))
    assert classes > set(fewer)
    assert alike.__wrapped__() == alike()
