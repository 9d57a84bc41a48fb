"""The workshop's pages: what a room sees before and after the reveal, comparing, presenting, and whose case is safe."""

from datetime import datetime

import pytest
from streamlit.testing.v1 import AppTest

from logic.assessment import OUTCOMES, assess
from logic.guidance import guidance
from logic.saved.file import to_json
from logic.workshop.examples import Example, examples
from logic.workshop.practice import reasons
from ui.workshop.slides import Slide, move, slides

EVERY = pytest.mark.parametrize("example", examples().values(), ids=list(examples()))
WORKSHOP, PRESENTER = "pages/9_workshop.py", "pages/10_presenter.py"
MINE = {"school_type": "academy", "purpose": "improve_behaviour"}


def at_page(page: str, example: str | None = None, **session: object) -> AppTest:
    """A page, opened as a link would open it."""
    at = AppTest.from_file("../../../app.py", default_timeout=20)
    at.switch_page(page)
    if example is not None:
        at.query_params["example"] = example
    for key, value in session.items():
        at.session_state[key] = value
    at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    """The words on the page, as far as AppTest knows them, with the escapes of Markdown taken out."""
    shown = [*at.title, *at.header, *at.subheader, *at.markdown, *at.success, *at.info, *at.warning, *at.error]
    return " ".join(each.value for each in shown).replace("\\", "")


def address(at: AppTest) -> str:
    """The id in the address. AppTest gives what the test put there as a list, and what the page put there as text."""
    held = at.query_params["example"]
    return held if isinstance(held, str) else held[0]


def press(at: AppTest, key: str) -> None:
    """Presses a button."""
    at.button(key=key).click().run()
    assert not at.exception


def told(at: AppTest, example: Example) -> set[str]:
    """The texts of the example's findings that are on the page."""
    return {finding.text for finding in assess(example.case).findings if finding.text in words(at)}


def test_the_list_names_every_case_and_gives_no_outcome_away() -> None:
    at = at_page(WORKSHOP)
    said = words(at).split("**A busy timetable:**")[0]
    for example in examples().values():
        assert example.title in said
        assert example.question in said
    assert "made up" in said
    assert not any(outcome.headline in said for outcome in OUTCOMES.values())


@EVERY
def test_before_the_reveal_no_finding_and_no_point_is_on_the_page(example: Example) -> None:
    at = at_page(WORKSHOP, example.id)
    assert at.title[0].value.replace("\\", "") == example.title
    assert all(paragraph in words(at) for paragraph in example.story)
    assert example.question in words(at)
    assert not told(at, example)
    assert not any(point in words(at) for point in example.points)
    assert OUTCOMES[example.outcome].headline not in words(at)


@EVERY
def test_the_reveal_shows_the_outcome_every_reason_and_every_point(example: Example) -> None:
    at = at_page(WORKSHOP, example.id)
    press(at, "show")
    said = words(at)
    assert OUTCOMES[example.outcome].headline in said
    in_the_way = {finding.text for reason in reasons(assess(example.case)) for finding in reason.findings}
    assert in_the_way <= told(at, example)
    assert all(point in said for point in example.points)


def test_the_reveal_says_what_the_room_got_right_missed_and_picked_without_need() -> None:
    at = at_page(WORKSHOP, "home-by-lunch")
    at.radio(key="guess_0_home-by-lunch_outcome").set_value("pause").run()
    for group in ("fewer_sessions", "online"):
        at.checkbox(key=f"guess_0_home-by-lunch_{group}").check().run()
    press(at, "show")
    said = words(at)
    assert "The room picked the same outcome as the guide." in said
    right, extra = said.index("What the room got right"), said.index("Picked, but not in the way")
    assert right < said.index(guidance().themes["fewer_sessions"].name)
    assert extra < said.index(guidance().themes["online"].name)


def test_a_wrong_guess_is_named_beside_the_outcome_and_the_reasons_are_missed() -> None:
    at = at_page(WORKSHOP, "tin-lantern")
    at.radio(key="guess_0_tin-lantern_outcome").set_value("may_be_appropriate").run()
    at.checkbox(key="guess_0_tin-lantern_purpose").check().run()
    press(at, "show")
    assert f"The room picked: {OUTCOMES['may_be_appropriate'].headline}." in words(at)
    assert "What the room missed" in words(at)
    assert "What the room got right" not in words(at)


