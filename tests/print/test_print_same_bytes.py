"""The same source gives the same bytes in any folder, on any day, for anybody."""

from __future__ import annotations

import shutil
from pathlib import Path

from pdf_tools import Printed
from trees import PROJECT, elsewhere, grow


def test_another_place_day_and_user_give_the_same_bytes(printed: Printed, tmp_path: Path) -> None:
    tree = grow(tmp_path / "elsewhere/deeper/tree")
    shutil.copytree(PROJECT / "print", tree / "print", ignore=shutil.ignore_patterns("edition*", "volumes"), dirs_exist_ok=True)
    said = elsewhere("print", "--source", tree, "--out", tmp_path / "out", home=tmp_path / "home")
    assert said.status == 0, said.err
    files = [*printed.press.parent.iterdir(), *printed.web.parent.iterdir()]
    assert {"job.json", "job.md", "cover.pdf", "poster.pdf", "menu-polku.pdf"} <= {path.name for path in files}
    for path in files:
        assert (tmp_path / "out" / path.relative_to(printed.out)).read_bytes() == path.read_bytes(), path.name
