"""Tiny files, and the preflight to look at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from looking import Look


@pytest.fixture
def look(tmp_path: Path) -> Look:
    return Look(tmp_path / "tiny.pdf")
