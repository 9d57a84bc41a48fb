"""What to do next: the steps in date order, ticked as they are done; whom to ask; and the wider law, kept apart."""

from datetime import date

import streamlit as st

from logic.assessment import Assessment
from logic.dates.next_steps import FROM_FINDING, FROM_LADDER, NextStep
from logic.guidance import guidance
from logic.phrases import day_words
from logic.words import how_seen
from ui import state
from ui.fold import fold
from ui.keys import key
from ui.text import named, plain
from ui.today import today


def _tick(id: str) -> None:
    state.tick(id, st.session_state[key("done", id)])


def _show_step(step: NextStep) -> None:
    box = key("done", step.id)
    st.session_state[box] = step.id in state.done()
    late = step.day is not None and step.day < today()
    by = f"{'Was due' if late else 'By'} {day_words(step.day)}: " if step.day else ""
    why = "" if _said_above(step) else f"{plain(step.why)} "
    who = f"Who: {step.owner}." if step.owner else ""
    with st.container(key=key("step", step.id), gap=None):
        st.checkbox(f"{by}{named(step.text)}", key=box, on_change=_tick, args=(step.id,))
        if why or who:
            st.markdown(f":small[{why}{who}]")


def _said_above(step: NextStep) -> bool:
    """Whether the page has said why already: in the finding the step comes from, or above the ladder."""
    return step.origin in (FROM_FINDING, FROM_LADDER)


def show_steps(steps: tuple[NextStep, ...], start: date | None) -> None:
    """Each step with a box to tick, those after the start folded away. Ticks go into the file and the record."""
    if not steps:
        return
    st.subheader("Your checklist", anchor=False)
    if steps[0].origin == FROM_LADDER:
        st.markdown(plain(steps[0].why))
    later = [step for step in steps if step.day and start and step.day > start]
    for step in steps:
        if step not in later:
            _show_step(step)
    if later:
        with st.expander(f"After it starts ({len(later)})", key="later_steps"):
            for step in later:
                _show_step(step)


def show_people(assessment: Assessment) -> None:
    """Whom to ask, for each clause that is not settled."""
    clauses = {id for finding in assessment.with_status("resolve", "caution") for id in finding.clauses}
    people = dict.fromkeys(clause.consultee for id, clause in guidance().clauses.items() if id in clauses)
    people.pop("", None)
    if not people:
        return
    st.subheader("Whom to ask", anchor=False)
    for person in map(guidance().consultees.__getitem__, people):
        source = guidance().sources[person.source]
        link = f":small[[{plain(source.title)}]({source.url})]"
        st.markdown(f"**{plain(person.name)}.** {plain(person.why)} {plain(person.contact)} {link}")


def _source_line(id: str) -> str:
    """A source of the wider law: who says it with a link, how we saw it and when."""
    source = guidance().sources[id]
    return f"[{plain(source.publisher)}]({source.url}), {how_seen(source)}."


def show_law() -> None:
    """What law and national guidance add, each with how sure we are. Never mixed with the council's page."""
    topics: dict[str, list[str]] = {}
    for fact in guidance().law:
        cited = " ".join(map(_source_line, (fact.source, *fact.also, *filter(None, (fact.see,)))))
        line = f"- {plain(guidance().fill(fact.text))} :small[{cited}]"
        topics.setdefault(fact.topic, []).append(line)
    with fold("Beyond the council's page: what law and national guidance add", "law") as is_open:
        if not is_open:
            return
        st.markdown(
            "This part does not come from the council's page and does not change the outcome. "
            "It is not legal advice: check each point with its source before you rely on it."
        )
        for topic, lines in topics.items():
            st.markdown(f"**{plain(topic)}**\n" + "\n".join(lines))
