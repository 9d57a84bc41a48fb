"""The questions against the table of the contract: their ids, their options, and when each is asked."""

import pytest

from logic.guidance import guidance
from logic.loader import LoadError
from logic.questions import PAGES, PATH, QUESTIONS, read_questions, strategy_question
from logic.terms import FIRST_DAY, LATER, PLACE_HALVES, PLACES, SESSIONS, SESSIONS_OF, WEEK

STAGES = ("assessment", "yes_to_plan", "plan")
UNSURE, SERVICE, AGREED = "yes no not_sure", "no yes not_sure", "not_yet consulted agreed"
KINDS = "mainstream unregulated_ap semh registered_ap fe_college tuition home_tuition online_home online_supervised"
DETAILED = ("unregulated_ap", "tuition", "home_tuition", "fe_college", "registered_ap")
CONTRACT = {
    "school_type": ("maintained academy pru", {}),
    "purpose": ("improve_behaviour sanction unmet_need separation not_sure", {}),
    "exhausted": (UNSURE, {}),
    "benefit": (UNSURE, {}),
    "behaviour_plan": (UNSURE, {}),
    "exclusion_risk": ("none suspension permanent not_sure", {}),
    "governors_considered": (UNSURE, {"exclusion_risk": ("permanent",)}),
    "ehc": ("none assessment yes_to_plan plan not_sure", {}),
    "ehc_consulted": (AGREED, {"ehc": STAGES}),
    "in_care": (SERVICE, {}),
    "in_care_consulted": (AGREED, {"in_care": ("yes",)}),
    "social_worker": (SERVICE, {}),
    "social_worker_consulted": (AGREED, {"social_worker": ("yes",)}),
    "other_services": (SERVICE, {}),
    "other_services_consulted": (AGREED, {"other_services": ("yes",)}),
    "additional_needs": (SERVICE, {}),
    "needs_plan": (UNSURE, {"additional_needs": ("yes",), "ehc": STAGES}),
    "directory_checked": ("yes no", {WEEK: ("unregulated_ap", "tuition", "home_tuition")}),
    "semh_route": ("sla adviser not_yet", {WEEK: ("semh",)}),
    "reduced_consulted": ("yes no", {WEEK: ("none", "online_home", "fewer_hours")}),
    "online_best_interests": (UNSURE, {WEEK: ("online_home", "online_supervised")}),
    "online_supports_access": (UNSURE, {WEEK: ("online_home", "online_supervised")}),
    **{id: (f"home_school {' '.join(PLACES)} none", {}) for id in SESSIONS},
    **{id: (f"home_school {' '.join(PLACES)} none", {WEEK: (week,)}) for week in LATER for id in SESSIONS_OF[week]},
    **{f"{place}_kind": (KINDS, {WEEK: (place,)}) for place in PLACES},
    **{f"{place}_detail": ("none sport work_experience council", {f"{place}_kind": DETAILED}) for place in PLACES},
    **{f"strategy_{id}": ("tried not_suitable not_tried", {}) for id in guidance().strategies},
}
TYPED = {
    "reference": "text",
    **{f"{place}_name": "text" for place in PLACES},
    **{f"{half}_{bound}": "time" for half in (*PLACE_HALVES, "school_am", "school_pm") for bound in ("start", "end")},
    "week_2_from": "date",
    "week_3_from": "date",
    "start_date": "date",
    "end_date": "date",
    "number_of_days": "number",
    "first_review_date": "date",
    "non_school_days": "dates",
}


@pytest.mark.parametrize("id", CONTRACT)
def test_a_closed_question_has_the_options_and_the_triggers_of_the_contract(id: str) -> None:
    options, asked = CONTRACT[id]
    question = QUESTIONS[id]
    assert set(question.options) == set(options.split())
    assert {trigger.question: trigger.values for trigger in question.asked} == asked
    assert question.kind == "choice"


@pytest.mark.parametrize("id", TYPED)
def test_an_open_question_has_the_kind_of_the_contract(id: str) -> None:
    assert QUESTIONS[id].kind == TYPED[id]
    assert not QUESTIONS[id].options


def test_there_is_no_question_beyond_the_contract() -> None:
    assert set(QUESTIONS) == set(CONTRACT) | set(TYPED)


@pytest.mark.parametrize("id", [f"{half}_start" for half in PLACE_HALVES])
def test_a_time_at_a_place_is_asked_when_the_place_is_used_in_that_half_of_a_day(id: str) -> None:
    [trigger] = QUESTIONS[id].asked
    assert (trigger.question, trigger.values) == (WEEK, (id.removesuffix("_start"),))


def test_the_times_of_the_school_can_always_be_given() -> None:
    assert not any(question.asked for id, question in QUESTIONS.items() if id.startswith("school_"))


def test_what_is_left_out_of_a_list_while_it_has_no_answer_is_the_details_and_the_times() -> None:
    quiet = {id for id, question in QUESTIONS.items() if question.quiet}
    assert quiet == {id for id, kind in TYPED.items() if kind == "time"} | {f"{place}_detail" for place in PLACES}
    assert not any(QUESTIONS[id].required for id in quiet)


def test_each_detail_but_none_decides_a_code() -> None:
    assert {*guidance().details, "none"} == set(QUESTIONS["place_1_detail"].options)


