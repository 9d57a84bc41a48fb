"""The line under a step: its owner, and why, with the clause, its source and whom to ask, all of it escaped."""

from dataclasses import replace
from html import escape

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.dates.next_steps import NextStep
from logic.dates.plan import plan
from logic.guidance import guidance
from tests.logic.dated import DATED, TODAY
from tests.samples import FULL
from ui.outcome.why import why


def steps(answers: dict[str, str]) -> dict[str, NextStep]:
    case = parse(answers)
    return {step.id: step for step in plan(assess(case), deadlines(case, TODAY)).steps}


def test_it_says_who_and_opens_on_the_reason_the_clause_its_source_and_whom_to_ask() -> None:
    html = why(steps(FULL)["S03b.not_yet:in_care"])
    says, clause = guidance().clauses["S03b"].says["not_yet"], guidance().clauses["S03b"]
    for part in (says.owner, says.text, clause.name, clause.reading, "checked 23 November 2026"):
        assert escape(part) in html
    assert escape(guidance().consultees["virtual_school"].contact) in html
    assert guidance().sources[clause.source].url in html


def test_what_stands_above_it_is_not_said_again() -> None:
    step = steps(FULL)["S03b.not_yet:in_care"]
    assert escape(f"<p>{step.text}</p>", quote=False) not in why(step)
    assert f"<p>{escape(step.text)}</p>" not in why(step)
    titled = steps(dict(DATED))["step.views"]
    assert f"<p>{escape(titled.text)}</p>" in why(titled)


def test_text_from_the_head_is_escaped() -> None:
    step = replace(steps(FULL)["S03b.not_yet:in_care"], why="<b>", owner="<i>", text="<u>")
    html = why(step)
    assert "&lt;b&gt;" in html
    assert "<b>" not in html
    assert "<i>" not in html
    assert "<u>" not in html


def test_the_councils_page_is_linked_beside_a_line_that_speaks_of_it() -> None:
    found = steps(FULL)
    link = f'{guidance().sources[guidance().page].url}" target="_blank" rel="noopener">The council&#x27;s page</a>'
    assert link in why(found["S12.not_consulted"])
    assert link not in why(found["S03b.not_yet:in_care"])
