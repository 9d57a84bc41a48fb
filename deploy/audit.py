"""An audit of the installed packages, with what it found in words. It is loud where nothing could be known."""

import json
import subprocess
from pathlib import Path


def audit(python: Path) -> int:
    """Whether the packages of this Python fit each other and have no known weakness: 0, or 1 where they do not."""
    if subprocess.run([str(python), "-m", "pip", "check", "--disable-pip-version-check"], check=False).returncode:
        return 1
    command = [str(python), "-m", "pip_audit", "--local", "--format", "json", "--progress-spinner", "off"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        report = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        report = []
    text, status = audit_words(report)
    print(text, flush=True)
    return status


def audit_words(report: list[dict[str, object]]) -> tuple[str, int]:
    """What an audit found, in words, and its exit status: 1 where a package has a known weakness."""
    weak = [f"{each['name']} {each['version']}" for each in report if each.get("vulns")]
    unknown = [each for each in report if "skip_reason" in each]
    if weak:
        return (
            f"KNOWN WEAKNESS in {', '.join(weak)}: raise its version in requirements.txt or requirements-dev.txt, "
            "where it has a line there, then make the locks again with 'python deploy/run.py lock'.",
            1,
        )
    if not report or len(unknown) == len(report):
        return "AUDIT SKIPPED: no advisory could be read from here. Nothing is known about weak packages.", 0
    if unknown:
        return (
            f"AUDIT IN PART: no known weakness, but {len(unknown)} of {len(report)} packages could not be looked up.",
            0,
        )
    return f"No known weakness in {len(report)} packages.", 0
