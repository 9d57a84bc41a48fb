"""Step 5: when it starts, ends and is reviewed, and every date that follows from that."""

from ui.ask import ask_notes, of_page
from ui.dates.form import ask_dates, form_standing
from ui.dates.listing import now, show_dates
from ui.frame import frame
from ui.parts import part

with frame("dates"):
    part("form", lambda: ask_dates(now()), form_standing, typed=True)
    part("dates", lambda: show_dates(now()), lambda: (now(), form_standing()))
    ask_notes(of_page("dates"))
