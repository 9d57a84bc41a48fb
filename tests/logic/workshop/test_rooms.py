"""The rooms that vote: each phone once, nothing before it is shown, nothing after it is over, nothing left behind."""

import ast
import os
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from logic.workshop import rooms as module
from logic.workshop.ballots import FIRST, OUTCOME, SECOND, SHOWN, TALK, WAIT, WAY, Full, NoRoom, Refused, stage
from logic.workshop.room import Room
from logic.workshop.rooms import LIFE, MOST_OF_AN_ADDRESS, MOST_PHONES, MOST_ROOMS, Rooms, place

ROOT = Path(__file__).parents[3]
ONE, TWO, WAYS = stage(FIRST, OUTCOME), stage(SECOND, OUTCOME), stage(FIRST, WAY)


class Held:
    """A room in a store of its own, with a clock that the test sets. `again` opens another copy of the store."""

    def __init__(self, where: str) -> None:
        self.time = 1_000_000.0
        self.where = where
        self.rooms = self.again()
        self.key = self.rooms.open()
        self.code = self.key.partition(".")[0]

    def again(self) -> Rooms:
        return Rooms(self.where, clock=lambda: self.time)

    @property
    def now(self) -> Room:
        room = self.rooms.of(self.key)
        assert room is not None
        return room

    def at(self, stage: str, example: str = "boatyard") -> Room:
        self.rooms.move(self.now, example, 6, stage)
        return self.now

    def join(self, *phones: str) -> None:
        for phone in phones:
            self.rooms.join(self.code, phone, phone)

    def vote(self, phone: str, *choices: str, poll: str | None = None) -> None:
        self.rooms.vote(self.code, phone, self.now.poll if poll is None else poll, choices)

    def split(self, stage: str) -> tuple[int, dict[str, int]]:
        found = self.rooms.split(self.now, stage)
        return found.voted, dict(found.chose)


@pytest.fixture
def held(tmp_path: Path) -> Held:
    return Held(str(tmp_path / "rooms.db"))


