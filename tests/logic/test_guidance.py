"""The loader: a fact with no source does not load, and every problem is reported at once."""

from datetime import date

import pytest

from logic.guidance import PATH, guidance, read_guidance
from logic.loader import LoadError

SMALL = """
version = "1"
page = "page"

[outcomes.fine]
headline = "It may be right"
meaning = "All is done."
now = "Go on."
tone = "go"
leads_to = "direction"

[statuses.met]
name = "Done"
heading = "What is done"
outcome = "fine"

[themes.purpose]
name = "The purpose"
lifted_by = "nothing"

[sections]
before = "Before"

[seen]
primary = "read there"

[standings]
law = "Law"

[sources.page]
title = "Page"
publisher = "Council"
url = "https://example.org/page"
kind = "law"
seen = "primary"
checked = 2026-11-23

[limits.most]
value = 4
unit = "sessions"
clause = "S01"
source = "page"

[consultees.board]
name = "Board"
why = "It decides."
contact = "The clerk."
source = "page"

[kinds.other]
name = "Other"
hint = "such as another"
short = "other"
capped = true
online = false
code = "B"
source = "page"

[codes.B]
mark = "B"
name = "Away"
why = "There in person."
source = "page"

[strategies.plan]
name = "A plan"
source = "page"

[clauses.S01]
name = "Purpose"
when = "Always"
follows = "It follows."
strength = "should"
reading = "So we read it."
judges = "It judges."
theme = "purpose"
source = "page"
consultee = "board"
[clauses.S01.says.improve]
status = "met"
text = "Up to {most}."
action = "Write it down."
owner = "Head teacher"
clauses = ["S01"]

[deciders.academy]
body = "Trust board"
source = "page"

[tasks.notice]
title = "Notice"
action = "Give it."
why = "The law wants it."
owner = "Head teacher"
standing = "law"
clauses = ["S01"]
source = "page"

[[ladder]]
step = "First."
source = "page"

[[readings]]
text = "A reading."
clauses = ["S01"]
source = "page"

[[changes]]
edition = "2"
text = "What it says now."
clauses = ["S01"]
source = "page"

[[law]]
id = "notice"
topic = "Notice"
text = "In our own words."
source = "page"
"""


def problems(text: str) -> tuple[str, ...]:
    with pytest.raises(LoadError) as refused:
        read_guidance(text)
    assert str(refused.value) == "\n".join(refused.value.problems)
    return refused.value.problems


def edited(old: str, new: str, after: str = "") -> str:
    """The small file with one piece changed, the first one after a heading."""
    start = SMALL.index(after)
    assert old in SMALL[start:]
    return SMALL[:start] + SMALL[start:].replace(old, new, 1)


def test_a_sound_file_loads_with_every_fact_in_it() -> None:
    loaded = read_guidance(SMALL)
    assert (loaded.version, loaded.page) == ("1", "page")
    assert loaded.sources["page"].checked == date(2026, 11, 23)
    assert loaded.limit("most") == 4
    assert loaded.clauses["S01"].says["improve"].clauses == ("S01",)
    assert (loaded.ladder[0].step, loaded.readings[0].clauses) == ("First.", ("S01",))


FACTS = ["[limits.most]", "[consultees.board]", "[kinds.other]", "[codes.B]", "[strategies.plan]", "[clauses.S01]"]
FACTS += ["[deciders.academy]", "[tasks.notice]", "[[ladder]]", "[[readings]]", "[[changes]]", "[[law]]"]


@pytest.mark.parametrize("heading", FACTS)
def test_a_fact_without_a_source_does_not_load(heading: str) -> None:
    where = heading.strip("[]") + ("[1]" if heading.startswith("[[") else "")
    assert f"{where} has no source." in problems(edited('source = "page"\n', "", heading))


@pytest.mark.parametrize("heading", FACTS)
def test_a_fact_with_an_empty_source_does_not_load(heading: str) -> None:
    where = heading.strip("[]") + ("[1]" if heading.startswith("[[") else "")
    assert f"{where} has a source of the wrong kind: ''." in problems(edited('"page"', '""', heading))


@pytest.mark.parametrize("heading", FACTS)
def test_a_fact_whose_source_is_not_in_the_file_does_not_load(heading: str) -> None:
    where = heading.strip("[]") + ("[1]" if heading.startswith("[[") else "")
    wanted = f"{where} names a source that is not in the file: gossip."
    assert wanted in problems(edited('source = "page"', 'source = "gossip"', heading))


