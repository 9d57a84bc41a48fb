"""A workshop case of one's own on screen: made, opened beside ours, practised, presented, and taken out again."""

import json
from datetime import date

import pytest

from logic.workshop.examples import examples
from logic.workshop.own import LONGEST, OWN, to_file
from logic.workshop.rooms import Rooms
from tests.load.client import Tab, run
from tests.serving import Server, serve
from tests.ui.workshop.room import PRESENTER, TRAINER, WORKSHOP, at_page, press, words
from ui.workshop import deck
from ui.workshop.own import forget, own
from ui.workshop.state import cases

BOATYARD = examples()["boatyard"]
TEXTS = {"title": "A day *too* many", "story": "One.\n\nTwo.", "question": "May it?", "teaches": "The advice."}
TEXT = to_file(BOATYARD.case, TEXTS, ["Count the sessions."], date(2026, 11, 9))


def test_a_case_of_ones_own_stands_last_and_is_practised_like_any(session: dict[str, object]) -> None:
    assert list(cases()) == list(examples())
    session["own_case"] = TEXT
    assert list(cases()) == [*examples(), OWN]
    assert own() is own()
    at = at_page(WORKSHOP, OWN, own_case=TEXT)
    assert "A day *too* many" in words(at)
    press(at, "show")
    assert "Count the sessions." in words(at)
    assert f"{len(examples()) + 1} of {len(examples()) + 1}" in words(at)


def test_it_is_presented_with_a_room_that_votes_and_on_the_trainers_screen(fresh_rooms: Rooms) -> None:
    key = fresh_rooms.open()
    at = at_page(PRESENTER, OWN, "2", own_case=TEXT, room_key=key)
    assert "One." in words(at)
    press(at, "next")
    assert fresh_rooms.find(key.partition(".")[0]).example == OWN
    trainer = at_page(TRAINER, own_case=TEXT, room_key=key)
    assert "The advice." in words(trainer)
    at_page(TRAINER, room_key=key)  # a window that does not know the case yet shows the first one


def test_clearing_everything_clears_it_and_what_was_written_for_another(session: dict[str, object]) -> None:
    session.update({"own_case": TEXT, "own_title": "Mine", "own_points": "Mine"})
    assert own() is not None
    forget()
    assert own() is None
    assert "Mine" not in session.values()
    assert TEXT not in session.values()


def test_no_link_to_it_is_offered_that_would_open_it_for_nobody_else() -> None:
    assert "The link holds no answers." in words(at_page(WORKSHOP, "boatyard"))
    assert "The link holds no answers." not in words(at_page(WORKSHOP, OWN, own_case=TEXT))


def test_it_can_be_compared_and_taken_out() -> None:
    at = at_page(WORKSHOP, own_case=TEXT, own_fold=True)
    press(at, "own_out")
    assert "A day *too* many" not in words(at)
    at = at_page(WORKSHOP, own_case=TEXT)
    press(at, "compare_two")
    assert "A day *too* many" in at.selectbox(key="compare_left").options


@pytest.mark.parametrize("text", ["", "not toml", TEXT.replace("change_the_week", "pause"), "x" * (LONGEST + 1)])
def test_what_is_no_case_is_none(session: dict[str, object], text: str) -> None:
    session["own_case"] = text
    assert own() is None


def test_a_case_on_screen_is_made_into_a_file_once_all_is_written() -> None:
    at = at_page(WORKSHOP, own_fold=True)
    assert "There is no case on screen." in words(at)
    at = at_page(WORKSHOP, own_fold=True, answers=dict(BOATYARD.answers))
    assert "The guide says of the case on screen" in words(at)
    at.text_input(key="own_title").set_value(TEXTS["title"]).run()
    assert "Write a story." in words(at)
    for id in ("story", "question", "teaches"):
        box = at.text_area if id == "story" else at.text_input
        box(key=f"own_{id}").set_value(TEXTS[id]).run()
    saves = [button for button in at.get("download_button") if button.proto.id.endswith("own_save")]
    assert not saves
    at.text_area(key="own_points").set_value("Count the sessions.\n\n").run()
    assert not at.exception
    assert [button for button in at.get("download_button") if button.proto.id.endswith("own_save")]
    assert at.session_state["answers"] == dict(BOATYARD.answers)


def opened(content: bytes) -> str:
    """What the page says when this file is opened."""
    at = at_page(WORKSHOP, own_fold=True)
    at.file_uploader(key="own_file_0").set_value(("mine.toml", content, "application/toml")).run()
    assert not at.exception
    return words(at)


def test_a_file_is_opened_beside_ours_and_what_cannot_be_is_said() -> None:
    assert "is among the cases, the last in the list" in opened(TEXT.encode())
    at = at_page(WORKSHOP, own_fold=True)
    at.file_uploader(key="own_file_0").set_value(("mine.toml", TEXT.encode(), "application/toml")).run()
    press(at, "own_out")
    assert "among the cases" not in words(at)
    assert "A day *too* many" not in words(at)
    assert "It is no text file." in opened(b"\xff\xfe\x00")
    assert "has no title" in opened(b"id = 'own-case'")


def test_another_window_gives_it_and_what_is_no_case_is_taken_as_none() -> None:
    async def work(server: Server) -> None:
        async with Tab(server.port) as tab:
            await tab.open("presenter")
            for sent in (None, 7, ["x"], "not toml", "x" * (LONGEST + 1)):
                await tab.tell("own", "own", sent)
                assert json.loads(tab.find("own").json)[0]["text"] in ("", "not toml")
            await tab.tell("own", "own", TEXT)
            assert json.loads(tab.find("own").json)[0]["text"] == TEXT
            assert json.loads(tab.find("deck").json)[0]["last"] > len(deck.places())

    with serve() as server:
        run(work(server))
