"""A page that is drawn in parts is, after any click, the page that is drawn whole."""

import ast
import asyncio
import json
import re
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.runtime import scriptrunner
from streamlit.runtime.scriptrunner import RerunData
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequest, ScriptRequests, ScriptRequestType
from streamlit.runtime.state.session_state import SessionState

from logic.terms import HOME
from tests.cases import CALM, week
from tests.load.client import Tab, run
from tests.samples import FULL
from tests.serving import Server, serve
from tests.ui.guide import ROOT, Guide
from tests.ui.workshop.room import PRESENTER, at_page, press
from ui import keys
from ui.frame import QUESTION_PAGES, STEPS

Path = tuple[int, ...]
LEAVING = ("back", "continue", "cancel", "clear")
TYPED = ("text_input", "number_input")
ACTS = ("radio", "selectbox", *TYPED, "button", "expandable")
CHANGES_EVERY_TIME = ("id", "set_value", "value", "raw_value", "default", "url", "deferred_file_id")
"""What of an element is not for the eye: the names that Streamlit gives, and the value that a widget was last sent."""


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serve() as running:
        yield running


class Screen:
    """What a browser shows of the messages it has had, by the place of each element in the page."""

    def __init__(self) -> None:
        self.shown: dict[Path, tuple[str, str]] = {}
        self.redrawn = 0

    def take(self, messages: list[ForwardMsg]) -> None:
        """Applies the runs in these messages, one after another."""
        runs: list[list[ForwardMsg]] = []
        for message in messages:
            if message.WhichOneof("type") == "new_session":
                runs.append([])
            if runs:
                runs[-1].append(message)
        for each in runs:
            self._take_run(each[0].metadata.run.fragment_ids, [m for m in each if m.WhichOneof("type") == "delta"])

    def _take_run(self, parts: Any, deltas: list[ForwardMsg]) -> None:
        """One run. What it does not draw again is gone: in the whole page, or in the parts that it is for."""
        if not deltas:
            return
        drawn = {tuple(each.metadata.delta_path): (each.delta.fragment_id, _look(each)) for each in deltas}
        if not parts:
            self.shown = {}
        for part in parts:
            top = min((path for path, (owner, _) in drawn.items() if owner == part), key=len, default=None)
            if top is not None:
                self.redrawn += 1
                self.shown = {path: it for path, it in self.shown.items() if path[: len(top)] != top}
        self.shown |= drawn

    def words(self) -> list[tuple[Path, str]]:
        """What there is to see, in order."""
        return sorted((path, look) for path, (_, look) in self.shown.items())


def _look(message: ForwardMsg) -> str:
    """An element without what is not for the eye."""
    kind = message.delta.WhichOneof("type")
    inner = getattr(message.delta, kind)
    name = inner.WhichOneof("type")
    if name is None:
        return kind
    copy = type(getattr(inner, name))()
    copy.CopyFrom(getattr(inner, name))
    for field in CHANGES_EVERY_TIME:
        if field in copy.DESCRIPTOR.fields_by_name:
            copy.ClearField(field)
    return f"{name} {copy}"


def _words(dice: Random) -> str:
    """Words for any box: for one that holds a day, a day or none."""
    return dice.choice([f"Words {dice.randrange(1000)}", f"{dice.randint(1, 31)}/{dice.randint(1, 12)}/2027"])


async def act(tab: Tab, dice: Random, opened: set[str]) -> str:
    """Does one thing at random that a head can do on a question page, without leaving it. Returns what it was."""
    here = {key: kind for key, (kind, _) in tab.seen.items() if kind in ACTS and key not in LEAVING}
    kind = dice.choice(sorted(set(here.values())))
    key = dice.choice(sorted(each for each in here if here[each] == kind))
    if kind in ("radio", "selectbox"):
        await tab.choose(key)
    elif kind == "text_input":
        await tab.give(key, string_value=_words(dice))
    elif kind == "number_input":
        await tab.give(key, double_value=dice.randint(1, 60))
    elif kind == "button":
        await tab.click(key)
    else:
        opened ^= {key}
        await tab.give(key, bool_value=key in opened)
    return f"{kind} {key}"


