"""What a room that votes sees on its slides, with phones that vote meanwhile."""

import json
import re
from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from logic.workshop.room import Room, spaced
from logic.workshop.rooms import Rooms
from tests.ui.components import send
from tests.ui.workshop.room import PRESENTER, TRAINER, at_page, press, words
from ui.workshop import room as its_room
from ui.workshop import vote
from ui.workshop.deck import deck, places
from ui.workshop.vote import clock, qr

DECK = deck("boatyard", voting=True)
KINDS = [slide.kind for slide in DECK]
SPLIT_OF = re.compile(r"\(\d+%\)|voted</small>|<b>\d|class=.split")
FIRST, TALK, SPLIT = KINDS.index("choices") + 1, KINDS.index("talk") + 1, KINDS.index("split") + 1


class Stage:
    """A trainer at a slide of a room, and phones that vote in it."""

    def __init__(self, rooms: Rooms, slide: int, phones: int = 3, page: str = PRESENTER) -> None:
        self.rooms, self.key = rooms, rooms.open()
        self.code = self.key.partition(".")[0]
        self.phones = [f"phone {number}" for number in range(phones)]
        for phone in self.phones:
            rooms.join(self.code, phone, phone)
        self.at: AppTest = at_page(page, "boatyard", str(slide), room_key=self.key)

    def vote(self, *choices: str) -> None:
        poll = self.rooms.find(self.code).poll
        for phone, choice in zip(self.phones, choices, strict=False):
            self.rooms.vote(self.code, phone, poll, [choice])

    def on(self, times: int = 1) -> None:
        for _ in range(times):
            press(self.at, "next")

    @property
    def words(self) -> str:
        return words(self.at)

    @property
    def html(self) -> str:
        return "\n".join(part.proto.body for part in self.at.get("html"))

    @property
    def everything(self) -> str:
        """All that the page was given, as it would go to a browser, but its style."""
        every = json.dumps([str(part.proto) for part in self.at.main]) + self.html + self.words
        return re.sub("<style.*?</style>", "", every, flags=re.DOTALL)


