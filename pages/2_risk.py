"""Step: asks the questions of this page."""

from ui.ask import ask_page
from ui.frame import frame

with frame("risk") as case:
    ask_page(case, "risk")
