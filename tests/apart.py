"""Tests of the generator use cookbooks of their own: one that opens a file of the first edition's content fails.

`.ci/copies.py another-city` runs them where that content is not there at all, for other processes as well.
"""

from __future__ import annotations

import os
import sys

import pytest
from trees import PROJECT

from cookbook.model import ENTRY_KINDS

CONTENT = tuple(f"{PROJECT / kind.path}{os.sep}" for kind in ENTRY_KINDS)


def watch(event: str, given: tuple[object, ...]) -> None:
    """Hears of every file before this process opens it."""
    if event == "open" and str(given[0]).startswith(CONTENT):
        test = os.environ.get("PYTEST_CURRENT_TEST", "tests/edition/")
        if not test.startswith("tests/edition/"):
            pytest.fail(f"a test that reads the first edition belongs to tests/edition: {given[0]}")


sys.addaudithook(watch)
