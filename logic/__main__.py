"""The command line: `python -m logic assess` and `python -m logic paths`.

`assess` reads one case a line (JSON Lines, each `{"answers": {...}}`) on standard input and writes one result a line.
A bad line is named on standard error and makes the exit status 2; the good lines are still answered.
`paths` proves every path through the questions, prints its counts, and exits with 1 when something is wrong.
Nothing but the standard library is needed. It reads and writes UTF-8 whatever the locale, and ends quietly when
whoever reads its output goes away.
"""

import argparse
import io
import json
import os
import sys
from collections.abc import Iterable
from typing import BinaryIO, TextIO

from logic.assessment import as_dict, assess
from logic.case import CaseError, parse
from logic.proof import prove


def read_line(line: bytes) -> object:
    """The answers in one line. Raises CaseError when the line is not an object with answers."""
    try:
        raw = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise CaseError(f"This is not a line of JSON ({type(error).__name__}).") from error
    if not isinstance(raw, dict) or "answers" not in raw:
        raise CaseError('A line must be an object with answers, like {"answers": {"purpose": "improve_behaviour"}}.')
    return raw["answers"]


def assess_lines(lines: Iterable[bytes], out: TextIO, errors: TextIO) -> int:
    """Assesses each line that is not blank. Returns the exit status: 0, or 2 when a line was bad."""
    status = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            result = as_dict(assess(parse(read_line(line))))
        except CaseError as error:
            print(f"Line {number}: {error}", file=errors)
            status = 2
        else:
            print(json.dumps(result), file=out)
    return status


def main(argv: list[str], lines: BinaryIO, out: TextIO, errors: TextIO) -> int:
    """Runs one command. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m logic", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("command", choices=("assess", "paths"))
    if parser.parse_args(argv).command == "paths":
        proof = prove()
        print(proof.report(), file=out)
        return 1 if proof.problems else 0
    return assess_lines(lines, out, errors)


def run() -> int:
    """Runs the command this process was started with. Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = main(sys.argv[1:], sys.stdin.buffer, sys.stdout, sys.stderr)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python writes what is left of the output once more on its way out: there it must find somewhere to go.
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        return 0
    return status


if __name__ == "__main__":
    sys.exit(run())
