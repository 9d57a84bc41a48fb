"""Step 1: the purpose, what the school has tried, and what time elsewhere would do."""

from ui.ask import ask_page
from ui.frame import frame

with frame("strategies"):
    ask_page("strategies")