ONE = {
    "no version": (edited('version = "1"', ""), "The file has no version."),
    "an empty version": (edited('"1"', '""'), "The file has no version."),
    "a version that is not text": (edited('"1"', "1"), "The file has no version."),
    "a page that is no source": (
        edited('page = "page"', 'page = "x"'),
        "page names a source that is not in the file: x.",
    ),
    "an unknown table": (SMALL + "\n[gossip]\n", "The file has an unknown key: gossip."),
    "an unknown key": (edited("value = 4", "value = 4\nmood = 1"), "limits.most has an unknown key: mood."),
    "its own id": (edited("value = 4", 'value = 4\nid = "x"'), "limits.most has an unknown key: id."),
    "a saying with an unknown key": (
        edited('status = "met"', 'status = "met"\nsource = "page"'),
        "clauses.S01.says.improve has an unknown key: source.",
    ),
    "a number as text": (edited("value = 4", 'value = "4"'), "limits.most has a value of the wrong kind: '4'."),
    "true for a number": (edited("value = 4", "value = true"), "limits.most has a value of the wrong kind: True."),
    "text for true": (edited("capped = true", 'capped = "yes"'), "kinds.other has a capped of the wrong kind: 'yes'."),
    "a date as text": (
        edited("2026-11-23", '"2026-11-23"'),
        "sources.page has a checked of the wrong kind: '2026-11-23'.",
    ),
    "a moment for a date": (
        edited("2026-11-23", "2026-11-23T09:00:00"),
        "sources.page has a checked of the wrong kind: datetime.datetime(2026, 11, 23, 9, 0).",
    ),
    "no date": (edited("checked = 2026-11-23", ""), "sources.page has no checked."),
    "clauses that are not a list": (
        edited('clauses = ["S01"]', 'clauses = "S01"', "[[readings]]"),
        "readings[1] has a clauses of the wrong kind: 'S01'.",
    ),
    "clauses that are not texts": (
        edited('clauses = ["S01"]', "clauses = [1]", "[[readings]]"),
        "readings[1] has a clauses of the wrong kind: [1].",
    ),
    "a word of memory for how it was seen": (
        edited('"primary"', '"memory"'),
        "sources.page must be seen as one of primary, not memory.",
    ),
    "a code that rests on a source that is not there too": (
        edited('source = "page"', 'source = "page"\nalso = ["gossip"]', "[codes.B]"),
        "codes.B names a source that is not in the file: gossip.",
    ),
    "a saying that rests on a source that is not there too": (
        edited('status = "met"', 'status = "met"\nalso = ["gossip"]'),
        "clauses.S01.says.improve names a source that is not in the file: gossip.",
    ),
    "a fact of the law with a further source that is not there": (
        edited('source = "page"', 'source = "page"\nalso = ["gossip"]', "[[law]]"),
        "law.notice names a source that is not in the file: gossip.",
    ),
    "a fact of the law that leads to a source that is not there": (
        edited('source = "page"', 'source = "page"\nsee = "gossip"', "[[law]]"),
        "law.notice names a source that is not in the file: gossip.",
    ),
    "a change to no clause": (
        edited('clauses = ["S01"]', 'clauses = ["S99"]', "[[changes]]"),
        "a change names a clause that is not in the file: S99.",
    ),
    "a tone that is not ours": (edited('"go"', '"loud"'), "outcomes.fine has a tone that is not one of ours: loud."),
    "an outcome that leads nowhere": (
        edited('"direction"', '"nowhere"'),
        "outcomes.fine has a leads_to that is not one of ours: nowhere.",
    ),
    "a status that holds at no outcome": (
        edited('outcome = "fine"', 'outcome = "bad"'),
        "statuses.met names a outcome that is not in the file: bad.",
    ),
    "a theme lifted by magic": (
        edited('"nothing"', '"magic"'),
        "themes.purpose has a lifted_by that is not one of ours: magic.",
    ),
    "a clause of no theme": (
        edited('theme = "purpose"', 'theme = "time"'),
        "clauses.S01 names a theme that is not in the file: time.",
    ),
    "a word that is not one": (edited('law = "Law"', "law = 7"), "standings has a law of the wrong kind: 7."),
    "words that are not a table": (
        edited('[seen]\nprimary = "read there"', "")
        .replace("[ou", "seen = 1\n[ou", 1)
        .replace('seen = "primary"\n', ""),
        "seen must be a table.",
    ),
    "a limit of no clause": (
        edited('clause = "S01"', 'clause = "S99"'),
        "limits.most names a clause that is not in the file: S99.",
    ),
    "a kind with no hint": (edited('hint = "such as another"\n', ""), "kinds.other has no hint."),
    "a kind of no code": (edited('code = "B"', 'code = "Z"'), "kinds.other names a code that is not in the file: Z."),
    "a kind with neither a code nor a reason": (
        edited('code = "B"\n', ""),
        "kinds.other must have a code, or no_code to say why there is none.",
    ),
    "a kind with both": (
        edited('code = "B"', 'code = "B"\nno_code = "Ask."'),
        "kinds.other must have a code, or no_code to say why there is none.",
    ),
    "a detail of no code": (
        SMALL.replace("[codes.B]", '[details]\nsport = "Z"\n[codes.B]', 1),
        "details names a code that is not in the file: Z.",
    ),
    "a reading of no clause": (
        edited('clauses = ["S01"]', 'clauses = ["S99"]', "[[readings]]"),
        "a reading names a clause that is not in the file: S99.",
    ),
    "a saying that cites no clause": (
        edited('clauses = ["S01"]', 'clauses = ["S99"]'),
        "clauses.S01.says.improve names a clause that is not in the file: S99.",
    ),
    "a clause of no consultee": (
        edited('consultee = "board"', 'consultee = "x"'),
        "clauses.S01 names a consultee that is not in the file: x.",
    ),
    "a status of our own making": (
        edited('"met"', '"approved"'),
        "clauses.S01.says.improve has a status that is not one of ours: approved.",
    ),
    "a task of no clause": (
        edited('clauses = ["S01"]', 'clauses = ["S99"]', "[tasks.notice]"),
        "tasks.notice names a clause that is not in the file: S99.",
    ),
    "a task of a standing that is not ours": (
        edited('standing = "law"', 'standing = "gossip"'),
        "tasks.notice has a standing that is not one of ours: gossip.",
    ),
    "two facts of the law with one id": (
        SMALL + SMALL[SMALL.index("[[law]]") :],
        "law has 2 facts with the id notice.",
    ),
    "a brace left open": (edited("{most}", "{most"), "clauses.S01.says.improve has a brace that is not closed."),
    "a brace left open in an action": (
        edited("Write it down.", "Write } down."),
        "clauses.S01.says.improve has a brace that is not closed.",
    ),
    "a saying that is not a table": (
        edited('[clauses.S01.says.improve]\nstatus = "met"', "[clauses.S01.says]\nimprove = 1\n[clauses.S01.says.x]"),
        "clauses.S01.says.improve must be a table.",
    ),
    "sayings that are not a table": (
        SMALL[: SMALL.index("[clauses.S01.says")] + "says = 1\n" + SMALL[SMALL.index("[[ladder]]") :],
        "clauses.S01.says must be a table of tables.",
    ),
    "a step that is not a table": (
        edited('[[ladder]]\nstep = "First."\nsource = "page"', "").replace("[outcomes", "ladder = [1]\n[outcomes", 1),
        "ladder[1] must be a table.",
    ),
    "a ladder that is not a list": (
        edited('[[ladder]]\nstep = "First."\nsource = "page"', "").replace("[outcomes", 'ladder = "x"\n[outcomes', 1),
        "ladder must be a list of tables.",
    ),
    "a table that is not one": (
        edited('[strategies.plan]\nname = "A plan"\nsource = "page"', "").replace("[ou", "strategies = 1\n[ou", 1),
        "strategies must be a table of tables.",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), ONE.values(), ids=ONE)
