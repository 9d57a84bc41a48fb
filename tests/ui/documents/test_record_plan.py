"""What the record says comes next: the plan's own steps, days and ticks, and each review once."""

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.dates.plan import plan
from tests.logic.dated import DATED, TODAY
from tests.samples import OUTCOMES as SAMPLES
from ui.documents.record_plan import Next, what_next


def made(answers: dict[str, str], *done: str) -> Next:
    case = parse(answers)
    dates = deadlines(case, TODAY)
    return what_next(case, plan(assess(case), dates, frozenset(done)), dates, frozenset(done))


def test_each_step_has_its_day_in_words_and_its_tick() -> None:
    found = made(dict(DATED), "date.notice")
    lines = {line.step.id: line for _, section in found.sections for line in section}
    assert (lines["date.notice"].day, lines["date.notice"].done) == ("6 January 2027", True)
    assert (lines["step.views"].day, lines["step.views"].done) == ("No date yet", False)


def test_the_reviews_stand_in_their_table_and_not_among_the_steps() -> None:
    found = made(dict(DATED), "date.invite_1")
    steps = {line.step.id for _, section in found.sections for line in section}
    assert not {"date.review_1", "date.invite_1", "date.outcome_1"} & steps
    assert found.reviews[0] == ("Monday 25 January 2027", "Tuesday 19 January 2027 (done)", "Friday 29 January 2027")


def test_what_may_never_come_is_left_out_and_so_are_its_reviews() -> None:
    found = made(SAMPLES["not_indicated"] | {id: DATED[id] for id in DATED if id.endswith("_date")})
    assert [heading for heading, _ in found.sections] == ["Before a direction"]
    assert found.reviews == ()
    assert found.picture is None
    assert made(dict(DATED)).picture is not None


def test_the_count_stands_beside_the_dates_with_its_unit() -> None:
    assert made(dict(DATED)).dates["School days off site"] == (
        "14 school days off site: Mondays and Tuesdays (worked out)"
    )
    assert made({**DATED, "number_of_days": "14"}).dates["School days off site"].endswith("Tuesdays")
    assert made({}).dates == {}
