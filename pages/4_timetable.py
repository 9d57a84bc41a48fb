"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

from logic.terms import SESSIONS
from logic.timetable import week
from ui import state
from ui.ask import ask, notes
from ui.frame import frame
from ui.nearest import show_nearest_week
from ui.week_form import ask_places, ask_sessions, ask_whole_days, places_shown
from ui.week_view import show_codes, show_week

state.start_the_week()

with frame("timetable"):
    shown = places_shown()
    ask_places(shown)
    ask_sessions(shown)
    ask_whole_days(shown)
    case = state.case()
    its_week = week(case)
    show_week(its_week)
    show_nearest_week(case)
    show_codes(case, its_week)
    asked = [question for question in case.path if question.page == "timetable"]
    asked = [question for question in asked if question.id not in SESSIONS and not question.id.startswith("place_")]
    for question in asked:
        ask(question.id)
    notes(asked)