@pytest.mark.parametrize("case", [FULL, CALM], ids=["full", "calm"])
@pytest.mark.parametrize("page", [step.id for step in QUESTION_PAGES])
def test_a_page_drawn_in_parts_is_the_page_drawn_whole(server: Server, page: str, case: dict[str, str]) -> None:
    async def work() -> None:
        dice, opened, screen = Random(page), set[str](), Screen()
        async with Tab(server.port) as tab:
            await tab.open("", case)
            await tab.go(STEPS[page].file.split("_", 1)[1].removesuffix(".py"))
            screen.take(tab.messages)
            done = []
            for _ in range(25):
                done.append(await act(tab, dice, opened))
                screen.take(tab.messages)
                in_parts = screen.words()
                await tab.draw_whole()
                screen.take(tab.messages)
                assert in_parts == screen.words(), done
        assert screen.redrawn > 3 or page == "dates"  # all of that page is typed in

    run(work())


@pytest.fixture(params=["no context", "no word of parts"])
def without_context(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Streamlit that does not tell which parts of a page a click is for; it must then be asked for none."""
    if request.param == "no context":
        monkeypatch.delattr(scriptrunner, "get_script_run_ctx")
    else:
        monkeypatch.setattr(scriptrunner, "get_script_run_ctx", lambda suppress_warning: object())
    monkeypatch.setattr(st, "fragment", None)


@pytest.mark.usefixtures("without_context")
def test_without_the_private_context_of_a_run_each_click_draws_the_whole_page_and_is_right() -> None:
    guide = Guide("risk", {"school_type": "academy"})
    guide.choose("exclusion_risk", "permanent")
    assert guide.asks("governors_considered")
    assert guide.menu["risk"]["left"] == "1 to answer"
    guide.choose("exclusion_risk", "none")
    assert not guide.asks("governors_considered")
    guide.open("timetable")
    guide.choose("tue_am", "none")
    assert "No education planned: Tuesday morning" in guide.words
    guide.press("Continue")
    assert guide.heading != STEPS["dates"].title
    guide.press("Continue")
    assert guide.heading == STEPS["dates"].title
    assert guide.answers["tue_am"] == "none"


@pytest.fixture
def broken_off(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Has the callbacks of the next click broken off at a look into the session, as a click right after it does."""
    left = {"looks": 0, "in callbacks": 0}
    call, look = SessionState._call_callbacks, ScriptRequests.on_scriptrunner_yield

    def callbacks(session: SessionState, **given: Any) -> None:
        left["in callbacks"] = 1
        try:
            call(session, **given)
        finally:
            left["in callbacks"] = 0

    def next_click(clicks: ScriptRequests) -> ScriptRequest | None:
        left["looks"] -= left["in callbacks"]
        if left["in callbacks"] and not left["looks"]:
            return ScriptRequest(ScriptRequestType.RERUN, RerunData())
        return look(clicks)

    monkeypatch.setattr(SessionState, "_call_callbacks", callbacks)
    monkeypatch.setattr(ScriptRequests, "on_scriptrunner_yield", next_click)
    return lambda looks: left.update(looks=looks)


def test_an_answer_is_kept_wherever_the_next_click_comes_while_it_is_taken(broken_off: Callable[[int], None]) -> None:
    guide = Guide("risk", CALM)
    for looks in range(1, 20):
        broken_off(looks)
        option = ("none", "suspension")[looks % 2]
        guide.choose("exclusion_risk", option)
        assert guide.answers["exclusion_risk"] == option, looks


def test_a_stroke_and_its_undoing_are_whole_wherever_the_next_click_comes(broken_off: Callable[[int], None]) -> None:
    guide = Guide("timetable", {**CALM, **week("hh hh hh hh hh", "unregulated_ap")})
    for looks in range(1, 20):
        broken_off(looks)
        guide.paint("place_1", "mon_am", "tue_am")
        assert guide.answers["mon_am"] == guide.answers["tue_am"] == "place_1", looks
        guide.paint("place_1", "wed_am")
        broken_off(looks)
        guide.act("undo")
        assert (guide.answers["tue_am"], guide.answers["wed_am"]) == ("place_1", HOME), looks
        guide.act("undo")
        assert guide.answers["mon_am"] == HOME, looks


def test_a_step_of_the_presenter_is_whole_wherever_the_next_press_comes(broken_off: Callable[[int], None]) -> None:
    at = at_page(PRESENTER, "boatyard", slide="1")
    for looks in range(1, 8):
        broken_off(looks)
        press(at, "next")
        assert at.query_params["slide"] == str(looks + 1), looks


def test_a_click_is_taken_when_the_one_before_it_has_been_and_not_beside_it() -> None:
    async def work(server: Server) -> None:
        async with Tab(server.port) as tab:
            await tab.open("")
            await tab.press("click")
            await asyncio.sleep(0.05)
            await tab.click("click")
            assert tab.texts == ["begins ends begins ends"]

    with serve(ROOT / "tests" / "ui" / "in_turn.py") as server:
        run(work(server))


@pytest.mark.parametrize("page", ["check", "outcome", "how_it_decides", "workshop"])
def test_a_page_that_asks_nothing_is_drawn_whole_and_pays_for_no_part(server: Server, page: str) -> None:
    async def work() -> None:
        async with Tab(server.port) as tab:
            await tab.open("", FULL)
            await tab.go(page)
            assert not any(each.delta.fragment_id for each in tab.messages)

    run(work())


def _callbacks(given: ast.expr) -> list[ast.expr]:
    """The functions that a widget is given, whichever it is and whatever with."""
    if isinstance(given, ast.IfExp):
        return [given.body, given.orelse]
    is_partial = isinstance(given, ast.Call) and ast.unparse(given.func) == "partial"
    return [given.args[0] if is_partial else given]


def test_every_callback_of_the_guide_is_unbroken() -> None:
    whole, broken, given = set[str](), set[str](), set[str]()
    for file in (*(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py"), ROOT / "app.py"):
        tree = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        functions = {node.name: node for node in tree if isinstance(node, ast.FunctionDef)}
        for node in tree:
            if isinstance(node, ast.keyword) and re.fullmatch("on_([a-z]+_)?(change|click)", node.arg or ""):
                names = [ast.unparse(value).rpartition(".")[2] for value in _callbacks(node.value)]
                given.update(f"{file.stem}.{name}" if name in functions else name for name in names)
        for name, function in functions.items():
            is_whole = "unbroken" in map(ast.unparse, function.decorator_list)
            (whole if is_whole else broken).update((name, f"{file.stem}.{name}"))
    assert {"ask.take", "take"} <= given
    assert given & broken - whole == {"redraw"}  # a redraw alone takes nothing in
    assert given - whole <= {"redraw", "'ignore'"}


@pytest.mark.parametrize("pause", [0, 0.002, 0.005])
def test_an_answer_with_continue_at_its_heels_is_kept_and_the_next_page_comes(server: Server, pause: float) -> None:
    async def work() -> None:
        async with Tab(server.port) as tab:
            await tab.open("", CALM)
            for option in ("Yes, of suspension", "No risk at the moment") * 2:
                await tab.go("risk")
                await tab.hurry("q_exclusion_risk", option, "continue", pause)
                assert "<h1>Services and needs</h1>" in " ".join(tab.texts)
                kept = parse_kept(tab)
                assert kept["exclusion_risk"] == {"Y": "suspension", "N": "none"}[option[0]]

    run(work())


def test_words_and_the_continue_that_left_their_box_come_together_and_both_count(server: Server) -> None:
    async def work() -> None:
        async with Tab(server.port) as tab:
            await tab.open("", {"exclusion_risk": "none"})
            await tab.go("risk")
            await tab.give(next(each for each in tab.seen if each.startswith("notes")), bool_value=True)
            box = tab.find("q_note_exclusion_risk").id
            tab.states[box] = WidgetState(id=box, string_value="Quick words")
            await tab.click("continue")
            assert "<h1>Services and needs</h1>" in " ".join(tab.texts)
            assert parse_kept(tab)["note_exclusion_risk"] == "Quick words"

    run(work())


def test_an_answer_that_comes_together_with_a_step_of_the_menu_is_kept_and_that_page_comes(server: Server) -> None:
    async def work() -> None:
        async with Tab(server.port) as tab:
            await tab.open("", CALM)
            await tab.go("risk")
            radio = tab.find("q_exclusion_risk").id
            tab.states[radio] = WidgetState(id=radio, string_value="Yes, of suspension")
            await tab.tell("menu", "step", "check")
            assert "<h1>Check your answers</h1>" in " ".join(tab.texts)
            assert parse_kept(tab)["exclusion_risk"] == "suspension"

    run(work())


@pytest.mark.parametrize("page", [step.id for step in QUESTION_PAGES])
def test_what_is_typed_belongs_to_the_whole_page_and_not_to_a_part(server: Server, page: str) -> None:
    async def work() -> None:
        async with Tab(server.port) as tab:
            await tab.open("", FULL)
            await tab.go(page)
            for fold in ("strategies", keys.key("notes", page)):
                if fold in tab.seen:
                    await tab.give(fold, bool_value=True)
            typed = [inner.id for kind, inner in tab.seen.values() if kind in TYPED]
            assert typed
            assert {tab.parts[id] for id in typed} == {""}

    run(work())


def parse_kept(tab: Tab) -> dict[str, str]:
    """The answers that the page on screen has given the tab to keep."""
    answers: dict[str, str] = json.loads(json.loads(tab.seen["keeper"][1].json)[0]["case"])["answers"]
    return answers
