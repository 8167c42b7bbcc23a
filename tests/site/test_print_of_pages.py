"""What a browser prints of each kind of page: all that is closed on the screen, drawings whole, in a few pages."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest
from browsing import Opens

SHEET = 261
"""Millimetres of an A4 between its margins."""
PAGES = {
    "/": 4,
    "/reseptit/": 5,
    "/reseptit/haastemoottori/": 6,
    "/menetelmat/haastetyopaja/": 6,
    "/mittarit/kokeilujen-maara/": 4,
    "/tapaukset/kampus/": 3,
    "/haasteet/hiljainen-katu/": 3,
    "/ruokalistat/haastekierros-9-kk/": 5,
    "/vaiheet/kasvu/": 4,
    "/sanasto/": 4,
    "/lataukset/": 4,
}
"""Kinds of pages, and how many sheets they take at most."""


@pytest.mark.parametrize(("path", "most"), PAGES.items(), ids=PAGES)
def test_a_page_is_printed_whole(opens: Opens, tmp_path: Path, path: str, most: int) -> None:
    page = opens(path, width=673)
    page.wait_for_load_state("networkidle")
    closed = page.locator("main details:not([open]):not(.filled, .contents-fold) a").all_text_contents()
    page.emulate_media(media="print")
    tall = page.locator("main :is(svg, img):visible").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert all(height / 96 * 25.4 < SHEET for height in tall)
    cut = page.locator(".step, .figure, .gate, .card, tr").evaluate_all(
        "all => all.filter(e => getComputedStyle(e).breakInside !== 'avoid').map(e => e.className)"
    )
    assert cut == []
    page.emulate_media(media="null")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    with pikepdf.open(tmp_path / "page.pdf") as pdf:
        assert len(pdf.pages) <= most
    run = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, text=True, check=True)
    printed = squeezed(run.stdout)
    assert [words for words in closed if squeezed(words) not in printed] == []


def test_something_is_closed(opens: Opens) -> None:
    assert opens("/reseptit/haastemoottori/").locator("main details:not([open]):not(.contents-fold) a").count()


def squeezed(text: str) -> str:
    """Text without what parts its words and lines."""
    return re.sub(r"[\s\u00ad-]", "", text)
