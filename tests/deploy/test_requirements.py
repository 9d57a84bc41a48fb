"""What is installed: every import is declared, every line is exact and has its reason, the locks follow the lines."""

import ast
import re
import sys
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest

from tests.serving import Server
from tests.test_house import imports

ROOT = Path(__file__).parents[2]
OURS = {"app", "pages", "ui", "logic", "deploy", "run", "server", "tests"}
"""Names of our own, as modules import them; deploy/ has its folder on the path when its files run."""
TAKEN = {"uvloop"}
"""What Streamlit takes by itself where it finds it: nothing of ours imports it."""
RUN, DEV = "requirements.txt", "requirements-dev.txt"
LOCKS = {RUN: "requirements.lock", DEV: "requirements-dev.lock"}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def plain(name: str) -> str:
    """A package's name in the one form that all its spellings share."""
    return re.sub(r"[-_.]+", "-", name).lower()


def lines(name: str) -> dict[str, str]:
    """The version of each package that a file names itself."""
    exact = (re.split(r"(?:\[.*\])?==", line) for line in text(name).splitlines() if not line.startswith("-r "))
    return {plain(package): version for package, version in exact}


def locked(name: str) -> dict[str, tuple[str, str]]:
    """The version of each package in a lock, with its hashes and where it is wanted."""
    entries = re.findall(
        r"^([^\s\[]+)\S*==([^\\]+)((?:\\\n +--hash=sha256:[0-9a-f]{64} ?)+)$", text(name), re.MULTILINE
    )
    return {package: (version.strip(), hashes) for package, version, hashes in entries}


def foreign(*where: str) -> dict[str, set[str]]:
    """Each import that is neither ours nor Python's own, with the packages that could bring it."""
    files = [ROOT / each for each in where if each.endswith(".py")]
    files += [file for each in where for file in (ROOT / each).rglob("*.py")]
    names = {name for file in files for name in imports(ast.parse(file.read_text(encoding="utf-8")))}
    brought = packages_distributions()
    others = names - OURS - set(sys.stdlib_module_names) - {".", "?"}
    return {name: {plain(package) for package in brought.get(name, [name])} for name in others}


def extras_wanted_by(package: str) -> list[str]:
    """What an installed package wants with extras, as `name[extra]`; nothing of one that another system has."""
    with suppress(PackageNotFoundError):
        return [
            each[0] for line in requires(package) or () if (each := re.match(r"[\w.-]+\[[\w-]+\](?!.*extra ==)", line))
        ]
    return []


APP = ("app.py", "pages", "ui", "logic", "deploy")


def test_every_import_of_the_guide_is_declared() -> None:
    assert {name for name, packages in foreign(*APP).items() if not packages & set(lines(RUN))} == set()


def test_every_import_of_the_tests_is_declared() -> None:
    declared = set(lines(RUN)) | set(lines(DEV))
    assert {name for name, packages in foreign("tests").items() if not packages & declared} == set()


def test_the_guide_declares_nothing_that_it_does_not_import() -> None:
    assert set(lines(RUN)) - {package for packages in foreign(*APP).values() for package in packages} == TAKEN


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_one_exact_version(name: str) -> None:
    asked = [line for line in text(name).splitlines() if not line.startswith("-r ")]
    assert [
        line for line in asked if not re.fullmatch(r"[\w.-]+(\[\w+\])?==[\w.]+( ; sys_platform != 'win32')?", line)
    ] == []


@pytest.mark.parametrize("package", [*lines(RUN), *lines(DEV)])
def test_every_requirement_has_its_reason_in_the_readme(package: str) -> None:
    reasons = text("README.md").partition("## What it depends on")[2].partition("\n## ")[0]
    assert re.search(rf"(?<![\w-]){re.escape(package)}(?![\w-])", reasons)


@pytest.mark.parametrize(("name", "lock"), LOCKS.items())
def test_a_lock_holds_each_line_of_its_requirements(name: str, lock: str) -> None:
    wanted = lines(RUN) | lines(name)
    assert {package: locked(lock).get(package, ("",))[0] for package in wanted} == wanted


def test_what_the_tests_install_holds_all_that_the_guide_installs() -> None:
    assert locked(LOCKS[RUN]).items() <= locked(LOCKS[DEV]).items()


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_package_of_a_lock_has_its_hashes(lock: str) -> None:
    assert len(locked(lock)) == len(re.findall(r"^[^#\s]", text(lock), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS.values())
def test_a_lock_names_every_extra_that_a_package_of_it_wants(lock: str) -> None:
    named = {plain(package) for package in re.findall(r"^(\S+)==", text(lock), re.MULTILINE)}
    bare = {package.partition("[")[0] for package in named}
    wanted = {
        plain(each) for package in bare for each in extras_wanted_by(package) if plain(each.partition("[")[0]) in bare
    }
    assert wanted <= named


@pytest.mark.parametrize("lock", LOCKS.values())
def test_a_lock_names_no_place_to_download_from(lock: str) -> None:
    assert re.findall(r".*(?:://|index-url|find-links|trusted-host).*", text(lock)) == []


def test_the_guide_runs_on_the_event_loop_that_is_declared_for_it(guide: Server) -> None:
    loaded = Path(f"/proc/{guide.process.pid}/maps")  # only Linux says which libraries a process has loaded
    assert not loaded.exists() or "uvloop" in loaded.read_text(encoding="utf-8")
