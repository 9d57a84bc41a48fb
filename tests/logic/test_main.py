"""The command line: good lines answered, bad lines named, and nothing needed but the standard library."""

import contextlib
import io
import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from logic import __main__ as command_line
from logic.__main__ import assess_lines, main, read_line
from logic.case import CaseError, parse
from tests.cases import CLEAN
from tests.logic.cases import clean, plain

ROOT = Path(__file__).parents[2]
GOOD = json.dumps({"answers": dict(CLEAN)}).encode()


def run(text: bytes, command: str = "assess") -> subprocess.CompletedProcess[bytes]:
    """Runs the command line on a Python with no site packages."""
    return subprocess.run([sys.executable, "-S", "-m", "logic", command], input=text, cwd=ROOT, capture_output=True)


def answered(*lines: bytes) -> tuple[int, list[dict], list[str]]:
    out, errors = io.StringIO(), io.StringIO()
    status = assess_lines(lines, out, errors)
    return status, [json.loads(line) for line in out.getvalue().splitlines()], errors.getvalue().splitlines()


NESTED = b'{"answers": {"purpose": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}"
BAD = {
    "bad JSON": (b'{"answers": {', "This is not a line of JSON"),
    "words": (b"purpose: sanction", "This is not a line of JSON"),
    "not an object": (b"[1, 2]", "A line must be an object with answers"),
    "null": (b"null", "A line must be an object with answers"),
    "no answers": (b'{"outcome": "pause"}', "A line must be an object with answers"),
    "answers that are a list": (b'{"answers": ["purpose"]}', "The answers must be an object"),
    "answers that are null": (b'{"answers": null}', "The answers must be an object"),
    "an unknown key": (b'{"answers": {"colour": "red"}}', "There is no question with the id 'colour'."),
    "a wrong type": (b'{"answers": {"purpose": 1}}', "The answer to purpose must be text. It is 1."),
    "not a number": (b'{"answers": {"purpose": NaN}}', "The answer to purpose must be text. It is nan."),
    "a bad option": (b'{"answers": {"purpose": "fun"}}', "The answer to purpose must be one of improve_behaviour"),
    "a mad date": (b'{"answers": {"start_date": "9999-99-99"}}', "The answer to start_date must be a date"),
    "huge nesting": (NESTED, "This is not a line of JSON (RecursionError)."),
    "a huge number": (b'{"answers": {"purpose": ' + b"9" * 10_000 + b"}}", "This is not a line of JSON (ValueError)."),
    "invalid UTF-8": (b'{"answers": {"place_1_name": "\xff"}}', "This is not a line of JSON (UnicodeDecodeError)."),
    "half an emoji as an id": (b'{"answers": {"\\ud83d": "x"}}', "There is no question with the id '\\ud83d'."),
    "a nul": (b"\x00", "This is not a line of JSON"),
}


@pytest.mark.parametrize(("line", "words"), BAD.values(), ids=BAD)
def test_a_bad_line_is_named_and_the_good_lines_are_still_answered(line: bytes, words: str) -> None:
    status, results, errors = answered(GOOD, line, GOOD)
    assert (status, len(results)) == (2, 2)
    [error] = errors
    assert error.startswith(f"Line 2: {words}")
    assert len(error) < 300


@pytest.mark.parametrize(("line", "words"), BAD.values(), ids=BAD)
def test_a_bad_line_alone_is_refused(line: bytes, words: str) -> None:
    with pytest.raises(CaseError, match=re.escape(words)):
        parse(read_line(line))


def test_a_moderate_nesting_is_refused_at_every_depth() -> None:
    for depth in range(1, 1200, 7):
        status, _, errors = answered(b'{"answers": {"purpose": ' + b"[" * depth + b"]" * depth + b"}}")
        assert (status, len(errors)) == (2, 1)


@pytest.mark.parametrize("blank", [b"", b"\n", b"  \t\r\n"])
def test_a_blank_line_is_passed_over_but_counted(blank: bytes) -> None:
    status, results, errors = answered(blank, GOOD, blank, b"{}")
    assert (status, len(results)) == (2, 1)
    assert errors[0].startswith("Line 4: ")


def test_nothing_at_all_is_fine() -> None:
    assert answered() == (0, [], [])


def test_a_line_may_carry_more_than_its_answers() -> None:
    status, results, _ = answered(b'{"id": 7, "answers": {}}')
    assert (status, results[0]["outcome"]) == (0, "incomplete")


def test_the_command_answers_as_the_guide_does() -> None:
    out = io.StringIO()
    assert main(["assess"], io.BytesIO(GOOD + b"\r\n" + GOOD), out, io.StringIO()) == 0
    assert [json.loads(line) for line in out.getvalue().splitlines()] == [plain(clean())] * 2


NAMES = ['O\'Hara "x"', "🐴", "<script>alert(1)</script>", "x" * 10_000, "{name}", "{0.__class__}", "a\nb", "\ud83d"]


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_hostile_place_name_comes_out_as_it_went_in(name: str) -> None:
    line = json.dumps({"answers": {**CLEAN, "place_1_name": name}}).encode()
    status, results, errors = answered(line)
    assert (status, errors, results[0]["outcome"]) == (0, [], "may_be_appropriate")
    assert results[0]["week"][0]["name"] == " ".join(name.split())


