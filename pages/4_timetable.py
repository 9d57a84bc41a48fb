"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

from logic.terms import SESSIONS
from logic.timetable import Week, week
from ui import state
from ui.ask import ask_family, ask_notes, of_page
from ui.frame import frame
from ui.parts import part
from ui.week.form import ask_places, ask_sessions, boxes, places
from ui.week.nearest import nearest, show_nearest_week
from ui.week.view import codes, heading, numbers, show_codes, show_numbers, show_table, table


def now() -> Week:
    """The week as it stands."""
    return week(state.case())


OTHERS = [each for each in of_page("timetable") if each.id not in SESSIONS and not each.id.startswith("place_")]
"""The questions that some weeks make it matter to ask."""

state.start_the_week()

with frame("timetable"):
    part("places", places, ask_places, typed=True)
    part("sessions", boxes, ask_sessions)
    heading()
    part("week", lambda: numbers(now()), show_numbers)
    part("table", lambda: table(now()), show_table)
    part("nearest", lambda: nearest(state.case()), show_nearest_week)
    part("codes", lambda: codes(state.case()), show_codes)
    ask_family(OTHERS)
    ask_notes(OTHERS)
