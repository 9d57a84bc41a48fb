"""The record: it says what the guide said, holds the case exactly, and nothing a head typed can become markup."""

import re
from datetime import datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from logic import TOOL_VERSION
from logic.assessment import assess
from logic.case import Case, parse
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.saved.file import read, to_json
from logic.saved.page import ELEMENT_ID, SIZE_LIMIT
from logic.terms import DAYS, EVERY_SESSION
from tests.cases import CALM, week
from tests.logic.saves import HOSTILE, cases
from ui.documents.clean import visible
from ui.documents.record import record
from ui.documents.record_words import NAME_LENGTH, NOTE_LENGTH, name, note

NOW = datetime(2026, 11, 24, 14, 5)
FENLAND = CALM | {
    "exclusion_risk": "permanent",
    "governors_considered": "yes",
    "social_worker": "yes",
    "social_worker_consulted": "consulted",
    "strategy_support_plan": "tried",
    "strategy_long_gone": "tried",
    "note_strategy_support_plan": "Filed in section 4.",
    "note_fri_pm": "Back for assembly.",
    "place_1_name": "Fenland Outdoor Learning",
    "place_1_kind": "unregulated_ap",
    "directory_checked": "yes",
    "start_date": "2026-12-07",
    "non_school_days": "2026-10-26, 2026-10-27",
}


def answers(sessions: str = "11 11 1h hh hh", **more: str) -> dict[str, str]:
    """A direction to Fenland in these sessions, over the advice unless they say otherwise."""
    return FENLAND | week(sessions) | more


def made(case: Case, **more: object) -> str:
    assessment = assess(case)
    return record(assessment, to_json(case, frozenset(), assessment, NOW), NOW, **more)


