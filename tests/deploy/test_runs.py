"""What a run has sent goes out, also where the next one is asked for before anybody has passed it on."""

from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.cases import CALM
from tests.load.client import Tab, run
from tests.serving import Server, serve

LATE = Path(__file__).with_name("late_server.py")


def drawn(tab: Tab) -> list[tuple[str, tuple[int, ...]]]:
    """What the last run has drawn: for which part of the page, and where."""
    deltas = [each for each in tab.messages if each.HasField("delta")]
    return [(each.delta.fragment_id, tuple(each.metadata.delta_path)) for each in deltas]


def test_what_a_run_has_sent_goes_out_before_the_next_one_begins() -> None:
    async def work(server: Server) -> None:
        async with Tab(server.port) as tab:
            await tab.open("", CALM)
            await tab.go("risk")
            for _ in range(2):  # what has been put back is said once
                await tab.draw_whole()
            whole, part = drawn(tab), tab.parts[tab.find("q_exclusion_risk").id]
            for _ in range(3):
                await tab._send()
                while not ForwardMsg.FromString(await tab._socket.recv()).HasField("new_session"):
                    pass  # the run has begun: not before that is the next one asked for
                await tab._send(part=part)
                await tab._read()
                assert [each for each in drawn(tab) if each[0] != part] == [each for each in whole if each[0] != part]
                await tab._read()
                assert {owner for owner, _ in drawn(tab)} == {part}

    with serve(LATE) as server:
        run(work(server))
