"""The smallest pages: what is bound comes out of them at a shop that prints no type below six points."""

from __future__ import annotations

from pathlib import Path

import pytest
from printing import Prints
from trees import change, in_finnish, write


@pytest.mark.parametrize(("size", "binding"), [((105, 148), "spiral"), ((105, 297), "stapled")])
def test_what_is_bound_is_printed(size: tuple[int, int], binding: str, tree: Path, tmp_path: Path, prints: Prints) -> None:
    """As small as a page may be, with holes in it; and as narrow, which is as high as a page may be. Its names are long."""
    width, height = size
    change(in_finnish(tree), "cookbook.yml", "width: 170\n  height: 240", f"width: {width}\n  height: {height}")
    change(tree, "cookbook.yml", "profile: coated", "profile: on-demand")
    change(tree, "cookbook.yml", "title: Pieni keittokirja", f"title: {'KEITTOKIRJA ' * 5}")
    imprint = (tree / "print/edition.yml").read_text("utf-8")
    imprint = imprint.replace("project: Mallihanke", f"project: {'JA MWM ' * 17}")
    write(tree, {"print/edition.yml": f"{imprint}order: {{binding: {binding}}}\n"})
    said = prints(tree, tmp_path / "out", "--product=book", "--product=cover", "--lang=en")
    assert said.status == 0, said.err
