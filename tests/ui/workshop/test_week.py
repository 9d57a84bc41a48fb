"""The week of a workshop case as text: the plan says nothing of the guide's view, the bars say it in words."""

import pytest
from streamlit.testing.v1 import AppTest


def _drawn(sessions: str, kind: str, name: str, counted: bool) -> None:
    from logic.case import Case
    from tests.cases import week
    from ui.workshop.week import bars, plan

    case = Case(week(sessions, kind, names=(name,)) if kind else week(sessions))
    if counted:
        bars(case)
    else:
        plan(case)


def drawn(sessions: str, kind: str = "unregulated_ap", name: str = "Hollow Oak Farm", counted: bool = False) -> str:
    """What is drawn of a week, as Markdown and HTML."""
    at = AppTest.from_function(_drawn, args=(sessions, kind, name, counted)).run()
    assert not at.exception
    return "\n".join(str(part.proto.body) for kind in ("markdown", "html") for part in at.get(kind))


def test_the_plan_has_each_session_and_the_kind_of_each_place() -> None:
    words = drawn("11 1h -- hh h?")
    assert "| Monday | **Hollow Oak Farm** | **Hollow Oak Farm** |" in words
    assert "| Tuesday | **Hollow Oak Farm** | Your school |" in words
    assert "| Wednesday | **No education planned** | **No education planned** |" in words
    assert "**Hollow Oak Farm:** Unregulated alternative provision" in words


def test_the_plan_says_when_a_kind_is_not_chosen_and_escapes_what_was_typed() -> None:
    assert "Kind not answered yet" in drawn("1h hh hh hh hh", kind="")
    assert r"\*\*Farm\*\* &lt;b\>" in drawn("1h hh hh hh hh", name="**Farm** <b>")


@pytest.mark.parametrize("sessions", ["11 11 1h hh hh", "1h 1h 1h hh hh"])
def test_the_plan_says_nothing_of_what_the_guide_thinks(sessions: str) -> None:
    assert not {"over", "check", "advice", "limit"} & set(drawn(sessions).casefold().split())


def test_the_bars_say_the_numbers_and_mark_a_day_by_class_and_by_word() -> None:
    words = drawn("11 11 1h hh hh", counted=True)
    assert "1 session too many: Wednesday morning" in words.replace("\\", "")
    assert '<span class="within" style="width:20%">Mon</span>' in words
    assert '<span class="over" style="width:10%">Wed<br>1 too many</span>' in words
    assert '<i style="left:40%"></i>' in words
    assert "The upright line is the advised limit: 4 sessions a week" in words


def test_a_place_without_a_limit_has_no_line() -> None:
    words = drawn("11 11 1h hh hh", kind="mainstream", counted=True)
    assert "<i " not in words
    assert "upright line" not in words
    assert '<span class="free" style="width:20%">Mon</span>' in words


def _drawn_back() -> None:
    from logic.workshop.examples import examples
    from ui.workshop.week import bars, plan

    plan(examples()["back-in-steps"].case)
    bars(examples()["back-in-steps"].case)


def test_each_week_of_a_case_that_changes_is_planned_and_counted_under_its_days() -> None:
    at = AppTest.from_function(_drawn_back).run()
    assert not at.exception
    words = [part.value for part in at.markdown]
    assert words[0].count("**Until 29 November 2026**") == words.count("**Until 29 November 2026**") == 1
    assert words[0].count("| Monday |") == 3
    assert len([part for part in at.get("html") if 'class="bar"' in part.proto.body]) == 6
