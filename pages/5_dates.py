"""Step 5: when it starts, ends and is reviewed, and every date that follows from that."""

from ui.ask import ask_notes, of_page
from ui.dates.form import NUMBER, ask_dates, dates_asked
from ui.dates.listing import listing, show_dates
from ui.frame import frame
from ui.parts import part

with frame("dates"):
    part("form", dates_asked, ask_dates, typed=True)
    part("dates", listing, show_dates)
    ask_notes([question for question in of_page("dates") if question.id != NUMBER])
