"""The page of a phone: small, plain, counted once, and with a clear sentence for whatever is refused."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from streamlit import config

from deploy import phone as module
from deploy.phone import LONGEST
from logic.workshop.ballots import FIRST, OUTCOME, SECOND, SHOWN, TALK, WAIT, WAY, ballots, stage
from logic.workshop.room import Room
from logic.workshop.rooms import MOST_OF_AN_ADDRESS, Rooms
from tests.deploy.phones import Page, Phone

ONE, TWO, WAYS = stage(FIRST, OUTCOME), stage(SECOND, OUTCOME), stage(FIRST, WAY)


class Hall:
    """A room, the phones in it, and the trainer who leads it."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.key = rooms.open()
        self.code = self.key.partition(".")[0]
        self.at(WAIT)

    @property
    def room(self) -> Room:
        return self.rooms.find(self.code)

    @property
    def path(self) -> str:
        return f"/room/{self.code}"

    def at(self, stage: str, example: str = "boatyard") -> None:
        self.rooms.move(self.room, example, 6, stage)

    def phone(self) -> Phone:
        """A phone that has joined."""
        phone = Phone()
        assert phone.get(self.path).status == 200
        return phone

    def vote(self, phone: Phone, *choices: str, poll: str | None = None, follow: bool = True, **headers: str) -> Page:
        """Sends what the form would, and gives the page that comes back."""
        fields = [("poll", self.room.poll if poll is None else poll), *(("choice", each) for each in choices)]
        return phone.send(self.path, *fields, follow=follow, **headers)


@pytest.fixture
def hall(fresh_rooms: Rooms) -> Hall:
    return Hall(fresh_rooms)


def test_a_phone_joins_once_and_gets_a_random_cookie_of_this_room_alone(hall: Hall) -> None:
    phone = Phone()
    first = phone.get(hall.path, follow=False)
    assert first.status == 303
    cookie = first.headers["set-cookie"]
    assert re.match(rf"phone=[\w-]{{20,}}; HttpOnly; Max-Age=14400; Path={hall.path}; SameSite=lax", cookie)
    for _ in range(3):
        assert "You are in" in phone.get(hall.path).text
    assert hall.rooms.counts(hall.room) == (1, 0)
    assert phone.get(hall.path).path == hall.path


def test_a_vote_answers_with_a_redirect_so_that_a_reload_or_back_counts_nothing_twice(hall: Hall) -> None:
    hall.at(ONE)
    phone = hall.phone()
    answer = hall.vote(phone, "pause", follow=False)
    assert (answer.status, answer.headers["location"]) == (303, hall.path)
    for _ in range(3):
        assert "Your vote is in: Pause" in hall.vote(phone, "pause").text
    assert "Your vote is in: There is not enough" in hall.vote(phone, "incomplete").text
    assert hall.rooms.counts(hall.room) == (1, 1)


@pytest.mark.parametrize("at", [WAIT, ONE, WAYS, TALK, TWO, SHOWN])
def test_every_page_is_small_plain_html_and_tells_no_split(hall: Hall, at: str) -> None:
    hall.at(ONE)
    phones = [hall.phone() for _ in range(7)]
    for each in phones:
        hall.vote(each, "pause")
    hall.at(at)
    page = phones[0].get(hall.path)
    assert len(page.body) <= 5_000
    assert "<h1>" in page.text
    assert 'lang="en-GB"' in page.text
    body = page.text.partition("<body>")[2].replace(hall.code, "").replace(f"{hall.code[:3]} {hall.code[3:]}", "")
    assert not re.search(r"[7%]", body)
    assert "—" not in page.text


def test_a_late_phone_joins_where_the_room_is(hall: Hall) -> None:
    hall.at(TWO)
    page = Phone().get(hall.path).text
    assert "Second vote" in page
    assert all(words in page for words in ballots()[OUTCOME].options.values())


def test_any_of_what_stands_in_the_way_can_be_ticked_and_sent_or_none(hall: Hall) -> None:
    hall.at(WAYS)
    phone = hall.phone()
    page = hall.vote(phone, "people", "week").text
    assert "Your vote is in: The people to ask; How the week is shared." in page
    assert page.count(" checked>") == 2
    assert "Your vote is in: nothing on this list." in hall.vote(phone).text


def test_the_script_can_see_that_the_room_has_moved_on_and_counts_nobody(hall: Hall) -> None:
    hall.at(ONE)
    page = hall.phone().get(hall.path).text
    looker = Phone()
    assert f'data-now="{looker.get(f"{hall.path}/now").text}"' in page
    hall.at(TALK)
    assert f'data-now="{looker.get(f"{hall.path}/now").text}"' not in page
    assert looker.get("/room/000000/now").status == 404
    assert "location.replace" in looker.get("/room/follow.js").text
    assert hall.rooms.counts(hall.room) == (1, 0)


