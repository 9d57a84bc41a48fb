"""The case: what the edge takes and refuses, the path, and answers off the path."""

import dataclasses
import re
from datetime import date
from types import MappingProxyType

import pytest

from logic.case import LONGEST, MOST_DAYS, Case, CaseError, find_question, parse, read_dates
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.terms import PLACES, SESSIONS, Trigger
from tests.cases import CLEAN, week
from tests.logic.cases import clean


def ids(questions) -> list[str]:
    return [question.id for question in questions]


BAD = {
    "not an object": ([], "must be an object"),
    "nothing": (None, "must be an object"),
    "a text": ("purpose", "must be an object"),
    "an unknown id": ({"colour": "red"}, "no question with the id 'colour'"),
    "an id that is not text": ({7: "yes"}, "no question with the id 7"),
    "an empty id": ({"": "yes"}, "no question with the id ''"),
    "a note to nothing": ({"note_": "filed"}, "no question with the id 'note_'"),
    "a note to a note": ({"note_note_purpose": "filed"}, "no question with the id 'note_note_purpose'"),
    "a strategy with a mad id": ({"strategy_<b>": "tried"}, "no question with the id"),
    "a strategy with no id": ({"strategy_": "tried"}, "no question with the id"),
    "a strategy with a long id": ({f"strategy_{'x' * 61}": "tried"}, "no question with the id"),
    "a time of 12 hours": (
        {"school_am_start": "9:05"},
        "must be a time on the 24-hour clock, like 09:05. It is '9:05'.",
    ),
    "a time with a dot": ({"school_am_start": "09.05"}, "The answer to school_am_start must be a time"),
    "an hour that is not there": ({"place_1_pm_end": "24:00"}, "The answer to place_1_pm_end must be a time"),
    "a minute that is not there": ({"place_1_pm_end": "12:60"}, "must be a time"),
    "a time and more": ({"place_1_pm_end": "12:30 pm"}, "must be a time"),
    "a time in other figures": ({"place_1_pm_end": "\u0661\u0662:30"}, "must be a time"),
    "a number for text": ({"purpose": 1}, "The answer to purpose must be text. It is 1."),
    "a list for text": ({"purpose": ["sanction"]}, "must be text"),
    "nothing for text": ({"purpose": None}, "must be text"),
    "true for yes": ({"exhausted": True}, "must be text"),
    "a note that is not text": ({"note_purpose": 1}, "The answer to note_purpose must be text"),
    "an option that is not there": ({"purpose": "fun"}, "must be one of improve_behaviour, sanction"),
    "an option in capitals": ({"exhausted": "YES"}, "must be one of yes, no, not_sure"),
    "an option with a space": ({"exhausted": " yes"}, "must be one of"),
    "a place of no kind": ({"place_1_kind": "prison"}, "must be one of mainstream"),
    "a seventh place": ({"mon_am": "place_7"}, "must be one of home_school"),
    "a strategy with a mad answer": ({"strategy_screening": "yes"}, "must be one of tried"),
    "a date in words": ({"start_date": "Monday"}, "must be a date, like 2026-09-07"),
    "a date the other way round": ({"start_date": "07/09/2026"}, "must be a date"),
    "a day that is not there": ({"end_date": "2026-02-30"}, "must be a date"),
    "a month that is not there": ({"first_review_date": "2026-13-01"}, "must be a date"),
    "the year nought": ({"start_date": "0000-01-01"}, "must be a date"),
    "a date without its dashes": ({"start_date": "20260907"}, "must be a date"),
    "a week date": ({"start_date": "2026-W37-1"}, "must be a date"),
    "a date in other digits": ({"start_date": "２０２６-09-07"}, "must be a date"),
    "one bad date of two": ({"non_school_days": "2026-10-26, soon"}, "must be dates with commas between them"),
    "days in words": ({"number_of_days": "ten"}, "must be a whole number. It is 'ten'."),
    "half a day": ({"number_of_days": "1.5"}, "must be a whole number"),
    "less than no days": ({"number_of_days": "-1"}, "must be a whole number"),
    "too many days": ({"number_of_days": "10000"}, "must be a whole number"),
}


@pytest.mark.parametrize(("answers", "words"), BAD.values(), ids=BAD)
def test_answers_that_cannot_be_read_are_refused_in_a_sentence(answers: object, words: str) -> None:
    with pytest.raises(CaseError) as refused:
        parse(answers)
    assert words in str(refused.value)
    assert str(refused.value).endswith(".")
    assert "\n" not in str(refused.value)


def test_a_huge_bad_value_is_cut_short_in_the_message() -> None:
    with pytest.raises(CaseError) as refused:
        parse({"purpose": "x" * 100_000})
    assert len(str(refused.value)) < 250


