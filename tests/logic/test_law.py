"""The wider law, who decides and the tasks, as facts in the guidance file."""

import re

import pytest

from logic.guidance import PATH, guidance, parse
from logic.loader import LoadError
from logic.questions import QUESTIONS

TEXT = PATH.read_text(encoding="utf-8")


def problems_with(extra: str) -> tuple[str, ...]:
    """What is wrong with the guidance file once `extra` is added to it."""
    with pytest.raises(LoadError) as caught:
        parse(f"{TEXT}\n{extra}")
    return caught.value.problems


def test_every_type_of_school_has_a_body_that_decides() -> None:
    assert set(guidance().deciders) == set(QUESTIONS["school_type"].options)


def test_the_law_covers_what_a_head_asks() -> None:
    ids = {fact.id for fact in guidance().law}
    assert {"academies", "who_decides", "consent", "notice_contents", "notice_council", "review_request"} <= ids
    assert {"dual_registration", "parent_duty", "registration", "part_time", "code_b", "safeguarding"} <= ids
    assert "managed_move" in ids


def test_law_and_tasks_fill_their_braces_and_print_no_paragraph_number() -> None:
    words = {"body": "x", "step": "x", "review": "x", "questions": "x", "page": "x", "them": "x"}
    texts = [guidance().fill(fact.text) for fact in guidance().law]
    for task in guidance().tasks.values():
        texts += [guidance().fill(text, **words) for text in (task.title, task.action, task.why)]
    for text in texts:
        assert "{" not in text
        assert not re.search(r"paragraph|para\.|§", text, re.IGNORECASE)


def test_a_law_fact_without_a_source_does_not_load() -> None:
    assert problems_with('[[law]]\nid = "x"\ntopic = "X"\ntext = "X."\n') == ("law[35] has no source.",)
    extra = '[[law]]\nid = "x"\ntopic = "X"\ntext = "X."\nsource = "memory"\n'
    assert problems_with(extra) == ("law[35] names a source that is not in the file: memory.",)


def test_two_law_facts_with_one_id_do_not_load() -> None:
    extra = '[[law]]\nid = "consent"\ntopic = "X"\ntext = "X."\nsource = "ipsea"\n'
    assert problems_with(extra) == ("law has 2 facts with the id consent.",)


def test_a_task_with_an_unknown_standing_or_clause_does_not_load() -> None:
    extra = (
        '[tasks.x]\ntitle = "X"\naction = "X."\nwhy = "X."\nowner = "X"\nsource = "ipsea"\n'
        'standing = "sure"\nclauses = ["S99"]\n'
    )
    assert problems_with(extra) == (
        "tasks.x has a standing that is not one of ours: sure.",
        "tasks.x names a clause that is not in the file: S99.",
    )


def test_a_limit_may_do_without_a_clause_but_not_name_one_that_is_not_there() -> None:
    assert guidance().limits["notice_school_days"].clause == ""
    extra = '[limits.x]\nvalue = 1\nunit = "X"\nsource = "ipsea"\nclause = "S99"\n'
    assert problems_with(extra) == ("limits.x names a clause that is not in the file: S99.",)


def test_the_numbers_of_the_law_are_those_we_checked() -> None:
    named = ("notice_school_days", "invite_days", "contact_days", "review_days", "review_request_weeks")
    assert [guidance().limit(id) for id in named] == [2, 6, 7, 14, 10]