class Page(HTMLParser):
    """What a browser would make of a page: its elements, and its text line by line."""

    VOID = frozenset({"meta", "br", "img", "link", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.pieces: list[str] = []
        self.feed(text)
        self.close()
        self.text = " ".join(" ".join(self.pieces).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"}.intersection(self.open):
            self.pieces.append(data)


OURS = {
    "html",
    "head",
    "meta",
    "title",
    "script",
    "style",
    "body",
    "main",
    "section",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "p",
}
OURS |= {"ul", "ol", "li", "table", "caption", "thead", "tbody", "tr", "th", "td", "strong", "span", "a", "br"}
OURS |= {"dl", "dt", "dd", "figure", "figcaption", "svg", "defs", "pattern", "rect", "line", "path", "text", "i"}


def check_markup(html: str) -> Page:
    """Every element and attribute is one the template writes, and every element is closed."""
    page = Page(html)
    assert page.open == []
    assert {tag for tag, _ in page.elements} <= OURS
    for tag, attributes in page.elements:
        assert not [key for key in attributes if key.startswith("on")]
        assert "src" not in attributes
        if "href" in attributes:
            assert tag == "a"
            assert attributes["href"] in {source.url for source in guidance().sources.values()}
    scripts = [attributes for tag, attributes in page.elements if tag == "script"]
    assert scripts == [{"type": "application/json", "id": ELEMENT_ID}]
    assert html.count("<script") == 1
    return page


@pytest.mark.usefixtures("uncounted")
@settings(max_examples=400, deadline=None)
@given(case=cases())
def test_any_record_is_whole_markup_and_opens_as_the_same_case(case: Case) -> None:
    html = made(case)
    check_markup(html)
    assert read(html.encode()).case == case


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_the_head_is_shown_as_text_wherever_it_stands(text: str) -> None:
    case = parse(answers(note_purpose=text, place_1_name=text, note_strategy_support_plan=text, note_mon_am=text))
    html = made(case)
    page = check_markup(html)
    assert name(text) in page.text
    assert " ".join(note(text).split()) in page.text
    assert "\x00" not in html
    assert "\u202e" not in page.text
    assert read(html.encode()).case == case


def test_the_saved_case_cannot_end_its_element_even_if_it_is_not_ours() -> None:
    check_markup(record(assess(parse({})), '{"a": "</script><script>alert(1)</script>"}', NOW))


def test_the_record_says_everything_a_governor_looks_for() -> None:
    page = check_markup(
        made(
            parse(answers()),
            done=frozenset({"step.views"}),
        )
    )
    for line in (
        "Off-site direction: record of a case",
        "Made on 24 November 2026 at 14:05 with the Off-site Direction Guide, version "
        f"{TOOL_VERSION}, which reads edition {guidance().version} of the guidance.",
        "Pause: some things must be settled first",
        "This record informs a decision. It is not one",
        "Open this file in the guide to carry on.",
        "What to do first The social worker has been consulted, but has not agreed yet.",
        "S03c Social worker. Rests on: Does the pupil have a social worker? Yes; Have you asked the social worker "
        "about the off-site direction? Asked, but they have not agreed. Source 1, checked 23 November 2026 .",
        "What to change in the week Fenland Outdoor Learning has 5 sessions on 3 days.",
        "Rests on: Fenland Outdoor Learning: Monday, Tuesday and Wednesday morning.",
        "First day off site 7 December 2026",
        "Before anyone decides To do Ask the social worker what they would need before they could agree",
        "Done Ask the parents and the pupil what they think, and write it down.",
        "If the decision is yes To do Last safe day for the written notice. Give the written notice",
        "Head teacher 2 December 2026",
        "Monday B Fenland Outdoor Learning B Fenland Outdoor Learning",
        "Thursday / Your school \\ Your school",
        "5 sessions on 3 days; the advice is 4 sessions, or 2 days. 1 session too many: Wednesday",
        "Advised limit: 4 sessions",
        "Wed 1 too many",
        "At another place for approved education.",
        "Is the pupil at risk of exclusion? Yes, of permanent exclusion",
        "Tried: A behaviour or pastoral support plan with targets (Filed in section 4.); Long gone.",
        "Not marked: Rounds of assess, plan, do and review",
        "Friday afternoon Your school Note: Back for assembly.",
        "Kind of place: Fenland Outdoor Learning Unregulated alternative provision",
        "Days the school is closed 26 October 2026 and 27 October 2026",
        "Last day off site Not answered",
        "Considerations for an off-site direction : read in the document itself, checked 23 November 2026",
        "https://schools.norfolk.gov.uk/article/76501",
    ):
        assert line in page.text, line


@pytest.mark.usefixtures("uncounted")
@settings(max_examples=200, deadline=None)
@given(case=cases())
def test_every_finding_every_question_asked_and_every_clause_cited_is_in_the_record(case: Case) -> None:
    assessment = assess(case)
    text = Page(made(case)).text
    for finding in assessment.findings:
        assert " ".join(visible(finding.said).split()) in text
        for clause in finding.clauses:
            assert f"{clause} {guidance().clauses[clause].name}" in text
    for question in case.path:
        left_out = question.quiet and question.id not in case.answers
        if question.id not in EVERY_SESSION and not question.id.endswith("_kind") and not left_out:
            assert question.text in text
    for each in assessment.weeks:
        assert all(code.why in text for code in each.codes.values())
        assert len(assessment.weeks) == 1 or each.pattern.name in text
    for day in DAYS.values():
        assert day in text


def test_every_status_has_one_heading_and_the_headings_come_in_order() -> None:
    assert len({status.heading for status in guidance().statuses.values()}) == len(guidance().statuses)
    text = Page(made(parse({"purpose": "sanction"}))).text
    places = [text.find(f" {title} ") for title in ("What stops it", "Still to answer", "What to do first")]
    assert places == sorted(places)
    assert -1 not in places
    assert "What is already in place" not in text


@pytest.mark.parametrize("kind", ["semh", "registered_ap"])
def test_a_code_on_a_condition_is_no_surer_in_the_record(kind: str) -> None:
    page = Page(made(parse(answers(place_1_kind=kind, semh_route="sla"))))
    assert "Monday D or B: ask the place Fenland Outdoor Learning" in page.text
    assert "use B with its conditions" in page.text


def test_what_goes_beyond_the_page_names_its_own_sources() -> None:
    text = Page(made(parse(answers("11 11 11 hh hh")))).text
    assert "by our reading may be more than 18 hours a week" in text
    assert "Source 1 and 2 and 3 , checked" in text or "Source 1 and 2 and 3, checked" in text
    assert guidance().sources["act_2026"].url in text
    assert guidance().sources["registration"].url in text


def test_the_picture_has_a_text_alternative_and_marks_days_by_word_and_pattern() -> None:
    html = made(parse(answers("1h 1h 1h hh hh")))
    labels = [attributes["aria-label"] for tag, attributes in Page(html).elements if attributes.get("role") == "img"]
    assert len(labels) == 1
    assert labels[0] is not None
    assert "3 sessions on 3 days; the advice is 2 days. Wednesday is extra." in labels[0]
    assert html.count('fill="url(#hatch)"') == 1
    assert re.search(r'font-weight="700">3rd</text>', html)
    assert 'fill="url(#cross)"' in made(parse(answers()))


def test_a_place_outside_the_advice_has_no_limit_drawn() -> None:
    page = Page(made(parse(answers(place_1_kind="mainstream"))))
    assert "No limit applies." in page.text
    assert "Advised limit" not in page.text
    case = parse({id: value for id, value in answers().items() if id != "place_1_kind"})
    assert "Choose its kind to see the limit." in Page(made(case)).text


def test_within_the_advice_is_said_too() -> None:
    assert "1 session on 1 day. Within the advice." in Page(made(parse(answers("1h hh hh hh hh")))).text


def test_an_empty_case_is_a_record_of_what_is_left_to_answer_without_providers() -> None:
    page = check_markup(made(parse({})))
    assert "There is not enough here to say yet" in page.text
    assert "Still to answer To do Answer 4 questions left on the page “Internal strategies”." in page.text
    assert "Register codes" not in page.text
    assert "Sessions with each place" not in page.text


def test_the_page_asks_for_nothing_and_is_in_british_english() -> None:
    html = made(parse(answers()))
    assert '<html lang="en-GB">' in html
    assert "default-src 'none'" in html
    assert not re.search(r"@import|url\((?!#)|<link|<img|<iframe|javascript:", html)
    elements = Page(html).elements
    assert all(attributes.get("scope") for tag, attributes in elements if tag == "th")


def test_long_text_is_short_on_the_page_and_whole_in_the_file() -> None:
    long = {f"note_{id}": "x" * 10_000 for id in list(QUESTIONS)[:30]} | {"place_1_name": "W" * 10_000}
    html = made(parse(answers(**long)))
    assert "W" * (NAME_LENGTH + 1) not in Page(html).text
    assert "x" * (NOTE_LENGTH + 1) not in Page(html).text
    assert "shortened here" in html
    assert len(html.encode()) < SIZE_LIMIT
    assert read(html.encode()).case.answers["place_1_name"] == "W" * 10_000
