"""A room that votes, measured: python -m tests.load.room [PHONES].

Two copies of the guide stand behind the proxy as a council would have them. Every phone joins, votes in two rounds,
presses twice, changes its mind and reloads, over connections of its own; between rounds, and in the middle of one, a
copy is killed. Printed: how long a vote took, how far behind the presenter's count was, and whether each phone counted
once. It needs HAProxy, and is bounded: loopback only, and at most a minute or two.
"""

import asyncio
import json
import random
import statistics
import sys
import time
from collections import Counter
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from logic.workshop.ballots import FIRST, OUTCOME, SECOND, SHOWN, ballots, stage
from logic.workshop.examples import examples
from logic.workshop.rooms import rooms
from tests.load.client import Tab
from tests.serving import Server, serve_two
from ui.workshop.deck import deck, places
from ui.workshop.vote import EVERY

OPTIONS = list(ballots()[OUTCOME].options)
Answer = tuple[int, dict[str, str], str]


class Phone:
    """One phone, with cookies of its own. Each request is a connection of its own, as on a busy network."""

    def __init__(self, port: int, code: str) -> None:
        self.port, self.path = port, f"/room/{code}"
        self.cookies: dict[str, str] = {}
        self.took: list[float] = []

    async def ask(self, method: str, path: str, body: str = "") -> Answer:
        """One request. A connection that breaks, as when a copy is killed, is tried again, as a thumb would."""
        for again in range(20):
            try:
                return await self._once(method, path, body)
            except (OSError, asyncio.IncompleteReadError, IndexError):
                await asyncio.sleep(0.2 * (again + 1))
        raise RuntimeError("The guide did not answer.")

    async def _once(self, method: str, path: str, body: str) -> Answer:
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        kind = f"content-type: application/x-www-form-urlencoded\r\ncontent-length: {len(body)}\r\n" if body else ""
        head = (
            f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{self.port}\r\ncookie: {cookies}\r\n{kind}connection: close"
        )
        writer.write(f"{head}\r\n\r\n{body}".encode())
        raw = (await asyncio.wait_for(reader.read(), 30)).decode()
        writer.close()
        top, _, page = raw.partition("\r\n\r\n")
        first, *lines = top.split("\r\n")
        headers = {}
        for line in lines:
            name, _, value = line.partition(": ")
            if name.lower() == "set-cookie":
                self.cookies |= {each: cookie.value for each, cookie in SimpleCookie(value).items()}
            headers[name.lower()] = value
        status = int(first.split()[1])
        if status >= 500:  # the proxy found no copy: one has just gone
            raise OSError(first)
        return status, headers, page

    async def see(self) -> str:
        """Opens the page, wherever that leads."""
        path = self.path
        while True:
            status, headers, page = await self.ask("GET", path)
            if status != 303:
                return page
            path = headers["location"]

    async def vote(self, poll: str, choice: str) -> bool:
        """Votes, and waits for the page that says so."""
        start = time.perf_counter()
        status, _, _ = await self.ask("POST", self.path, urlencode({"poll": poll, "choice": choice}))
        page = await self.see() if status == 303 else ""
        self.took.append(time.perf_counter() - start)
        return "Your vote is in" in page

    async def round(self, poll: str, choice: str) -> bool:
        """One round as people do it: changes its mind, presses twice, and reloads."""
        await asyncio.sleep(random.uniform(0, 3))
        await self.vote(poll, random.choice(OPTIONS))
        said = await asyncio.gather(self.vote(poll, choice), self.vote(poll, choice))
        return all(said) and "Your vote is in" in await self.see()


async def follow(phones: list[Phone], stop: asyncio.Event) -> None:
    """Looks every few seconds whether the room has moved on, as each phone's script does."""

    async def one(phone: Phone) -> None:
        while not stop.is_set():
            await asyncio.sleep(random.uniform(2, 3))
            await phone.ask("GET", f"{phone.path}/now")

    await asyncio.gather(*map(one, phones))