def test_the_number_of_a_room_can_be_typed_as_it_is_read_out(hall: Hall) -> None:
    phone = Phone()
    assert "Number of the room" in phone.get("/room").text
    spaced = f"{hall.code[:3]} {hall.code[3:]}"
    assert "You are in" in phone.get(f"/room?code={quote(spaced)}").text
    assert "Number of the room" in phone.get("/room?code=../../etc").text


def test_the_browser_that_opened_the_room_is_not_counted(hall: Hall) -> None:
    hall.at(ONE)
    trainer = Phone()
    trainer.cookies["room"] = hall.key
    assert "it is not counted" in trainer.get(hall.path).text
    hall.vote(trainer, "pause")
    assert hall.rooms.counts(hall.room) == (0, 0)
    other = Phone()
    other.cookies["room"] = hall.rooms.open()
    assert "What will the guide say?" in other.get(hall.path).text


Hostile = Callable[[Hall, Phone], Page]
NO_ROOM, OVER, UNREADABLE = "no open room with this number", "This vote is over", "could not be read"
HOSTILE: dict[str, tuple[Hostile, int, str]] = {
    "a room that there is not": (lambda hall, phone: phone.get("/room/999999"), 404, NO_ROOM),
    "a vote in no room": (lambda hall, phone: phone.send("/room/999999", ("choice", "pause")), 404, NO_ROOM),
    "a closed round": (lambda hall, phone: hall.vote(phone, "pause", poll=hall.room.poll_at(TWO)), 409, OVER),
    "no round": (lambda hall, phone: hall.vote(phone, "pause", poll=""), 409, OVER),
    "what was not offered": (lambda hall, phone: hall.vote(phone, "<script>"), 409, "not one of the choices"),
    "two options": (lambda hall, phone: hall.vote(phone, "pause", "incomplete"), 409, "Choose one"),
    "a huge body": (lambda hall, phone: phone.send_raw(hall.path, [b"x" * (LONGEST + 1)]), 409, "too long"),
    "a body without end": (lambda hall, phone: phone.send_raw(hall.path, [b"x" * 500] * 9000), 409, "too long"),
    "many fields": (lambda hall, phone: phone.send_raw(hall.path, [b"a=b&" * 400]), 409, UNREADABLE),
    "no text": (lambda hall, phone: phone.send_raw(hall.path, [b"\xff\xfe"]), 409, UNREADABLE),
    "another site": (
        lambda hall, phone: hall.vote(phone, "pause", Origin="http://elsewhere.example"),
        409,
        "came from another site",
    ),
    "a phone that never joined": (lambda hall, phone: hall.vote(Phone(), "pause"), 409, "has not joined yet"),
    "no cookies": (lambda hall, phone: Phone().get(f"{hall.path}?joining"), 409, "keeps no cookies"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_refused_is_said_in_a_sentence_and_counts_nothing(hall: Hall, name: str) -> None:
    hall.at(ONE)
    phone = hall.phone()
    act, status, words = HOSTILE[name]
    answer = act(hall, phone)
    assert answer.status == status
    assert words in answer.text
    assert "<script>" not in answer.text.partition("<body>")[2]
    assert hall.rooms.counts(hall.room) == (1, 0)


def test_a_vote_of_the_page_itself_is_taken(hall: Hall) -> None:
    hall.at(ONE)
    assert "Your vote is in" in hall.vote(hall.phone(), "pause", Origin="http://guide.example.org").text


def test_a_thousand_cookies_from_one_address_are_limited_and_told(hall: Hall) -> None:
    hall.at(ONE)

    def said(number: int, address: str = "192.168.1.20") -> Page:
        phone = Phone(address=address)
        phone.cookies["phone"] = f"made-up-{number}"
        return phone.get(hall.path)

    for number in range(MOST_OF_AN_ADDRESS - 1):
        hall.rooms.join(hall.code, f"{number}", "192.168.1.20")
    assert said(1000).status == 200
    assert said(1001).status == 429
    assert "Too many phones have joined" in said(1002).text
    assert said(1003, "192.168.1.21").status == 200
    assert hall.rooms.counts(hall.room) == (MOST_OF_AN_ADDRESS + 1, 0)


@pytest.fixture
def allowed() -> Iterator[None]:
    before = config.get_option("server.allowedHosts")
    config.set_option("server.allowedHosts", ["guide.example.org"])
    yield
    config.set_option("server.allowedHosts", before)


def test_only_the_names_that_the_guide_was_started_for_are_answered(hall: Hall, allowed: None) -> None:
    assert Phone().get(hall.path).status == 200
    stranger = Phone("elsewhere.example")
    assert "not one that the guide was started for" in stranger.get(hall.path).text


def test_the_page_and_its_script_ask_nothing_of_anybody_else() -> None:
    folder = Path(module.__file__).parent
    for name in ("phone.html", "follow.js"):
        assert "//" not in re.sub(r"^// .*$", "", (folder / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
