"""Step 3: the services that work with the pupil, and the pupil's needs."""

from ui.ask import ask_page
from ui.frame import frame

with frame("services"):
    ask_page("services")
