"""The slides: nothing the guide concludes before the outcome, and a slide for each reason."""

from logic.assessment import assess
from logic.workshop.ballots import SHOWN
from logic.workshop.examples import Example, examples
from logic.workshop.practice import reasons
from tests.ui.workshop.room import EVERY
from ui.workshop.slides import Slide, slides


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
    texts = [finding.said for reason in reasons(assessment) for finding in reason.findings]
    shown = [slide.strong for slide in slides(example, assessment) if slide.kind == "reason"]
    assert shown == (texts or ["Nothing stands in the way."])


@EVERY
def test_a_room_that_votes_has_the_same_slides_and_its_own_between_the_vote_and_the_answer(example: Example) -> None:
    alone, voting = (slides(example, assess(example.case), each) for each in (False, True))
    own = [slide for slide in voting if slide.of_phones]
    assert [slide for slide in voting if slide not in own] == list(alone)
    assert [slide.kind for slide in own] == ["talk", "choices", "choices", "split", "split"]
    assert voting.index(own[-1]) + 1 == voting.index(next(slide for slide in voting if slide.kind == "outcome"))


@EVERY
def test_nothing_can_be_voted_once_an_answer_is_on_screen(example: Example) -> None:
    voting = slides(example, assess(example.case), voting=True)
    first = next(at for at, slide in enumerate(voting) if slide.kind == "split")
    assert {slide.stage for slide in voting[first:]} == {SHOWN}
    assert SHOWN not in {slide.stage for slide in voting[:first]}


def test_a_slide_holds_its_parts() -> None:
    assert Slide("story", "The story").lines == ()


def test_a_case_whose_week_changes_has_a_slide_for_each_week_under_its_days() -> None:
    example = examples()["back-in-steps"]
    found = slides(example, assess(example.case))
    for kind, words in (("plan", "The week the school has in mind"), ("bars", "The week, counted")):
        assert [(each.heading, each.week) for each in found if each.kind == kind] == [
            (f"{words}, until 29 November 2026", 0),
            (f"{words}, from 30 November 2026 to 13 December 2026", 1),
            (f"{words}, from 14 December 2026", 2),
        ]
