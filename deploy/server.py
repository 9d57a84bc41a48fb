"""The guide behind its guard, warm before its first visitor: `streamlit run deploy/server.py`.

An error in a page shows a plain sentence, and the log says where it was and never what the answers were. Who may ask
for what stands in `guard`; what a browser shows first in `first_page`; how files are packed in `packed`; what a phone
in a room that votes is shown in `phone`.
"""

import asyncio
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deploy.guard import Guard
from deploy.logs import keep_answers_out
from deploy.packed import Packed
from deploy.phone import ROUTES
from deploy.runs import hear_each_run_out
from deploy.values import refuse_impossible_values
from logic.workshop.rooms import rooms

ROOT = Path(__file__).resolve().parent.parent
_SWEEP = 600
_TURN = 0.02
"""Seconds that Python lets a head's page be drawn before another may take the turn: most are drawn in one. With
Python's own 0.005 many are drawn at once by turns, and each is as late as the last."""


def say_sorry(error: Exception) -> bool:
    """What a page shows when it fails. The tab keeps the answers, so that nothing is lost."""
    from ui.keeper import keep, keeping

    with st.container(width=736):
        st.error(
            "Your answers are safe in this browser tab. Try again, or go back to the start.",
            title="Something went wrong on this page",
        )
        st.button("Try again", type="primary")
        st.page_link("app.py", label="Go to the start page")
    keep(keeping())
    return True


async def sweep() -> None:
    """Takes away the rooms that have ended, also where nobody opens another."""
    while True:
        rooms().sweep()
        await asyncio.sleep(_SWEEP)


@asynccontextmanager
async def ready(app: st.App) -> AsyncIterator[None]:
    """Warms the process up beside the first visitor's download, not in front of it."""
    from ui.warm import warm

    # A full collection after every run would grow with the number of sessions; Python's own collector is enough.
    config.set_option("logger.enableRich", False)  # it would write errors in its own way
    keep_answers_out()
    refuse_impossible_values()
    hear_each_run_out()
    sys.setswitchinterval(_TURN)
    threading.Thread(target=warm, daemon=True).start()
    sweeping = asyncio.create_task(sweep())
    yield
    sweeping.cancel()


MIDDLEWARE = [Middleware(Guard), Middleware(Packed)]
app = st.App(ROOT / "app.py", routes=ROUTES, middleware=MIDDLEWARE, lifespan=ready, on_script_error=say_sorry)
