"""What would change this, and trying a change: nothing here alters the case until the head keeps it."""

import streamlit as st

from logic.assessment import Assessment
from logic.case import Case
from logic.changes.counterfactual import FIND_OUT, Counterfactual
from logic.changes.what_if import try_change, what_would_change
from logic.facts import BY_NOTHING, STOPS
from logic.questions import QUESTIONS
from logic.terms import EVERY_SESSION, Question
from ui import state
from ui.fold import fold
from ui.parts import unbroken
from ui.text import plain

_LEADS = {FIND_OUT: "What to find out"}
_IF = "If this were different (not something to do)"
_QUESTION, _VALUE = "try_question", "try_value_"


def _show(lead: str, change: Counterfactual) -> None:
    """One counterfactual: a line for each change, then the outcome it leads to."""
    lines = "\n".join(f"- {plain(words)}" for words in change.phrases)
    st.markdown(f"**{lead}**\n{lines}\n\nThen: **{plain(change.outcome.headline)}**.")


def show_what_would_change(assessment: Assessment) -> None:
    """What the list of things to do does not say: what to find out, what would be different, and what to avoid.

    Each was proved by running it, while the fold is open. Where the purpose itself rules a direction out, no list of
    changes is given: it would read as a recipe.
    """
    with fold("What would change this?", "what_if") as is_open:
        if not is_open:
            return
        held = assessment.holding() if assessment.outcome.leads_to == STOPS else ()
        if any(each.theme.lifted_by == BY_NOTHING for each in held):
            st.markdown("Only a different real purpose would. Do not change the answer to get another outcome.")
        else:
            found = what_would_change(assessment.case)
            together = found.all_the_way
            for change in found.better:
                if not change.action:
                    _show(_LEADS.get(change.offer, _IF), change)
            if together and not together.action:
                _show("All of these together, if it turns out so", together)
            if found.worse:
                _show("What to avoid", found.worse)
        _show_try(assessment.case)


def _tryable(case: Case) -> list[Question]:
    """The questions on the path with a fixed set of answers that shape the outcome."""
    return [
        question
        for question in case.path
        if question.required and question.options and not question.id.endswith("_kind")
    ]


def _name(id: str) -> str:
    return f"Week: {QUESTIONS[id].text}" if id in EVERY_SESSION else QUESTIONS[id].text


@unbroken
def _keep() -> None:
    id = st.session_state[_QUESTION]
    state.put(id, st.session_state[_VALUE + id])
    state.tell("Your change is kept.")
    _drop()


@unbroken
def _drop() -> None:
    st.session_state[_QUESTION] = None


def _findings(title: str, assessment: Assessment, change: Counterfactual, gone: bool) -> None:
    st.markdown(f"**{title}**  \n{plain(assessment.outcome.headline)}")
    found = change.gone if gone else change.new
    lines = "\n".join(f"- {finding.status_name}: {plain(finding.said)}" for finding in found)
    st.markdown(lines or "Nothing else is different.")


def _show_try(case: Case) -> None:
    """Flip one answer and see both outcomes side by side; keep it or drop it."""
    with st.container(key="try"):
        st.markdown(
            "**Try a change.** See what the guide would say to one other answer. Your case stays as it is until you "
            "keep the change."
        )
        st.selectbox(
            "Which answer?",
            [question.id for question in _tryable(case)],
            index=None,
            format_func=_name,
            placeholder="Choose a question",
            key=_QUESTION,
        )
        id = st.session_state[_QUESTION]
        if id is None:
            return
        options = {value: words for value, words in QUESTIONS[id].options.items() if value != case.answer(id)}
        used = {value for value in options if not value.startswith("place_") or value in case.places}
        value = st.radio(
            "Try this answer instead",
            [value for value in options if value in used],
            index=None,
            format_func=options.__getitem__,
            key=_VALUE + id,
        )
        if value is None:
            return
        change = try_change(case, **{id: value})
        left, right = st.columns(2)
        with left:
            _findings("Now", change.before, change, gone=True)
        with right:
            _findings("With this change", change.after, change, gone=False)
        with st.container(horizontal=True):
            st.button("Keep this change", on_click=_keep, key="try_keep")
            st.button("Drop it", on_click=_drop, key="try_drop")
