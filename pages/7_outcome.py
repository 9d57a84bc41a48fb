"""The outcome: one headline, the date that presses most, one list of what to do, and what to take away."""

import streamlit as st

from logic.assessment import assess
from logic.dates.deadlines import deadlines
from logic.dates.plan import STOPPED, WEEK, plan
from logic.facts import BY_WEEK, STOPS
from ui import state
from ui.frame import frame
from ui.outcome.findings import show_rest
from ui.outcome.law import show_law
from ui.outcome.plan import show_sections, show_verdict
from ui.outcome.takeaways import show_takeaways
from ui.outcome.what_if import show_what_would_change
from ui.week.nearest import nearest, show_nearest_week

result = assess(state.case())

with frame("outcome", result.outcome.headline, "Outcome") as case:
    dates = deadlines(case, state.now().date())
    its_plan = plan(result, dates, state.done())
    show_verdict(its_plan, case, result.outcome.tone)
    show_sections(its_plan, lambda: show_nearest_week(nearest(case)))
    show_rest(result, its_plan.findings)
    show_what_would_change(result)
    show_takeaways(result, dates)
    show_law()
