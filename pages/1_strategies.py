"""Step: asks the questions of this page."""

from ui.ask import ask_page
from ui.frame import frame

with frame("strategies") as case:
    ask_page(case, "strategies")
