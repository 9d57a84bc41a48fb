"""The outcome: one headline, why, what to do next, and whom to ask."""

import streamlit as st

from logic.assessment import assess
from logic.guidance import guidance
from ui import state
from ui.findings import show_groups
from ui.frame import STEPS, frame, go
from ui.text import plain

TONES = {"do_not_use": "stop", "pause": "wait", "change_the_week": "wait", "may_be_appropriate": "go"}

result = assess(state.case())

with frame("outcome", result.outcome.headline, "Outcome"):
    with st.container(key=f"headline_{TONES.get(result.outcome.id, 'quiet')}"):
        st.markdown(f"{result.outcome.meaning} {result.outcome.now}")
    if result.outcome.id == "not_indicated":
        st.subheader("What to try first", anchor=False)
        st.markdown("\n".join(f"{number}. {plain(step.step)}" for number, step in enumerate(guidance().ladder, 1)))
    show_groups(result)
    consultees = {id for finding in result.with_status("resolve", "caution") for id in finding.clauses}
    people = [guidance().clauses[id].consultee for id in guidance().clauses if id in consultees]
    if any(people):
        st.subheader("Whom to ask", anchor=False)
        for person in (guidance().consultees[id] for id in people if id):
            source = guidance().sources[person.source]
            st.markdown(
                f"**{person.name}.** {plain(person.why)} {plain(person.contact)} :small[[{source.title}]({source.url})]"
            )
    if st.button("Check your answers"):
        go(STEPS["check"])