def test_only_the_school_type_strategies_details_times_and_dates_may_be_left_out() -> None:
    dates = {id for id, kind in TYPED.items() if kind != "text"} - {*FIRST_DAY.values()} | {
        f"{place}_detail" for place in PLACES
    }
    optional = {"school_type", "reference"} | dates | {id for id in QUESTIONS if id.startswith("strategy_")}
    assert {id for id, question in QUESTIONS.items() if not question.required} == optional


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)
def test_a_question_has_words_a_page_and_clauses_that_exist(question) -> None:
    assert question.text.strip()
    assert question.page in PAGES
    assert question.clauses
    assert set(question.clauses) <= set(guidance().clauses)
    assert all(label.strip() for label in question.options.values())


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=lambda question: question.id)
def test_a_trigger_watches_a_question_that_comes_first_and_values_it_can_have(question) -> None:
    order = list(QUESTIONS)
    for trigger in question.asked:
        if trigger.question == WEEK:
            assert set(trigger.values) <= {*KINDS.split(), *PLACES, *PLACE_HALVES, "none", "fewer_hours", *LATER}
        else:
            assert order.index(trigger.question) < order.index(question.id)
            assert set(trigger.values) <= set(QUESTIONS[trigger.question].options)


def test_the_pages_come_in_the_order_of_the_journey() -> None:
    pages = [question.page for question in QUESTIONS.values()]
    assert list(dict.fromkeys(pages)) == list(PAGES)
    assert pages == sorted(pages, key=list(PAGES).index)


def test_a_strategy_this_edition_does_not_list_is_shown_under_its_own_id() -> None:
    question = strategy_question("quiet_room")
    assert (question.id, question.text, question.required) == ("strategy_quiet_room", "Quiet room", False)


def test_a_strategy_this_edition_lists_has_its_name() -> None:
    assert strategy_question("screening").text == guidance().strategies["screening"].name


# ---- the file: what is wrong with it is told, all at once

TEXT = PATH.read_text(encoding="utf-8")
BROKEN = {
    "a page that is not there": ('page = "risk"', 'page = "rsik"', "is on a page that is not in the file: rsik."),
    "a clause that is not there": ('clauses = ["S02a"]', 'clauses = ["S99"]', "cites a clause that is not there: S99."),
    "no clause at all": ('clauses = ["S02a"]', "clauses = []", "cites a clause that is not there: none."),
    "a nature that is not ours": ('nature = "judgement"', 'nature = "whim"', "has a kind or a nature that is not one"),
    "an answer that leads nowhere": ('values = ["permanent"]', 'values = ["forever"]', "exclusion_risk forever."),
    "a question asked before its gate": ('question = "exclusion_risk"', 'question = "in_care"', "in_care permanent."),
    "a kind the week cannot hold": ('values = ["semh"]', 'values = ["circus"]', "week circus."),
    "words for no option": (
        'sanction = "if the purpose',
        'bribe = "if the purpose',
        "an option it does not have: bribe.",
    ),
    "a choice without options": ('kind = "text"', 'kind = "choice"', "must have options when it is a choice"),
    "a shape that is not there": ('like = "unsure"', 'like = "unshure"', "is like something that is not in the file"),
    "a pattern that is not there": ("[each.strategy]", "[each.other]", "each has no strategy."),
    "a pattern with no place": ('after = "purpose"', 'after = "purrpose"', "not in the file: purrpose."),
    "a kind that no place has": (
        '"home_tuition", "fe_college"',
        '"home_tuition", "fc_college"',
        "place_6_kind fc_college.",
    ),
    "a half of no day": ("{place}_{half_id}", "{place}_noon", "week place_1_noon."),
    "a brace nobody fills": ('text = "{day} {half}"', 'text = "{day} {hour}"', "lacks a word or has a wrong brace"),
    "a later week with no words": ('week_3 = "from', 'week_4 = "from', "under after: week_3."),
    "a later week with no first day": ("[questions.week_2_from]", "[questions.week_4_from]", "under after: week_2."),
    "a table that is not ours": ("[pages]", "[extra]\na = 1\n[pages]", "The file has an unknown key: extra."),
    "a question that is no table": (
        "[questions.benefit]",
        "[x]\n[questions]\nshort = 1\n[questions.benefit]",
        "must be a",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), BROKEN.values(), ids=BROKEN)
def test_a_file_of_questions_with_one_thing_wrong_says_what(old: str, new: str, told: str) -> None:
    assert old in TEXT
    with pytest.raises(LoadError) as caught:
        read_questions(TEXT.replace(old, new, 1))
    assert any(told in problem for problem in caught.value.problems)


def test_every_problem_of_the_file_of_questions_is_told_at_once() -> None:
    broken = TEXT.replace('page = "risk"', 'page = "rsik"', 1).replace('clauses = ["S02a"]', 'clauses = ["S99"]', 1)
    with pytest.raises(LoadError) as caught:
        read_questions(broken)
    assert len(caught.value.problems) == 2


def test_a_file_of_questions_that_is_not_toml_says_so() -> None:
    with pytest.raises(LoadError, match="The file of questions is not TOML"):
        read_questions("= 1")
