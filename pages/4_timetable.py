"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

from logic.terms import SESSIONS
from logic.timetable import Week, week
from ui import state
from ui.ask import ask_family, ask_notes, of_page
from ui.frame import frame
from ui.parts import part
from ui.week.form import ask_places, ask_sessions, places_standing, sessions_standing
from ui.week.nearest import nearest_standing, show_nearest_week
from ui.week.view import codes_standing, heading, numbers, show_codes, show_numbers, show_table, table_standing


def now() -> Week:
    """The week as it stands."""
    return week(state.case())


OTHERS = [each for each in of_page("timetable") if each.id not in SESSIONS and not each.id.startswith("place_")]
"""The questions that some weeks make it matter to ask."""

state.start_the_week()

with frame("timetable"):
    part("places", ask_places, places_standing, typed=True)
    part("sessions", ask_sessions, sessions_standing)
    heading()
    part("week", lambda: show_numbers(now()), lambda: numbers(now()))
    part("table", lambda: show_table(now()), lambda: table_standing(now()))
    part("nearest", lambda: show_nearest_week(state.case()), lambda: nearest_standing(state.case()))
    part("codes", lambda: show_codes(state.case()), lambda: codes_standing(state.case()))
    ask_family(OTHERS)
    ask_notes(OTHERS)
