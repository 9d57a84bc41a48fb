"""The runs of a session, one after the other: what the last one has sent goes out before the next one begins.

A run that has ended may have sent what nobody has passed on yet. Streamlit drops that when the next one begins, which
is right where that draws the page again. It need not: a part that looks again by itself draws that part alone, and the
page around it would stay as it was, with nothing in it that looks again.

This stands before a method of Streamlit that is not public; the tests hold a running server to it.
"""

from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.scriptrunner import RerunData


def hear_each_run_out() -> None:
    """From now on no session of this process begins a run while one that has ended waits to be heard."""
    begin = AppSession._create_scriptrunner

    def begun(session: AppSession, wanted: RerunData) -> None:
        ended = session._scriptrunner
        if ended is None:
            begin(session, wanted)
            return

        def later() -> None:
            now = session._scriptrunner
            if session._state is AppSessionState.SHUTDOWN_REQUESTED:
                return
            if now is None or now is ended:
                begin(session, wanted)
            elif not now.request_rerun(wanted):
                begun(session, wanted)

        session._event_loop.call_soon(later)  # behind all that the ended run has sent

    setattr(AppSession, begin.__name__, begun)
