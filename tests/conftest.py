"""Fixtures for every test: a good small tree, what is built once for all, and `--update` for what is compared with a file.

What takes long says so: a test is marked `browser` or `book` by the fixtures that it uses, and `program` where it starts
another program or process, `whole` where a command makes a site or an e-book to its end, `many` where it is a table of
hundreds of inputs or needs all of an edition. `--quick` leaves out what has one of these marks (`SLOW`), and nothing else.
`laid_out` and `prints` are the only ways to lay out pages; without them a test that does so fails.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
import trees
from hypothesis import HealthCheck, settings
from once import Once
from trees import grow

from cookbook.cli import build
from cookbook.editions import Job, make

QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
settings.register_profile("same", derandomize=True, deadline=None, max_examples=60, suppress_health_check=QUIET)
settings.register_profile("search", deadline=None, max_examples=5000, suppress_health_check=QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
os.environ["LC_ALL"] = "C.UTF-8"  # What is said where there is no cookbook is in the machine's language.
# A shell has what it leaves in the background ignore interrupts, and so does all that begins there.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


pytest_plugins = ("apart", "browsing", "made_once", "printing", "strange")
MARKED = {
    **dict.fromkeys(("prints", "typesets"), "book"),
    **dict.fromkeys(("strange_site", "norwegian", "dutch"), "program"),
    "built_site": "whole",
    "browser": "browser",
}
"""The marker of a test by the fixture that makes it slow, itself or through others."""
SLOW = ("browser", "book", "program", "whole", "many")
MEMORY, ROOM, ROOM_FOR_ALL = Path("/dev/shm"), 2**30, 4 * 2**30
"""Where Linux keeps files in memory, and the bytes that trees and outputs of a run may come to: of a quick one, of the whole."""
WHOLE = frozenset({"site", "epub"})
"""The editions that are long when all of them is made: their pages are as many as a tree has entries in its languages."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected results of tests/books")
    parser.addoption(
        "--quick", action="store_true", help="leave out browsers, books, whole sites, other programs and long tables"
    )


def pytest_configure(config: pytest.Config) -> None:
    """What tests write stands in memory where there is room for it: on a disk a small tree costs ten times as much to make."""
    if os.access(MEMORY, os.W_OK):
        found, needed = os.statvfs(MEMORY), ROOM if config.getoption("quick") else ROOM_FOR_ALL
        if found.f_bavail * found.f_frsize > needed and not found.f_flag & (os.ST_NOEXEC | os.ST_RDONLY):
            os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        for name in MARKED.keys() & set(getattr(item, "fixturenames", ())):
            item.add_marker(MARKED[name])
    if config.getoption("quick"):
        slow = {item for item in items if any(item.get_closest_marker(name) for name in SLOW)}
        config.hook.pytest_deselected(items=[*slow])
        items[:] = [item for item in items if item not in slow]


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end: to look for garbage in it again and again takes a tenth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def pytest_unconfigure() -> None:
    """Once more is looked for what was not closed; what that leaves neither pytest nor Python looks through at their end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Processes that lay out pages, commands in processes of their own, and whole editions are for tests that are marked so."""
    with pytest.MonkeyPatch.context() as patch:
        if item.get_closest_marker("book") is None:
            patch.setattr(ProcessPoolExecutor, "submit", refuse)
        if not any(map(item.get_closest_marker, SLOW)):
            patch.setattr(trees, "process", refuse)
            patch.setattr(build, "make", make_in_part)
        return (yield)


def refuse(*given: object, **more: object) -> None:
    pytest.fail("a test that prints asks for `prints` or `typesets`, which mark it; one that starts a command is a `program`")


def make_in_part(names: Sequence[str], job: Job) -> None:
    """Make editions as a command does, but for those that are long when they are made to their end."""
    make(names, job)
    if WHOLE.intersection(names):
        pytest.fail("a test that makes a whole site or e-book is marked `whole`; `pages_of` makes a page of it")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Builds for all workers of this run."""
    own = tmp_path_factory.getbasetemp()
    return Once((own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own) / "once")


@pytest.fixture(scope="session", autouse=True)
def ledger(once: Once) -> Iterator[None]:
    """What builds of tests remember stays out of the home of who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(once.shelf / "state"))
        patch.setenv("COOKBOOK_STORE", "none")  # Tests change limits and days, of which it knows nothing.
        yield


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected results are rewritten rather than compared."""
    return bool(request.config.getoption("--update"))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A good small tree of its own for one test."""
    return grow(tmp_path / "tree")
