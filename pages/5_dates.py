"""Step 5: when it starts, ends and is reviewed, and every date that follows from that."""

from logic.deadlines import deadlines
from ui import state
from ui.ask import notes
from ui.dates import ask_dates, show_dates
from ui.frame import frame

with frame("dates") as case:
    dates = deadlines(case, state.now().date())
    ask_dates(dates)
    show_dates(dates)
    notes([question for question in case.path if question.page == "dates"])
