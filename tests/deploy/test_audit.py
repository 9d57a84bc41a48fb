"""The audit: loud where a package is weak, and where nothing could be known."""

import pytest

from deploy.audit import audit_words


def test_a_weak_package_fails_the_audit() -> None:
    words, status = audit_words([{"name": "old", "version": "1", "vulns": [{"id": "X"}]}])
    assert status == 1
    assert words == (
        "KNOWN WEAKNESS in old 1: raise its version in requirements.txt or requirements-dev.txt, where it has a line "
        "there, then make the locks again with 'python deploy/run.py lock'."
    )


@pytest.mark.parametrize("report", [[], [{"name": "streamlit", "skip_reason": "not found"}]])
def test_an_audit_that_could_look_nothing_up_says_so_loudly(report: list[dict[str, object]]) -> None:
    words, status = audit_words(report)
    assert words.startswith("AUDIT SKIPPED")
    assert status == 0


def test_an_audit_in_part_counts_what_it_could_not_look_up() -> None:
    report = [{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "not found"}]
    assert "1 of 2 packages could not be looked up" in audit_words(report)[0]


def test_an_audit_with_nothing_found_says_how_many_it_looked_up() -> None:
    assert audit_words([{"name": "a", "version": "1", "vulns": []}]) == ("No known weakness in 1 packages.", 0)
