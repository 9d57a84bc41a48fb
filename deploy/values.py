"""Values that no widget could hold: refused where Streamlit takes them in, so that each widget keeps what it had.

A browser may send any kind of value for any widget. Streamlit believes it, and a wrong one would end this run of the
session and every later one in an error. Here a value of another kind than its widget takes, or that its widget cannot
read, counts as not sent. The log gets one line for each, without the value. What a widget could hold but should not,
such as an option that nobody offered, is for `ui.state.put` to refuse.

This stands before three methods of Streamlit that are not public; the tests hold a running server to it.
"""

import logging
from dataclasses import replace
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime.state.common import RegisterWidgetResult, WidgetMetadata, unpack_widget_state_value
from streamlit.runtime.state.session_state import Serialized, SessionState, WStates

_LOG = logging.getLogger(__name__)
_NUMBERS = {"int_value", "double_value"}
"""Two kinds that stand for each other: a browser sends a whole number as the first, and its widget names the second."""


def _can_hold(widget: WidgetMetadata[Any], sent: WidgetState) -> bool:
    """Whether the widget takes this kind of value and can read it. Any widget may be cleared."""
    kind = sent.WhichOneof("value")
    if kind is None:
        return True
    if kind == widget.value_type or {kind, widget.value_type} == _NUMBERS:
        try:
            widget.deserializer(unpack_widget_state_value(sent))
            return True
        except Exception:  # whatever is wrong with it
            _LOG.warning("Refused a value that its widget cannot read: %s.", kind)
            return False
    _LOG.warning("Refused a value of another kind than its widget takes: %s for %s.", kind, widget.value_type)
    return False


def refuse_impossible_values() -> None:
    """From now on no session of this process takes in a value that its widget could not hold."""
    take, know, draw = WStates.set_widget_from_proto, WStates.set_widget_metadata, SessionState.register_widget

    def taken(states: WStates, sent: WidgetState) -> None:
        widget = states.widget_metadata.get(sent.id)
        if widget is None or _can_hold(widget, sent):
            take(states, sent)

    def known(states: WStates, widget: WidgetMetadata[Any]) -> None:
        kind = widget.value_type or states.widget_metadata[widget.id].value_type  # none: it was just cleared
        know(states, replace(widget, value_type=kind))

    def drawn(session: SessionState, widget: WidgetMetadata[Any], user_key: str | None) -> RegisterWidgetResult[Any]:
        states = session._new_widget_state.states
        held = states.get(widget.id)
        if isinstance(held, Serialized) and not _can_hold(widget, held.value):  # it came before its widget was known
            del states[widget.id]
        return draw(session, widget, user_key)

    setattr(WStates, take.__name__, taken)
    setattr(WStates, know.__name__, known)
    setattr(SessionState, draw.__name__, drawn)
