"""Small source trees for tests: the base tree with a case laid over it, and the command run on the result."""

from __future__ import annotations

import contextlib
import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from cookbook.cli import main
from cookbook.editions.site.draft import Draft
from cookbook.link.cookbook import read
from cookbook.problems import Problems
from cookbook.rules import Severity

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
BASE = TESTS / "base"
WRITTEN = "2026-11-22"
"""The day that the trees of tests call today: it is replaced, so that they pass on every day."""


@dataclass(frozen=True)
class Said:
    """How a run ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.err.splitlines()


def grow(target: Path, *cases: Path) -> Path:
    """The base tree at `target` with the files of each case laid over it, reviewed today."""
    for name, data in _base(date.today()).items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(data)
    for case in cases:
        shutil.copytree(case, target, dirs_exist_ok=True, symlinks=True)
    if cases:
        review_today(target)
    return target


@cache
def _base(today: date) -> dict[Path, bytes]:
    """The files of the base tree, reviewed on a day."""
    files = (path for path in BASE.rglob("*") if path.is_file())
    return {path.relative_to(BASE): path.read_bytes().replace(WRITTEN.encode(), today.isoformat().encode()) for path in files}


def review_today(tree: Path) -> None:
    """Every entry and page of a tree is reviewed today."""
    for path in tree.rglob("*"):
        if path.suffix in (".yml", ".md") and path.is_file() and not path.is_symlink():
            data = path.read_bytes()
            if WRITTEN.encode() in data:
                path.write_bytes(reviewed_today(data))


def write(tree: Path, files: dict[str, str]) -> Path:
    """Put files into a tree, reviewed today; their folders are made."""
    for name, text in files.items():
        path = tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(reviewed_today(text.encode()))
    return tree


def change(tree: Path, name: str, old: str, new: str) -> Path:
    """The tree with a change in one of its files."""
    path = tree / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return tree


def reviewed(tree: Path, name: str, day: str) -> Path:
    """The tree with one of its files reviewed on another day."""
    return change(tree, name, f"reviewed: {date.today()}", f"reviewed: {day}")


def speaks(tree: Path, *languages: str) -> Path:
    """The tree in these languages, the one that it is written in first; what its settings say in others is gone."""
    path = tree / "cookbook.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub("languages: .*", f"languages: [{', '.join(languages)}]", text), encoding="utf-8")
    for translation in (*tree.glob("cookbook.*.yml"), *tree.glob("print/**/*.*.yml")):
        if translation.name.split(".")[1] not in languages:
            translation.unlink()
    return tree


def in_finnish(tree: Path, *more: str) -> Path:
    """The tree in its first language, and in `more`: in one alone a site of it is made in a third of the time."""
    for lang in {"sv", "en"} - {*more}:
        shutil.rmtree(tree / "pages" / lang, ignore_errors=True)
        for translation in [*tree.rglob(f"*.{lang}.yml")]:
            translation.unlink()
    return speaks(tree, "fi", *more)


def reviewed_today(data: bytes) -> bytes:
    """What trees of tests call today, as today."""
    return data.replace(WRITTEN.encode(), date.today().isoformat().encode())


def digest(folder: Path) -> str:
    """What a folder holds, names and bytes."""
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        made.update(str(path.relative_to(folder)).encode() + b"\0" + (path.read_bytes() if path.is_file() else b""))
    return made.hexdigest()


def inside(*arguments: object) -> Said:
    """Run a command within this process."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(argument) for argument in arguments])
    return Said(status, out.getvalue(), err.getvalue())


class Keyboard(io.StringIO):
    """What somebody types at a terminal. A terminal of the system is not to be had on every machine."""

    def isatty(self) -> bool:
        return True


def typed_into(arguments: Sequence[object], lines: Sequence[str]) -> str:
    """What a run that ends well says to somebody at a terminal who types these lines."""
    said = io.StringIO()
    typed = Keyboard("".join(f"{line}\n" for line in lines))
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said), patch.object(sys, "stdin", typed):
        assert main([str(argument) for argument in arguments]) == 0, said.getvalue()
    return said.getvalue()


def check(tree: Path, *more: str) -> Said:
    """`check` on a tree, within this process."""
    return inside("check", "--source", tree, *more)


def environment(**more: str) -> dict[str, str]:
    """The surroundings of a process of ours, which keeps what it compiles."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PYTHONSAFEPATH")}
    return {**kept, "PYTHONPYCACHEPREFIX": str(PROJECT / ".pytest_cache/compiled"), **more}


def command(*arguments: object) -> Said:
    """Run a command as people do, in a process of its own; one that prints is for the fixture `prints`."""
    assert arguments[0] != "print"
    return process(*arguments)


def site_of(tree: Path, out: Path) -> Path:
    """Make the site of a tree within this process; gives its folder."""
    said = inside("site", "--source", tree, "--out", out)
    assert said.status == 0, said.err
    return out / "site"


def whole_page(path: Path) -> str:
    """A page of a site, its words whole: without the soft hyphens of long ones."""
    return whole(path.read_text(encoding="utf-8"))


def whole(page: str) -> str:
    """Without what says where words may be broken."""
    return page.replace("\u00ad", "").replace("\u2060", "")


def draft_of(tree: Path) -> Draft:
    """The site of a tree, of which a file is made when it is asked for."""
    problems = Problems()
    draft = Draft(read(tree, problems), "")
    assert not any(problem.severity is Severity.ERROR for problem in problems)
    return draft


def pages_of(tree: Path) -> Callable[[str], str]:
    """The pages of a tree's site by their addresses, each made when it is asked for: a tenth of the work of the whole site.

    Their words are whole, without the soft hyphens of long ones.
    """
    draft = draft_of(tree)

    def page(address: str) -> str:
        made = draft.read(f"{address}index.html")
        assert made is not None, address
        return whole(made.decode())

    return page


def process(*arguments: object, before: Sequence[str] = (), umask: int = -1, **env: str) -> Said:
    """Run a command in a process of its own; `before` are programs that start it."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "cookbook", *map(str, arguments)],
        capture_output=True, text=True, check=False, env=environment(**env), timeout=600, umask=umask,
    )  # fmt: skip
    return Said(done.returncode, done.stdout, done.stderr)


def elsewhere(*arguments: object, home: Path, **more: str) -> Said:
    """Run a command as somebody else, years later, far away: another user, home, umask, day, zone, locale and hash seed."""
    if shutil.which("faketime") is None:
        pytest.fail("Faketime is not installed: apt-get install faketime")
    home.mkdir()
    path = more.pop("PYTHONPATH", os.environ.get("PYTHONPATH", ""))
    env = {
        "PYTHONPATH": f"{TESTS / 'somebody'}{os.pathsep}{path}".strip(os.pathsep),
        "HOME": str(home),
        "USER": "joku",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "C",
        "PYTHONHASHSEED": "4242",
    }
    return process(*arguments, before=("faketime", "2031-12-31 23:59:00"), umask=0o077, **env, **more)