def test_a_file_with_one_thing_wrong_says_what_and_where(text: str, wanted: str) -> None:
    assert wanted in problems(text)


def test_every_problem_of_the_file_is_reported_at_once() -> None:
    text = (
        SMALL.replace("value = 4\n", "").replace('"primary"', '"memory"').replace('status = "met"', 'status = "fine"')
    )
    text = text.replace('name = "A plan"\nsource = "page"', 'name = "A plan"').replace('"S01"]', '"S99"]')
    told = problems(text)
    assert {
        "limits.most has no value.",
        "sources.page must be seen as one of primary, not memory.",
        "tasks.notice is called law, but its source is not law read in itself: page.",
        "a change names a clause that is not in the file: S99.",
        "clauses.S01.says.improve has a status that is not one of ours: fine.",
        "strategies.plan has no source.",
        "a reading names a clause that is not in the file: S99.",
        "tasks.notice names a clause that is not in the file: S99.",
        "clauses.S01.says.improve names a clause that is not in the file: S99.",
    } == set(told)
    assert len(told) == len(set(told))


def test_a_limit_needs_no_clause_and_a_task_no_standing() -> None:
    loaded = read_guidance(SMALL.replace('clause = "S01"\n', "").replace('standing = "law"\n', ""))
    assert (loaded.limits["most"].clause, loaded.tasks["notice"].standing) == ("", "")


def test_a_file_that_is_not_toml_says_so() -> None:
    [told] = problems("version = ")
    assert told.startswith("The guidance is not TOML: ")


def test_an_empty_file_says_what_it_lacks() -> None:
    assert problems("")[:2] == ("The file has no version.", "The file has no page.")


def test_the_guidance_of_the_guide_loads_once() -> None:
    assert guidance() is guidance()
    assert read_guidance(PATH.read_text(encoding="utf-8")) == guidance()


def test_every_source_was_checked_and_has_an_address_that_is_safe() -> None:
    assert all(source.url.startswith("https://") for source in guidance().sources.values())
    assert all(source.checked <= date.fromisoformat(guidance().version) for source in guidance().sources.values())


def test_the_statuses_are_those_of_the_contract() -> None:
    contract = {"stop", "not_met", "unanswered", "resolve", "change", "caution", "met", "note"}
    assert set(guidance().statuses) == contract


@pytest.mark.parametrize("word", ["approved", "compliant", "you must direct", "!", "—"])
def test_no_saying_uses_a_word_the_guide_never_uses(word: str) -> None:
    said = [f"{say.text} {say.action}" for clause in guidance().clauses.values() for say in clause.says.values()]
    assert not [text for text in said if word in text.casefold()]
