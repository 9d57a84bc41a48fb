"""What must hold of every case, at random."""

import json

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from logic.assessment import OUTCOMES, assess
from logic.case import Case, CaseError, parse
from logic.grounds import grounds
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.terms import DAYS, EVERY_SESSION, PLACES, SESSIONS
from tests.logic.cases import plain, random_answers

pytestmark = pytest.mark.usefixtures("uncounted")

SOME = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
WORSE = ("within", "check", "over")
CLOSED = {
    id: tuple(question.options)
    for id, question in QUESTIONS.items()
    if question.options and (id in SESSIONS or id not in EVERY_SESSION)
}
"""The closed questions, a later week's left aside: no answer of its own is ever off the path."""


@SOME
@given(random_answers(whole=False), st.data())
def test_answers_off_the_path_never_change_anything(answers: dict[str, str], data: st.DataObject) -> None:
    case = parse(answers)
    on_path = {question.id for question in case.path}
    before = plain(case)
    kept = {id: value for id, value in answers.items() if id in on_path}
    assert plain(parse(kept)) == before
    off = {id: data.draw(st.sampled_from(options)) for id, options in CLOSED.items() if id not in on_path}
    off |= {f"{place}_name": "Elsewhere" for place in PLACES if f"{place}_name" not in on_path}
    changed = parse({**answers, **off})
    assert plain(changed) == before
    assert changed.path == case.path


@SOME
@given(
    random_answers(whole=False),
    st.sampled_from(PLACES),
    st.sampled_from(("unregulated_ap", "online_home", "online_supervised")),
    st.permutations(SESSIONS),
)
def test_adding_a_session_to_a_capped_provider_never_improves_its_status(answers, place, kind, order) -> None:
    case = parse({**answers, order[0]: place, f"{place}_kind": kind})
    [before] = [row for row in plain(case)["week"] if place in row["places"]]
    added = next((id for id in order if case.answer(id) not in before["places"]), None)
    assume(added is not None)
    [after] = [row for row in plain(case.with_answers(**{added: place}))["week"] if place in row["places"]]
    assert after["sessions"] == before["sessions"] + 1
    assert WORSE.index(after["limit"]) >= WORSE.index(before["limit"])
    for day, mark in before["provider_days"].items():
        assert WORSE.index(after["provider_days"][day]) >= WORSE.index(mark)


@SOME
@given(random_answers(whole=False))
def test_not_sure_is_never_treated_as_no_in_the_grounds(answers: dict[str, str]) -> None:
    case = parse(answers)
    for id, other in (("exhausted", "benefit"), ("benefit", "exhausted")):
        unsure = case.with_answers(**{id: "not_sure"})
        if grounds(unsure) is False:
            assert (case.answer(other), case.answer("exclusion_risk")) == ("no", "none")
        both_ways = {grounds(case.with_answers(**{id: answer})) for answer in ("yes", "no")}
        assert grounds(unsure) is (next(iter(both_ways)) if len(both_ways) == 1 else None)
    unsure = case.with_answers(exclusion_risk="not_sure")
    assert grounds(unsure) is not False
    assert assess(unsure).outcome.id != "not_indicated"


@SOME
@given(random_answers(whole=False))
def test_leaving_a_ground_open_weighs_the_same_as_not_sure(answers: dict[str, str]) -> None:
    case = parse(answers)
    for id in ("exhausted", "benefit", "exclusion_risk"):
        assert grounds(case.with_answers(**{id: None})) is grounds(case.with_answers(**{id: "not_sure"}))


UNSURE = [id for id, options in CLOSED.items() if "not_sure" in options]


@SOME
@given(random_answers(whole=True), st.sampled_from(UNSURE))
def test_not_sure_never_leaves_a_cleaner_outcome_than_every_sure_answer(answers, id: str) -> None:
    order = list(OUTCOMES)
    case = parse(answers)
    assume(id in {question.id for question in case.path})
    unsure = order.index(assess(case.with_answers(**{id: "not_sure"})).outcome.id)
    sure = [case.with_answers(**{id: option}) for option in CLOSED[id] if option != "not_sure"]
    whole = [order.index(assess(each).outcome.id) for each in sure]
    assert unsure <= max(whole)


