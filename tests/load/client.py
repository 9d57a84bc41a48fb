"""A browser tab without a browser: opens a page of the guide over its websocket, answers, clicks and waits.

It sends what a tab sends (the state of every widget at each run) and reads until the run has finished.
"""

import asyncio
import json
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from time import perf_counter
from typing import Any, Self, TypeVar

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from logic.assessment import assess
from logic.case import parse
from logic.saved.file import to_json
from logic.terms import HOME, PLACES, SESSIONS

Result = TypeVar("Result")
_EVENTS = "$$STREAMLIT_INTERNAL_KEY_{}__events"


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Runs `work` to its end in a thread of its own: the browser of other tests has a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def kept(answers: Mapping[str, str]) -> str:
    """What a tab keeps of a case with these answers."""
    case = parse(dict(answers))
    return to_json(case, frozenset(), assess(case), datetime.now(UTC))


def _key(id: str) -> str:
    """The key that the page gave a widget, read from the id that Streamlit made of it."""
    return id.split("-", 2)[2]


class Tab:
    """One tab. `seen` holds the elements on the page by key, `texts` the words of the last run, as Markdown or HTML.

    `messages` are those of the last run, as they came.
    """

    def __init__(self, port: int, protocols: Sequence[str] = ("streamlit",)) -> None:
        self.port = port
        self._protocols = [Subprotocol(each) for each in protocols]
        self.states: dict[str, WidgetState] = {}
        self.parts: dict[str, str] = {}
        self.seen: dict[str, tuple[str, Any]] = {}
        self.pages: dict[str, str] = {}
        self.texts: list[str] = []
        self.messages: list[ForwardMsg] = []
        self.read = 0
        self.session = ""
        self.strokes = 0
        self._page = ""
        self._socket: ClientConnection

    async def __aenter__(self) -> Self:
        """Connects."""
        address = f"ws://127.0.0.1:{self.port}/_stcore/stream"
        self._socket = await connect(address, subprotocols=self._protocols, max_size=None, compression=None)
        return self

    async def __aexit__(self, *error: object) -> None:
        """Closes the tab."""
        await self._socket.close()

    async def open(self, page: str, answers: Mapping[str, str] | None = None) -> float:
        """Opens a page by its address ("" for the start); `answers` are given back as a reloaded tab would."""
        took = await self._run(page_name=page)
        if answers:
            await self.tell("keeper", "kept", {"case": kept(answers)})
        return took

    async def tell(self, key: str, event: str, value: object) -> float:
        """Sends what a component of ours would: that this has happened."""
        id = self.find(key).id
        self.states[id] = WidgetState(id=id, json_value="{}")
        happened = WidgetState(id=_EVENTS.format(id))
        happened.json_trigger_value = json.dumps([{"event": event, "value": value}])
        return await self._run(trigger=happened, part=self.parts.get(id, ""))

    async def paint(self, **sessions: str) -> float:
        """Changes sessions on the board, as one stroke does."""
        self.strokes += 1
        return await self.tell("board", "ops", {"from": "a tab", "ops": [[self.strokes, sessions]]})

    @property
    def page(self) -> str:
        """The address of the page on screen ("" for the start)."""
        return next(address for address, page in self.pages.items() if page == self._page)

    async def go(self, page: str) -> float:
        """Follows a link to another page. Returns the seconds until it was there."""
        return await self._run(page_hash=self.pages[page])

    def find(self, key: str) -> Any:
        """The widget with this key, or with this key and an edition after it. Raises KeyError when there is none."""
        found = next((each for each in self.seen if each == key or each.startswith(f"{key}_")), key)
        return self.seen[key if key in self.seen else found][1]

    async def choose(self, key: str, option: str | None = None) -> float:
        """Chooses an option of a radio or a select box; another one than now when none is named."""
        element = self.find(key)
        now = self.states[element.id].string_value if element.id in self.states else None
        self.states[element.id] = WidgetState(
            id=element.id, string_value=option or next(each for each in element.options if each != now)
        )
        return await self._run(part=self.parts.get(element.id, ""))

    async def give(self, key: str, **value: Any) -> float:
        """Gives any widget a value: `string_value` to a text box, `double_value` to a number, and so on."""
        id = self.find(key).id
        self.states[id] = WidgetState(id=id, **value)
        return await self._run(part=self.parts[id])

    async def change(self, key: str) -> float:
        """Chooses another option of a widget; of a session on the board, its place or the home school."""
        if key not in SESSIONS:
            return await self.choose(key)
        now = json.loads(self.find("board").json)[0]["answers"].get(key)
        return await self.paint(**{key: HOME if now == PLACES[0] else PLACES[0]})

    async def click(self, key: str) -> float:
        """Clicks a button."""
        started = perf_counter()
        await self.press(key)
        return await self._read() - started

    async def press(self, key: str) -> None:
        """Clicks a button, and does not wait until that is taken."""
        id = self.seen[key][1].id
        await self._send(trigger=WidgetState(id=id, trigger_value=True), part=self.parts.get(id, ""))

    async def download(self, key: str) -> str:
        """Asks for a file that is made on a click. Returns its address, or what is said where it could not be made."""
        message = BackMsg()
        message.backend_operation_request.request_id, message.backend_operation_request.session_id = key, self.session
        message.backend_operation_request.deferred_file.file_id = self.find(key).deferred_file_id
        await self._socket.send(message.SerializeToString())
        while True:
            answer = ForwardMsg.FromString(await self._socket.recv())
            if answer.WhichOneof("type") == "backend_operation_response":
                made = answer.backend_operation_response
                return made.error_msg or made.deferred_file.url

    async def draw_whole(self) -> None:
        """Asks for the page as it stands, from the start."""
        await self._run()

    async def hurry(self, key: str, option: str, button: str, pause: float) -> None:
        """Chooses an option and clicks a button `pause` seconds later, without waiting for the answer to be taken."""
        chosen = self.find(key).id
        self.states[chosen] = WidgetState(id=chosen, string_value=option)
        await self._send(part=self.parts[chosen])
        await asyncio.sleep(pause)
        await self.click(button)
        with suppress(TimeoutError):  # the two may have been one run, or two
            await asyncio.wait_for(self._read(), 0.5)

    async def _run(
        self, page_name: str = "", page_hash: str = "", trigger: WidgetState | None = None, part: str = ""
    ) -> float:
        started = perf_counter()
        await self._send(page_name, page_hash, trigger, part)
        return await self._read() - started

    async def _send(
        self, page_name: str = "", page_hash: str = "", trigger: WidgetState | None = None, part: str = ""
    ) -> None:
        message = BackMsg()
        wanted = message.rerun_script
        wanted.page_name, wanted.page_script_hash = page_name, page_hash or ("" if page_name else self._page)
        wanted.fragment_id = part
        wanted.widget_states.widgets.extend(self.states.values())
        if trigger:
            wanted.widget_states.widgets.append(trigger)
        await self._socket.send(message.SerializeToString())

    async def _read(self) -> float:
        """Reads until the run has finished. Returns the time then."""
        self.messages = messages = []
        while True:
            raw = await self._socket.recv()
            messages.append(ForwardMsg.FromString(raw))
            self.read += len(raw)
            kind = messages[-1].WhichOneof("type")
            if kind == "new_session":
                self.texts = []
                if not messages[-1].metadata.run.fragment_ids:
                    self.seen, self.parts = {}, {}
                self.session = messages[-1].new_session.initialize.session_id
            elif kind == "navigation":
                self._page = messages[-1].navigation.page_script_hash
                self.pages = {page.url_pathname: page.page_script_hash for page in messages[-1].navigation.app_pages}
            # Going to another page, or an answer that redraws other parts, ends one run early and starts the next.
            if kind == "script_finished" and messages[-1].script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                break
        finished = perf_counter()
        for each in messages:
            self._take(each)
        self.states = {id: state for id, state in self.states.items() if id in self.parts}
        return finished

    def _take(self, message: ForwardMsg) -> None:
        if message.WhichOneof("type") != "delta":
            return
        element = getattr(message.delta, message.delta.WhichOneof("type"))
        kind = element.WhichOneof("type")
        if kind is None:
            return
        inner = getattr(element, kind)
        if kind in ("markdown", "html", "heading", "alert", "text"):
            self.texts.append(inner.body)
        if kind == "exception":
            raise RuntimeError(f"The page failed: {inner.type} {inner.message}")
        if getattr(inner, "id", ""):
            self.seen[_key(inner.id)] = (kind, inner)
            self.parts[inner.id] = message.delta.fragment_id
            if getattr(inner, "set_value", False):
                self._set(kind, inner)

    def _set(self, kind: str, inner: Any) -> None:
        """Holds the value that the page gave a widget, as a browser does; one that it emptied holds none."""
        held = WidgetState(id=inner.id)
        if kind in ("radio", "selectbox", "text_input", "text_area"):
            held.string_value = inner.value if kind.startswith("text") else inner.raw_value
        elif kind == "number_input" and inner.HasField("value"):
            held.double_value = inner.value
        elif kind == "date_input":
            held.string_array_value.data.extend(inner.value)
        if held.string_value or held.double_value or held.string_array_value.data:
            self.states[inner.id] = held
        else:
            self.states.pop(inner.id, None)
