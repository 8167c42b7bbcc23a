"""How large the files to take along are, for the pages that ask for it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from printing import Prints
from trees import inside

from cookbook.where.downloads import sizes

LANGUAGES = ("fi", "sv", "en")
pytestmark = pytest.mark.program


def lists(site: Path) -> dict[str, int]:
    """All that the lists say; each is of one language."""
    said: dict[str, int] = {}
    for lang in LANGUAGES:
        own = json.loads((site / sizes(lang)).read_text("utf-8"))
        assert own
        for name in own:
            assert set(LANGUAGES) & set(re.split(r"[/.]", name)) in ({lang}, set() if lang == "fi" else {lang}), name
        assert not said.keys() & own.keys()
        said |= own
    return said


def test_sizes_are_those_of_the_files_and_change_with_them(tree: Path, tmp_path: Path, prints: Prints) -> None:
    site = tmp_path / "out/site"
    assert inside("site", "--source", tree, "--out", tmp_path / "out").status == 0
    said = lists(site)
    assert {Path(name).suffix for name in said} == {".xlsx", ".docx", ".md"}
    assert [name for name, size in said.items() if (site / name).stat().st_size != size] == []
    assert prints(tree, tmp_path / "out", "--product", "documents").status == 0
    more = lists(site)
    assert more.keys() > said.keys()
    assert [name for name, size in more.items() if (site / name).stat().st_size != size] == []
