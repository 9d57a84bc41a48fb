"""The week: the test weeks of the guidance, who is one provider, and the code of each session."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest

from logic.case import Case, parse
from logic.terms import DAYS, PLACES, SESSIONS
from logic.timetable import BY_HOURS, BY_SESSIONS, CHECK, OVER, WITHIN, Provider, Week, name_key, time_problems
from logic.timetable import week as week_of
from tests.cases import week
from tests.logic.cases import clean, found, outcome, plain

AP, HOME_ONLINE, WATCHED = "unregulated_ap", "online_home", "online_supervised"


class Row(NamedTuple):
    """One of the test weeks: the answers, then what is to come of them."""

    week: dict[str, str]
    outcome: str
    limits: tuple[str | None, ...]
    days: tuple[str, ...]
    """The provider days of each provider as text: mon within, tue check."""
    findings: dict[str, list[str]]
    codes: str
    changes: Mapping[str, str] = MappingProxyType({})


HOME_CODES = "/ \\ " * 5
ROWS = {
    "AP Mon + Tue all day": Row(
        week("11 11 hh hh hh", AP),
        "may_be_appropriate",
        (WITHIN,),
        ("mon within, tue within",),
        {"S09": ["met"], "S07b": [], "S08": []},
        "B B B B / \\ / \\ / \\",
    ),
    "AP four mornings, Mon to Thu": Row(
        week("1h 1h 1h 1h hh", AP),
        "change_the_week",
        (CHECK,),
        ("mon within, tue within, wed check, thu check",),
        {"S09": ["change"], "S07b": [], "S08": []},
        "B \\ B \\ B \\ B \\ / \\",
    ),
    "AP three sessions on three days": Row(
        week("1h h1 hh 1h hh", AP),
        "change_the_week",
        (CHECK,),
        ("mon within, tue within, thu check",),
        {"S09": ["change"], "S08": []},
        "B \\ / B / \\ B \\ / \\",
    ),
    "AP Mon, Tue, Wed morning": Row(
        week("11 11 1h hh hh", AP),
        "change_the_week",
        (OVER,),
        ("mon within, tue within, wed over",),
        {"S09": ["change"], "S08": [], "S07b": []},
        "B B B B B \\ / \\ / \\",
    ),
    "AP Mon to Wed all day": Row(
        week("11 11 11 hh hh", AP),
        "change_the_week",
        (OVER,),
        ("mon within, tue within, wed over",),
        {"S09": ["change"], "S08": ["caution"], "S07b": ["note"]},
        "B B B B B B / \\ / \\",
    ),
    "AP all ten": Row(
        week("11 11 11 11 11", AP),
        "do_not_use",
        (OVER,),
        ("mon within, tue within, wed over, thu over, fri over",),
        {"S08": ["stop"]},
        "B " * 10,
    ),
    "AP 6, nothing else all week": Row(
        week("11 11 11 -- --", AP),
        "do_not_use",
        (OVER,),
        ("mon within, tue within, wed over",),
        {"S08": ["stop"], "S12": ["met", "caution"]},
        "B B B B B B C2 C2 C2 C2",
    ),
    "AP-A 4 + AP-B 4 + AP-C 2, no school at all": Row(
        week("11 11 22 22 33", AP, AP, AP),
        "change_the_week",
        (WITHIN, WITHIN, WITHIN),
        ("mon within, tue within", "wed within, thu within", "fri within"),
        {"S07b": ["change"], "S09": ["met", "met", "met"], "S08": []},
        "B " * 10,
    ),
    "AP-A 4 + AP-B 4 + school 2": Row(
        week("11 11 22 22 hh", AP, AP),
        "may_be_appropriate",
        (WITHIN, WITHIN),
        ("mon within, tue within", "wed within, thu within"),
        {"S07b": ["note"], "S09": ["met", "met"], "S08": []},
        "B B B B B B B B / \\",
    ),
    "mainstream ten": Row(
        week("11 11 11 11 11", "mainstream"),
        "may_be_appropriate",
        (None,),
        ("",),
        {"S07a": ["note"], "S08": [], "S09": []},
        "D " * 10,
    ),
    "mainstream 6 + AP 4": Row(
        week("11 11 11 22 22", "mainstream", AP),
        "may_be_appropriate",
        (None, WITHIN),
        ("", "thu within, fri within"),
        {"S07a": ["note"], "S09": ["met"], "S08": [], "S07b": []},
        "D D D D D D B B B B",
    ),
    "school 7 + online at home 3": Row(
        week("hh hh hh h1 11", HOME_ONLINE),
        "pause",
        (WITHIN,),
        ("thu within, fri within",),
        {"S12": ["resolve"], "S11d": ["resolve"], "S11a": ["note"], "S11c": [], "S09": ["met"]},
        "/ \\ / \\ / \\ / C C C",
        {"reduced_consulted": "no", "online_supports_access": "not_sure"},
    ),
    "AP 3 supervised-online at the AP's site": Row(
        week("11 12 22 hh hh", AP, WATCHED, names=("Forest Farm", "forest  farm")),
        "change_the_week",
        (OVER,),
        ("mon within, tue within, wed over",),
        {"S09": ["change"], "S11c": ["note"], "S11a": [], "S08": ["caution"]},
        "B B B B B B / \\ / \\",
    ),
    "supervised-online 3 alone": Row(
        week("11 1h hh hh hh", WATCHED),
        "may_be_appropriate",
        (WITHIN,),
        ("mon within, tue within",),
        {"S09": ["met"], "S11c": ["note"], "S11d": ["met"], "S12": []},
        "B B B \\ / \\ / \\ / \\",
    ),
    "SEMH Base 8 + school 2": Row(
        week("11 11 11 11 hh", "semh"),
        "pause",
        (None,),
        ("",),
        {"S13": ["resolve"], "S08": [], "S09": [], "S07b": []},
        "D D D D D D D D / \\",
        {"semh_route": "not_yet"},
    ),
    "SEMH Base 8 + school 2, settled": Row(
        week("11 11 11 11 hh", "semh"),
        "may_be_appropriate",
        (None,),
        ("",),
        {"S13": ["met"]},
        "D D D D D D D D / \\",
        {"semh_route": "adviser"},
    ),
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_test_week_of_the_guidance_comes_out_as_it_says(row: Row) -> None:
    case = clean(row.week, **row.changes)
    data = plain(case)
    assert data["outcome"] == row.outcome
    assert tuple(each["limit"] for each in data["week"]) == row.limits
    days = tuple(", ".join(f"{day} {mark}" for day, mark in each["provider_days"].items()) for each in data["week"])
    assert days == row.days
    assert data["codes"] == dict(zip(SESSIONS, row.codes.split(), strict=True))
    assert {clause: [status for status, _ in found(case, clause)] for clause in row.findings} == row.findings


def the_week(answers: dict[str, str]) -> Week:
    return week_of(parse(answers))


def only(answers: dict[str, str]) -> Provider:
    [provider] = the_week(answers).providers
    return provider


MARKS = [
    ("1h hh hh hh hh", WITHIN, "within"),
    ("11 1h hh hh 1h", CHECK, "within within check"),
    ("1h 1h hh hh hh", WITHIN, "within within"),
    ("11 11 hh hh hh", WITHIN, "within within"),
    ("h1 11 1h hh hh", CHECK, "within within check"),
    ("h1 11 11 hh hh", OVER, "within within over"),
    ("1h 1h 1h 1h 1h", OVER, "within within check check over"),
    ("11 1h 1h 1h hh", OVER, "within within check over"),
    ("hh hh hh 11 11", WITHIN, "within within"),
    ("1h 11 1h hh h1", OVER, "within within check over"),
    ("11 11 11 11 11", OVER, "within within over over over"),
]


@pytest.mark.parametrize(("text", "limit", "marks"), MARKS)
def test_sessions_are_the_measure_and_days_the_second_one(text: str, limit: str, marks: str) -> None:
    provider = only(week(text, AP))
    assert provider.limit == limit
    assert " ".join(provider.provider_days.values()) == marks


@pytest.mark.parametrize("kind", ["mainstream", "semh", "registered_ap", None])
def test_a_place_the_advice_does_not_cover_has_no_limit_and_no_marks(kind: str | None) -> None:
    provider = only(week("11 11 11 11 11", *([kind] if kind else [])))
    assert (provider.capped, provider.limit, dict(provider.provider_days)) == (False, None, {})


SAME = [
    (("A", "A"), (AP, AP), 1),
    (("A", " a "), (AP, AP), 1),
    (("Forest Farm", "FOREST \t farm"), (AP, HOME_ONLINE), 1),
    (("STRASSE", "straße"), (AP, WATCHED), 1),
    (("A", "B"), (AP, AP), 2),
    (("ab", "a b"), (AP, AP), 2),
    (("A", "A"), (AP, "mainstream"), 2),
    (("A", "A"), ("semh", "semh"), 2),
    (("place_2", "x"), (AP, AP), 2),
    (("Place 2", ""), (AP, AP), 2),
    (("", ""), (AP, AP), 2),
    (("A", "A"), (AP, ""), 2),
]


@pytest.mark.parametrize(("names", "kinds", "providers"), SAME)
def test_capped_places_with_one_name_are_one_provider(names, kinds, providers: int) -> None:
    answers = week("11 22 hh hh hh", *kinds, names=names)
    its_week = the_week(answers)
    assert len(its_week.providers) == providers
    assert sum(len(provider.sessions) for provider in its_week.providers) == 4


def test_one_provider_has_the_name_and_kind_of_its_first_place_and_the_sessions_of_all() -> None:
    provider = only(week("2h h1 hh hh 2h", AP, HOME_ONLINE, names=("The  Mill", "the mill")))
    assert (provider.places, provider.name) == (("place_1", "place_2"), "The Mill")
    assert [kind.id for kind in provider.kinds] == [AP, HOME_ONLINE]
    assert provider.sessions == ("mon_am", "tue_pm", "fri_am")
    assert provider.in_person == ("tue_pm",)
    assert dict(provider.by_day) == {"mon": 1, "tue": 1, "fri": 1}


def test_three_places_of_one_organisation_add_up_past_the_advice() -> None:
    provider = only(week("11 22 3h hh hh", AP, AP, AP, names=("A", "A", "A")))
    assert (len(provider.sessions), provider.limit) == (5, OVER)


def test_a_place_with_no_name_or_kind_yet_is_called_by_its_number() -> None:
    provider = only(week("hh hh hh hh h3"))
    assert (provider.name, provider.kind, provider.kinds) == ("Place 3", None, ())
    assert plain(clean(week("hh hh hh hh h3")))["week"][0]["kind"] is None


def test_a_place_no_session_goes_to_is_not_in_the_week() -> None:
    assert [provider.places for provider in the_week(week("11 hh hh hh hh", AP, AP)).providers] == [("place_1",)]


def test_the_six_places_come_in_their_order() -> None:
    its_week = the_week(week("65 43 21 hh hh", *["mainstream"] * 6))
    assert [provider.places[0] for provider in its_week.providers] == list(PLACES)


def test_a_week_is_full_when_all_ten_sessions_are_answered() -> None:
    assert the_week(week("-- -- -- -- --")).full
    assert not the_week(week("hh hh hh hh h?")).full
    assert (the_week({}).full, the_week({}).providers) == (False, ())


def test_what_is_provided_is_every_session_but_nothing() -> None:
    assert the_week(week("1h -- ?? 2h --", AP)).provided == 4


def test_the_sessions_of_a_kind_and_of_an_answer_are_found() -> None:
    its_week = the_week(week("1h 2- 3h hh hh", AP, HOME_ONLINE))
    assert its_week.at_kind(AP, HOME_ONLINE) == ("mon_am", "tue_am")
    assert its_week.at_kind("semh") == ()
    assert its_week.holding("none") == ("tue_pm",)
    assert its_week.holding("place_3") == ("wed_am",)


CODES = [
    ("mainstream", "D"),
    ("registered_ap", "D"),
    ("semh", "D"),
    (AP, "B"),
    ("fe_college", "B"),
    ("tuition", "B"),
    (WATCHED, "B"),
    (HOME_ONLINE, "C"),
]


@pytest.mark.parametrize(("kind", "mark"), CODES)
def test_a_session_has_the_code_of_the_kind_of_its_place(kind: str, mark: str) -> None:
    assert the_week(week("1h hh hh hh h1", kind)).codes["fri_pm"].mark == mark


def test_tuition_at_home_has_no_code_and_a_sentence_that_says_whom_to_ask() -> None:
    its_week = the_week(week("1h 2h hh hh hh", "home_tuition", AP))
    assert "mon_am" not in its_week.codes
    assert list(its_week.uncoded) == ["mon_am"]
    assert "Ask the council's Attendance Service" in its_week.uncoded["mon_am"]


DETAILS = {"sport": "P", "work_experience": "W", "council": "K"}
DETAILED = ("unregulated_ap", "tuition", "home_tuition", "fe_college", "registered_ap")


@pytest.mark.parametrize("kind", DETAILED)
@pytest.mark.parametrize(("detail", "mark"), DETAILS.items())
def test_what_is_done_there_or_who_arranged_it_decides_the_code_before_the_kind(kind, detail: str, mark: str) -> None:
    its_week = the_week({**week("1h hh hh hh h1", kind), "place_1_detail": detail})
    assert (its_week.codes["mon_am"].mark, its_week.codes["fri_pm"].mark) == (mark, mark)
    assert not its_week.uncoded


@pytest.mark.parametrize("kind", [kind for kind, _ in CODES])
def test_a_place_with_no_such_detail_has_the_code_of_its_kind(kind: str) -> None:
    plain_week = the_week(week("1h hh hh hh hh", kind)).codes
    assert the_week({**week("1h hh hh hh hh", kind), "place_1_detail": "none"}).codes == plain_week


@pytest.mark.parametrize("kind", ["mainstream", "semh", HOME_ONLINE, WATCHED])
def test_a_detail_that_is_not_asked_of_a_kind_is_not_read(kind: str) -> None:
    its_week = the_week({**week("1h hh hh hh hh", kind), "place_1_detail": "sport"})
    assert its_week.codes["mon_am"].mark == dict(CODES)[kind]
    assert not its_week.details


def test_each_code_for_what_is_done_says_all_its_conditions() -> None:
    sport = the_week({**week("1h hh hh hh hh", AP), "place_1_detail": "sport"}).codes["mon_am"].why
    council = the_week({**week("1h hh hh hh hh", AP), "place_1_detail": "council"}).codes["mon_am"].why
    assert all(words in sport for words in ("agreed", "in person", "suitable adult", "absence"))
    assert "Only where the council itself arranged" in council


def test_the_home_school_and_nothing_have_their_codes() -> None:
    codes = the_week(week("hh -- ?? ?? ??")).codes
    assert [code.mark for code in codes.values()] == ["/", "\\", "C2", "C2"]


def test_a_session_with_no_answer_or_at_a_place_of_no_kind_has_no_code() -> None:
    assert set(the_week(week("h? 1h ?? ?? ??")).codes) == {"mon_am", "tue_pm"}


@pytest.mark.parametrize("kind", [HOME_ONLINE])
def test_online_at_home_is_never_code_b_even_where_it_shares_a_name(kind: str) -> None:
    its_week = the_week(week("11 22 hh hh hh", AP, kind, names=("A", "A")))
    assert [its_week.codes[session].mark for session in SESSIONS[:4]] == ["B", "B", "C", "C"]


def test_semh_says_when_to_use_b_in_place_of_d_and_b_says_its_conditions() -> None:
    codes = the_week(week("1h 2h hh hh hh", "semh", AP)).codes
    assert "use B" in codes["mon_am"].why
    assert "in person" in codes["tue_am"].why


@pytest.mark.parametrize(
    ("name", "folded"), [("A", "a"), ("  The\tMill \n", "the mill"), ("", ""), ("\u00a0x\u2003y ", "x y")]
)
def test_a_name_is_compared_without_its_case_and_spaces(name: str, folded: str) -> None:
    assert name_key(name) == folded


@pytest.mark.parametrize("day", DAYS)
def test_the_same_two_sessions_weigh_the_same_on_any_day(day: str) -> None:
    answers = {**week("hh hh hh hh hh", AP), f"{day}_am": "place_1", f"{day}_pm": "place_1"}
    assert (only(answers).limit, dict(only(answers).provider_days)) == (WITHIN, {day: WITHIN})


def test_an_empty_case_has_an_empty_week() -> None:
    assert plain(Case())["week"] == []
    assert outcome(Case()) == "incomplete"


# ---- hours


def times(place: str, *day: str) -> dict[str, str]:
    """The times of a day at a place or at the school, its morning first."""
    ids = (f"{place}_{half}_{bound}" for half in ("am", "pm") for bound in ("start", "end"))
    return dict(zip(ids, day, strict=False))


def test_a_provider_s_hours_are_the_total_of_its_places_for_the_week() -> None:
    answers = {
        **week("11 2h h1 hh hh", AP, AP, names=("A", "a")),
        **times("place_1", "09:00", "12:00", "13:00", "14:30"),
    }
    assert only(answers).hours is None
    assert only({**answers, **times("place_2", "10:00", "12:15")}).hours == 3 + 1.5 + 2.25 + 1.5
    assert plain(clean({**answers, **times("place_2", "10:00", "12:15")}))["week"][0]["hours"] == 8.25


def test_hours_are_known_when_every_half_that_is_used_has_both_times() -> None:
    assert only({**week("1h 1h hh hh hh", AP), **times("place_1", "09:00", "12:00")}).hours == 6
    assert only({**week("11 1h hh hh hh", AP), **times("place_1", "09:00", "12:00")}).hours is None
    assert only({**week("1h 1h hh hh hh", AP), **times("place_1", "12:00", "09:00")}).hours is None


RISK = [
    (week("11 11 11 hh hh", AP), (), BY_SESSIONS),
    (week("11 11 1h hh hh", AP), (), None),
    (week("11 11 11 hh hh", AP), ("09:00", "12:00", "13:00", "16:00"), None),
    (week("11 11 11 hh hh", AP), ("09:00", "12:00", "13:00", "16:01"), BY_HOURS),
    (week("11 11 1h hh hh", AP), ("08:00", "12:00", "13:00", "17:00"), BY_HOURS),
    (week("11 11 11 hh hh", "tuition"), (), BY_SESSIONS),
    (week("11 11 11 hh hh", "home_tuition"), (), None),
    (week("11 11 11 hh hh", "home_tuition"), ("08:00", "12:00", "13:00", "17:00"), None),
    (week("11 11 11 hh hh", WATCHED), (), BY_SESSIONS),
    (week("11 11 11 hh hh", HOME_ONLINE), (), None),
]


@pytest.mark.parametrize(("its_week", "day", "by"), RISK)
def test_so_much_in_person_that_a_provider_may_have_to_register(its_week, day: tuple[str, ...], by: str | None) -> None:
    assert only({**its_week, **times("place_1", *day)}).may_have_to_register == by


def test_hours_in_person_are_known_where_only_the_ones_online_at_home_are_not() -> None:
    answers = {**week("11 11 12 hh hh", AP, HOME_ONLINE, names=("A", "a")), **times("place_1", "08:00", "12:00")}
    provider = only({**answers, **times("place_1", "08:00", "12:00", "13:00", "17:00")})
    assert (provider.hours, provider.minutes_in_person, provider.may_have_to_register) == (None, 1200, BY_HOURS)


def test_a_start_that_is_not_before_its_end_is_named_with_its_place_and_both_times() -> None:
    case = parse({**week("1h hh hh hh hh", AP, names=("Fen Motors",)), **times("place_1", "12:00", "09:00")})
    [problem] = time_problems(case)
    assert problem.question == "place_1_am_start"
    assert problem.text.startswith("The morning at Fen Motors starts at 12:00 and ends at 09:00.")
    [problem] = time_problems(case.with_answers(place_1_am_end="12:30", school_pm_start="13:00", school_pm_end="13:00"))
    assert (problem.question, "The afternoon at your school" in problem.text) == ("school_pm_start", True)


def test_times_that_fit_or_are_off_the_path_or_half_given_are_no_problem() -> None:
    answers = week("1h hh hh hh hh", AP)
    assert time_problems(parse({**answers, **times("place_1", "09:00", "12:00")})) == ()
    assert time_problems(parse({**answers, **times("place_2", "12:00", "09:00")})) == ()
    assert time_problems(parse({**answers, "place_1_am_start": "12:00", "place_1_pm_end": "09:00"})) == ()
