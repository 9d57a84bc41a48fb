"""The words of the record: sessions as days, and text that is short and has nothing invisible in it."""

from logic.advice import sessions_words
from logic.case import parse
from logic.terms import HALVES
from tests.cases import later, week
from ui.documents.clean import visible
from ui.documents.record_words import NAME_LENGTH, NOTE_LENGTH, name, note, rests_on


def test_sessions_are_said_as_days_where_both_halves_are_there() -> None:
    assert sessions_words(["mon_am", "mon_pm", "tue_pm"]) == "Monday and Tuesday afternoon"
    assert sessions_words([]) == ""
    assert sessions_words(f"fri_{half}" for half in HALVES) == "Friday"


def test_a_name_is_on_one_line_and_cut_at_its_limit() -> None:
    assert name(" Hollow\n Oak\tFarm ") == "Hollow Oak Farm"
    assert name("W" * NAME_LENGTH) == "W" * NAME_LENGTH
    assert name("W" * (NAME_LENGTH + 1)) == "W" * (NAME_LENGTH - 1) + "…"


def test_a_note_keeps_its_lines_and_says_when_it_is_cut() -> None:
    assert note("one \t two\n\n\n\nthree\r\nfour\n") == "one two\n\nthree\nfour"
    assert note("x" * NOTE_LENGTH) == "x" * NOTE_LENGTH
    assert note("x" * (NOTE_LENGTH + 1)).startswith("x" * NOTE_LENGTH + "… (shortened here")


def test_what_cannot_be_seen_or_turns_text_is_left_out() -> None:
    assert visible("a\x00b\x07c\u202ed\ud800e\tf") == "abcde f"
    assert visible("a\r\nb\rc\u2028d\x85e") == "a\nb\nc\nd\ne"


def test_what_a_finding_rests_on_has_its_sessions_together_under_their_place() -> None:
    case = parse(week("11 1h hh hh hh", "semh", names=("The Base",)) | {"in_care": "yes"})
    assert rests_on(case, ("in_care", "mon_am", "mon_pm", "tue_am", "tue_pm", "no_such_question")) == [
        "Is the pupil in care? Yes",
        "The Base: Monday and Tuesday morning",
        "Your school: Tuesday afternoon",
    ]
    assert rests_on(case, ("place_1_kind",)) == [
        "Kind of place: The Base: Social, emotional and mental health (SEMH) Base or Centre"
    ]
    assert rests_on(parse({}), ("mon_am",)) == ["Monday morning: Not answered"]


def test_the_sessions_of_a_later_week_are_told_apart_from_those_of_the_first() -> None:
    case = parse(week("11 1h hh hh hh", "semh", names=("The Base",)) | later(2, "1h hh hh hh hh"))
    assert rests_on(case, ("mon_am", "week_2_mon_am", "week_2_mon_pm")) == [
        "The Base: Monday morning",
        "The Base: Monday morning from the change on",
        "Your school: Monday afternoon from the change on",
    ]
