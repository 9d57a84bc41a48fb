"""What deploy/run.py decides, without installing or starting anything."""

import importlib.util
import socket
from pathlib import Path
from types import ModuleType

import pytest

from tests.serving import ROOT


@pytest.fixture(scope="module")
def run() -> ModuleType:
    where = importlib.util.spec_from_file_location("run", ROOT / "deploy" / "run.py")
    assert where is not None
    assert where.loader is not None
    module = importlib.util.module_from_spec(where)
    where.loader.exec_module(module)
    return module


def test_an_old_python_is_told_which_one_is_needed(run: ModuleType) -> None:
    assert run.too_old((3, 9, 18)) == (
        "This needs Python 3.11 or later and was started with 3.9. Install a newer Python and try again."
    )


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 1), (4, 0, 0)])
def test_a_new_enough_python_will_do(run: ModuleType, version: tuple[int, ...]) -> None:
    assert run.too_old(version) is None


def test_a_lock_is_installed_once_and_again_when_it_changes(run: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "requirements.lock"
    file.write_text("streamlit==1.67.0\n", encoding="utf-8")
    stamped = run.stamp([file])
    assert run.wanted([file], "")
    assert not run.wanted([file], stamped)
    file.write_text("streamlit==1.68.0\n", encoding="utf-8")
    assert run.wanted([file], stamped)


def test_what_the_tests_installed_is_enough_for_the_guide_and_not_the_other_way_round(
    run: ModuleType, tmp_path: Path
) -> None:
    files = [tmp_path / "requirements.lock", tmp_path / "requirements-dev.lock"]
    for file in files:
        file.write_text(f"{file.name}\n", encoding="utf-8")
    assert not run.wanted(files[:1], run.stamp(files))
    assert run.wanted(files, run.stamp(files[:1]))


class Calls:
    """Stands in for `call`: keeps each command and answers with the status it was told."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.commands: list[str] = []

    def __call__(self, *command: object, quiet: bool = False) -> int:
        self.commands.append(" ".join(map(str, command)))
        return self.statuses.pop(0) if self.statuses else 0


@pytest.fixture
def venv(run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A made environment with nothing in it yet, in place of the guide's own."""
    folder = tmp_path / ".venv"
    python = run.python_of(folder)
    python.parent.mkdir(parents=True)
    python.touch()
    monkeypatch.setattr(run, "VENV", folder)
    monkeypatch.setattr(run, "STAMP", folder / "stamp")
    return folder


@pytest.mark.parametrize(("dev", "lock"), [(False, "requirements.lock"), (True, "requirements-dev.lock")])
def test_only_what_a_lock_names_is_installed_and_only_once(
    run: ModuleType, venv: Path, monkeypatch: pytest.MonkeyPatch, dev: bool, lock: str
) -> None:
    calls = Calls()
    monkeypatch.setattr(run, "call", calls)
    assert run.prepare(dev) == run.prepare(dev) == run.python_of(venv)
    (command,) = calls.commands
    assert command.endswith(f"--require-hashes --only-binary :all: -r {ROOT / lock}")


def test_what_could_not_be_installed_is_said_and_tried_again_the_next_time(
    run: ModuleType, venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls(1, 0)
    monkeypatch.setattr(run, "call", calls)
    with pytest.raises(run.Trouble, match="could not be installed"):
        run.prepare()
    run.prepare()
    assert len(calls.commands) == 2


def test_the_guide_is_locked_to_the_versions_that_the_tests_have(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls()
    monkeypatch.setattr(run, "call", calls)
    assert run.lock(Path("python")) == 0
    first, second = calls.commands
    assert first.endswith("requirements-dev.txt -o requirements-dev.lock")
    assert second.endswith("requirements.txt -c requirements-dev.lock -o requirements.lock")
    for command in calls.commands:
        assert "--universal --python-version 3.11" in command
        assert "--generate-hashes --no-emit-index-url" in command


def test_the_second_lock_is_left_as_it_is_when_the_first_cannot_be_made(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls(2)
    monkeypatch.setattr(run, "call", calls)
    assert run.lock(Path("python")) == 2
    assert len(calls.commands) == 1


def test_a_port_in_use_is_passed_over(run: ModuleType) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert run.free_port(port) > port


def test_no_free_port_is_said_in_a_sentence(run: ModuleType) -> None:
    with pytest.raises(run.Trouble, match="choose one with --port"):
        run.free_port(8501, tries=0)


def test_a_program_that_is_there_is_not_installed(run: ModuleType) -> None:
    assert run.install("chromium", lambda: "/usr/bin/chromium") == "/usr/bin/chromium"


def test_the_browser_without_a_window_is_the_first_choice_and_another_does(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = {"chromium-headless-shell": "/shell", "chromium": "/chromium"}
    monkeypatch.setattr(run.shutil, "which", there.get)
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert run.browser() == "/shell"
    del there["chromium-headless-shell"]
    assert run.browser() == "/chromium"
    monkeypatch.setenv("CHROMIUM", "/named")
    assert run.browser() == "/named"


def test_a_program_that_cannot_be_installed_is_named(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda name: None)
    with pytest.raises(run.Trouble, match="need chromium, which is not on this machine"):
        run.install("chromium", lambda: None)


@pytest.fixture
def started(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """Starts nothing, and puts the environment back."""
    calls = Calls()
    monkeypatch.setattr(run, "call", calls)
    monkeypatch.setattr(run.os, "environ", dict(run.os.environ))
    return calls


def test_the_guide_is_for_this_computer_alone_unless_a_room_is_asked_for(run: ModuleType, started: Calls) -> None:
    assert run.start(Path("python"), 8501) == 0
    assert started.commands[-1].endswith(
        "--server.address 127.0.0.1 --browser.serverAddress 127.0.0.1 --server.port 8501"
    )
    assert run.os.environ["STREAMLIT_SERVER_ALLOWED_HOSTS"] == "127.0.0.1 localhost"
    assert "GUIDE_ROOM" not in run.os.environ


def test_a_room_is_let_in_by_the_chosen_address_alone_which_is_printed_with_its_code(
    run: ModuleType, started: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "addresses", lambda: ["192.168.1.20", "10.0.0.7"])
    monkeypatch.setattr(run, "choose", lambda found: found[1])
    assert run.start(Path("python"), 8501, room=True) == 0
    drawn, server = started.commands
    assert drawn == "python -m segno.cli --compact http://10.0.0.7:8501/room"
    assert server.endswith("--server.address 0.0.0.0 --browser.serverAddress 10.0.0.7 --server.port 8501")
    assert run.os.environ["STREAMLIT_SERVER_ALLOWED_HOSTS"] == "127.0.0.1 localhost 10.0.0.7"
    assert run.os.environ["GUIDE_ROOM"] == "http://10.0.0.7:8501"
    assert "Open http://10.0.0.7:8501 in your browser" in capsys.readouterr().out


def test_a_computer_on_no_network_is_told_what_to_do(
    run: ModuleType, started: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "addresses", list)
    with pytest.raises(run.Trouble, match="join the Wi-Fi or a phone's hotspot"):
        run.start(Path("python"), 8501, room=True)


def test_what_was_packed_is_installed_with_no_network_and_the_network_is_asked_only_when_that_fails(
    run: ModuleType, venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    monkeypatch.setattr(run, "WHEELS", wheels)
    calls = Calls(0, 1, 0)
    monkeypatch.setattr(run, "call", calls)
    run.prepare()
    (first,) = calls.commands
    assert f"--no-index --find-links {wheels} --require-hashes" in first
    (tmp_path / ".venv" / "stamp").unlink()
    run.prepare()
    assert [f"--find-links {wheels}" in command for command in calls.commands[1:]] == [True, False]


def test_packing_downloads_just_what_the_lock_names_and_says_when_it_cannot(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = Calls(0, 1)
    monkeypatch.setattr(run, "call", calls)
    assert run.pack(Path("python")) == 0
    (command,) = calls.commands
    assert f"-m pip download --disable-pip-version-check --quiet --dest {run.WHEELS} --require-hashes" in command
    assert command.endswith(str(ROOT / "requirements.lock"))
    with pytest.raises(run.Trouble, match="could not be downloaded"):
        run.pack(Path("python"))