def test_the_title_slide_has_the_code_to_scan_the_address_and_the_number(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(its_room, "address", lambda: "http://192.168.1.20:8501")
    stage = Stage(fresh_rooms, 1)
    assert "192.168.1.20:8501/room" in stage.words
    assert spaced(stage.code) in stage.words
    assert "same Wi\u2011Fi" in stage.words
    assert 'class="qr"' in stage.html
    assert "3 phones joined" in stage.words


def test_a_late_phone_is_told_where_to_join_while_a_vote_is_open(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(its_room, "address", lambda: "http://192.168.1.20:8501")
    stage = Stage(fresh_rooms, FIRST - 1)
    assert "Join at" not in stage.words
    stage.on()
    assert f"Join at 192.168.1.20:8501/room: {spaced(stage.code)}" in stage.words


def test_without_an_address_nothing_of_it_is_shown_and_one_sentence_says_how_when_asked() -> None:
    at = at_page(PRESENTER, "boatyard")
    assert its_room.HOW not in words(at)
    press(at, "open_room")
    assert its_room.HOW in words(at)
    assert 'class="qr"' not in "".join(part.proto.body for part in at.get("html"))
    press(at, "next")
    press(at, "back")
    assert its_room.HOW not in words(at)


def test_a_qr_code_is_a_picture_with_a_name_and_holds_the_link() -> None:
    drawn = unquote(qr("http://192.168.1.20:8501/room/112345"))
    assert 'alt="A QR code with the address of this room"' in drawn
    assert drawn.startswith("<img")
    assert "#fff" in drawn
    assert qr("http://a/room/112345") != qr("http://a/room/112346")


def test_a_room_is_opened_and_closed_at_the_slide_on_screen(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(its_room, "address", lambda: "http://192.168.1.20:8501")
    at = at_page(PRESENTER, "boatyard")
    press(at, "open_room")
    assert "0 phones joined" in words(at)
    press(at, "close_room")
    assert "joined" not in words(at)
    assert "1 of" in words(at)


def test_the_guide_started_for_a_room_opens_one_by_itself(fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(its_room, "address", lambda: "http://192.168.1.20:8501")
    monkeypatch.setenv("GUIDE_ROOM", "http://192.168.1.20:8501")
    at = at_page(PRESENTER, "boatyard")
    assert "0 phones joined" in words(at)
    press(at, "close_room")
    assert "joined" not in words(at)


def test_while_nobody_has_joined_the_deck_goes_as_it_does_without_a_room(fresh_rooms: Rooms) -> None:
    stage, alone = Stage(fresh_rooms, 1, phones=0), at_page(PRESENTER, "boatyard")
    whole = len(deck("boatyard"))
    for _ in range(whole - 1):
        assert stage.at.title[0].value == alone.title[0].value
        assert re.findall(r", (\d+ of \d+)", stage.words) == re.findall(r", (\d+ of \d+)", words(alone))
        stage.on()
        press(alone, "next")
    for _ in range(whole - 1):
        press(stage.at, "back")
    assert f"1 of {whole}" in stage.words


def test_the_presenter_counts_who_has_voted_and_tells_nothing_of_the_split_until_it_is_shown(
    fresh_rooms: Rooms,
) -> None:
    stage = Stage(fresh_rooms, FIRST)
    assert "First vote: 0 of 3 voted" in stage.words
    stage.vote("pause", "pause", "incomplete")
    stage.at.run()
    while KINDS[stage.rooms.find(stage.code).slide] != "split":
        assert not SPLIT_OF.search(stage.everything)
        stage.on()
    assert "First vote<small>3 voted</small>" in stage.html
    assert '<b>2</b> (67%)<i style="width:66.7%"></i>' in stage.html
    assert '<b>1</b> (33%)<i style="width:33.3%"></i>' in stage.html
    assert "Second vote" not in stage.html


def test_both_votes_stand_side_by_side_and_then_what_the_guide_says(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, FIRST)
    stage.vote("pause", "pause", "incomplete")
    stage.on(3)
    assert stage.at.title[0].value == r"Second vote\: What will the guide say?"
    stage.vote("change_the_week", "change_the_week")
    stage.on(2)
    assert "First vote<small>3 voted</small>" in stage.html
    assert "Second vote<small>2 voted</small>" in stage.html
    assert "<b>2</b> (100%)" in stage.html
    stage.on()
    assert "Nobody voted." in stage.words
    stage.on()
    assert stage.words.startswith(deck("boatyard")[FIRST + 1].heading)


def test_a_vote_that_was_shown_stays_over_until_the_next_group(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, SPLIT)
    press(stage.at, "back")
    assert "voted" not in stage.words
    press(stage.at, "reset")
    assert stage.rooms.find(stage.code).slide == 0
    assert not stage.rooms.find(stage.code).shown


def test_the_time_to_talk_is_started_and_stopped_by_a_button(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, TALK)
    assert "2:00" in stage.words
    press(stage.at, "timer")
    assert re.search("2:00|1:5", stage.words)
    assert stage.at.button(key="timer").label == "Stop the time (T)"
    fresh_rooms.talk(fresh_rooms.find(stage.code), -5)
    stage.at.run()
    assert "Time is up" in stage.words
    press(stage.at, "timer")
    assert stage.at.button(key="timer").label == "Start the time (T)"


def test_seconds_are_said_as_a_clock_says_them() -> None:
    assert [clock(seconds) for seconds in (0, 5, 65, 120)] == ["0:00", "0:05", "1:05", "2:00"]


def test_two_windows_of_one_trainer_are_at_one_slide_and_neither_leads_by_being_drawn(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 3)
    trainer = at_page(TRAINER, room_key=stage.key)
    assert "Slide 3 of" in words(trainer)
    press(trainer, "next")
    stage.at.run()
    assert ", 4 of" in stage.words
    stage.on()
    for _ in range(2):
        trainer.run()
        stage.at.run()
    assert "Slide 5 of" in words(trainer)
    assert ", 5 of" in stage.words


@pytest.mark.parametrize("looks", range(1, 6))
def test_a_window_that_is_drawn_while_another_moves_the_room_on_follows_at_its_next_look(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    stage = Stage(fresh_rooms, 3)
    trainer, at, left = at_page(TRAINER, room_key=stage.key), deck("boatyard", voting=True)[4], [looks]
    find, drawn = fresh_rooms.of, []

    def moved_on_after_it(key: str) -> Room | None:
        room = find(key)
        left[0] -= 1
        if room and not left[0]:
            fresh_rooms.move(room, "boatyard", 4, at.stage)
        return room

    monkeypatch.setattr(fresh_rooms, "of", moved_on_after_it)
    monkeypatch.setattr(vote, "watch", lambda room, *rest: drawn.append(room))
    trainer.run()
    (room,) = drawn
    assert f"Slide {room.slide + 1} of" in words(trainer)
    assert (room.slide == 4) == (room.turn == fresh_rooms.find(stage.code).turn)


def test_a_press_that_comes_again_does_not_take_the_room_back(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 3)
    press_of_5 = {"place": places(voting=True).index(("boatyard", 4)), "turn": 1}
    trainer = at_page(TRAINER, room_key=stage.key)
    send(stage.at, "deck", "to", press_of_5)
    assert fresh_rooms.find(stage.code).slide == 4
    trainer.run()
    press(trainer, "next")
    send(stage.at, "deck", "to", press_of_5)
    assert fresh_rooms.find(stage.code).slide == 5
    assert ", 6 of" in stage.words


def test_a_window_that_is_opened_on_another_case_takes_the_room_there(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 3)
    at_page(PRESENTER, "tin-lantern", room_key=stage.key)
    assert fresh_rooms.find(stage.code).example == "tin-lantern"
    stage.at.run()
    assert ", 1 of" in stage.words


def test_a_look_that_set_off_before_the_last_step_leaves_the_window_where_the_room_is(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 3)
    before = dict(stage.at.query_params)
    stage.on()
    stage.at.query_params.update(before)
    stage.at.run()
    assert ", 4 of" in stage.words
    assert fresh_rooms.find(stage.code).slide == 3


def test_a_window_that_is_sent_to_another_case_takes_the_room_there_although_it_has_followed(
    fresh_rooms: Rooms,
) -> None:
    stage = Stage(fresh_rooms, 3)
    stage.on()
    del stage.at.query_params["slide"]
    stage.at.query_params["example"] = "tin-lantern"
    stage.at.run()
    assert fresh_rooms.find(stage.code).example == "tin-lantern"
    assert ", 1 of" in stage.words


def test_a_room_that_has_ended_leaves_the_deck_as_it_is_without_one(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 3)
    fresh_rooms.close(stage.key)
    stage.at.run()
    assert f", 3 of {len(deck('boatyard'))}" in stage.words


def test_the_trainers_screen_has_the_notes_the_next_slide_and_the_count_and_opens_a_room_of_its_own(
    fresh_rooms: Rooms,
) -> None:
    at = at_page(TRAINER, "boatyard")
    said = words(at)
    for part in ("What it teaches:", "To talk about", "Next: The story", "0 phones joined", "It is ", "This case: 0:0"):
        assert part in said.replace("**", "")
    assert its_room.HOW in said
    stage = Stage(fresh_rooms, FIRST, page=TRAINER)
    stage.vote("pause", "pause")
    stage.at.run()
    assert "First vote: 2 of 3 voted" in stage.words
    assert not SPLIT_OF.search(stage.everything)
    last = Stage(fresh_rooms, len(DECK), page=TRAINER)
    assert "Next:" in last.words.replace("**", "")


def test_the_trainers_screen_says_when_no_more_rooms_can_be_opened(
    fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logic.workshop.rooms.MOST_ROOMS", 0)
    assert "Too many rooms" in words(at_page(TRAINER, "boatyard"))


def test_a_room_that_was_closed_stays_closed_on_the_trainers_screen_until_another_is_opened(fresh_rooms: Rooms) -> None:
    stage = Stage(fresh_rooms, 1, page=TRAINER)
    fresh_rooms.close(stage.key)
    stage.at.run()
    assert "The room is closed" in stage.words
    press(stage.at, "open_room")
    assert "0 phones joined" in stage.words