def test_a_clean_case_says_that_nothing_stands_in_the_way() -> None:
    at = at_page(WORKSHOP, "across-the-bridge")
    press(at, "show")
    assert "Nothing stands in the way here." in words(at)


def test_the_third_case_is_revealed_in_six_presses_from_the_list_with_no_typing() -> None:
    at = at_page(WORKSHOP)
    first, _, third = list(examples())[:3]
    for key in (f"practise_{first}", "show", "next_case", "show", "next_case", "show"):
        press(at, key)
    assert address(at) == third
    assert told(at, examples()[third])


def test_reset_clears_the_guesses_and_hides_the_answer_in_one_press() -> None:
    at = at_page(WORKSHOP, "boatyard")
    at.checkbox(key="guess_0_boatyard_week").check().run()
    press(at, "show")
    press(at, "reset")
    assert not told(at, examples()["boatyard"])
    assert at.radio[0].value is None
    assert not any(box.value for box in at.checkbox)
    assert address(at) == "boatyard"


def test_a_guess_is_still_there_after_looking_at_another_case() -> None:
    at = at_page(WORKSHOP, "boatyard")
    at.checkbox(key="guess_0_boatyard_week").check().run()
    press(at, "case_after")
    press(at, "case_before")
    assert at.checkbox(key="guess_0_boatyard_week").value


def test_the_first_case_has_none_before_it_and_the_last_none_after() -> None:
    first, *_, last = examples()
    assert "case_before" not in {button.key for button in at_page(WORKSHOP, first).button}
    assert {"case_after", "next_case"}.isdisjoint({button.key for button in at_page(WORKSHOP, last).button})


@pytest.mark.parametrize(("page", "then"), [(WORKSHOP, "Choose one below."), (PRESENTER, "This is the first case.")])
def test_an_unknown_id_gives_a_plain_sentence_with_nothing_of_it_run_as_markup(page: str, then: str) -> None:
    at = at_page(page, "<b>*nobody*</b>")
    assert at.warning[0].value == rf"There is no case called “&lt;b\>\*nobody\*&lt;/b\>” here. {then}"


def test_practising_presenting_and_comparing_leave_the_case_on_screen_alone() -> None:
    at = at_page(WORKSHOP, "boatyard", answers=dict(MINE))
    for key in ("show", "next_case", "show", "reset", "all_cases", "compare_two"):
        press(at, key)
    at.selectbox(key="compare_left").set_value("current").run()
    assert at.session_state["answers"] == MINE
    at = at_page(PRESENTER, "boatyard", answers=dict(MINE))
    for key in ("next", "next", "clicker_next", "back", "reset"):
        press(at, key)
    assert at.session_state["answers"] == MINE


def test_opening_a_case_asks_first_when_answers_would_be_lost_and_can_keep_them() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    press(at, "open_boatyard")
    assert "Save a copy first" in words(at)
    assert at.session_state["answers"] == MINE
    press(at, "replace_not")
    assert at.session_state["answers"] == MINE


def test_opening_a_case_replaces_the_answers_once_told_to() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    press(at, "open_boatyard")
    press(at, "replace_now")
    assert at.session_state["answers"] == examples()["boatyard"].answers


@pytest.mark.parametrize("held", [{}, dict(examples()["tin-lantern"].answers)], ids=["nothing", "another example"])
def test_opening_a_case_does_not_ask_when_nothing_would_be_lost(held: dict[str, str]) -> None:
    at = at_page(WORKSHOP, answers=held)
    press(at, "open_boatyard")
    assert at.session_state["answers"] == examples()["boatyard"].answers
    assert "It is a made-up case." in words(at)


def compare(left: str, right: str, **session: object) -> AppTest:
    """The comparison of two choices."""
    at = at_page(WORKSHOP, workshop_comparing=True, **session)
    at.selectbox(key="compare_left").set_value(left).run()
    at.selectbox(key="compare_right").set_value(right).run()
    assert not at.exception
    return at


def test_comparing_shows_both_outcomes_and_what_is_said_of_one_only() -> None:
    said = words(compare("tin-lantern", "across-the-bridge"))
    for id in ("tin-lantern", "across-the-bridge"):
        assert OUTCOMES[examples()[id].outcome].headline in said
    assert "They come to different outcomes." in said
    assert "Nothing on this" in said
    assert "10 sessions on 5 days" in said


