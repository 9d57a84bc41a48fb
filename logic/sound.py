"""How sure a fact may be: what kind of source it has, how that was seen, and what may rest on it.

It refuses a source that is a site's front page, a fact that rests on what nobody read, and a date called law whose
source is not law read in itself. `guidance.py` asks it on loading and reports what it finds with the rest.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from logic.edition import Guidance

LAW = "law"
SOURCE_KINDS = (LAW, "guidance", "council", "account")
"""What a source is: law, national guidance, a council's page, or somebody else's account of these."""
READ, UNREAD = "primary", "unread"
OF_LAW = ("safe", "at_risk", "law", "prudent")
"""The standings that say law of a date."""


def _cited(guidance: Guidance) -> Iterator[tuple[str, str]]:
    """Every fact that rests on a source, as where it is and the id of the source."""
    for table in ("limits", "consultees", "kinds", "codes", "strategies", "clauses", "deciders", "tasks"):
        for id, fact in getattr(guidance, table).items():
            yield f"{table}.{id}", fact.source
    for place, step in enumerate(guidance.ladder, start=1):
        yield f"ladder[{place}]", step.source
    for place, reading in enumerate(guidance.readings, start=1):
        yield f"readings[{place}]", reading.source
    for fact in guidance.law:
        yield from ((f"law.{fact.id}", id) for id in (fact.source, *fact.also))
    for code in guidance.codes.values():
        yield from ((f"codes.{code.id}", id) for id in code.also)
    for clause in guidance.clauses.values():
        for saying in clause.says.values():
            yield from ((f"clauses.{clause.id}.says.{saying.id}", id) for id in saying.also)


def unsound(guidance: Guidance) -> list[str]:
    """What is said with more certainty than its source has, each a sentence. A missing source is passed by."""
    sources, problems = guidance.sources, []
    for source in sources.values():
        if source.kind not in SOURCE_KINDS:
            problems.append(f"sources.{source.id} must be of a kind in {', '.join(SOURCE_KINDS)}, not {source.kind}.")
        if not urlsplit(source.url).path.strip("/"):
            problems.append(f"sources.{source.id} leads to a front page, not to the page itself: {source.url}.")
    for where, id in _cited(guidance):
        if id in sources and sources[id].seen == UNREAD:
            problems.append(f"{where} rests on a source that was not read: {id}.")
    for task in guidance.tasks.values():
        named = sources.get(task.source)
        if task.standing in OF_LAW and named and (named.kind, named.seen) != (LAW, READ):
            problems.append(f"tasks.{task.id} is called law, but its source is not law read in itself: {task.source}.")
    return problems
