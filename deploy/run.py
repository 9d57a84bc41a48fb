"""Gets everything ready and starts the guide: `python deploy/run.py`. Checks everything: `python deploy/run.py test`.

Needs Python 3.11 or later and nothing else. What the guide needs is installed into `.venv` beside it, and again only
when a lock has changed. A lock names one version of every package and the hashes of its files, and pip refuses any
other file; `python deploy/run.py lock` makes both again. With `--room`, phones on one network can reach it; `pack` puts
what it needs beside it, for a computer with no internet. Every failure is one sentence that says what to do.
"""

import argparse
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import venv
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from deploy.audit import audit
from deploy.network import addresses, choose

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "requirements.stamp"
WHEELS = ROOT / "wheels"
"""Where `pack` puts what the guide needs. What is there is installed from there, with no network."""
OLDEST = (3, 11)
PORT = 8501
HOSTS = "127.0.0.1 localhost"
"""The names the guide answers to, with spaces between, as Streamlit reads them from the environment."""
LOCKS = (ROOT / "requirements.lock", ROOT / "requirements-dev.lock")
"""What is installed to run the guide, and to test it: the second holds all of the first."""
COVERED = {"logic/*": 100, "ui/*,pages/*,app.py": 95}
"""How many hundredths of each part's lines and branches the tests must reach."""
SHARED = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
"""How the cores share the tests: a file at a time, those of the browser first. What a file makes is made once."""
SHELL = "chromium-headless-shell"
BROWSERS = (SHELL, "chromium", "chromium-browser", "google-chrome", "chrome", "msedge")


class Trouble(Exception):
    """What went wrong, in one sentence for the person at the keyboard."""


def too_old(version: tuple[int, ...]) -> str | None:
    """What to say when this Python is too old; None when it will do."""
    if version >= OLDEST:
        return None
    have, need = (".".join(map(str, each[:2])) for each in (version, OLDEST))
    return f"This needs Python {need} or later and was started with {have}. Install a newer Python and try again."


def stamp(files: list[Path]) -> str:
    """What the locks say, a line for each file that changes when the file or this Python does."""
    version = f"{sys.version_info[:2]}".encode()
    return "\n".join(hashlib.sha256(version + file.read_bytes()).hexdigest() for file in files)


def wanted(files: list[Path], found: str) -> bool:
    """Whether what these files lock must be installed, when `found` is the stamp of what is installed."""
    return not set(stamp(files).split()) <= set(found.split())


def python_of(folder: Path) -> Path:
    """The Python inside a virtual environment, on Windows and elsewhere."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def free_port(first: int, tries: int = 100) -> int:
    """The first port from `first` on that nobody uses. Raises Trouble when there is none."""
    for port in range(first, min(first + tries, 65536)):
        with socket.socket() as probe:
            if os.name != "nt":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise Trouble(f"Every port from {first} on is in use: close another program or choose one with --port.")


def call(*command: str | Path, quiet: bool = False) -> int:
    """Runs a command in the guide's folder and gives its exit status."""
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(part) for part in command], cwd=ROOT, stdout=out, check=False).returncode


def prepare(dev: bool = False) -> Path:
    """Makes `.venv` and installs what is needed, unless that is done. Gives its Python. Raises Trouble."""
    files = list(LOCKS if dev else LOCKS[:1])
    found = STAMP.read_text(encoding="utf-8") if STAMP.exists() else ""
    if not wanted(files, found) and python_of(VENV).exists():
        return python_of(VENV)
    print("Getting ready. The first time takes a minute or two.", flush=True)
    try:
        if not python_of(VENV).exists():
            venv.create(VENV, with_pip=True, clear=VENV.exists())
    except (OSError, subprocess.CalledProcessError):
        shutil.rmtree(VENV, ignore_errors=True)
        raise Trouble(
            "Python could not make a virtual environment: install its venv part (on Debian and Ubuntu, "
            "'apt-get install python3-venv') or check that this folder can be written to."
        ) from None
    packed = [("--no-index", "--find-links", WHEELS)] if WHEELS.exists() and not dev else []
    # Python compiles what it uses when it first does. To compile all of it here takes most as long again.
    if all(pip(python_of(VENV), "install", files[-1], "--no-compile", *where) for where in [*packed, ()]):
        raise Trouble(
            "The guide's parts could not be installed: check the internet connection (or ask whoever runs the network "
            "about Python packages) and try again."
        )
    STAMP.write_text(stamp(files), encoding="utf-8")
    return python_of(VENV)


def pip(python: Path, does: str, lock: Path, *where: str | Path) -> int:
    """Installs or downloads just what a lock names. Gives pip's exit status."""
    exact = ("--require-hashes", "--only-binary", ":all:", "-r", lock)
    return call(python, "-m", "pip", does, "--disable-pip-version-check", "--quiet", *where, *exact)


def pack(python: Path) -> int:
    """Puts what the guide needs on a system like this one into `wheels`, for a computer with no internet."""
    if pip(python, "download", LOCKS[0], "--dest", WHEELS):
        raise Trouble("The guide's parts could not be downloaded: check the internet connection and try again.")
    print(f"Packed into {WHEELS}. Copy the guide's folder, without .venv, and start it there as ever.")
    return 0


def find_browser() -> str | None:
    """A Chromium on this machine, or None."""
    named = os.environ.get("CHROMIUM", "")
    return named or next((path for path in map(shutil.which, BROWSERS) if path), None)