GOOD = {
    "no answers": {},
    "a note": {"note_purpose": "See the file of 3 May."},
    "a note to a strategy": {"note_strategy_screening": "Done in June."},
    "a strategy of another edition": {"strategy_quiet_room_2": "tried"},
    "a date": {"start_date": "2026-09-07"},
    "dates": {"non_school_days": "2026-10-26, 2026-10-27 ,2026-10-28"},
    "a whole number": {"number_of_days": "30"},
    "a time": {"place_1_am_start": "09:05", "school_pm_end": "23:59", "place_6_pm_end": "00:00"},
    "a name of any kind": {"place_1_name": "O'Hara’s 🐴 <script>{0.__class__}</script>"},
    "a name of 10,000 letters": {"place_1_name": "x" * 10_000},
}


@pytest.mark.parametrize("answers", GOOD.values(), ids=GOOD)
def test_answers_that_can_be_read_are_kept_as_they_are(answers: dict[str, str]) -> None:
    assert dict(parse(answers).answers) == answers


@pytest.mark.parametrize("blank", ["", " ", "\t\n", "\u00a0"])
@pytest.mark.parametrize("id", ["purpose", "place_1_name", "start_date", "note_purpose", "strategy_screening"])
def test_blank_text_is_not_an_answer(id: str, blank: str) -> None:
    assert id not in parse({id: blank}).answers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("", ()),
        (" , ", ()),
        ("2026-10-26", (date(2026, 10, 26),)),
        ("2026-10-26,2026-10-27,", (date(2026, 10, 26), date(2026, 10, 27))),
    ],
)
def test_dates_are_read_with_commas_between_them(text: str, dates: tuple[date, ...]) -> None:
    assert read_dates(text) == dates


