"""Runs the test suite with pytest."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from cookbook.asked import Asked
from cookbook.load.tree import HOME

PARALLEL = ("-n", "auto", "--dist", "loadfile")
"""A worker a core, each with whole files, whose tests share what they build; `-n 0` after it goes back to one."""
QUICK = "--quick"
"""What is left then is so short that one process ends sooner than two have begun."""
MEMORY, ROOM = Path("/dev/shm"), 2**30  # noqa: S108 - pytest makes a folder of the user's own there
"""Where a short run has its files if there are so many bytes: on a disk they take as long as the tests."""


def run(asked: Asked) -> int:
    """Hand everything after `test` to pytest and give its status."""
    is_quick = QUICK in asked.rest
    parallel = () if is_quick else PARALLEL
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if is_quick and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        kept["TMPDIR"] = str(MEMORY)
    env = {**kept, "PYTHONPYCACHEPREFIX": str(HOME / ".pytest_cache/compiled")}  # Half of a short run is to compile tests.
    return subprocess.run([sys.executable, "-m", "pytest", *parallel, *asked.rest], cwd=HOME, check=False, env=env).returncode
