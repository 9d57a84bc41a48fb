"""Which addresses a room can use, and how the trainer chooses one."""

import socket
import subprocess
from types import SimpleNamespace

import pytest

from deploy import network
from deploy.network import addresses, choose, reachable


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.7", "172.16.4.4", "192.0.2.2"])
def test_an_address_on_a_network_can_be_reached(address: str) -> None:
    assert reachable(address)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.1.1", "169.254.7.7", "0.0.0.0", "224.0.0.1", "", "no", "::1"])
def test_what_only_this_computer_or_nobody_can_reach_is_left_out(address: str) -> None:
    assert not reachable(address)


SAID = {
    "ip": "2: eth0    inet 192.168.1.20/24 brd 192.168.1.255 scope global eth0\n1: lo inet 127.0.0.1/8 scope host lo",
    "ifconfig": "en0: flags=8863\n\tinet 10.0.0.7 netmask 0xffffff00 broadcast 10.0.0.255\n",
    "ipconfig": "   IPv4 Address. . . . . . . . . . . : 172.16.4.4\n   Subnet Mask . . . : 255.255.0.0\n",
}


@pytest.mark.parametrize(
    ("tool", "found"), [("ip", "192.168.1.20"), ("ifconfig", "10.0.0.7"), ("ipconfig", "172.16.4.4")]
)
def test_what_the_systems_own_tool_says_is_read(monkeypatch: pytest.MonkeyPatch, tool: str, found: str) -> None:
    def no_name(name: str) -> object:
        raise socket.gaierror

    monkeypatch.setattr(network.socket, "gethostbyname_ex", no_name)
    monkeypatch.setattr(network.socket, "socket", _unreachable)
    monkeypatch.setattr(network.shutil, "which", lambda name: name if name == tool else None)
    monkeypatch.setattr(network.subprocess, "run", lambda command, **how: SimpleNamespace(stdout=SAID[command[0]]))
    assert addresses() == [found]


def _unreachable(*kind: object) -> object:
    raise OSError


def test_a_tool_that_hangs_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(command: list[str], **how: object) -> object:
        raise subprocess.TimeoutExpired(command, 5)

    monkeypatch.setattr(network.subprocess, "run", hang)
    assert isinstance(addresses(), list)


def test_no_address_is_named_twice() -> None:
    found = addresses()
    assert len(found) == len(set(found))
    assert all(map(reachable, found))


@pytest.mark.parametrize(
    ("said", "chosen"), [(("2",), "b"), (("",), "a"), (("9", "x", "0", "3"), "c"), (("-1", ""), "a")]
)
def test_the_trainer_chooses_where_there_are_several(said: tuple[str, ...], chosen: str) -> None:
    typed = iter(said)
    assert choose(["a", "b", "c"], lambda words: next(typed)) == chosen


def test_one_address_needs_no_choice_and_nobody_at_the_keyboard_means_the_first() -> None:
    def nobody(words: str) -> str:
        raise EOFError

    assert choose(["a"], nobody) == "a"
    assert choose(["a", "b"], nobody) == "a"
