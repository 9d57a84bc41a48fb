"""The rooms that vote: who has joined, and what each phone chose. One small database that a machine's copies share.

It is in memory that outlives a process (`/dev/shm`), or where a machine has none in this process alone: never on a
disk. A room ends after four hours, or when it is closed, and all that is known of it goes with it. It belongs to the
browser that opened it, and knows phones by the hash of a random cookie. Of a case it holds the id of a made-up one and
nothing else. A second vote of a phone takes the place of its first, so that nothing is counted twice. Every refusal is
a sentence. How many chose what is given only once it is shown.
"""

import hashlib
import os
import secrets
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from logic.workshop.ballots import SHOWN, WAIT, Full, NoRoom, Refused
from logic.workshop.room import Room, Split

LIFE = 4 * 60 * 60
"""Seconds that a room lives."""
MOST_ROOMS, MOST_PHONES, MOST_OF_AN_ADDRESS = 500, 600, 300
"""How many rooms there can be, how many phones in one, and how many of those from one address."""
_SHARED = Path("/dev/shm")
_MACHINE = "GUIDE_MACHINE"
"""The setting that holds the digit of this machine. A room's code starts with it, so that a proxy can find the room."""
_TABLES = """
create table if not exists rooms (code text primary key, owner text, example text default '', slide integer default 0,
    stage text, turn integer default 0, resets integer default 0, talk real default 0, ends real);
create table if not exists phones (room text references rooms on delete cascade, phone text, address text,
    primary key (room, phone)) without rowid;
create table if not exists votes (room text references rooms on delete cascade, poll text, phone text, choices text,
    primary key (room, poll, phone)) without rowid;
create table if not exists shown (room text references rooms on delete cascade, example text,
    primary key (room, example)) without rowid;
"""
_GONE = "There is no open room with this number. Check the number on the screen."
_OVER = "This vote is over. Look at the screen: the next one opens on this page."


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


