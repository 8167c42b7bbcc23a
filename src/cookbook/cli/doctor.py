"""Starts what the machine has, says what is missing or broken, for what it is needed, and the line that mends it."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from importlib.util import find_spec
from pathlib import Path

from cookbook.asked import Asked
from cookbook.cli.trials import Trial, trials
from cookbook.language.speech.table import told
from cookbook.machine import PARTS, TEST, USES, Part, as_root, install_line

AGAIN = "rm -r .venv; python3 build_cookbook.py doctor"
TOOLS = "python3 build_cookbook.py doctor test"
"""Brings what only tests need into .venv, and then says what else they lack."""


def run(asked: Asked) -> int:
    """A line for each part that the asked use needs, or any; 1 where one is missing or broken. Installs nothing."""
    uses = USES if asked.use == "all" else (asked.use,)
    parts = [part for part in PARTS if set(part.uses) & set(uses)]
    with tempfile.TemporaryDirectory(prefix="cookbook-") as folder:
        tried = trials(Path(folder))
        faults = {part: said for part in parts if (said := _fault(part, tried[part.name], asked.lang))}
    for part in parts:
        needed = ", ".join(_say(asked.lang, use) for use in uses if use in part.uses)
        print(f"{'✗' if part in faults else '✓'} {part.name:12} {needed:67} {faults.get(part, '')}".rstrip())
    print()
    waiting = [use for use in uses if any(use in part.uses for part in faults)]
    for key, some in (("ready", [use for use in uses if use not in waiting]), ("not-ready", waiting)):
        if some:
            print(_say(asked.lang, key, uses=", ".join(_say(asked.lang, use) for use in some)))
    for command in _mending(faults):
        print(_say(asked.lang, "run", command=command))
    return int(bool(faults))


def _fault(part: Part, trial: Trial, lang: str) -> str:
    if not part.is_here:
        return _say(lang, "missing")
    said = trial.fault()
    return said and _say(lang, "broken", said=said)


def _mending(faults: Collection[Part]) -> list[str]:
    """What to run: one line for what the system brings, one for each part that has its own, one for what comes with .venv."""
    if not find_spec("pytest") and any(part.uses == (TEST,) for part in faults):
        return [*_mending([part for part in faults if part.uses != (TEST,)]), TOOLS]
    packages = [package for part in faults for package in part.packages]
    again = ("--reinstall",) if any(part.is_here for part in faults) else ()
    lines = [install_line(packages, *again)] if packages else []
    lines += [as_root(part.command) for part in faults if part.command]
    return lines if all(part.packages or part.command for part in faults) else [*lines, AGAIN]


def _say(lang: str, key: str, **values: str) -> str:
    return told(lang, f"doctor.{key}", **values)
