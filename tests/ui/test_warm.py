"""Getting ready: it loads what is slow and sets it aside from the garbage collector, once."""

import gc
import sys

import pytest

from ui.warm import warm


def test_what_is_loaded_is_set_aside_once(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(gc, "collect", lambda: done.append("collect"))
    monkeypatch.setattr(gc, "freeze", lambda: done.append("freeze"))
    warm.cache_clear()
    warm()
    warm()
    assert done == ["collect", "freeze"]
    assert {"ui.documents.word", "ui.documents.record", "ui.week.chart"} <= set(sys.modules)