@pytest.mark.parametrize("text", ["soon", "2026-10-26 2026-10-27", "2026-10-26;"])
def test_a_text_that_is_not_dates_raises(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_dates(text)


def test_a_question_is_found_by_its_id() -> None:
    assert find_question("purpose") is QUESTIONS["purpose"]
    quiet = find_question("strategy_quiet_room")
    assert quiet is not None
    assert quiet.text == "Quiet room"
    assert find_question("colour") is None
    assert find_question("strategy_Loud!") is None


FOLLOW_UPS = [
    ({"exclusion_risk": "permanent"}, {"exclusion_risk": "suspension"}, "governors_considered"),
    ({"ehc": "assessment"}, {"ehc": "none"}, "ehc_consulted"),
    ({"ehc": "yes_to_plan"}, {"ehc": "not_sure"}, "ehc_consulted"),
    ({"ehc": "plan"}, {"ehc": None}, "ehc_consulted"),
    ({"in_care": "yes"}, {"in_care": "not_sure"}, "in_care_consulted"),
    ({"social_worker": "yes"}, {"social_worker": "no"}, "social_worker_consulted"),
    ({"other_services": "yes"}, {"other_services": None}, "other_services_consulted"),
    ({"additional_needs": "yes"}, {"additional_needs": "not_sure"}, "needs_plan"),
    ({"ehc": "assessment"}, {"ehc": "not_sure"}, "needs_plan"),
    ({"place_1_kind": "unregulated_ap"}, {"place_1_kind": "registered_ap"}, "directory_checked"),
    ({"place_1_kind": "semh"}, {"place_1_kind": None}, "semh_route"),
    ({"place_1_kind": "online_home"}, {"place_1_kind": "online_supervised"}, "reduced_consulted"),
    ({"fri_pm": "none"}, {"fri_pm": "home_school"}, "reduced_consulted"),
    ({"place_1_kind": "online_home"}, {"place_1_kind": "mainstream"}, "online_best_interests"),
    ({"place_1_kind": "online_supervised"}, {"place_1_kind": "semh"}, "online_supports_access"),
    ({"fri_pm": "place_2"}, {"fri_pm": None}, "place_2_kind"),
    ({"fri_pm": "place_2"}, {"fri_pm": "place_1"}, "place_2_name"),
]


@pytest.mark.parametrize(("yes", "no", "id"), FOLLOW_UPS)
def test_a_follow_up_is_asked_only_when_the_answers_make_it_matter(yes, no, id: str) -> None:
    option = next(iter(QUESTIONS[id].options), "Anything")
    on, off = (clean(**{id: option, **changes}) for changes in (yes, no))
    assert (id in ids(on.path), on.answer(id)) == (True, option)
    assert (id in ids(off.path), off.answer(id)) == (False, None)
    assert off.answers[id] == option


def test_an_answer_off_the_path_does_not_put_others_on_it() -> None:
    case = clean(place_2_kind="semh", place_3_kind="online_home")
    assert {"semh_route", "reduced_consulted", "online_best_interests"}.isdisjoint(ids(case.path))


def test_the_empty_case_asks_only_what_is_always_asked() -> None:
    case = Case()
    assert ids(case.path) == [id for id, question in QUESTIONS.items() if not question.asked]
    assert set(ids(case.unanswered)) == {q.id for q in QUESTIONS.values() if not q.asked and q.required}


def test_the_clean_case_has_nothing_unanswered() -> None:
    assert clean().unanswered == ()


@pytest.mark.parametrize("id", [q.id for q in clean().path if q.required])
def test_each_required_answer_taken_out_is_unanswered(id: str) -> None:
    assert id in ids(clean(**{id: None}).unanswered)


def test_what_the_week_holds_is_its_sessions_and_the_kinds_of_its_places() -> None:
    case = parse(week("12 h- ?? ?? ??", "semh"))
    assert case.holds == {"place_1", "place_2", "home_school", "none", "semh", "place_1_am", "place_2_pm"}
    assert case.places == {"place_1", "place_2"}
    assert Case().holds == frozenset()


SCHOOL = {"school_am_start": "09:00", "school_am_end": "12:00", "school_pm_start": "13:00", "school_pm_end": "15:00"}
SHORT = {"place_1_am_start": "10:00", "place_1_am_end": "11:00"}


def test_a_week_of_fewer_known_hours_than_the_school_s_own_holds_just_that() -> None:
    case = parse({**week("1h hh hh hh hh", "mainstream"), **SCHOOL, **SHORT})
    assert "fewer_hours" in case.holds
    assert "reduced_consulted" in ids(case.unanswered)
    assert "reduced_consulted" not in ids(case.with_answers(school_am_end=None).path)


def test_a_time_of_a_half_in_which_the_place_is_not_used_is_off_the_path() -> None:
    case = parse({**week("1h hh hh hh hh", "mainstream"), **SHORT, "place_1_pm_start": "13:00"})
    assert case.answer("place_1_am_start") == "10:00"
    assert case.answer("place_1_pm_start") is None


def test_a_detail_is_asked_while_its_own_place_is_in_use_and_of_a_kind_that_it_matters_to() -> None:
    case = parse({**week("1h hh hh hh hh", "tuition", "tuition"), "place_2_detail": "sport"})
    assert "place_1_detail" in ids(case.path)
    assert "place_2_detail" not in ids(case.path)
    assert "place_1_detail" not in ids(case.with_answers(place_1_kind="semh").path)


def test_nothing_about_hours_or_details_is_ever_unanswered() -> None:
    case = clean(week("12 34 56 hh hh", *["unregulated_ap"] * 6))
    assert not {question.id for question in case.unanswered if question.quiet}


def test_the_untried_strategies_come_in_the_order_of_the_list_with_older_ones_last() -> None:
    last, first = list(guidance().strategies)[-1], next(iter(guidance().strategies))
    marked = dict.fromkeys(
        ("strategy_zebra", f"strategy_{last}", "strategy_aardvark", f"strategy_{first}"), "not_tried"
    )
    case = clean(**marked, strategy_screening="tried", strategy_family="not_suitable", note_strategy_family="not_tried")
    assert ids(case.untried) == [f"strategy_{id}" for id in (first, last, "aardvark", "zebra")]


def test_changing_answers_leaves_the_case_as_it_was() -> None:
    case = clean()
    changed = case.with_answers(purpose=None, exhausted="no")
    assert ("purpose" in changed.answers, changed.answer("exhausted")) == (False, "no")
    assert dict(case.answers) == dict(CLEAN)
    assert isinstance(changed.answers, MappingProxyType)


def test_an_answer_to_an_unknown_id_or_a_note_is_given_as_it_stands() -> None:
    case = parse({"note_purpose": "filed"})
    assert case.answer("note_purpose") == "filed"
    assert case.answer("colour") is None


def test_there_are_as_many_place_questions_as_places() -> None:
    full = parse(dict(zip(SESSIONS, (*PLACES, *PLACES), strict=False)))
    assert {f"{place}_{part}" for place in PLACES for part in ("kind", "name")} <= set(ids(full.path))


def test_a_trigger_reads_only_an_answer_that_is_on_the_path_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    nested = dataclasses.replace(QUESTIONS["needs_plan"], asked=(Trigger("governors_considered", ("yes",)),))
    monkeypatch.setattr("logic.case.QUESTIONS", {**QUESTIONS, "needs_plan": nested})
    stale = clean(governors_considered="yes", needs_plan="no")
    assert stale.answer("needs_plan") is None
    assert stale.with_answers(exclusion_risk="permanent").answer("needs_plan") == "no"


@pytest.mark.parametrize("id", ["place_1_name", "note_purpose", "note_non_school_days"])
def test_an_answer_or_a_note_longer_than_a_page_is_refused(id: str) -> None:
    assert parse({id: "x" * LONGEST}).answers[id]
    with pytest.raises(CaseError, match=f"The answer to {id} is too long: the most is 10,000 characters"):
        parse({id: "x" * (LONGEST + 1)})


def test_more_closed_days_than_the_years_of_the_guide_have_are_refused() -> None:
    assert parse({"non_school_days": ",".join(["2027-01-04"] * MOST_DAYS)}).answers
    with pytest.raises(CaseError, match="names too many days: the most is 2,500"):
        parse({"non_school_days": ",".join(["2027-01-04"] * (MOST_DAYS + 1))})
