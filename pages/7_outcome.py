"""The outcome: one headline, the date that presses most, one list of what to do, and what to take away."""

from logic.assessment import assess
from logic.dates.plan import plan
from ui import state
from ui.frame import frame
from ui.outcome.findings import show_rest
from ui.outcome.law import show_law
from ui.outcome.plan import show_sections, show_verdict
from ui.outcome.takeaways import show_takeaways
from ui.outcome.what_if import show_what_would_change
from ui.today import dates

result = assess(state.case())

with frame("outcome", result.outcome.headline) as case:
    its_plan = plan(result, dates(), state.done())
    show_verdict(its_plan, result.outcome.tone)
    show_sections(its_plan, case)
    show_rest(result, its_plan.findings)
    show_what_would_change(result)
    show_takeaways(result, dates())
    show_law()
