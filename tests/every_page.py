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


SPLIT = r"""() => {
    const split = [];
    const seen = element => !element.closest("script, style, template, svg, code, .visually-hidden, .skip")
        && element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().width > 3;
    const range = document.createRange();
    const boxes = (text, start, end) => {
        range.setStart(text, start);
        range.setEnd(text, end);
        return [...range.getClientRects()];
    };
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text; (text = walk.nextNode());) {
        if (!seen(text.parentElement) || /:\/\/|\p{L}\.\p{L}/u.test(text.parentElement.textContent)) continue;
        for (const {0: word, index} of text.data.matchAll(/[\p{L}\p{N}\u00ad]{4,}/gu)) {
            if (boxes(text, index, index + word.length).length < 2) continue;
            let last;
            for (let at = 0; at < word.length; at += 1) {
                const box = boxes(text, index + at, index + at + 1).at(-1);
                if (!box?.width) continue;
                if (last && box.top > last.top + 4 && word[at - 1] !== "\u00ad") {
                    split.push(`${word.slice(0, at)}/${word.slice(at)} in ${text.parentElement.outerHTML.split(">")[0]}`);
                }
                last = box;
            }
        }
    }
    return split;
}"""
"""Words that stand on two lines with no hyphen between; an address has none."""


def pages_of(site: Path, lang: str) -> list[str]:
    """The addresses of all pages in a language, but for those that only lead elsewhere."""
    found = [path for path in sorted(site.rglob("index.html")) if "data" not in path.relative_to(site).parts]
    texts = ((path, path.read_text(encoding="utf-8")[:2000]) for path in found)
    return [
        f"/{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        for path, text in texts
        if f'<html lang="{lang}">' in text and 'http-equiv="refresh"' not in text
    ]


def badly_set(page: Page, paths: Iterable[str], *, width: int = 390) -> dict[str, list[str]]:
    """In a window with text of twice the size: words split without a hyphen, and pages that must be moved sideways."""
    found = {}
    page.set_viewport_size({"width": width, "height": 900})
    for path in paths:
        page.goto(path)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        wide = page.evaluate("document.documentElement.scrollWidth")
        faults = [*page.evaluate(SPLIT), *([f"{wide} pixels wide"] if wide > width else [])]
        if faults:
            found[path] = faults
    return found
