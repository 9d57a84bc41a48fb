"""An oracle for the ways to fit: it tries every set of sessions, on ten letters, and shares no code with the guide.

A week is ten letters, Monday morning first: h home, n nothing, 1 to 6 a place, . no answer. `capped` gives the
provider, by any name for it, of each place that the advice covers.
"""

import random
from collections.abc import Iterator, Mapping
from itertools import combinations

from logic.case import Case
from logic.guidance import guidance
from logic.terms import HOME, NONE, PLACES, SESSIONS

Capped = Mapping[str, str]
VALUES = {"h": HOME, "n": NONE, **{place[-1]: place for place in PLACES}}
LETTERS = {value: letter for letter, value in VALUES.items()}


def letters(case: Case) -> tuple[str, Capped]:
    """The week of a case in letters, and the providers that the advice covers."""
    capped = {}
    for number in "123456":
        kind = case.answers.get(f"place_{number}_kind")
        if kind and guidance().kinds[kind].capped:
            name = " ".join(case.answers.get(f"place_{number}_name", "").split()).casefold()
            capped[number] = name or number
    return "".join(LETTERS.get(case.answers.get(session, ""), ".") for session in SESSIONS), capped


def _at(cells: str, provider: str, capped: Capped) -> list[int]:
    return [cell for cell, letter in enumerate(cells) if capped.get(letter) == provider]


def past_advice(cells: str, capped: Capped) -> list[str]:
    """The providers with more than four sessions, or on more than two days."""
    held = {provider: _at(cells, provider, capped) for provider in sorted(set(capped.values()))}
    return [each for each, at in held.items() if len(at) > 4 or len({cell // 2 for cell in at}) > 2]


def whole_week(cells: str, capped: Capped) -> bool:
    """Whether providers that the advice covers are all the provision of a full week."""
    provided = [letter for letter in cells if letter != "n"]
    return "." not in cells and bool(provided) and all(letter in capped for letter in provided)


def fits(cells: str, capped: Capped) -> bool:
    """Whether the week needs no change."""
    return not past_advice(cells, capped) and not whole_week(cells, capped)


def _with(cells: str, new: Mapping[int, str]) -> str:
    return "".join(new.get(cell, letter) for cell, letter in enumerate(cells))


def fewest(cells: str, capped: Capped) -> set[frozenset[int]]:
    """Every smallest set of cells to send home. Cells with nothing are among them only where no other set fits."""
    for letters_moved in ("123456", "123456n"):
        movable = [cell for cell, letter in enumerate(cells) if letter in letters_moved]
        for size in range(1, len(movable) + 1):
            found = set()
            for moved in combinations(movable, size):
                after = _with(cells, dict.fromkeys(moved, "h"))
                if fits(after, capped) and not set(after).isdisjoint("123456"):
                    found.add(frozenset(moved))
            if found:
                return found
    return set()


def keeping(cells: str, capped: Capped) -> list[tuple[list[int], list[str]]]:
    """Every nearest week that keeps the time of each provider past the advice: the cells changed, and who has each."""
    past = past_advice(cells, capped)
    sizes = [min(4, len(_at(cells, each, capped))) for each in past]
    pool = [cell for cell, letter in enumerate(cells) if letter == "h" or capped.get(letter) in past]
    now = [capped.get(letter, letter) for letter in cells]
    filled: list[list[int]] = [[], *([cell] for cell, letter in enumerate(cells) if letter == "n")]
    for extra in (filled[:1], filled[1:]):
        found = []
        for shares in _shares(pool, sizes):
            for cells_filled in extra:
                after = [*now]
                for cell in (*pool, *cells_filled):
                    after[cell] = "h"
                for provider, share in zip(past, shares, strict=True):
                    for cell in share:
                        after[cell] = provider
                if _stands(after, set(capped.values())):
                    found.append(([cell for cell in range(10) if after[cell] != now[cell]], after))
        if found:
            least = min(len(changed) for changed, _ in found)
            return [each for each in found if len(each[0]) == least]
    return []


def _stands(owners: list[str], providers: set[str]) -> bool:
    """Whether a week of owners fits: each provider by its name, other places and h, n by their letter."""
    for provider in providers:
        at = [cell for cell, owner in enumerate(owners) if owner == provider]
        if len(at) > 4 or len({cell // 2 for cell in at}) > 2:
            return False
    return "." in owners or any(owner not in providers and owner != "n" for owner in owners)


def _shares(pool: list[int], sizes: list[int]) -> Iterator[list[tuple[int, ...]]]:
    """Every way to share so many cells out."""
    if not sizes:
        yield []
        return
    for share in combinations(pool, sizes[0]):
        if len({cell // 2 for cell in share}) <= 2:
            for rest in _shares([cell for cell in pool if cell not in share], sizes[1:]):
                yield [share, *rest]


def random_weeks(number: int) -> Iterator[Case]:
    """So many weeks, the same each time: few places or many, one name twice, places without a kind, gaps."""
    chance = random.Random(12)
    kinds = [*guidance().kinds, "unregulated_ap", "unregulated_ap", "online_supervised", None]
    hands = ("h1", "h12", "12", "124", "hn1", "n1", "1n2", "h124", "1234", "h3124", "hn1234.", "hn123456", "h1111123")
    for _ in range(number):
        hand = chance.choice(hands)
        answers = {session: VALUES[cell] for session in SESSIONS if (cell := chance.choice(hand)) != "."}
        names = chance.choice((["Forge", "Loom", "Hill", "Mill"], ["Forge", "Loom", "Hill", " forge "]))
        answers |= {f"{place}_name": name for place, name in zip(PLACES, names, strict=False)}
        answers |= {f"{place}_kind": kind for place in PLACES if (kind := chance.choice(kinds))}
        if chance.random() < 0.7:
            answers |= dict.fromkeys(("place_1_kind", "place_2_kind", "place_4_kind"), "unregulated_ap")
        yield Case(answers)
