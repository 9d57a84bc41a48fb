"""The outcome: one headline, why, what to do next, whom to ask, and what to take away."""

import streamlit as st

from logic.assessment import assess
from logic.dates.deadlines import deadlines
from logic.dates.next_steps import decider, next_steps
from logic.facts import BY_WEEK, STOPS
from ui import state
from ui.dates.listing import show_problems
from ui.frame import frame
from ui.keys import key
from ui.outcome.findings import show_groups
from ui.outcome.next_steps import show_law, show_people, show_steps
from ui.outcome.takeaways import show_takeaways
from ui.outcome.what_if import show_try, show_what_would_change
from ui.text import plain
from ui.today import today
from ui.week.nearest import nearest, show_nearest_week

result = assess(state.case())

with frame("outcome", result.outcome.headline, "Outcome") as case:
    dates = deadlines(case, today())
    with st.container(key=key("headline", result.outcome.tone)):
        st.markdown(f"{result.outcome.meaning} {result.outcome.now}")
        st.markdown(f"The decision is for the {plain(decider(case))}. This guide does not take it.")
    stops = result.holding() if result.outcome.leads_to == STOPS else ()
    if not stops:
        show_problems(dates)
    show_groups(result)
    show_steps(next_steps(result, dates), dates.start)
    if not stops:
        show_people(result)
    show_what_would_change(result)
    if all(finding.theme.lifted_by == BY_WEEK for finding in stops):
        show_nearest_week(nearest(case))
    show_try(case)
    show_takeaways(result, dates)
    show_law()
