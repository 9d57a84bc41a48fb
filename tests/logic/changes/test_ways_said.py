"""The ways to fit in words, and the advice of the findings: both say what the ways do, and no more."""

import re
from collections.abc import Mapping
from itertools import combinations, product

import pytest

from logic.changes.nearest_week import groups, kept_words, misfits
from logic.terms import DAYS, HALVES, HOME, SESSIONS
from logic.timetable import week
from tests.logic.changes import week_oracle as oracle
from tests.logic.changes.test_ways_to_fit import MISFITS, moved, ways

NAMES = {f"{name} {half_name}": f"{day}_{half}" for day, name in DAYS.items() for half, half_name in HALVES.items()}
BOTH = {name: (f"{day}_am", f"{day}_pm") for day, name in DAYS.items()}
SENTENCE = re.compile(
    r"(?:Move|Also move) (?:(\d+) of the (\d+) sessions|the only session) (?:at [^:]+|with nothing) to your school: "
)


def named(text: str) -> list[str]:
    return re.split(", | and | or ", text)


def choices(words: str) -> list[frozenset[str]]:
    """The sets of sessions that the words of a choice stand for."""
    fixed, whole, rest = words.rpartition("all day on ")
    always = frozenset(NAMES[name] for name in named(fixed.removesuffix(", and "))) if fixed else frozenset()
    units: Mapping[str, tuple[str, ...]] = BOTH if whole else {name: (id,) for name, id in NAMES.items()}
    several = re.fullmatch(r"any (\d) of (.+)", rest)
    one_of = several is not None or " or " in rest
    names = named(several[2] if several else rest)
    number = int(several[1]) if several else 1 if one_of else len(names)
    return [always.union(*(units[name] for name in chosen)) for chosen in combinations(names, number)]


def test_the_words_of_a_group_stand_for_its_ways_and_no_other() -> None:
    for case, found in MISFITS:
        grouped = groups(found)
        assert sorted(moved(way) for group in grouped for way in group.ways) == sorted(map(moved, found.fewest))
        for group in grouped:
            sentences = [part for part in re.split(r"\.(?: |$)", group.text) if part]
            counts = [SENTENCE.match(part) for part in sentences]
            sets = [choices(SENTENCE.sub("", part)) for part in sentences]
            for count, each in zip(counts, sets, strict=True):
                assert count is not None, group.text
                assert {len(chosen) for chosen in each} == {int(count[1] or 1)}
            meant = [frozenset[str]().union(*chosen) for chosen in product(*sets)]
            ways_of = [frozenset(way.answers) for way in group.ways]
            assert sorted(map(sorted, meant)) == sorted(map(sorted, ways_of)), (group.text, oracle.letters(case))
            assert set(group.sessions) == frozenset().union(*ways_of)
            assert list(group.sessions) == sorted(group.sessions, key=SESSIONS.index)


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (
            "1h1h11hhhh",
            ["Move 1 of the 4 sessions at Forge to your school: Monday morning or Tuesday morning."],
        ),
        (
            "1111111hhh",
            [
                "Move 3 of the 7 sessions at Forge to your school: Thursday morning, and all day on Monday, Tuesday or "
                "Wednesday."
            ],
        ),
        (
            "1111111111",
            [
                "Move 6 of the 10 sessions at Forge to your school: all day on any 3 of Monday, Tuesday, Wednesday, "
                "Thursday and Friday."
            ],
        ),
        (
            "1h12121hh2",
            [
                "Move 2 of the 4 sessions at Forge to your school: any 2 of Monday morning, Tuesday morning, Wednesday "
                "morning and Thursday morning. Also move 1 of the 3 sessions at Loom to your school: Tuesday "
                "afternoon, Wednesday afternoon or Friday afternoon."
            ],
        ),
        (
            "1111222nn4",
            [
                "Move the only session at Mill to your school: Friday afternoon.",
                "Move 1 of the 3 sessions at Loom to your school: Wednesday morning, Wednesday afternoon or Thursday "
                "morning.",
                "Move 1 of the 4 sessions at Forge to your school: Monday morning, Monday afternoon, Tuesday morning "
                "or Tuesday afternoon.",
            ],
        ),
    ],
)
def test_the_ways_in_words(cells: str, texts: list[str]) -> None:
    assert [group.text for group in groups(ways(cells))] == texts


def test_a_week_with_one_session_and_nothing_else_is_lit_where_the_school_could_come() -> None:
    (group,) = groups(ways("1nnnnnnnnn"))
    assert group.text.startswith("Move 1 of the 9 sessions with nothing to your school: Monday afternoon, ")
    assert group.sessions == SESSIONS[1:]


def test_what_is_kept_in_words() -> None:
    one = ways("1h1h1h1h44").keeping
    assert one is not None
    assert kept_words(one) == "Keep all 4 sessions at Forge, on Monday and Tuesday."
    both = ways("12121212nn").keeping
    assert both is not None
    assert kept_words(both) == (
        "Keep all 4 sessions at Forge, on Monday and Tuesday. Keep all 4 sessions at Loom, on Wednesday and Thursday. "
        "Have the pupil at your school on Friday afternoon, when there is nothing now."
    )


def number(pattern: str, action: str) -> int:
    found = re.search(pattern, action)
    assert found is not None, action
    return int(found[1])


def test_the_advice_of_a_finding_is_what_the_ways_do() -> None:
    says = set()
    for case, found in MISFITS:
        before = week(case)
        by_place = {provider.places[0]: provider for provider in before.providers}
        for finding in misfits(case, before):
            says.add(finding.says)
            if finding.says.startswith("S09"):
                provider = by_place[str(finding.subject)]
                extra = number(r"[Mm]ove (\d) sessions? to your school or another place", finding.action)
                for way in found.fewest:
                    assert len(provider.sessions) - len(way.held(provider)) == extra
                if found.keeping:
                    held = found.keeping.held(provider)
                    assert number(r"[Ff]it (?:the )?(\d) sessions into 2 days", finding.action) == len(held)
                    assert len({session[:3] for session in held}) == 2
            if finding.says == "S08.sole":
                assert finding.action.endswith("Keep this provider to 4 sessions on 2 days at most.")
                provider = by_place[str(finding.subject)]
                for way in found.fewest:
                    held = way.held(provider)
                    assert len(held) <= 4
                    assert len({session[:3] for session in held}) <= 2
                    assert way.after.holding(HOME)
            if finding.says == "S07b.all_alternative":
                assert "at least 1 session" in finding.action
                assert all(move.now == HOME for way in found.fewest for move in way.moves)
    assert says == {"S09.over", "S09.check", "S08.sole", "S07b.all_alternative"}
