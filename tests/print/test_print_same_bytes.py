"""The same source gives the same bytes in any folder."""

from __future__ import annotations

import shutil
from pathlib import Path

from pdf_tools import Printed
from trees import command, grow


def test_another_folder_gives_the_same_bytes(printed: Printed, tmp_path: Path) -> None:
    tree = grow(tmp_path / "elsewhere/deeper/tree")
    shutil.copytree(Path(__file__).parents[2] / "print", tree / "print")
    said = command("print", "--source", tree, "--out", tmp_path / "out", TZ="Asia/Tokyo", PYTHONHASHSEED="7")
    assert said.status == 0, said.err
    assert (tmp_path / "out/site/downloads/keittokirja.pdf").read_bytes() == printed.web.read_bytes()
    assert (tmp_path / "out/print/book.pdf").read_bytes() == printed.press.read_bytes()
