"""Who does a step and why, in a line under it: the reason, the clause, its source and whom to ask open in place.

It is plain HTML, so that opening it asks nothing of the server. Everything in it is escaped.
"""

from html import escape

from logic.dates.next_steps import NextStep
from logic.guidance import guidance
from logic.phrases import listed, sentence
from logic.words import THE_PAGE, checked
from ui.markup import show_html


def _link(id: str) -> str:
    """A source by its publisher, with a link."""
    source = guidance().sources[id]
    return f'<a href="{escape(source.url)}" target="_blank" rel="noopener">{escape(source.publisher)}</a>'


def _clauses(step: NextStep) -> str:
    """The clauses it cites by id and name, its sources and when the oldest of them was checked."""
    cited = ", ".join(f"{id} {guidance().clauses[id].name}" for id in step.clauses)
    found = step.finding
    sources = guidance().sources_of(found.clauses, found.says) if found else (guidance().sources[step.source],)
    links = listed([_link(source.id) for source in sources])
    return f"{escape(cited)}{': ' if cited else ''}{links}, {checked(min(sources, key=lambda each: each.checked))}."


def _people(step: NextStep) -> list[str]:
    """Whom to ask: a role for each clause that names one."""
    named = dict.fromkeys(guidance().clauses[id].consultee for id in step.clauses if step.finding)
    people = [guidance().consultees[id] for id in named if id]
    return [
        f"<p><strong>{escape(each.name)}.</strong> {escape(each.why)} {escape(each.contact)} {_link(each.source)}</p>"
        for each in people
    ]


def _readings(step: NextStep) -> list[str]:
    """How the guide reads each clause that it rests on."""
    clauses = [guidance().clauses[id] for id in step.clauses if step.finding]
    return [f"<p>How we read {each.id}: {escape(each.reading)}</p>" for each in clauses]


def _page(step: NextStep) -> str:
    """A link to the council's page beside a line that speaks of it."""
    page = guidance().sources[guidance().page]
    words = sentence(THE_PAGE)
    link = f'<a href="{escape(page.url)}" target="_blank" rel="noopener">{escape(words)}</a>'
    return f"<span>{link}</span>" if THE_PAGE in step.short else ""


def why(step: NextStep) -> str:
    """The line under a step, as HTML."""
    shown = step.short  # what stands above the line already
    told = [f"<p>{escape(part)}</p>" for part in (step.text, step.why) if part and part != shown]
    about = escape(f"Why? {step.short}")
    return (
        f'<div class="why"><span>{escape(step.owner)}</span>{_page(step)}'
        f'<details><summary aria-label="{about}">Why?</summary>'
        f"{''.join(told + _people(step) + _readings(step))}<p>{_clauses(step)}</p></details></div>"
    )


def show_why(step: NextStep) -> None:
    """The line under a step."""
    show_html(why(step))
