"""How large the files to take along are, for the pages that ask for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from printing import Prints
from trees import inside

from cookbook.where.downloads import SIZES

pytestmark = pytest.mark.program


def test_sizes_are_those_of_the_files_and_change_with_them(tree: Path, tmp_path: Path, prints: Prints) -> None:
    site = tmp_path / "out/site"
    assert inside("site", "--source", tree, "--out", tmp_path / "out").status == 0
    said = json.loads((site / SIZES).read_text("utf-8"))
    assert {Path(name).suffix for name in said} == {".xlsx", ".docx", ".md"}
    assert [name for name, size in said.items() if (site / name).stat().st_size != size] == []
    assert prints(tree, tmp_path / "out", "--product", "documents").status == 0
    more = json.loads((site / SIZES).read_text("utf-8"))
    assert more.keys() > said.keys()
    assert [name for name, size in more.items() if (site / name).stat().st_size != size] == []