class Rooms:
    """The rooms of this machine. Each method is one step: another copy sees all of it or nothing."""

    def __init__(self, where: str, clock: Callable[[], float] = time.time) -> None:
        """Opens the database at a path, or in this process alone for ":memory:"."""
        self._clock = clock
        self._lock = threading.Lock()
        self._held = sqlite3.connect(where, timeout=5, isolation_level=None, check_same_thread=False)
        for setting in ("journal_mode = wal", "synchronous = off", "secure_delete = on", "foreign_keys = on"):
            self._held.execute(f"pragma {setting}")
        self._held.executescript(_TABLES)

    @contextmanager
    def _step(self) -> Iterator[sqlite3.Connection]:
        """All of what is done inside, or nothing of it."""
        with self._lock:
            self._held.execute("begin immediate")
            try:
                yield self._held
            except BaseException:
                self._held.execute("rollback")
                raise
            self._held.execute("commit")

    def _find(self, code: str, owner: str | None = None) -> Room | None:
        row = self._held.execute(
            "select code, example, slide, stage, turn, resets, talk, exists"
            "(select 1 from shown where room = code and shown.example = rooms.example)"
            " from rooms where code = ? and ends > ? and (? is null or owner = ?)",
            (code, self._clock(), owner, owner),
        ).fetchone()
        return Room(*(*row[:7], bool(row[7]))) if row else None

    def _must(self, code: str) -> Room:
        if room := self._find(code):
            return room
        raise NoRoom(_GONE)

    def sweep(self) -> None:
        """Takes away every room that has ended, and all that is known of it."""
        with self._step() as held:
            held.execute("delete from rooms where ends <= ?", (self._clock(),))

    def open(self) -> str:
        """Opens a room. Gives its key, which is for the browser that opens it alone. Raises Full."""
        self.sweep()
        machine, key = os.environ.get(_MACHINE, "1")[:1], secrets.token_urlsafe(24)
        with self._step() as held:
            if held.execute("select count(*) from rooms").fetchone()[0] >= MOST_ROOMS:
                raise Full("Too many rooms are open here now. Try again in an hour.")
            code = ""
            while not code or held.execute("select 1 from rooms where code = ?", (code,)).fetchone():
                code = f"{machine}{secrets.randbelow(10**5):05}"
            new = (code, _hash(key), WAIT, self._clock() + LIFE)
            held.execute("insert into rooms (code, owner, stage, ends) values (?, ?, ?, ?)", new)
        return f"{code}.{key}"

    def find(self, code: str) -> Room:
        """The open room with this code. Raises NoRoom."""
        with self._lock:
            return self._must(code)

    def of(self, key: str) -> Room | None:
        """The open room that this key belongs to, or None."""
        code, _, own = key.partition(".")
        with self._lock:
            return self._find(code, _hash(own))

    def close(self, key: str) -> None:
        """Ends a room now."""
        code, _, own = key.partition(".")
        with self._step() as held:
            held.execute("delete from rooms where code = ? and owner = ?", (code, _hash(own)))

    def move(self, room: Room, example: str, slide: int, stage: str) -> Room | None:
        """Takes a room to a slide of an example. What is at `SHOWN` once stays shown: its votes are over.

        Gives the room as this move left it, or None where it has ended.
        """
        with self._step() as held:
            to = (example, slide, stage, room.code)
            held.execute(
                "update rooms set example = ?, slide = ?, stage = ?, talk = 0, turn = turn + 1 where code = ?", to
            )
            if stage == SHOWN:
                held.execute("insert or ignore into shown values (?, ?)", (room.code, example))
            return self._find(room.code)

    def talk(self, room: Room, seconds: float) -> None:
        """Starts the time to talk, or ends it for 0 seconds."""
        with self._step() as held:
            end = self._clock() + seconds if seconds else 0
            held.execute("update rooms set talk = ? where code = ?", (end, room.code))

    def left(self, room: Room) -> int | None:
        """Whole seconds of the time to talk that are left, or None where none was started."""
        return max(0, round(room.talk - self._clock())) if room.talk else None

    def reset(self, room: Room) -> None:
        """Takes away every vote, for the next group. Who has joined stays."""
        with self._step() as held:
            for table in ("votes", "shown"):
                held.execute(f"delete from {table} where room = ?", (room.code,))
            held.execute("update rooms set resets = resets + 1, turn = turn + 1 where code = ?", (room.code,))

    def join(self, code: str, phone: str, address: str) -> Room:
        """Counts a phone as being in the room, once. Raises Refused."""
        with self._step() as held:
            room, phone, address = self._must(code), _hash(code, phone), _hash(code, address)
            if held.execute("select 1 from phones where room = ? and phone = ?", (code, phone)).fetchone():
                return room
            here, all_of_them = held.execute(
                "select coalesce(sum(address = ?), 0), count(*) from phones where room = ?", (address, code)
            ).fetchone()
            if here >= MOST_OF_AN_ADDRESS or all_of_them >= MOST_PHONES:
                raise Full("Too many phones have joined from where you are. Tell the trainer: no more can be counted.")
            held.execute("insert into phones values (?, ?, ?)", (code, phone, address))
            return room

    def vote(self, code: str, phone: str, poll: str, choices: Sequence[str]) -> None:
        """Counts a phone's vote in the place of any it gave before to the same question. Raises Refused."""
        with self._step() as held:
            room, phone = self._must(code), _hash(code, phone)
            if room.open is None or room.poll != poll:
                raise Refused(_OVER)
            if not held.execute("select 1 from phones where room = ? and phone = ?", (code, phone)).fetchone():
                raise Refused("This phone has not joined yet, so its vote was not counted. Go back to the vote first.")
            chosen = " ".join(room.open.ballot.read(choices))
            held.execute("insert or replace into votes values (?, ?, ?, ?)", (code, poll, phone, chosen))

    def chosen(self, room: Room, phone: str) -> tuple[str, ...] | None:
        """What this phone has chosen at what is asked now, or None."""
        asked = (room.code, room.poll, _hash(room.code, phone))
        with self._lock:
            row = self._held.execute(
                "select choices from votes where room = ? and poll = ? and phone = ?", asked
            ).fetchone()
        return tuple(row[0].split()) if row else None

    def counts(self, room: Room) -> tuple[int, int]:
        """How many phones have joined, and how many have voted at what is asked now."""
        with self._lock:
            row = self._held.execute(
                "select (select count(*) from phones where room = ?),"
                " (select count(*) from votes where room = ? and poll = ?)",
                (room.code, room.code, room.poll),
            ).fetchone()
        return row[0], row[1]

    def split(self, room: Room, stage: str) -> Split:
        """How many chose each option at a stage. Nothing is known before it is shown."""
        if not room.shown:
            return Split(0, {})
        with self._lock:
            rows = self._held.execute(
                "select choices from votes where room = ? and poll = ?", (room.code, room.poll_at(stage))
            ).fetchall()
        return Split(len(rows), Counter(id for (choices,) in rows for id in choices.split()))


def place(shared: Path) -> str:
    """Where the rooms are: in a folder of our own in the memory that processes share, or else in this process."""
    folder = shared / f"off-site-direction-guide-{getattr(os, 'getuid', int)()}"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        its = folder.lstat()
    except OSError:
        return ":memory:"
    ours = folder.is_dir() and not folder.is_symlink() and its.st_uid == os.getuid() and not its.st_mode & 0o077
    return str(folder / "rooms-1.db") if ours else ":memory:"


@cache
def rooms() -> Rooms:
    """The rooms of this machine."""
    return Rooms(place(_SHARED))
