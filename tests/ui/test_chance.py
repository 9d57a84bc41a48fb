"""Names made by chance: once in a session, and then no chance is asked for."""

import pytest

from ui import chance


def test_a_name_is_made_once_and_kept(session: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setattr(chance, "token_hex", lambda size: made.append(size) or f"{'ab' * size}{len(made)}")
    assert chance.kept_by_chance("here", 2) == "abab1"
    assert chance.kept_by_chance("here", 2) == "abab1"
    assert chance.kept_by_chance("there", 3) == "ababab2"
    assert made == [2, 3]
    assert session["here"] == "abab1"