def test_comparing_a_case_with_itself_finds_no_difference() -> None:
    said = words(compare("boatyard", "boatyard"))
    assert "Both come to the same outcome." in said
    assert "It says the same of both." in said
    assert "Nothing on this" not in said


def test_the_case_on_screen_can_be_compared_only_when_there_is_one() -> None:
    assert "The case on screen" not in compare("boatyard", "boatyard").selectbox[0].options
    said = words(compare("current", "boatyard", answers=dict(MINE)))
    assert OUTCOMES["incomplete"].headline in said


def test_a_saved_file_is_read_for_the_comparison_alone() -> None:
    case = examples()["one-bus"].case
    saved = to_json(case, frozenset(), assess(case), datetime(2026, 11, 9, 12)).encode()
    at = compare("file", "boatyard", answers=dict(MINE))
    assert "It is read for this page only." in words(at)
    at.file_uploader(key="compare_file_left").set_value(("saved.json", saved, "application/json")).run()
    assert OUTCOMES["do_not_use"].headline in words(at)
    assert at.session_state["answers"] == MINE


def test_a_file_that_is_not_ours_is_refused_in_a_sentence() -> None:
    at = compare("file", "boatyard")
    at.file_uploader(key="compare_file_left").set_value(("x.json", b"<b>no", "application/json")).run()
    assert not at.exception
    assert at.error[0].value.endswith((".", "\\."))
    assert "The outcomes" not in words(at)


@EVERY
def test_no_slide_before_the_outcome_holds_what_the_guide_concludes(example: Example) -> None:
    deck = slides(example, assess(example.case))
    kinds = [slide.kind for slide in deck]
    before = deck[: kinds.index("outcome")]
    assert before[0].heading == example.title
    assert {"story", "plan", "question", "choices"} == {slide.kind for slide in before[1:]}
    said = " ".join(text for slide in before for text in (slide.heading, slide.strong, *slide.lines))
    assert not any(finding.text in said for finding in assess(example.case).findings)
    assert kinds[-1] == "points"


@EVERY
def test_each_reason_has_a_slide_of_its_own(example: Example) -> None:
    assessment = assess(example.case)
    texts = [finding.text for reason in reasons(assessment) for finding in reason.findings]
    shown = [slide.strong for slide in slides(example, assessment) if slide.kind == "reason"]
    assert shown == (texts or ["Nothing stands in the way."])


def test_a_slide_holds_its_parts() -> None:
    assert Slide("story", "The story").lines == ()


def test_a_step_goes_past_the_end_of_a_case_and_back_again_and_stops_at_both_ends() -> None:
    lengths = dict.fromkeys(examples(), 3)
    first, second, *_, last = examples()
    assert move(first, 0, 1, lengths) == (first, 1)
    assert move(first, 2, 1, lengths) == (second, 0)
    assert move(second, 0, -1, lengths) == (first, 2)
    assert move(first, 0, -1, lengths) is None
    assert move(last, 2, 1, lengths) is None


def test_the_presenter_view_steps_through_a_whole_case_and_into_the_next() -> None:
    example, after = examples()["one-bus"], list(examples())
    before = examples()[after[after.index("one-bus") - 1]]
    at = at_page(PRESENTER, before.id)
    for _ in slides(before, assess(before.case)):
        assert len(at.title) == 1
        press(at, "next")
    assert at.title[0].value.replace("\\", "") == example.title
    assert address(at) == "one-bus"
    for _ in range(len(slides(example, assess(example.case))) - 1):
        press(at, "next")
    assert at.button(key="next").disabled


def test_the_presenter_view_opens_the_first_case_without_an_address_and_has_no_sidebar() -> None:
    at = at_page(PRESENTER)
    assert at.title[0].value == next(iter(examples().values())).title
    assert at.button(key="back").disabled
    assert not at.sidebar.markdown
    assert not at.sidebar.button


def test_reset_in_the_presenter_view_goes_back_to_the_first_slide_of_the_case() -> None:
    at = at_page(PRESENTER, "boatyard")
    press(at, "next")
    press(at, "clicker_next")
    press(at, "reset")
    assert at.title[0].value.replace("\\", "") == examples()["boatyard"].title


def test_leaving_the_presenter_view_opens_the_case_for_practice() -> None:
    at = at_page(PRESENTER, "boatyard")
    press(at, "leave")
    assert address(at) == "boatyard"
    assert "What does the room think?" in words(at)