@SOME
@given(random_answers(whole=False))
def test_every_finding_can_be_shown_with_its_clauses_words_and_answers(answers: dict[str, str]) -> None:
    assessment = assess(parse(answers))
    assert assessment.findings
    for finding in assessment.findings:
        assert finding.clauses
        for id in finding.clauses:
            assert guidance().clauses[id].source in guidance().sources
        assert finding.status in guidance().statuses
        assert finding.text.strip()
        assert finding.action.strip()
        assert set(finding.answers) <= {*QUESTIONS, *answers}
        assert finding.subject is None or finding.subject in {*QUESTIONS, *PLACES}


@SOME
@given(random_answers(whole=False), st.permutations(list(DAYS)))
def test_the_order_of_the_days_changes_only_which_days_are_marked(answers, order: list[str]) -> None:
    moved = dict(zip(DAYS, order, strict=True))
    turned = {
        f"{moved[id[:3]]}_{id[-2:]}" if id in SESSIONS else id: value for id, value in answers.items()
    }  # the same week with its days in another order
    before, after = plain(parse(answers)), plain(parse(turned))
    assert after["outcome"] == before["outcome"]
    keys = ("places", "name", "kind", "sessions", "days", "limit")
    assert [[row[key] for key in keys] for row in after["week"]] == [
        [row[key] for key in keys] for row in before["week"]
    ]
    assert sorted(map(_kind_of_finding, after["findings"])) == sorted(
        (clauses, status, f"{moved[subject[:3]]}_{subject[-2:]}" if subject in SESSIONS else subject)
        for clauses, status, subject in map(_kind_of_finding, before["findings"])
    )


def _kind_of_finding(finding: dict) -> tuple[str, str, str]:
    return " ".join(finding["clauses"]), finding["status"], finding["subject"] or ""


@SOME
@given(random_answers(whole=False), st.permutations(list(PLACES)))
def test_the_order_of_the_places_changes_only_what_they_are_called(answers, order: list[str]) -> None:
    moved = dict(zip(PLACES, order, strict=True))

    def turn(text: str) -> str:
        return text.replace(text[:7], moved[text[:7]]) if text[:7] in moved else text

    turned = {turn(id): moved.get(value, value) for id, value in answers.items()}
    before, after = plain(parse(answers)), plain(parse(turned))
    assert after["outcome"] == before["outcome"]
    assert sorted((row["sessions"], row["days"], str(row["limit"])) for row in after["week"]) == sorted(
        (row["sessions"], row["days"], str(row["limit"])) for row in before["week"]
    )
    assert sorted(_kind_of_finding(each)[:2] for each in after["findings"]) == sorted(
        _kind_of_finding(each)[:2] for each in before["findings"]
    )
    assert after["codes"] == before["codes"]


@SOME
@given(random_answers(whole=False), st.randoms(use_true_random=False))
def test_the_order_in_which_answers_are_given_changes_nothing(answers, shuffler) -> None:
    ids = list(answers)
    shuffler.shuffle(ids)
    assert plain(parse({id: answers[id] for id in ids})) == plain(parse(answers))


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
LIKELY = st.dictionaries(
    st.sampled_from(sorted(QUESTIONS)) | st.text(max_size=10),
    ANYTHING | st.sampled_from(sorted({option for options in CLOSED.values() for option in options})),
    max_size=8,
)


@SOME
@given(ANYTHING | LIKELY)
def test_anything_at_all_is_either_read_and_assessed_or_refused_in_a_sentence(raw: object) -> None:
    assert _read(raw).endswith(("}", "."))


def _read(raw: object) -> str:
    """The result of anything at all as JSON, or the sentence that refuses it."""
    try:
        return json.dumps(plain(parse(raw)))
    except CaseError as refused:
        return str(refused)


TEXT = st.text(max_size=200).filter(str.strip)


@SOME
@given(random_answers(whole=True, settled=True), TEXT, TEXT)
def test_no_name_or_note_breaks_a_case_or_changes_its_outcome(answers, name: str, note: str) -> None:
    place = next((value for id, value in answers.items() if id in SESSIONS and value in PLACES), None)
    assume(place is not None)
    alone = {**answers, **{f"{p}_name": f"Place {p}" for p in PLACES}}
    before, named = plain(parse(alone)), plain(parse({**alone, f"{place}_name": f"{name} only", "note_purpose": note}))
    assert named["outcome"] == before["outcome"]
    assert [_kind_of_finding(each) for each in named["findings"]] == [
        _kind_of_finding(each) for each in before["findings"]
    ]


@pytest.mark.parametrize("id", sorted(CLOSED))
def test_every_option_of_every_question_can_be_assessed_alone(id: str) -> None:
    for option in CLOSED[id]:
        assert assess(Case().with_answers(**{id: option})).findings