def test_a_room_has_a_code_of_six_digits_that_starts_with_its_machine(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(held.code) == 6
    assert held.code.isdigit()
    assert held.code[0] == "1"
    monkeypatch.setenv("GUIDE_MACHINE", "2")
    assert held.rooms.open()[0] == "2"


def test_a_code_in_use_is_not_given_twice(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    given = iter([int(held.code[1:]), 7])
    monkeypatch.setattr(module.secrets, "randbelow", lambda most: next(given))
    assert held.rooms.open().startswith("100007.")


def test_only_its_key_finds_a_room_as_its_own(held: Held) -> None:
    other = held.rooms.open()
    assert held.now.code == held.code
    assert held.rooms.of(f"{held.code}.{other.partition('.')[2]}") is None
    assert held.rooms.of(held.code) is None
    assert held.rooms.of("") is None


def test_a_move_gives_the_room_as_it_left_it_and_none_for_a_room_that_has_ended(held: Held) -> None:
    before = held.now
    after = held.rooms.move(before, "boatyard", 6, ONE)
    assert after == held.now
    assert after is not None
    assert (after.turn, after.slide) == (before.turn + 1, 6)
    held.rooms.close(held.key)
    assert held.rooms.move(after, "boatyard", 7, ONE) is None


def test_a_phone_counts_once_however_often_it_joins_or_votes(held: Held) -> None:
    held.at(ONE)
    for _ in range(3):
        held.join("a")
        held.vote("a", "pause")
    assert held.rooms.counts(held.now) == (1, 1)
    held.at(SHOWN)
    assert held.split(ONE) == (1, {"pause": 1})


def test_a_vote_can_be_changed_while_it_is_open_and_each_round_is_its_own(held: Held) -> None:
    held.at(ONE)
    held.join("a", "b", "c")
    held.vote("a", "pause")
    held.vote("a", "incomplete")
    held.vote("b", "incomplete")
    held.at(TALK)
    held.at(TWO)
    assert held.rooms.counts(held.now) == (3, 0)
    held.vote("b", "pause")
    held.at(SHOWN)
    assert held.split(ONE) == (2, {"incomplete": 2})
    assert held.split(TWO) == (1, {"pause": 1})


def test_any_or_none_can_be_chosen_of_what_stands_in_the_way(held: Held) -> None:
    room = held.at(WAYS)
    held.join("a", "b")
    held.vote("a", "people", "week")
    held.vote("b")
    assert held.rooms.chosen(room, "a") == ("people", "week")
    assert held.rooms.chosen(room, "b") == ()
    assert held.rooms.chosen(room, "c") is None
    held.at(SHOWN)
    assert held.split(WAYS) == (2, {"people": 1, "week": 1})


def test_nothing_of_the_split_is_given_before_it_is_shown(held: Held) -> None:
    held.at(ONE)
    held.join("a")
    held.vote("a", "pause")
    for at in (ONE, TALK, TWO):
        held.at(at)
        assert held.split(ONE) == (0, {})


def test_nobody_can_vote_who_has_seen_how_the_others_did(held: Held) -> None:
    held.at(ONE)
    held.join("a")
    held.at(SHOWN)
    held.at(ONE)
    assert held.now.shown
    with pytest.raises(Refused, match="This vote is over"):
        held.vote("a", "pause")
    held.at(ONE, "tin-lantern")
    held.vote("a", "pause")


def test_a_vote_for_what_is_not_open_is_refused(held: Held) -> None:
    held.at(ONE)
    held.join("a")
    early = held.now.poll_at(TWO)
    for poll in (early, "", "0.tin-lantern.1-outcome", "0.boatyard.1-outcome\n", "x" * 500):
        with pytest.raises(Refused, match="This vote is over"):
            held.vote("a", "pause", poll=poll)
    late = held.now.poll
    held.at(WAIT)
    with pytest.raises(Refused, match="This vote is over"):
        held.vote("a", "pause", poll=late)
    assert held.rooms.counts(held.now) == (1, 0)


def test_what_has_not_joined_and_what_was_not_offered_is_refused(held: Held) -> None:
    held.at(ONE)
    held.join("a")
    for phone, choice, said in (("b", "pause", "has not joined"), ("a", "nothing", "not one of the choices")):
        with pytest.raises(Refused, match=said):
            held.vote(phone, choice)
    assert held.rooms.counts(held.now) == (1, 0)


def test_a_phone_of_one_room_is_none_of_another_and_sees_nothing_of_it(held: Held) -> None:
    other = held.rooms.open()
    room = held.rooms.find(other.partition(".")[0])
    held.rooms.move(room, "boatyard", 6, ONE)
    held.join("a")
    with pytest.raises(Refused, match="has not joined"):
        held.rooms.vote(room.code, "a", held.rooms.find(room.code).poll, ["pause"])
    held.at(ONE)
    held.vote("a", "pause")
    held.at(SHOWN)
    held.rooms.move(room, "boatyard", 6, SHOWN)
    moved = held.rooms.find(room.code)
    assert held.rooms.counts(moved) == (0, 0)
    assert held.rooms.split(moved, ONE).voted == 0


@pytest.mark.parametrize("code", ["", "999999", "1", "1' or '1'='1", "\x00", "1" * 10_000])
def test_a_room_that_there_is_not_is_said(held: Held, code: str) -> None:
    actions: list[Callable[[], object]] = [
        lambda: held.rooms.find(code),
        lambda: held.rooms.join(code, "a", "a"),
        lambda: held.rooms.vote(code, "a", "x", ["pause"]),
    ]
    for action in actions:
        with pytest.raises(NoRoom, match="no open room with this number"):
            action()


def test_one_address_can_bring_many_phones_and_cannot_fill_a_room(held: Held) -> None:
    for number in range(MOST_OF_AN_ADDRESS):
        held.rooms.join(held.code, f"{number}", "one address")
    for number in range(MOST_OF_AN_ADDRESS, 1000):
        with pytest.raises(Full, match="Too many phones have joined"):
            held.rooms.join(held.code, f"{number}", "one address")
    assert held.rooms.counts(held.now)[0] == MOST_OF_AN_ADDRESS < MOST_PHONES
    held.join("another")
    held.rooms.join(held.code, "0", "one address")  # one that is in stays in
    assert held.rooms.counts(held.now)[0] == MOST_OF_AN_ADDRESS + 1


def test_a_room_holds_no_more_phones_than_it_can(held: Held, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_PHONES", 2)
    held.join("a", "b")
    with pytest.raises(Full):
        held.join("c")


def test_no_more_rooms_are_opened_than_can_be_until_some_have_ended(
    held: Held, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_ROOMS > 100
    monkeypatch.setattr(module, "MOST_ROOMS", 2)
    held.rooms.open()
    with pytest.raises(Full, match="Too many rooms"):
        held.rooms.open()
    held.time += LIFE
    held.rooms.open()


def rows(held: Held) -> int:
    """How many rows all tables have together."""
    with sqlite3.connect(held.where) as file:
        tables = [name for (name,) in file.execute("select name from sqlite_master where type = 'table'")]
        return sum(file.execute(f"select count(*) from {name}").fetchone()[0] for name in tables)


@pytest.mark.parametrize("ends", ["closed", "four hours later"])
def test_a_room_that_ends_takes_all_that_is_known_of_it(held: Held, ends: str) -> None:
    held.at(ONE)
    held.join("a")
    held.vote("a", "pause")
    held.at(SHOWN)
    assert rows(held) == 4
    if ends == "closed":
        held.rooms.close(f"{held.code}.of-somebody-else")
        assert held.now
        held.rooms.close(held.key)
    else:
        held.time += LIFE - 1
        held.rooms.sweep()
        assert held.now
        held.time += 1
        assert held.rooms.of(held.key) is None
        held.rooms.sweep()
    assert rows(held) == 0


def test_a_reset_takes_the_votes_and_what_was_shown_and_keeps_the_phones(held: Held) -> None:
    held.at(ONE)
    held.join("a")
    held.vote("a", "pause")
    before = held.at(SHOWN)
    held.rooms.reset(before)
    after = held.at(ONE)
    assert not after.shown
    assert after.poll != before.poll_at(ONE)
    assert held.rooms.counts(after) == (1, 0)
    held.vote("a", "incomplete")


def test_the_time_to_talk_runs_stops_and_ends_with_the_slide(held: Held) -> None:
    held.at(TALK)
    assert held.rooms.left(held.now) is None
    held.rooms.talk(held.now, 120)
    held.time += 30
    assert held.rooms.left(held.now) == 90
    held.time += 500
    assert held.rooms.left(held.now) == 0
    held.rooms.talk(held.now, 0)
    assert held.rooms.left(held.now) is None
    held.rooms.talk(held.now, 120)
    held.at(TWO)
    assert held.rooms.left(held.now) is None


def test_each_move_has_a_turn_of_its_own(held: Held) -> None:
    turns = [held.now.turn, held.at(ONE).turn, held.at(TALK).turn]
    assert turns == [0, 1, 2]
    assert (held.now.example, held.now.slide, held.now.stage) == ("boatyard", 6, TALK)


def test_what_one_copy_is_told_another_copy_knows(held: Held) -> None:
    other = held.again()
    held.at(ONE)
    other.join(held.code, "a", "x")
    other.vote(held.code, "a", held.now.poll, ["pause"])
    assert held.rooms.counts(held.now) == other.counts(held.now) == (1, 1)


def test_many_copies_voting_at_once_lose_nothing_and_count_nothing_twice(held: Held) -> None:
    poll = held.at(ONE).poll
    copies = [held.again() for _ in range(4)]

    def phone(number: int) -> None:
        for copy in copies:
            copy.join(held.code, f"{number}", f"{number}")
            copy.vote(held.code, f"{number}", poll, ["pause" if number % 2 else "incomplete"])

    threads = [threading.Thread(target=phone, args=(number,)) for number in range(20)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert held.rooms.counts(held.now) == (20, 20)
    held.at(SHOWN)
    assert held.split(ONE) == (20, {"pause": 10, "incomplete": 10})


_VOTE_AND_DIE = """
import os, signal, sys
from logic.workshop.rooms import Rooms
where, code, poll = sys.argv[1:]
rooms = Rooms(where, clock=lambda: 1_000_000.0)
rooms.join(code, "a", "a")
rooms.vote(code, "a", poll, ["pause"])
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_copy_that_is_killed_loses_no_vote(held: Held) -> None:
    poll = held.at(ONE).poll
    command = [sys.executable, "-c", _VOTE_AND_DIE, held.where, held.code, poll]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode != 0
    assert held.rooms.counts(held.now) == (1, 1)


def test_a_step_that_fails_leaves_nothing_half_done(held: Held) -> None:
    def fails() -> None:
        with held.rooms._step() as step:
            step.execute("delete from rooms")
            step.execute("no statement")

    with pytest.raises(sqlite3.Error):
        fails()
    assert held.now.code == held.code


def test_rooms_are_in_a_folder_that_only_this_user_can_open(tmp_path: Path) -> None:
    where = Path(place(tmp_path))
    assert stat.S_IMODE(where.parent.stat().st_mode) == 0o700
    assert Rooms(str(where)).open()
    assert place(tmp_path) == str(where)


def test_where_there_is_no_shared_memory_rooms_stay_in_this_process(tmp_path: Path) -> None:
    assert place(tmp_path / "nowhere") == ":memory:"
    assert Rooms(":memory:").open()


def test_a_folder_that_others_can_open_or_that_leads_elsewhere_is_not_used(tmp_path: Path) -> None:
    folder = Path(place(tmp_path)).parent
    folder.chmod(0o755)
    assert place(tmp_path) == ":memory:"
    folder.rmdir()
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    folder.symlink_to(tmp_path / "elsewhere")
    assert place(tmp_path) == ":memory:"


def test_the_rooms_of_a_machine_are_opened_once(fresh_rooms: Rooms) -> None:
    assert module.rooms() is fresh_rooms


def test_no_answer_of_a_real_case_can_come_near_the_rooms() -> None:
    """The rooms and the page of a phone take nothing from what holds a case, so none can be put there."""
    holds_a_case = {"logic.case", "logic.saved", "ui.state", "ui.keeper", "ui.files", "ui.ask", "ui.aside", "ui.typed"}
    for file in ("logic/workshop/rooms.py", "logic/workshop/room.py", "logic/workshop/ballots.py", "deploy/phone.py"):
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        named = {each.module or "" for each in ast.walk(tree) if isinstance(each, ast.ImportFrom)}
        named |= {alias.name for each in ast.walk(tree) if isinstance(each, ast.Import) for alias in each.names}
        assert not {name for name in named if any(name == no or name.startswith(f"{no}.") for no in holds_a_case)}


def test_all_that_is_written_are_codes_hashes_ids_of_ours_and_numbers(held: Held) -> None:
    held.at(WAYS)
    held.rooms.join(held.code, "the cookie", "192.168.1.20")
    held.vote("the cookie", "people", "week")
    with sqlite3.connect(held.where) as file:
        written = "\n".join(file.iterdump())
    assert "the cookie" not in written
    assert "192.168" not in written
    assert held.key.partition(".")[2] not in written
    assert os.path.getsize(held.where) < 1_000_000