def install(package: str, found: Callable[[], str | None]) -> str:
    """Finds a program, or installs it where that can be done. Gives its path. Raises Trouble with what to install."""
    if path := found():
        return path
    if shutil.which("apt-get") and getattr(os, "geteuid", lambda: 1)() == 0:
        print(f"Installing {package}, which the tests drive.", flush=True)
        os.environ["DEBIAN_FRONTEND"] = "noninteractive"
        call("apt-get", "update", "-qq", quiet=True)
        call("apt-get", "install", "-y", "-qq", package, quiet=True)
    if path := found():
        return path
    raise Trouble(f"The tests need {package}, which is not on this machine: install it and run this again.")


def browser() -> str:
    """The Chromium to test with. One without a window costs half as much, and is installed where it can be."""
    with suppress(Trouble):
        return install(SHELL, lambda: os.environ.get("CHROMIUM") or shutil.which(SHELL))
    return install("chromium", find_browser)


def covered(python: Path, part: str, least: int) -> int:
    """Whether the tests that ran have been through enough of these files, by lines and branches."""
    return call(python, "-m", "coverage", "report", "--skip-covered", f"--include={part}", f"--fail-under={least}")


def test(python: Path) -> int:
    """Every check, each of them run. Gives the status of the first that failed."""
    os.environ["CHROMIUM"] = browser()
    install("haproxy", lambda: shutil.which("haproxy", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin"))
    checks: dict[str, Callable[[], int]] = {
        "ruff check": lambda: call(python, "-m", "ruff", "check", "."),
        "ruff format": lambda: call(python, "-m", "ruff", "format", "--check", "."),
        "mypy": lambda: call(python, "-m", "mypy"),
        "pytest": lambda: call(python, "-m", "pytest", "-q", *SHARED, "--cov", "--cov-report="),
        **{f"coverage of {part}": partial(covered, python, part, least) for part, least in COVERED.items()},
        "audit": lambda: audit(python),
    }
    results = {}
    for name, check in checks.items():
        print(f"\n== {name}", flush=True)
        results[name] = check()
    failed = {name: status for name, status in results.items() if status}
    print(f"\nFailed: {', '.join(failed)}." if failed else "\nEvery check passed.")
    return next(iter(failed.values()), 0)


def lock(python: Path) -> int:
    """Chooses one version of every package, the newest that fits every Python from OLDEST on, on any system."""
    fits = ("--universal", "--python-version", ".".join(map(str, OLDEST)), "--fork-strategy", "fewest", "--upgrade")
    says = ("--generate-hashes", "--no-emit-index-url", "--custom-compile-command", "python deploy/run.py lock")
    # With the extras of each: of one that is named without them, pip wants the newest version, which has no hash here.
    compiled = (python, "-m", "uv", "pip", "compile", "--quiet", "--no-strip-extras", *fits, *says)
    run, dev = (path.name for path in LOCKS)
    return call(*compiled, "requirements-dev.txt", "-o", dev) or call(
        *compiled, "requirements.txt", "-c", dev, "-o", run
    )


def start(python: Path, port: int | None, room: bool = False) -> int:
    """Starts the guide on this machine until it is stopped: for this machine alone, or for one network it is on."""
    port, name, listen = port or free_port(PORT), "127.0.0.1", "127.0.0.1"
    os.environ["STREAMLIT_SERVER_ALLOWED_HOSTS"] = HOSTS
    if room:
        if not (found := addresses()):
            raise Trouble("This computer is on no network: join the Wi-Fi or a phone's hotspot, and start again.")
        name, listen = choose(found), "0.0.0.0"
        os.environ |= {"STREAMLIT_SERVER_ALLOWED_HOSTS": f"{HOSTS} {name}", "GUIDE_ROOM": f"http://{name}:{port}"}
        print(f"\nPhones on this network vote at http://{name}:{port}/room once you present a case.\n", flush=True)
        call(python, "-m", "segno.cli", "--compact", f"http://{name}:{port}/room")
    print(f"\nOpen http://{name}:{port} in your browser. To stop the guide, press Ctrl and C here.\n", flush=True)
    try:
        # Told its name, Streamlit asks nobody outside for it.
        address = ("--server.address", listen, "--browser.serverAddress", name, "--server.port", f"{port}")
        if status := call(python, "-m", "streamlit", "run", "deploy/server.py", *address, quiet=True):
            print("The guide stopped with an error: the lines above say which.", file=sys.stderr)
        return status
    except KeyboardInterrupt:
        print("The guide has stopped.")
        return 0


def main(arguments: list[str]) -> int:
    """Starts, tests or locks the guide; gives the exit status."""
    parser = argparse.ArgumentParser(description="Starts the Off-site Direction Guide on this computer.")
    parser.add_argument("what", nargs="?", choices=("start", "test", "lock", "pack"), default="start")
    parser.add_argument("--room", action="store_true", help="let phones on this network take part in a workshop")
    parser.add_argument("--port", type=int, help=f"the port to use (otherwise {PORT}, or the next that is free)")
    given = parser.parse_args(arguments)
    try:
        if problem := too_old(sys.version_info[:3]):
            raise Trouble(problem)
        python = prepare(dev=given.what in ("test", "lock"))
        if given.what == "start":
            return start(python, given.port, given.room)
        return {"test": test, "lock": lock, "pack": pack}[given.what](python)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
