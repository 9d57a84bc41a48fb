"""Starts the guide, or another script, on a free port of this machine as a person would, and ends it again.

Also two copies of the guide behind the proxy, as a council has them.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GUIDE = ROOT / "deploy" / "server.py"
PROXY = ROOT / "deploy" / "haproxy.cfg"
_SAME = {"STREAMLIT_SERVER_COOKIE_SECRET": "the same in both copies, as it must be"}


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


class Server:
    """One running process: its port, its log, and what it uses."""

    def __init__(self, script: Path, port: int | None = None, settings: dict[str, str] | None = None) -> None:
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        handle, name = tempfile.mkstemp(suffix=".log")
        self.log = Path(name)
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(self.port)],
            cwd=ROOT,
            env=os.environ | (settings or {}),
            stdin=subprocess.DEVNULL,
            stdout=handle,
            stderr=subprocess.STDOUT,
        )
        os.close(handle)

    def wait(self, seconds: float = 60) -> "Server":
        """Waits until it answers. Raises RuntimeError with its log when it does not."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and self.process.poll() is None:
            try:
                with urllib.request.urlopen(f"{self.url}/_stcore/health", timeout=2):
                    return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError(f"The server on port {self.port} did not start:\n{self.said()}")

    def said(self) -> str:
        """What it has written so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def memory(self) -> float:
        """Its memory in MiB now; 0 where the machine has no /proc."""
        status = Path(f"/proc/{self.process.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)

    def worked(self) -> float:
        """Seconds of processor it has used; 0 where the machine has no /proc."""
        stat = Path(f"/proc/{self.process.pid}/stat")
        if not stat.exists():
            return 0.0
        fields = stat.read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        """Ends it as a person would. One that has ended already stays so."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """Kills it as a failing machine would, with no time to say goodbye."""
        self.process.kill()
        self.process.wait()


@contextmanager
def serve(script: Path = GUIDE, port: int | None = None, settings: dict[str, str] | None = None) -> Iterator[Server]:
    """Starts a server, waits for it, ends it, and takes its log away."""
    server = Server(script, port, settings)
    try:
        yield server.wait()
    finally:
        server.stop()
        server.log.unlink()


@dataclass
class House:
    """The port and the address of the proxy, its log, and the copies by the name that the proxy gives them."""

    port: int
    copies: dict[str, Server]
    log: Path

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """The memory of the copies in MiB now."""
        return sum(copy.memory() for copy in self.copies.values())

    def worked(self) -> float:
        """Seconds of processor that the copies have used."""
        return sum(copy.worked() for copy in self.copies.values())


@contextmanager
def behind_proxy(copies: dict[str, Server], settings: Path = PROXY) -> Iterator[House]:
    """The proxy in front of these copies. Raises RuntimeError where there is no HAProxy, or where it does not start."""
    haproxy = shutil.which("haproxy", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    if haproxy is None:
        raise RuntimeError("There is no HAProxy here: install it (apt-get install haproxy) and run this again.")
    port = free_port()
    named = {"GUIDE_BIND": port, **{f"GUIDE_{name.upper()}": copy.port for name, copy in copies.items()}}
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("wb") as out:
        proxy = subprocess.Popen(
            [haproxy, "-db", "-f", str(settings)],
            env=os.environ | {name: f"127.0.0.1:{each}" for name, each in named.items()},
            stdout=out,
            stderr=subprocess.DEVNULL,
        )
        house = House(port, copies, Path(folder) / "log")
        try:
            _find(house.address)
            yield house
        finally:
            proxy.terminate()
            proxy.wait(40)


def _find(address: str) -> None:
    """Waits until the proxy answers for a copy."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
            return
        time.sleep(0.1)
    raise RuntimeError("The proxy did not start.")


@contextmanager
def serve_two() -> Iterator[House]:
    """Two copies of the guide behind the proxy."""
    with serve(settings=_SAME) as one, serve(settings=_SAME) as two, behind_proxy({"one": one, "two": two}) as house:
        yield house
