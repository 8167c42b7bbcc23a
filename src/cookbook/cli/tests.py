"""Runs the test suite with pytest."""

from __future__ import annotations

import subprocess
import sys

from cookbook.cli.arguments import Asked
from cookbook.load.tree import HOME


def run(asked: Asked) -> int:
    """Hand everything after `test` to pytest and give its status."""
    return subprocess.run([sys.executable, "-m", "pytest", *asked.rest], cwd=HOME, check=False).returncode
