"""The worked cases: what they must cover between them, what a good one holds, and how a bad file is refused."""

import dataclasses
import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from logic.assessment import OUTCOMES, assess
from logic.case import read_dates
from logic.guidance import guidance
from logic.loader import LoadError
from logic.terms import DAYS, FIRST_DAY, LATER, PLACES, SESSIONS, SESSIONS_OF, WEEK
from logic.workshop.examples import FOLDER, Example, examples, load, read_example

EVERY = pytest.mark.parametrize("example", examples().values(), ids=list(examples()))
BANNED = re.compile(r"approved|compliant|you must direct|[!\u2014]|[\U0001F000-\U0001FAFF\u2600-\u27BF]", re.IGNORECASE)
REAL = re.compile(
    r"\b(Norfolk|Norwich|Lynn|Yarmouth|Gorleston|Thetford|Dereham|Swaffham|Cromer|Fakenham|Diss|Attleborough|Wymondham|"
    r"Downham|Hunstanton|Sheringham|Holt|Aylsham|Walsham|Watton|Harleston|Loddon|Acle|Caister|Hethersett|Taverham|"
    r"Hellesdon|Costessey|Sprowston|Long Stratton|Reepham|Wells|Stalham|Hoveton|Wroxham|Terrington)\b"
)

GOOD = """
id = "one-case"
title = "One case"
teaches = "A thing."
story = '''
First
part.

Second part.
'''
question = "Well?"
outcome = "incomplete"
points = ["One.", "Two."]
today = 2026-11-09
[answers]
purpose = "improve_behaviour"
note_purpose = "In the file."
"""


def texts(example: Example) -> list[str]:
    """Every text a room or a trainer can see of an example."""
    return [
        *(example.title, example.teaches, example.question, *example.story, *example.points),
        *(value for id, value in example.answers.items() if id.startswith("note_") or id.endswith("_name")),
    ]


def test_there_are_at_least_eleven_examples() -> None:
    assert len(examples()) >= 11


def test_the_examples_reach_every_outcome_between_them() -> None:
    assert {assess(example.case).outcome.id for example in examples().values()} == set(OUTCOMES)


def test_the_examples_cite_every_clause_between_them() -> None:
    findings = [finding for example in examples().values() for finding in assess(example.case).findings]
    assert {clause for finding in findings for clause in finding.clauses} == set(guidance().clauses)


def test_the_examples_use_every_kind_of_place_but_one_between_them() -> None:
    used = {value for each in examples().values() for id, value in each.answers.items() if id.endswith("_kind")}
    assert set(guidance().kinds) - used == {"registered_ap"}


def test_the_examples_share_one_date_so_that_a_room_never_has_to_change_it() -> None:
    assert len({example.today for example in examples().values()}) == 1


def test_each_title_is_used_once() -> None:
    assert len({example.title for example in examples().values()}) == len(examples())


@EVERY
def test_the_guide_gives_the_outcome_the_author_expects(example: Example) -> None:
    assert assess(example.case).outcome.id == example.outcome


@EVERY
def test_a_story_is_short_enough_to_read_aloud(example: Example) -> None:
    assert 60 <= len(" ".join(example.story).split()) <= 180
    assert len(example.story) in (2, 3)
    assert 2 <= len(example.points) <= 4


@EVERY
def test_an_example_keeps_to_the_words_of_the_guide(example: Example) -> None:
    assert [text for text in texts(example) if BANNED.search(text)] == []


@EVERY
def test_an_example_names_no_real_place(example: Example) -> None:
    assert [text for text in texts(example) if REAL.search(text)] == []


@EVERY
def test_a_pupil_has_an_initial_and_never_a_name(example: Example) -> None:
    assert re.search(r"\b[A-Z]\b", " ".join(example.story).replace("I ", ""))


@EVERY
def test_a_title_or_an_address_does_not_give_the_answer_away(example: Example) -> None:
    shown = f"{example.id} {example.title}".lower()
    assert re.fullmatch(r"[a-z0-9-]{4,30}", example.id)
    for hint in ("stop", "pause", "limit", "punish", "sanction", "code", "care", "clean", "risk", "incomplete", "over"):
        assert hint not in re.split(r"[\s-]+", shown)


@EVERY
def test_an_example_answers_nothing_off_its_own_path(example: Example) -> None:
    ids = [id for id in example.answers if not id.startswith("note_")]
    assert [id for id in ids if example.case.answer(id) is None] == []


