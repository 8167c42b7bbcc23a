"""The printing condition that tiny files are made for."""

from __future__ import annotations

from pathlib import Path

import pytest
from looking import Look
from trees import PROJECT

from cookbook.load.tree import SourceTree
from cookbook.settings.printing import read_settings
from cookbook.settings.profile import Profile


@pytest.fixture(scope="session")
def profile() -> Profile:
    return read_settings(SourceTree(PROJECT), "coated", "fi").profile


@pytest.fixture
def look(tmp_path: Path, profile: Profile) -> Look:
    return Look(tmp_path, profile)
