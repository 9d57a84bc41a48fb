"""Step 2: the risk of exclusion, and the governors where it is permanent."""

from ui.ask import ask_page
from ui.frame import frame

with frame("risk"):
    ask_page("risk")
