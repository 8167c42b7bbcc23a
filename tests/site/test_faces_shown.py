"""A cookbook's own faces on its site: whole, under their own names, with their licences beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browsing import served
from faced import LETTERS, faced, setting
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from playwright.sync_api import Page
from trees import in_finnish, site_of

SHOWN = "[...document.fonts].filter(face => face.status === 'loaded').map(face => face.family.replaceAll('\"', ''))"
FIRST = "selector => getComputedStyle(document.querySelector(selector)).fontFamily.split(',')[0].replaceAll('\"', '')"


def test_own_faces_are_what_a_reader_sees(tree: Path, tmp_path: Path, pages: Callable[[str], Page]) -> None:
    faced(in_finnish(tree), setting("sans", "Malli Sans"), setting("serif", "Malli Serif"))
    site = site_of(tree, tmp_path / "out")
    own = site / "assets/cookbook/fonts/own"
    sans = {f"Malli-Sans-{cut}.woff2" for cut in ("regular", "italic", "bold")}
    assert {path.name for path in own.iterdir()} == {
        *sans, "Malli-Serif-bold.woff2", "OFL-MalliSans.txt", "OFL-MalliSerif.txt"
    }  # fmt: skip
    for path in own.glob("*.woff2"):
        with TTFont(path) as font:
            assert set(map(chr, font.getBestCmap())) == set(LETTERS), path.name
            assert font["name"].getDebugName(1) in ("Malli Sans", "Malli Serif")
    with served(site) as origin:
        page = pages(origin)
        page.goto("/reseptit/kokeiluohjelma/")
        page.evaluate("document.fonts.ready")
        assert {"Malli Sans", "Malli Serif"} <= set(page.evaluate(SHOWN))
        assert [page.evaluate(FIRST, selector) for selector in ("body", "h1")] == ["Malli Sans", "Malli Serif"]
    html = (site / "reseptit/kokeiluohjelma/index.html").read_text(encoding="utf-8")
    assert 'rel="preload" href="../../assets/cookbook/fonts/own/Malli-Serif-bold.woff2"' in html
    assert "fonts/web/Cookbook" not in html
