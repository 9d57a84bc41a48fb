"""The wider law, who decides and the tasks, as facts in the guidance file."""

import re

import pytest

from logic.guidance import PATH, guidance, read_guidance
from logic.loader import LoadError
from logic.questions import QUESTIONS

TEXT = PATH.read_text(encoding="utf-8")


def problems_with(extra: str) -> tuple[str, ...]:
    """What is wrong with the guidance file once `extra` is added to it."""
    with pytest.raises(LoadError) as caught:
        read_guidance(f"{TEXT}\n{extra}")
    return caught.value.problems


def test_every_type_of_school_has_a_body_that_decides() -> None:
    assert set(guidance().deciders) == set(QUESTIONS["school_type"].options)


def test_the_law_covers_what_a_head_asks() -> None:
    ids = {fact.id for fact in guidance().law}
    assert {"academies", "who_decides", "consent", "notice_contents", "notice_council", "review_request"} <= ids
    assert {"dual_registration", "parent_duty", "registration", "part_time", "code_b", "safeguarding"} <= ids
    assert "managed_move" in ids


def test_law_and_tasks_fill_their_braces_and_print_no_paragraph_number() -> None:
    words = dict.fromkeys(("body", "step", "review", "questions", "page", "them", "title"), "x")
    texts = [guidance().fill(fact.text) for fact in guidance().law]
    for task in guidance().tasks.values():
        texts += [guidance().fill(text, **words) for text in (task.title, task.action, task.why)]
    for text in texts:
        assert "{" not in text
        assert not re.search(r"paragraph|para\.|§", text, re.IGNORECASE)


def test_a_law_fact_without_a_source_does_not_load() -> None:
    one_more = len(guidance().law) + 1
    assert problems_with('[[law]]\nid = "x"\ntopic = "X"\ntext = "X."\n') == (f"law[{one_more}] has no source.",)
    extra = '[[law]]\nid = "x"\ntopic = "X"\ntext = "X."\nsource = "memory"\n'
    assert problems_with(extra) == (f"law[{one_more}] names a source that is not in the file: memory.",)


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


def words_of(task: str) -> str:
    """All that a task says, its braces left as they are."""
    told = guidance().tasks[task]
    return f"{told.title} {told.action} {told.why}"


SURE = {  # how each source was seen, and what it is, as the check of 25 November 2026 allows
    "during_osd": ("council", "primary"),
    "regs_2010": ("law", "primary"),
    "regs_2012": ("law", "primary"),
    "attendance_regs": ("law", "primary"),
    "act_1996": ("law", "primary"),
    "school_age": ("law", "primary"),
    "act_2026": ("law", "primary"),
    "semh": ("council", "primary"),
    "partnerships": ("council", "primary"),
    "virtual_school": ("council", "primary"),
    "attendance_practice": ("account", "secondary"),
    "essex_coding": ("account", "secondary"),
    "registration": ("account", "secondary"),
    "ipsea": ("account", "secondary"),
    "browne_jacobson": ("account", "secondary"),
    "the_key": ("account", "secondary"),
    "hill_dickinson": ("account", "secondary"),
    "leaving_day": ("account", "secondary"),
    "guidance_2026": ("guidance", "unread"),
}


def test_each_source_is_as_sure_as_it_was_seen() -> None:
    sources = guidance().sources
    assert {id: (sources[id].kind, sources[id].seen) for id in SURE} == SURE


@pytest.mark.parametrize(
    ("task", "standing"),
    [
        ("contact", "advice"),
        ("contact_elsewhere", "habit"),
        ("review", "advice"),
        ("review_elsewhere", "habit"),
        ("review_rhythm", "plan"),
        ("invite", "reported"),
        ("outcome", "prudent"),
        ("notice", "safe"),
        ("notice_council", "safe"),
        ("request", "law"),
        ("leaving", "law"),
    ],
)
def test_each_date_is_as_firm_as_its_source(task: str, standing: str) -> None:
    assert guidance().tasks[task].standing == standing


def test_norfolk_advises_for_another_mainstream_school_and_elsewhere_it_is_a_habit() -> None:
    for task in ("contact", "review"):
        assert "For another mainstream school Norfolk advises" in guidance().tasks[task].why
    assert "ideally at least one of them in person" in guidance().tasks["review"].why
    for task in ("contact_elsewhere", "review_elsewhere"):
        assert "good habit, borrowed from Norfolk's advice for mainstream places" in guidance().tasks[task].why


