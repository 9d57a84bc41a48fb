"""The keeper: the one piece of JavaScript in the guide. It runs at the end of every page.

It keeps the case in the browser tab's session storage and hands it back to a fresh session, so that a refresh, a
dropped connection or a killed server loses nothing. It moves the focus where a page asks for it, and says that the
page is in British English. What comes back from the tab is read like any file: it may be anything.
"""

from secrets import token_hex

import streamlit as st

from logic.savedpage import FORMAT
from logic.saveerrors import SaveFileError
from logic.savefile import read_json
from ui import state
from ui.text import plain

_JS = """
export default function ({ data, setTriggerValue }) {
  const root = document.documentElement
  root.lang = "en-GB"
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
  const app = document.querySelector("[data-testid=stApp]")
  window.__guideWatch?.disconnect()
  window.__guideWatch = new MutationObserver(() => {
    if (app.dataset.testConnectionState === "CONNECTED") { setTriggerValue("returned", data.session) }
  })
  window.__guideWatch.observe(app, { attributeFilter: ["data-test-connection-state"] })
  if (data.focus && window.__guideFocus !== data.focus.turn) {
    window.__guideFocus = data.focus.turn
    let tries = 20
    const go = () => {
      const target = document.querySelector(data.focus.on)
      if (!target && tries-- > 0) { setTimeout(go, 50); return }
      if (!target) { return }
      if (target.tabIndex < 0) { target.tabIndex = -1 }
      target.focus({ preventScroll: data.focus.top })
      if (data.focus.top) {
        document.querySelector("[data-testid=stMain]").scrollTo(0, 0)
      } else {
        target.scrollIntoView({ block: "center" })
      }
    }
    requestAnimationFrame(go)
  }
}
"""
_keeper = st.components.v2.component("keeper", js=_JS)


def focus(on: str, top: bool = False) -> None:
    """Asks for the focus to go to the first element that matches the CSS selector `on`, once, after this run."""
    st.session_state["focus"] = {"on": on, "top": top, "turn": token_hex(4)}


def _take_back() -> None:
    """Puts back on screen what the tab kept, if it can still be read."""
    try:
        kept = read_json(str(st.session_state["keeper"].restored))
    except SaveFileError as error:
        state.tell(f"The answers this tab kept could not be put back. {plain(str(error))}")
        return
    state.take_back(kept.case.answers, kept.done)
    state.tell("Your answers have been put back.")


def keep() -> None:
    """Runs the keeper. Call it last on every page.

    A session the tab has not met gets what the tab kept before anything is written over it, however late the tab
    hears of that session.
    """
    session = st.session_state.setdefault(state.SESSION, token_hex(8))
    _keeper(
        key="keeper",
        data={"session": session, "store": FORMAT, "case": state.saved(), "focus": st.session_state.get("focus")},
        on_restored_change=_take_back,
        on_returned_change=lambda: None,  # the run alone gives a new server the chance to ask for the answers
    )
