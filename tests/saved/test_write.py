"""The file that a release leaves for every later one to open: whole, and never written over."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from logic import TOOL_VERSION
from logic.assessment import assess
from logic.case import parse
from logic.guidance import guidance
from logic.saved.file import read
from logic.saved.since import moved_since
from tests.samples import FULL
from tests.saved.write import DONE, main, write

NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


def test_what_is_written_opens_with_all_that_was_put_in(tmp_path: Path) -> None:
    path = write(tmp_path, NOW)
    saved = read(path.read_bytes())
    assert path.name == f"{TOOL_VERSION}-{guidance().version}.html"
    assert (saved.case, saved.done, saved.saved) == (parse(FULL), DONE, NOW)
    assert moved_since(saved, assess(saved.case)).moved == ()


def test_it_is_the_page_that_a_head_saves_dates_and_steps_with_it(tmp_path: Path) -> None:
    page = write(tmp_path, NOW).read_text(encoding="utf-8")
    assert "Hollow Oak Farm" in page
    assert "First day off site" in page
    assert b"\r" not in page.encode()


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(tmp_path) == 0
    (there,) = tmp_path.iterdir()
    there.write_text("as it was", encoding="utf-8")
    assert main(tmp_path) == 1
    assert there.read_text(encoding="utf-8") == "as it was"
    said = capsys.readouterr().err
    assert said == f"{there.name} is there and stays: raise the version in logic/__init__.py first.\n"