class Trainer:
    """The trainer's window, which opens a room and leads it."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.turn = 0

    @property
    def key(self) -> str:
        """The key of the room."""
        key: str = json.loads(self.tab.find("deck").json)[0]["room"]["key"]
        return key

    @property
    def copy(self) -> str:
        """The copy that the proxy gave this window."""
        response = self.tab._socket.response
        assert response is not None
        return SimpleCookie(response.headers["set-cookie"])["GUIDE"].value

    async def to(self, stage: str) -> str:
        """Goes to the slide of a stage. Gives the name of what is asked there."""
        example = next(iter(examples()))
        at = next(number for number, slide in enumerate(deck(example, voting=True)) if slide.stage == stage)
        self.turn += 1
        await self.tab.tell("deck", "to", {"place": places(voting=True).index((example, at)), "turn": self.turn})
        return rooms().find(self.key.partition(".")[0]).poll

    async def behind(self, words: str) -> float:
        """Looks again as often as the window does, until it says this. Gives the seconds."""
        start = time.perf_counter()
        deltas = [each for each in self.tab.messages if each.WhichOneof("type") == "delta" and each.delta.fragment_id]
        part = next(each.delta.fragment_id for each in deltas if "joined" in str(each) or "voted" in str(each))
        while not any(words in text for text in self.tab.texts):
            await asyncio.sleep(EVERY)
            await self.tab._run(part=part)
        return time.perf_counter() - start


def timed(name: str, phones: list[Phone]) -> None:
    """Prints how long the votes took, and forgets them."""
    took = sorted(1000 * each for phone in phones for each in phone.took)
    for phone in phones:
        phone.took.clear()
    p95 = took[int(0.95 * len(took))]
    print(
        f"{name}: {len(took)} votes, median {statistics.median(took):.0f} ms, 95th {p95:.0f} ms, most {took[-1]:.0f} ms"
    )


def whole(key: str, at: str, wanted: list[str]) -> str:
    """Whether each phone counted once, for what it chose last."""
    room = rooms().of(key)
    assert room is not None
    split = rooms().split(room, at)
    right = split.voted == len(wanted) and dict(split.chose) == dict(Counter(wanted))
    return f"{split.voted} of {len(wanted)} counted, {'each once and for its last choice' if right else 'WRONGLY'}"


async def workshop(port: int, copies: dict[str, Server], many: int) -> None:
    """A case from its first vote to its answer, with a copy killed in the second."""
    first, second = stage(FIRST, OUTCOME), stage(SECOND, OUTCOME)
    async with Tab(port) as tab:
        trainer = Trainer(tab)
        await tab.open("trainer")
        key = trainer.key
        phones = [Phone(port, key.partition(".")[0]) for _ in range(many)]
        start = time.perf_counter()
        await asyncio.gather(*(phone.see() for phone in phones))
        print(f"{many} phones joined in {time.perf_counter() - start:.1f} s")
        stop = asyncio.Event()
        looking = asyncio.create_task(follow(phones, stop))
        chose = {at: [random.choice(OPTIONS) for _ in phones] for at in (first, second)}
        for at, name in ((first, "First vote"), (second, "Second vote, a copy killed")):
            poll = await trainer.to(at)
            voting = asyncio.gather(
                *(phone.round(poll, choice) for phone, choice in zip(phones, chose[at], strict=True))
            )
            if at == second:
                await asyncio.sleep(1.5)
                copies["two" if trainer.copy == "one" else "one"].kill()
            said = await voting
            behind = await trainer.behind(f"{many} of {many} voted")
            timed(name, phones)
            print(f"  told to {sum(said)} phones; on screen after {behind:.2f} s")
        await trainer.to(SHOWN)
        for at in (first, second):
            print(f"  {whole(key, at, chose[at])}")
        stop.set()
        await looking
        rooms().close(key)


def main(many: int) -> None:
    """Starts two copies and the proxy, and holds a workshop."""
    with serve_two() as house:
        time.sleep(3)  # until the proxy has found both copies
        asyncio.run(workshop(house.port, house.copies, many))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
