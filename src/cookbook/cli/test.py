"""Runs the test suite with pytest."""

from __future__ import annotations

import subprocess
import sys

from cookbook.asked import Asked
from cookbook.load.tree import HOME

PARALLEL = ("-n", "auto", "--dist", "loadfile")
"""A worker a core, each with whole files, whose tests share what they build; `-n 0` after it goes back to one."""


def run(asked: Asked) -> int:
    """Hand everything after `test` to pytest and give its status."""
    return subprocess.run([sys.executable, "-m", "pytest", *PARALLEL, *asked.rest], cwd=HOME, check=False).returncode
