"""Getting ready: what is slow the first time is done once in a process, before or after anyone's page, never during it.

Streamlit collects garbage after every run of a page. `gc.freeze` leaves what is loaded here out of that, and with it
most of the time a click would take.
"""

import gc
from functools import cache
from importlib import import_module


@cache
def warm() -> None:
    """Loads what is slow to load, draws the chart once, and sets all of it aside from the garbage collector."""
    import_module("ui.week.view")
    import_module("ui.documents.word")
    import_module("ui.documents.record")
    drawing = import_module("ui.week.chart").drawing
    for theme in ("light", "dark"):
        drawing(theme)
    gc.collect()
    gc.freeze()
