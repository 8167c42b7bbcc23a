"""Prints what a first visit of each kind of page costs in Chromium: bytes on the wire, compressed as a server would.

Run it with the project's Python and the folder of a built site: `python benchmarks/page_weight.py build/site`.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, Response, sync_playwright
from serving import served

from cookbook.machine import BROWSER

PAGES = {
    "front": "/",
    "listing": "/reseptit/",
    "recipe": "/reseptit/haastemoottori/",
    "method": "/menetelmat/haastetyopaja/",
    "metric": "/mittarit/kokeilujen-maara/",
    "case": "/tapaukset/fiksu-kalasatama/",
    "challenge": "/haasteet/vahahiilinen-tyomaa/",
    "menu": "/ruokalistat/uusi-klusteri/",
    "phase": "/vaiheet/kasvu/",
    "glossary": "/sanasto/",
    "plan": "/oma-ruokalista/",
    "desk": "/osallistu/kirjoita/",
}
SORTS = {"": "html", ".css": "css", ".js": "js", ".woff2": "fonts"}


def weigh(browser: Browser, address: str) -> Counter[str]:
    """Bytes of a first visit by sort."""
    page = browser.new_context().new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright wraps no built-in method
    page.goto(address, wait_until="networkidle")
    sizes: Counter[str] = Counter()
    for answer in answers:
        body = answer.body()
        ending = Path(urlparse(answer.url).path).suffix
        sizes[SORTS.get(ending, "images")] += len(body) if ending == ".woff2" else len(gzip.compress(body, 9))
    page.context.close()
    return sizes


def main(site: Path) -> None:
    """Print the table."""
    sorts = ["html", "css", "js", "fonts", "images"]
    print("| page |", " | ".join(sorts), "| together, kB gzip |\n|---|" + "---|" * (len(sorts) + 1))
    with sync_playwright() as playwright, served(site) as origin:
        browser = playwright.chromium.launch(executable_path=BROWSER.program, args=["--no-sandbox"])
        for name, path in PAGES.items():
            sizes = weigh(browser, f"{origin}{path}")
            print(
                f"| {name} |", " | ".join(f"{sizes[sort] / 1000:.1f}" for sort in sorts), f"| {sum(sizes.values()) / 1000:.1f} |"
            )
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