@EVERY
def test_the_dates_of_an_example_agree_with_its_week(example: Example) -> None:
    dates = {id: read_dates(value)[0] for id, value in example.answers.items() if id.endswith("_date")}
    begins = {
        read_dates(example.answers[FIRST_DAY[week]])[0]: week for week in LATER if FIRST_DAY[week] in example.answers
    }
    start = dates.get("start_date", example.today)
    assert start >= example.today

    def is_away(day: date) -> bool:
        its_week = (
            begins[max(first for first in begins if first <= day)] if day >= min(begins, default=date.max) else WEEK
        )
        days = {
            session[:3]
            for session, id in zip(SESSIONS, SESSIONS_OF[its_week], strict=True)
            if example.answers.get(id) in PLACES
        }
        return day.weekday() < len(DAYS) and list(DAYS)[day.weekday()] in days

    assert "start_date" not in dates or is_away(start)
    if "end_date" in dates:
        span = [start + timedelta(days=count) for count in range((dates["end_date"] - start).days + 1)]
        assert str(sum(map(is_away, span))) == example.answers["number_of_days"]
        assert start < dates["first_review_date"] < dates["end_date"]
        assert dates["first_review_date"].weekday() < 5


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_each_file_says_that_it_is_fictional(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# A fictional case for training. No person, place or school")


def test_a_good_file_loads_with_its_paragraphs_and_answers() -> None:
    example = read_example("x.toml", GOOD)
    assert example.story == ("First part.", "Second part.")
    assert example.points == ("One.", "Two.")
    assert dict(example.answers) == {"purpose": "improve_behaviour", "note_purpose": "In the file."}


def test_an_example_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        examples()["boatyard"].__setattr__("title", "Another")


def test_a_file_that_is_not_toml_is_refused_by_name() -> None:
    with pytest.raises(LoadError, match=r"^x\.toml is not TOML: "):
        read_example("x.toml", "id = ")


def test_all_the_problems_of_a_file_are_told_at_once() -> None:
    text = (
        GOOD.replace('title = "One case"', 'titel = "One case"')
        .replace('"one-case"', '"One case"')
        .replace('"incomplete"', '"perhaps"')
        .replace("2026-11-09", '"soon"')
        .replace('["One.", "Two."]', '["One.", 2]')
        .replace('"improve_behaviour"', '"fun"')
        + "colour = 'red'\n"
    )
    with pytest.raises(LoadError) as caught:
        read_example("x.toml", text)
    assert caught.value.problems == (
        "x.toml has an unknown key: titel.",
        "x.toml has no title.",
        "x.toml has a point that is not text: ['One.', 2].",
        "x.toml has the wrong kind of today: 'soon'.",
        "x.toml has an answer that cannot be read: The answer to purpose must be one of improve_behaviour, sanction, "
        "unmet_need, separation, not_sure. It is 'fun'.",
        "x.toml has an answer that cannot be read: There is no question with the id 'colour'.",
        "x.toml has an id that is not safe in an address: 'One case'.",
        "x.toml expects an outcome that is not one of ours: 'perhaps'.",
    )


def test_answers_that_are_not_a_table_are_refused() -> None:
    text = GOOD.partition("[answers]")[0] + "answers = 3\n"
    with pytest.raises(LoadError, match="the wrong kind of answers: 3"):
        read_example("x.toml", text)


def test_an_id_and_an_outcome_of_the_wrong_kind_are_each_told_once() -> None:
    text = GOOD.replace('"one-case"', "1").replace('"incomplete"', "2")
    with pytest.raises(LoadError) as caught:
        read_example("x.toml", text)
    assert len(caught.value.problems) == 2


def test_a_folder_tells_the_problems_of_all_its_files_and_of_an_id_used_twice(tmp_path: Path) -> None:
    for name, text in (("1.toml", GOOD), ("2.toml", GOOD), ("3.toml", "?"), ("4.toml", "!"), ("notes.txt", "?")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(LoadError) as caught:
        load(tmp_path)
    assert [problem.split()[0] for problem in caught.value.problems] == ["2.toml", "3.toml", "4.toml"]
    assert "has the id of another example: 'one-case'" in caught.value.problems[0]


def test_a_folder_is_read_in_the_order_of_its_file_names(tmp_path: Path) -> None:
    (tmp_path / "2.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "1.toml").write_text(GOOD.replace("one-case", "before"), encoding="utf-8")
    assert list(load(tmp_path)) == ["before", "one-case"]
