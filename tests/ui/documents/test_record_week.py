"""The weeks in the record: one is told as it always was, several each under its days, and a code once for all."""

from datetime import date

from logic.assessment import Assessment, assess
from logic.case import parse
from tests.cases import later
from tests.logic.dated import DATED, dates_of
from ui.documents.record_week import SESSION_WIDTH, Written, codes, written

BACK = {**DATED, **later(2, "11 11 1h hh hh", "2027-02-01"), **later(3, "1h hh hh hh h-", "2027-02-22")}


def assessed(answers: dict[str, str]) -> Assessment:
    return assess(parse(answers))


def weeks(answers: dict[str, str]) -> list[Written]:
    return written(assessed(answers), dates_of(answers, date(2026, 11, 24)))


def test_one_week_has_no_heading_and_no_counts() -> None:
    [only] = weeks(dict(DATED))
    assert (only.heading, only.counts) == ("", "")
    assert only.days[0] == ("Monday", [("Broadland Forge Workshop", "B")] * 2)
    assert only.days[4] == ("Friday", [("Your school", "/"), ("Your school", "\\")])


def test_each_of_several_weeks_stands_under_its_days_with_its_own_sessions() -> None:
    first, second, third = weeks(BACK)
    assert [each.heading for each in (first, second, third)][1] == "From 1 February 2027 to 21 February 2027"
    assert second.counts == "5 sessions a week off site, 6 school days in all. Too many."
    assert second.days[2] == ("Wednesday", [("Broadland Forge Workshop", "B"), ("Your school", "\\")])
    assert third.days[4] == ("Friday", [("Your school", "/"), ("No education planned", "C2")])
    [(_, sentence, segments)] = second.providers
    assert "1 session too many: Wednesday morning" in sentence
    assert [(each.day, each.width, each.mark, each.words) for each in segments] == [
        ("Mon", 2 * SESSION_WIDTH, "within", ()),
        ("Tue", 2 * SESSION_WIDTH, "within", ()),
        ("Wed", SESSION_WIDTH, "over", ("1 too", "many")),
    ]


def test_a_code_is_explained_once_and_its_sessions_are_told_week_by_week() -> None:
    assert codes(assessed(dict(DATED)).weeks)[0][::2] == ("B", "Monday and Tuesday")
    told = {mark: held for mark, _, held, _ in codes(assessed(BACK).weeks)}
    assert told["B"] == (
        "Until 31 January 2027: Monday and Tuesday; From 1 February 2027 to 21 February 2027: Monday, Tuesday and "
        "Wednesday morning; From 22 February 2027: Monday morning"
    )
    assert told["C2"] == "From 22 February 2027: Friday afternoon"
    tutor = codes(assessed({**BACK, "place_1_kind": "home_tuition"}).weeks)[-1]
    assert (tutor[0], tutor[2].count(";")) == ("None", 2)