def test_the_six_days_for_an_invitation_are_what_others_report() -> None:
    for told in (words_of("invite"), guidance().law_says("review_invite")):
        assert "Norfolk's page says that the national guidance advises" in told
        assert "We have not read the rule itself" in told


@pytest.mark.parametrize("id", ["notice_council", "review_request", "review_people"])
def test_the_authority_told_is_the_one_that_maintains_the_plan(id: str) -> None:
    assert "local authority that maintains" in guidance().law_says(id)


@pytest.mark.parametrize("task", ["notice_council", "invite", "outcome", "request"])
def test_a_task_names_the_authority_that_maintains_the_plan(task: str) -> None:
    assert "authority that maintains" in words_of(task)


def test_two_whole_school_days_are_called_our_safest_reading() -> None:
    for told in (words_of("notice"), guidance().law_says("notice_when")):
        assert "before the first day" in told
        assert "safest reading" in told
    assert not [limit.unit for limit in guidance().limits.values() if "between" in limit.unit]


def test_more_than_eighteen_hours_is_our_own_sum() -> None:
    says = guidance().clauses["S08"].says
    for key in ("registration", "registration_needs", "registration_protected"):
        assert "by our reading may be more than {registration_hours} hours" in says[key].text
        assert set(says[key].also) == {"registration", "act_2026"}
    assert "2026 Act" in says["registration"].action
    assert "one such pupil" in says["registration_needs"].action


def test_delegation_is_minuted_and_not_confirmed() -> None:
    assert "minute who passed them that power" in guidance().tasks["decision"].action
    assert "could not confirm" in guidance().tasks["decision"].why
    assert "does not speak of passing the power on" in guidance().law_says("delegation")


def test_what_was_seen_of_the_notice_is_the_rule_before_july_2026() -> None:
    assert "before July 2026" in guidance().law_says("notice_contents")
    (fact,) = [fact for fact in guidance().law if fact.id == "notice_2026"]
    assert (fact.source, fact.see) == ("the_key", "guidance_2026")
    (days,) = [fact for fact in guidance().law if fact.id == "length_days"]
    assert days.source == "ipsea"


def test_a_code_rests_on_the_source_that_says_so() -> None:
    codes = guidance().codes
    assert (codes["B"].source, codes["C2"].source) == ("attendance_practice", "attendance_regs")
    assert {fact.source for fact in guidance().law if fact.id == "code_k"} == {"attendance_regs"}
    assert "not home" in codes["B"].why
    assert "Only once agreed" in codes["C2"].why
    assert "normally lives with" in codes["C2"].why
    assert codes["C"].also == ("essex_coding",)
    assert "C2 may be right" in codes["C"].why
    assert {fact.source for fact in guidance().law if fact.id == "code_x"} == {"attendance_practice"}


@pytest.mark.parametrize("id", ["D_semh", "D_registered"])
def test_a_code_on_a_condition_says_so_and_keeps_its_mark(id: str) -> None:
    code = guidance().codes[id]
    assert (code.mark, code.shown) == ("D", "D or B: ask the place")
    assert guidance().codes["D"].shown == "D"


def test_every_school_is_said_of_none() -> None:
    assert "every" not in guidance().consultees["inclusion_adviser"].contact.lower()
    assert "secondary" in guidance().ladder[-1].step
    assert "Inclusion Adviser" in guidance().ladder[-1].step
    assert [each for each in guidance().readings if "secondary" in each.text and each.source == "semh"]


def test_what_the_guide_made_up_itself_is_among_its_readings() -> None:
    told = " ".join(each.text for each in guidance().readings)
    assert "The page says neither: both are our reading." in told
    assert "That sum is ours." in told


def test_what_is_missing_from_the_page_is_in_the_wider_law() -> None:
    ids = {fact.id for fact in guidance().law}
    assert {"review_outcome", "review_pep", "code_k", "registration_2026", "equality", "delegation"} <= ids
    assert {"provider_checks", "provider_reviews", "school_age", "part_time_schools"} <= ids
    assert "another power" in guidance().law_says("safeguarding")
    assert "the council's duty" in guidance().law_says("safeguarding")
    assert "have not seen when it starts" in guidance().law_says("registration_2026")
    assert "could not confirm this for 2026" in guidance().law_says("provider_reviews")
    assert "2024 to 2025" in guidance().law_says("managed_move")
    assert "compulsory school age" in guidance().law_says("parent_duty")
