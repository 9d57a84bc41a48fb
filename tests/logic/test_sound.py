"""How sure a fact may be: on both sides of each thing that the file may not claim."""

import pytest

from logic.guidance import PATH, guidance, read_guidance
from logic.loader import LoadError
from logic.sound import OF_LAW, SOURCE_KINDS, unsound

TEXT = PATH.read_text(encoding="utf-8")
SOURCE = (
    '[sources.x]\ntitle = "X"\npublisher = "X"\nurl = "https://example.org/page"\nkind = "law"\nseen = "primary"\n'
    "checked = 2026-11-25\n"
)
TASK = '[tasks.x]\ntitle = "X"\naction = "X."\nwhy = "X."\nowner = "X"\nstanding = "law"\nsource = "x"\n'


def problems(extra: str) -> tuple[str, ...]:
    """What is wrong with the guidance file once `extra` is added to it."""
    try:
        read_guidance(f"{TEXT}\n{extra}")
    except LoadError as refused:
        return refused.problems
    return ()


def test_the_file_of_the_guide_is_sound() -> None:
    assert unsound(guidance()) == []
    assert problems(SOURCE + TASK) == ()


@pytest.mark.parametrize("url", ["https://example.org", "https://example.org/", "https://example.org//?page=1"])
def test_a_front_page_is_no_source(url: str) -> None:
    told = f"sources.x leads to a front page, not to the page itself: {url}."
    assert problems(SOURCE.replace("https://example.org/page", url)) == (told,)


def test_a_source_of_no_known_kind_is_refused() -> None:
    told = f"sources.x must be of a kind in {', '.join(SOURCE_KINDS)}, not rumour."
    assert problems(SOURCE.replace('"law"', '"rumour"')) == (told,)


@pytest.mark.parametrize("standing", OF_LAW)
@pytest.mark.parametrize(
    ("kind", "seen"), [("council", "primary"), ("guidance", "primary"), ("account", "secondary"), ("law", "secondary")]
)
def test_a_date_called_law_needs_law_that_was_read(standing: str, kind: str, seen: str) -> None:
    source = SOURCE.replace('"law"', f'"{kind}"').replace('"primary"', f'"{seen}"')
    told = "tasks.x is called law, but its source is not law read in itself: x."
    assert problems(source + TASK.replace('"law"', f'"{standing}"')) == (told,)


@pytest.mark.parametrize("standing", ["reported", "advice", "habit", "plan"])
def test_a_date_that_is_not_called_law_may_rest_on_another_source(standing: str) -> None:
    assert problems(SOURCE.replace('"law"', '"account"') + TASK.replace('"law"', f'"{standing}"')) == ()


UNREAD = SOURCE.replace('"primary"', '"unread"')
RESTING = {
    "limits.y": '[limits.y]\nvalue = 1\nunit = "X"\nsource = "x"\n',
    f"ladder[{len(guidance().ladder) + 1}]": '[[ladder]]\nstep = "X."\nsource = "x"\n',
    f"readings[{len(guidance().readings) + 1}]": '[[readings]]\ntext = "X."\nclauses = ["S01"]\nsource = "x"\n',
    "law.y": '[[law]]\nid = "y"\ntopic = "X"\ntext = "X."\nsource = "ipsea"\nalso = ["x"]\n',
    "codes.y": '[codes.y]\nmark = "Y"\nname = "Y"\nwhy = "Y."\nsource = "ipsea"\nalso = ["x"]\n',
    "clauses.S01.says.y": '[clauses.S01.says.y]\nstatus = "met"\ntext = "X."\naction = "X."\nalso = ["x"]\n',
}


@pytest.mark.parametrize(("where", "extra"), RESTING.items(), ids=RESTING)
def test_no_fact_rests_on_a_source_that_nobody_read(where: str, extra: str) -> None:
    assert problems(UNREAD + extra) == (f"{where} rests on a source that was not read: x.",)


def test_a_source_that_nobody_read_may_be_named_to_be_checked() -> None:
    see = '[[law]]\nid = "y"\ntopic = "X"\ntext = "X."\nsource = "ipsea"\nsee = "x"\n'
    assert problems(UNREAD + see) == ()
