"""Text of twice the size on a phone, and what a browser prints of what is closed on the screen."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from browsing import Opens
from playwright.sync_api import expect

WIDTH = 390
PAGES = [
    "/",
    "/reseptit/",
    "/reseptit/haastemoottori/",
    "/menetelmat/haastetyopaja/",
    "/mittarit/kokeilujen-maara/",
    "/oma-ruokalista/?menu=haastekierros-9-kk",
    "/haku/?q=haaste",
]


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_the_window_at_twice_the_text(opens: Opens, path: str) -> None:
    page = opens(path, width=WIDTH)
    expect(page.locator("main")).to_be_visible()
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTH
    search = page.locator(".header__find").bounding_box()
    assert search and search["x"] + search["width"] <= WIDTH


def test_closed_parts_are_printed_open(opens: Opens, tmp_path: Path) -> None:
    page = opens("/reseptit/haastemoottori/")
    closed = page.locator("main details:not([open]) a").all_text_contents()
    assert closed
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    run = subprocess.run(["pdftotext", tmp_path / "page.pdf", "-"], capture_output=True, text=True, check=True)
    printed = " ".join(run.stdout.split())
    assert [words for words in closed if words not in printed] == []
