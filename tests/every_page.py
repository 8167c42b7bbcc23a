"""What is true of many pages of a site, whosever they are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Page, expect


def sheets_of(site: Path) -> list[str]:
    """The addresses of the methods that have sheets to print."""
    found = sorted(site.glob("menetelmat/*/index.html"))
    return [f"/menetelmat/{path.parent.name}/" for path in found if "data-print-sheet" in path.read_text(encoding="utf-8")]


def sheets_print_alone(page: Page, paths: Iterable[str], folder: Path) -> None:
    """Every sheet is one A4 with nothing else on it and room for handwriting."""
    for path in paths:
        page.goto(path)
        page.evaluate("window.print = () => {}")
        for button in page.locator("[data-print-sheet]").all():
            button.click()
            page.emulate_media(media="print")
            rooms = page.locator(".is-printed .sheet__fields li").evaluate_all("all => all.map(e => e.clientHeight)")
            assert min(rooms) > 50, (path, rooms)  # a label and at least 8 mm for handwriting
            assert page.locator("h1").is_hidden()
            page.emulate_media(media="null")
            file = folder / "sheet.pdf"
            page.pdf(path=file, prefer_css_page_size=True)
            with pikepdf.open(file) as pdf:
                assert len(pdf.pages) == 1, path
                assert [float(side) / 72 * 25.4 for side in pdf.pages[0].mediabox[2:]] == pytest.approx([210, 297], abs=0.5)
            expect(page.locator(".is-printed")).to_have_count(0)


def too_wide(page: Page, paths: Iterable[str]) -> dict[str, list[str]]:
    """What is wider than a page 640 wide whose text is twice the size, by the address of the page."""
    wide = {}
    page.set_viewport_size({"width": 640, "height": 900})
    for path in paths:
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        if page.evaluate("document.documentElement.scrollWidth") > 640:
            wide[path] = page.evaluate(
                """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 641
                && !e.closest('.table')).map(e => e.tagName + '.' + e.className).slice(0, 8)"""
            )
    return wide
