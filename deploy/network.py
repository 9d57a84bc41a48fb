"""Which addresses this computer has on a network, and which of them a room is to use. It asks nobody on the network.

Python's own library tells one address surely and others by luck, so the system's own tools are asked as well, where it
has them. What only this computer can reach is left out.
"""

import ipaddress
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress

_TOOLS = (("ip", "-4", "-o", "addr"), ("ifconfig",), ("ipconfig",))
_FAR = "192.0.2.1"
"""An address that belongs to nobody. What is sent there is nothing: only the way to it is looked up."""


def _told() -> Iterator[str]:
    """Every address that anything here tells, the one that leads outward first."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect((_FAR, 9))
        yield probe.getsockname()[0]
    with suppress(OSError):
        yield from socket.gethostbyname_ex(socket.gethostname())[2]
    for name, *rest in _TOOLS:
        if path := shutil.which(name):
            with suppress(OSError, subprocess.TimeoutExpired):
                said = subprocess.run([path, *rest], capture_output=True, text=True, timeout=5, check=False).stdout
                yield from re.findall(r"(?:inet |inet addr:|IPv4[^\n]*?: )(\d+\.\d+\.\d+\.\d+)", said)


def reachable(address: str) -> bool:
    """Whether others on a network could reach this address."""
    with suppress(ValueError):
        its = ipaddress.IPv4Address(address)
        return not (its.is_loopback or its.is_link_local or its.is_unspecified or its.is_multicast)
    return False


def addresses() -> list[str]:
    """The addresses of this computer that others on its networks could reach, the likeliest first."""
    return list(dict.fromkeys(filter(reachable, _told())))


def choose(found: list[str], ask: Callable[[str], str] = input) -> str:
    """The address that the trainer chooses; the first where there is one, or where nobody answers."""
    if len(found) == 1:
        return found[0]
    print("This computer is on several networks. Which one are the phones on?")
    for number, address in enumerate(found, 1):
        print(f"  {number}. {address}")
    with suppress(EOFError):
        while said := ask(f"Type a number from 1 to {len(found)}, or press Enter for the first: ").strip():
            if said.isdecimal() and 0 < int(said) <= len(found):
                return found[int(said) - 1]
    return found[0]
