"""For every path through the questions something is offered, and doing it leads where it says."""

from itertools import product

from logic.assessment import assess
from logic.case import Case
from logic.changes.what_if import what_would_change
from logic.proof import _best, _fold, follow, journeys, weeks


def test_every_path_is_offered_a_change_that_leads_where_it_says() -> None:
    ways = journeys()
    shapes = {_fold(follow(each)): each for each in weeks()}.values()
    richest = _best(
        {**max(ways, key=lambda way: len(follow(way))), **max(shapes, key=lambda shape: len(follow(shape)))}
    )
    paths = set()
    for turn, (way, shape) in enumerate(product(ways, shapes)):
        path = {**way, **shape}
        case = Case({**richest, **path} if turn % 2 else path)
        paths.add(_fold(follow(path)))
        found = what_would_change(case)
        offers = [*found.better, *(each for each in (found.all_the_way, found.worse) if each is not None)]
        assert offers, path
        for each in offers:
            changed = case.with_answers(**{change.question: change.now for change in each.changes})
            assert assess(changed).outcome == each.outcome != assess(case).outcome, (path, each.words)
    assert len(paths) == len(ways) * len(shapes)