@pytest.mark.parametrize("argv", [[], ["judge"], ["assess", "more"], ["--nonsense"]])
def test_an_unknown_command_is_refused(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(argv, io.BytesIO(), io.StringIO(), io.StringIO())
    assert refused.value.code == 2
    assert "usage: python -m logic" in capsys.readouterr().err


def test_the_command_runs_on_a_bare_python() -> None:
    ran = run(b"\n".join([GOOD, b"", b"nonsense", GOOD]))
    assert ran.returncode == 2
    assert [json.loads(line)["outcome"] for line in ran.stdout.splitlines()] == ["may_be_appropriate"] * 2
    assert ran.stderr.decode().startswith("Line 3: This is not a line of JSON")


def test_the_command_ends_well_when_every_line_is_good() -> None:
    ran = run(GOOD)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_the_bytes_of_a_bad_line_never_break_the_command() -> None:
    ran = run(
        b'\xff\xfe\n{"answers": {"\xf0\x9f\x90\xb4": "x"}}\n{"answers": {"\\ud83d": "x"}}\n' + NESTED + b"\n" + GOOD
    )
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 4
    assert len(ran.stdout.splitlines()) == 1


def test_run_as_a_program_it_reads_and_writes_the_usual_streams(monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "argv", ["logic", "assess"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"nonsense\n" + GOOD)))
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "logic" / "__main__.py"), run_name="__main__")
    assert ended.value.code == 2
    printed = capsys.readouterr()
    assert json.loads(printed.out)["outcome"] == "may_be_appropriate"
    assert printed.err.startswith("Line 1: ")


def test_streams_that_take_text_in_any_letters_are_left_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "argv", ["logic", "assess"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD)))
    monkeypatch.setattr(sys, "stdout", out)
    assert command_line.run() == 0
    assert json.loads(out.getvalue())["outcome"] == "may_be_appropriate"


def test_nothing_outside_the_standard_library_is_loaded() -> None:
    code = "import sys, logic.__main__; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    ran = subprocess.run([sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    ours = {name for name in ran.stdout.split() if not name.startswith("_")} - set(sys.stdlib_module_names)
    assert ours <= {"logic", "sitecustomize", "usercustomize"}


def test_a_byte_order_mark_from_a_windows_pipe_is_passed_over() -> None:
    out, errors = io.StringIO(), io.StringIO()
    assert assess_lines([b'\xef\xbb\xbf{"answers": {}}\n'], out, errors) == 0
    assert json.loads(out.getvalue())["outcome"] == "incomplete"
    assert errors.getvalue() == ""


def test_it_ends_quietly_when_its_reader_goes_away() -> None:
    lines = (GOOD + b"\n") * 2000
    command = [sys.executable, "-S", "-m", "logic", "assess"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe) as started:
        assert started.stdin is not None
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdin.write(lines[: len(GOOD) * 100 + 100])
        started.stdin.flush()
        assert json.loads(started.stdout.readline())["outcome"] == "may_be_appropriate"
        started.stdout.close()
        with contextlib.suppress(BrokenPipeError):
            started.stdin.write(lines)
            started.stdin.close()
        assert started.stderr.read() == b""
        assert started.wait(60) == 0


class _Gone(io.RawIOBase):
    """A stream whose reader has gone away, on a file of its own."""

    def __init__(self, file) -> None:
        self.file = file

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        raise BrokenPipeError

    def fileno(self) -> int:
        return self.file.fileno()


def test_a_broken_pipe_is_no_error(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["logic", "assess"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD)))
    with (tmp_path / "out").open("wb") as file:
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(_Gone(file)), write_through=True))
        assert command_line.run() == 0


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LANG": "C"}])
def test_it_reads_and_writes_utf_8_whatever_the_locale(locale: dict[str, str]) -> None:
    good = json.dumps({"answers": {**CLEAN, "place_1_name": "Café 🐴"}}, ensure_ascii=False).encode()
    command = [sys.executable, "-S", "-m", "logic", "assess"]
    ran = subprocess.run(
        command, input=good + b'\n{"answers": {"caf\xc3\xa9": "x"}}', cwd=ROOT, capture_output=True, env=locale
    )
    assert ran.returncode == 2
    assert json.loads(ran.stdout)["week"][0]["name"] == "Café 🐴"
    assert "There is no question with the id 'café'." in ran.stderr.decode()


def test_hours_come_out_as_a_number_or_null_and_from_is_null_for_the_week_itself() -> None:
    times = {"place_1_am_start": "09:00", "place_1_am_end": "12:20", "place_1_pm_start": "13:00"}
    _, results, _ = answered(
        *(json.dumps({"answers": {**CLEAN, **end, **times}}).encode() for end in ({}, {"place_1_pm_end": "15:00"}))
    )
    assert [result["week"][0]["hours"] for result in results] == [None, 2 * (200 + 120) / 60]
    assert {result["week"][0]["from"] for result in results} == {None}
