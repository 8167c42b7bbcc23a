"""Runs the test suite with pytest."""

from __future__ import annotations

import os
import subprocess
import sys

from cookbook.asked import Asked
from cookbook.load.tree import HOME

PARALLEL = ("-n", "auto", "--dist", "loadfile")
"""A worker a core, each with whole files, whose tests share what they build; `-n 0` after it goes back to one."""
QUICK = "--quick"
"""What is left then is so short that one process ends sooner than two have begun."""


def run(asked: Asked) -> int:
    """Hand everything after `test` to pytest and give its status."""
    parallel = () if QUICK in asked.rest else PARALLEL
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env = {**kept, "PYTHONPYCACHEPREFIX": str(HOME / ".pytest_cache/compiled")}  # Half of a short run is to compile tests.
    return subprocess.run([sys.executable, "-m", "pytest", *parallel, *asked.rest], cwd=HOME, check=False, env=env).returncode
