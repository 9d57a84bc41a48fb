"""The parts of a page: each is drawn again by itself, and only when it no longer shows what it should.

A part is a view and a drawing of it. `view` reads the case as it stands and gives all that there is to show; `draw`
shows that and reads nothing else, so that a part cannot show what it does not say. What a widget holds is the widget's
own: `ui.ask.bind` gives it what the case holds.

Opening a page draws it whole. After that a click costs what it changes and not what the page holds: the callback that
takes an answer ends in `redraw`, which asks each part for its view now. Those that differ are drawn again, with the
views they gave. Which part a click came from is known to Streamlit's private run context only. Without it there are no
parts for Streamlit, and each click draws the whole page: slower, and right.

A callback that takes anything in is `unbroken`. Else a click that comes right after would break it off in the middle,
and what it was taking would be lost.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar, cast

import streamlit as st

_PAGE, _LOOK = "page_as_drawn", "on_scriptrunner_yield"
View = TypeVar("View")
Given = ParamSpec("Given")


@dataclass(frozen=True)
class _Part(Generic[View]):
    """A part as it stands: its view, asked for anew each time, and the view that was drawn.

    One that is not `alone` is drawn with the whole page only, and one that is `inside` another with that one too.
    """

    view: Callable[[], View]
    drawn: View
    alone: bool
    inside: str = ""


@dataclass
class _Page:
    """A page as it stands. `in_parts` says that its parts are drawn by themselves too, `whole` that it was drawn to the
    end, and `open` names the part being drawn. `asked` holds the views of parts that are to be drawn next.
    """

    parts: dict[str, _Part[Any]]
    in_parts: bool
    whole: bool = False
    open: str = ""
    asked: dict[str, Any] = field(default_factory=dict)


def _run() -> Any:
    """Streamlit's private context of the run under way, or None where it has none."""
    try:
        from streamlit.runtime.scriptrunner import get_script_run_ctx
    except ImportError:
        return None
    return get_script_run_ctx(suppress_warning=True)


def _clicks() -> Any:
    """What Streamlit holds of the clicks that came during the run under way, or None where that is not to be found."""
    return getattr(_run(), "script_requests", None)


def _run_for() -> Sequence[str] | None:
    """The parts that the run under way is for: none for the whole page, None where Streamlit does not tell."""
    run = _run()
    if run is None or not hasattr(run, "fragment_ids_this_run"):
        return None
    return run.fragment_ids_this_run or ()


def unbroken(callback: Callable[Given, None]) -> Callable[Given, None]:
    """A callback that is done to its end before the click that came after it is looked at.

    Streamlit looks for another click whenever the session is read or anything is sent, such as an address, and drops
    what it was doing for it. What it would look at is private: where it is not to be found, the callback is as
    Streamlit has it.
    """

    @wraps(callback)
    def whole(*args: Given.args, **kwargs: Given.kwargs) -> None:
        clicks = _clicks()
        if not hasattr(clicks, _LOOK) or _LOOK in vars(clicks):  # it is looked away already
            return callback(*args, **kwargs)
        setattr(clicks, _LOOK, lambda: None)
        try:
            return callback(*args, **kwargs)
        finally:
            vars(clicks).pop(_LOOK, None)

    return whole


def leave(page: str, asked: Mapping[str, str] | None = None) -> None:
    """Goes to the page in this file, with what its address is asked for. Ends a callback, as it does a page.

    Streamlit puts a page behind all else that the callbacks of a run ask for, if it hears of it at once: so it looks
    now. An answer can come together with a step of the menu, and would have its own page drawn again instead.
    """
    st.switch_page(page, query_params=asked)
    vars(_clicks()).pop(_LOOK, None)
    st.session_state.get(_PAGE)


@contextmanager
def page(view: Callable[[], object], in_parts: bool = True) -> Iterator[None]:
    """Draws a page whole. `view` gives what is shown outside its parts and depends on the answers.

    One that is not `in_parts` is drawn whole each time: a part that is drawn by itself costs each of its runs more.
    """
    drawn = st.session_state[_PAGE] = _Page({"": _Part(view, view(), alone=False)}, in_parts)
    yield
    drawn.whole = True


def part(name: str, view: Callable[[], View], draw: Callable[[View], object], typed: bool = False) -> None:
    """Draws a part of the page: its view as it is now. `view` reads the case each time; `draw` reads its view only.

    A part that is `typed` in is drawn with the whole page only: what was typed is sent when its box is left, together
    with the click that left it or even after it, and must then find the page that it belongs to.
    """
    on = cast(_Page, st.session_state[_PAGE])
    inside, alone = on.open, on.in_parts and not typed

    def drawn() -> None:
        now, on.open = on.asked.pop(name) if name in on.asked else view(), name
        draw(now)
        on.parts[name], on.open = _Part(view, now, alone, inside), inside

    if alone and _run_for() is not None:
        drawn = st.fragment(drawn, key=name)
    drawn()


def holds(name: str) -> bool:
    """Whether the page has this part already."""
    return name in cast(_Page, st.session_state[_PAGE]).parts


def redraw(within: str = "") -> None:
    """Ends a callback: draws again the parts that have changed, and the whole page where more than they has.

    A click that comes with another, such as Continue, asks for the whole page already: then there is nothing to do.
    Nor is there where all that has changed is `within` the part that the click came from: this run draws that.
    """
    now = cast(_Page | None, st.session_state.get(_PAGE))
    if now is None or not _run_for():
        return
    asked = {name: each.view() for name, each in now.parts.items()}
    changed = {name: each for name, each in now.parts.items() if asked[name] != each.drawn}
    now.asked = {name: asked[name] for name in changed}
    if not now.whole or not all(each.alone for each in changed.values()):
        st.rerun()
    if set(changed) - {name for name, each in changed.items() if within and within in (name, each.inside)}:
        st.rerun(list(changed))
