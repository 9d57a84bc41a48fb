"""The keeper, and all the JavaScript of the guide. It runs at the end of every page.

The keeper keeps the case in the browser tab's session storage and hands it back to a fresh session, so that a refresh,
a dropped connection or a killed server loses nothing. What comes back from the tab is read like any file: it may be
anything. Beside it, `attend` moves the focus where a page asks for it, and says that the page is in British English.
"""

from secrets import token_hex

import streamlit as st

from logic.saved.errors import SaveFileError
from logic.saved.file import read_json
from logic.saved.page import FORMAT
from ui import state
from ui.text import plain

_STORAGE = """
export default function ({ data, setTriggerValue }) {
  const met = window.__guideSession === data.session
  window.__guideSession = data.session
  const kept = !met && sessionStorage.getItem(data.store)
  if (kept) {
    setTriggerValue("restored", kept)
  } else if (data.case === null) {
    sessionStorage.removeItem(data.store)
  } else {
    sessionStorage.setItem(data.store, data.case)
  }
}
"""
_ATTENDANT = """
export default function ({ data, setTriggerValue }) {
  document.documentElement.lang = "en-GB"
  const app = document.querySelector("[data-testid=stApp]")
  window.__guideWatch?.disconnect()
  window.__guideWatch = new MutationObserver(() => {
    if (app.dataset.testConnectionState === "CONNECTED") { setTriggerValue("returned", true) }
  })
  window.__guideWatch.observe(app, { attributeFilter: ["data-test-connection-state"] })
  if (data && window.__guideFocus !== data.turn) {
    window.__guideFocus = data.turn
    let tries = 20
    const go = () => {
      const target = document.querySelector(data.on)
      if (!target && tries-- > 0) { setTimeout(go, 50); return }
      if (!target) { return }
      if (target.tabIndex < 0) { target.tabIndex = -1 }
      target.focus({ preventScroll: data.top })
      if (data.top) {
        document.querySelector("[data-testid=stMain]").scrollTo(0, 0)
      } else {
        target.scrollIntoView({ block: "center" })
      }
    }
    requestAnimationFrame(go)
  }
}
"""
_keeper = st.components.v2.component("keeper", js=_STORAGE)
_attendant = st.components.v2.component("attendant", js=_ATTENDANT)


def focus(on: str, top: bool = False) -> None:
    """Asks for the focus to go to the first element that matches the CSS selector `on`, once, after this run."""
    st.session_state["focus"] = {"on": on, "top": top, "turn": token_hex(4)}


def _take_back() -> None:
    """Puts back on screen what the tab kept, if it can still be read."""
    try:
        kept = read_json(str(st.session_state["keeper"].restored))
    except SaveFileError as error:
        state.tell(f"The answers this tab kept could not be put back. {plain(str(error))}")
    else:
        state.take_back(kept.case.answers, kept.done)
        state.tell("Your answers have been put back.")
    st.rerun()


def keep(text: str | None) -> None:
    """Runs the keeper, which keeps this text of the case in the tab. Call it after all that changes the case.

    A session the tab has not met gets what the tab kept before anything is written over it, however late the tab
    hears of that session.
    """
    session = st.session_state.setdefault(state.SESSION, token_hex(8))
    _keeper(
        key="keeper",
        data={"session": session, "store": FORMAT, "case": text},
        on_restored_change=_take_back,
    )


def attend() -> None:
    """Moves the focus where a page asked for it, and asks a server that has come back for its run. Call it once a page.

    It is in no part of the page: a new server does not know the parts that an old one drew.
    """
    _attendant(key="attendant", data=st.session_state.get("focus"), on_returned_change=lambda: None)
