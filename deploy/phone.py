"""The page of a phone in a room that votes: plain HTML that needs no script, and is followed by a few lines of one.

A phone is known by a random cookie of this room, and by nothing else. Each vote is a form that answers with a redirect,
so that a reload, Back or a double press gives the same vote again, which counts once (`logic.workshop.rooms`). The
second tap of a hurried thumb may meet the page that answers, with another choice under it: the choices take no tap for
their first half second. Refused, each with a sentence: what another site sends, what is too long, and whatever the room
refuses. The browser that the trainer shows the room with is not counted. No page says how many chose what.
"""

import re
import secrets
from collections.abc import Awaitable, Callable
from functools import wraps
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from jinja2 import Environment, StrictUndefined
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_websocket import is_host_allowed

from logic.workshop.ballots import ROUNDS, TALK, WAIT, Full, NoRoom, Refused
from logic.workshop.room import Room, spaced
from logic.workshop.rooms import LIFE, rooms

PHONE, TRAINER = "phone", "room"
"""The cookies of a phone, and of the browser that opened a room: that one holds the room's key."""
LONGEST = 2_000
"""Bytes of the longest vote."""
_HERE = Path(__file__)
_PAGE = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined).from_string(
    _HERE.with_suffix(".html").read_text(encoding="utf-8")
)
_SCRIPT = _HERE.with_name("follow.js").read_text(encoding="utf-8")
_NOTHING = {"code": "", "now": "", "round": "", "lines": (), "said": "", "ballot": None, "asks": False, "chosen": ()}
_AT = {
    WAIT: ("You are in", "Keep this page open. The vote opens here when the trainer gets to it."),
    TALK: ("Talk to your neighbour", "Say what you chose, and why. Then you can vote again on this page."),
}
_AFTER = ("Look at the screen", "This vote is over. The next one opens on this page.")
Answer = Callable[[Request], Awaitable[Response]]


def _page(status: int = 200, back: str = "", **shown: object) -> HTMLResponse:
    return HTMLResponse(_PAGE.render({**_NOTHING, "back": back, **shown}), status)


def _at(code: str) -> str:
    return f"/room/{code}"


def guarded(answer: Answer) -> Answer:
    """Turns what is refused into a page that says it."""

    @wraps(answer)
    async def safe(request: Request) -> Response:
        back = _at(code) if (code := request.path_params.get("code", "")) else "/room"
        try:
            if not is_host_allowed(request.headers.get("host")):
                raise Refused("This address is not one that the guide was started for. Use the one on the screen.")
            return await answer(request)
        except NoRoom as refused:
            return _page(404, "/room", heading="No such room", lines=(str(refused),), asks=True)
        except Full as refused:
            return _page(429, back, heading="The room is full", lines=(str(refused),))
        except Refused as refused:
            return _page(409, back, heading="That was not counted", lines=(str(refused),))

    return safe


@guarded
async def door(request: Request) -> Response:
    """Asks for the number of a room, and leads to it."""
    code = re.sub("[^0-9]", "", request.query_params.get("code", "")[:20])
    if code:
        return RedirectResponse(_at(code), 303)
    return _page(heading="Join the room", asks=True)


def _shows(room: Room, phone: str) -> dict[str, object]:
    """What the page of a phone shows at this stage of its room."""
    vote = room.open
    if vote is None:
        heading, line = _AFTER if room.shown else _AT[room.stage]
        return {"heading": heading, "lines": (line,)}
    chosen = rooms().chosen(room, phone)
    said = ""
    if chosen is not None:
        words = "; ".join(vote.ballot.options[id] for id in chosen) or "nothing on this list"
        said = f"Your vote is in: {words}. You can change it while the vote is open."
    lines = ("Choose any, or none, and send.",) if vote.ballot.many else ()
    shown = {"heading": vote.ballot.question, "lines": lines, "round": ROUNDS[vote.round]}
    return {**shown, "ballot": vote.ballot, "chosen": chosen or (), "said": said}


def _trainers(request: Request) -> bool:
    """Whether this is the browser that opened the room."""
    room = rooms().of(request.cookies.get(TRAINER, ""))
    return room is not None and room.code == request.path_params["code"]


@guarded
async def see(request: Request) -> Response:
    """Takes a phone in, and shows it what the room is at."""
    code: str = request.path_params["code"]
    phone, back = request.cookies.get(PHONE, "")[:100], _at(code)
    if _trainers(request):
        line = "This is the browser that runs the room, so it is not counted. Open the address on a phone."
        return _page(200, back, heading="Your own room", lines=(line,), code=spaced(code))
    if not phone:
        if "joining" in request.query_params:
            raise Refused("Your browser keeps no cookies, and a vote is counted by one. Allow them, or use another.")
        rooms().find(code)
        answer: Response = RedirectResponse(f"{back}?joining", 303)
        answer.set_cookie(PHONE, secrets.token_urlsafe(16), max_age=LIFE, path=back, httponly=True, samesite="lax")
        return answer
    if "joining" in request.query_params:  # the cookie came back: on to the address that can be copied
        return RedirectResponse(back, 303)
    room = rooms().join(code, phone, request.client.host if request.client else "")
    return _page(200, back, now=room.poll, code=spaced(code), **_shows(room, phone))


async def _sent(request: Request) -> dict[str, list[str]]:
    """The fields of a form. Raises Refused for what is too long or is no form."""
    body = b""
    try:
        async for part in request.stream():
            body += part
            if len(body) > LONGEST:
                raise Refused("That is too long to be a vote. Choose on the page, and send it again.")
        return parse_qs(body.decode(), max_num_fields=20)
    except (ClientDisconnect, ValueError):
        raise Refused("That could not be read. Choose on the page, and send it again.") from None


@guarded
async def vote(request: Request) -> Response:
    """Counts a vote."""
    code: str = request.path_params["code"]
    origin, host = request.headers.get("origin"), request.headers.get("host", "")
    if origin is not None and urlsplit(origin).netloc.lower() != host.lower():
        raise Refused("That came from another site. Vote on the page of the room.")
    sent = await _sent(request)
    if not _trainers(request):
        rooms().vote(code, request.cookies.get(PHONE, "")[:100], "".join(sent.get("poll", [])), sent.get("choice", []))
    return RedirectResponse(_at(code), 303)


async def now(request: Request) -> Response:
    """What is asked in a room now, for the script: one short line that counts nobody."""
    try:
        return PlainTextResponse(rooms().find(request.path_params["code"]).poll)
    except NoRoom:
        return PlainTextResponse("", 404)


async def script(request: Request) -> Response:
    """The few lines that follow a room."""
    return Response(_SCRIPT, media_type="text/javascript")


_CODE = "/room/{code:str}"
ROUTES = [
    Route("/room", door),
    Route("/room/follow.js", script),
    Route(_CODE, see),
    Route(_CODE, vote, methods=["POST"]),
    Route(f"{_CODE}/now", now),
]
"""The addresses of a room that votes."""
