"""What axe-core finds on a page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

AXE = (Path(__file__).parent / "vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "rules => axe.run({runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']}).then(found => found.violations)"
"""Only what is wrong is told in full: to tell of what is right takes twice as long as to look."""


def violations(page: Page) -> list[str]:
    """What axe finds, a line each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    return [
        f"{fault['id']}: {node['html'][:120]} {node['any'][0]['message'] if node['any'] else ''}"
        for fault in page.evaluate(RUN, RULES)
        for node in fault["nodes"]
    ]
