"""An hour's journeys in a few minutes on one process: `python tests/load/soak.py [minutes]`.

Each head opens a case of their own, marked with a name nobody else has, walks through every page and back, and reads
every page for the names of the others. Fails when memory goes on growing, when the log has an error, or when a name
turns up where it does not belong.
"""

import asyncio
import re
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from logic.workshop.examples import examples
from tests.load.client import Tab
from tests.serving import Server, serve

PAGES = ("strategies", "risk", "services", "timetable", "dates", "check", "outcome")
HEADS = 12
GROWTH = 0.1
"""How much more memory the last third may take than the middle third, as a share."""
_NAME = re.compile(r"Place of head \d+ x")


async def journey(port: int, number: int) -> int:
    """One head's journey. Returns the pages read. Raises AssertionError where a page shows another's answers."""
    mine = f"Place of head {number} x"
    answers = {**examples()["boatyard"].answers, "place_1_name": mine}
    read = 0
    async with Tab(port) as tab:
        await tab.open("", answers)
        for page in (*PAGES, *reversed(PAGES)):
            await tab.go(page)
            if page == "timetable":
                for _ in range(3):
                    await tab.change("tue_am")
            elif page == "risk":
                await tab.choose("q_exclusion_risk")
                await tab.choose("q_exclusion_risk")
            shown = _NAME.findall(" ".join(tab.texts).replace("\\", ""))
            assert set(shown) <= {mine}, f"{mine} was shown {set(shown) - {mine}}"
            assert page not in ("timetable", "check") or shown, f"{mine} is not on its own {page} page"
            read += 1
    return read


async def heads(server: Server, until: float, memory: list[float], done: list[int]) -> None:
    """Journeys one after another in `HEADS` tabs at once, until the time is up."""
    numbers = iter(range(1, 1_000_000))

    async def head() -> None:
        while time.monotonic() < until:
            done.append(await journey(server.port, next(numbers)))
            memory.append(server.memory())

    await asyncio.gather(*(head() for _ in range(HEADS)))


def main(minutes: float) -> int:
    """Runs the soak; gives the exit status."""
    memory: list[float] = []
    done: list[int] = []
    # Sessions of closed tabs are let go after five seconds here, for an hour is squeezed into minutes.
    with serve(settings={"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": "5"}) as server:
        asyncio.run(heads(server, time.monotonic() + 60 * minutes, memory, done))
        log = server.said()
    third = len(memory) // 3
    middle, last = statistics.median(memory[third : 2 * third]), statistics.median(memory[2 * third :])
    errors = [line for line in log.splitlines() if re.search("error|exception|traceback|warning", line, re.IGNORECASE)]
    print(f"{len(done)} journeys, {sum(done)} pages read, {HEADS} at once, {minutes:g} minutes")
    print(f"memory: {middle:.0f} MiB in the middle third, {last:.0f} MiB in the last; errors in the log: {len(errors)}")
    print("\n".join(errors[:10]))
    flat = last <= middle * (1 + GROWTH)
    print("Flat, and nobody saw another's answers." if flat and not errors else "FAILED")
    return 0 if flat and not errors else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 3))
