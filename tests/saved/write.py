"""Writes the saved file of this release, which every later one must open: `python -m tests.saved.write`.

It holds a full case, made the way the guide makes it on a click. A file that is there is never written over: it is
what people have on their own disks.
"""

import sys
from datetime import datetime
from pathlib import Path

from logic import TOOL_VERSION
from logic.assessment import assess
from logic.case import parse
from logic.guidance import guidance
from logic.saved.file import to_json
from tests.samples import FULL
from ui.files import record_of
from ui.state import Kept, now

FOLDER = Path(__file__).parent
DONE = frozenset({"notice"})


def write(folder: Path, when: datetime) -> Path:
    """Writes the file and gives its path. Raises FileExistsError where this version has one."""
    case = parse(FULL)
    page = record_of(Kept(case, DONE, to_json(case, DONE, assess(case), when)), when)
    path = folder / f"{TOOL_VERSION}-{guidance().version}.html"
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(page)
    return path


def main(folder: Path = FOLDER) -> int:
    """Writes the file of this version, or says why not; gives the exit status."""
    try:
        print(f"Written: {write(folder, now()).name}. Commit it with the release.")
    except FileExistsError as there:
        name = Path(there.filename).name
        print(f"{name} is there and stays: raise the version in logic/__init__.py first.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
