"""axe sees what it should, and forced colours keep what colours alone would say; tests/edition looks at every page."""

from __future__ import annotations

from axe import violations
from browsing import Opens


def test_axe_can_fail(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.evaluate("document.querySelector('.card__summary').style.color = '#ccc'")
    assert any(line.startswith("color-contrast") for line in violations(page))


def test_forced_colours_keep_edges_and_drawings(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.emulate_media(forced_colors="active")
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderLeftStyle") == "solid"
    page.get_by_label("Vaihe", exact=True).focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.goto("/")
    assert page.locator(".drawing").first.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none"
