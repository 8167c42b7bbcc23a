"""Prints what the search costs a phone: the first result on a slow network, and each key, in Chromium.

Run it on a built site: `python benchmarks/search_phone.py --site build/site`. The network is emulated
(400 kbit/s, 400 ms a round trip: slow 3G as WebPageTest has it), pages are served compressed. A processor four times
slower is counted, not emulated: what the thread of the page takes of this one, so that what else runs here says little.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import yaml
from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from serving import Quiet, served

from cookbook.load.tree import HOME
from cookbook.machine import BROWSER

SLOWER = 4
RATE, ROUND_TRIP = 400_000 / 8, 400
"""Bytes a second and milliseconds."""
TIMES = 5
QUERIES = Path(__file__).with_name("queries") / "a.fi.yml"
OPENED = """async () => {
  const began = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
  while (!document.querySelector("dialog.search input")) await new Promise(done => setTimeout(done, 20));
  const input = document.querySelector("dialog.search input");
  input.value = "haastemoottori";
  input.dispatchEvent(new Event("input"));
  return began;
}"""
SHOWN = {
    "first result": '() => document.querySelector(".search__result")',
    "its summary": '() => document.querySelector(".search__result p")',
    "whole index": """() => {
      const rest = new URL("rest.json", document.querySelector("dialog.search form").action);
      return performance.getEntriesByName(rest)[0]?.responseEnd;
    }""",
}
"""What is waited for, each after the one before."""
KEY = """(typed) => {
  const input = document.querySelector("dialog.search input");
  input.value = typed;
  input.dispatchEvent(new Event("input"));
  document.body.getBoundingClientRect();
}"""
OF_KEY = ("ScriptDuration", "LayoutDuration", "RecalcStyleDuration")
"""What a key takes of the thread of the page."""


class Compressed(Quiet):
    """Serves a folder compressed, as hosts do, and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        for name, value in {
            "Content-Type": self.guess_type(path), "Content-Encoding": "gzip", "Content-Length": str(len(body)),
        }.items():  # fmt: skip
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(body)


def first_results(browser: Browser, origin: str) -> list[list[float]]:
    """Milliseconds to the first result, to its summary and to the end of the index, each time with nothing kept of the search.

    What passes, and as many times more what the thread of the page took of the processor as that is slower.
    """
    found = []
    for _ in range(TIMES):
        page = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block").new_page()
        page.goto(f"{origin}/", wait_until="networkidle")
        session = measured(page)
        speed = {"offline": False, "latency": ROUND_TRIP, "downloadThroughput": RATE, "uploadThroughput": RATE}
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", speed)
        before = busy(session, "TaskDuration")
        began = page.evaluate(OPENED)
        took = []
        for there in SHOWN.values():
            page.wait_for_function(there, polling=20, timeout=60_000)
            slower = (busy(session, "TaskDuration") - before) * (SLOWER - 1)
            took.append(page.evaluate("() => performance.now()") - began + slower * 1000)
        found.append(took)
        page.context.close()
    return found


def keys(browser: Browser, origin: str, queries: Sequence[str]) -> list[float]:
    """Milliseconds of every key of the queries, with the whole index there: what is found, shown and laid out.

    What the thread of the page took of the processor, as many times slower: other programs do not count.
    """
    page = browser.new_context(viewport={"width": 390, "height": 844}, service_workers="block").new_page()
    page.goto(f"{origin}/", wait_until="networkidle")
    page.evaluate(OPENED)
    page.wait_for_function(SHOWN["whole index"])
    page.wait_for_load_state("networkidle")
    session = measured(page)
    took = []
    for query in queries:
        for length in range(1, len(query) + 1):
            before = busy(session, *OF_KEY)
            page.evaluate(KEY, query[:length])
            took.append((busy(session, *OF_KEY) - before) * SLOWER * 1000)
    page.context.close()
    return took


def measured(page: Page) -> CDPSession:
    """What tells how much of the processor the thread of a page has taken: other programs do not count."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    return session


def busy(session: CDPSession, *names: str) -> float:
    """Seconds of the processor that the thread of a page has taken."""
    told = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return sum(told[name] for name in names)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=HOME / "build/site", help="folder of the built site")
    given = parser.parse_args()
    asked: list[Any] = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    with sync_playwright() as playwright, served(given.site, Compressed) as origin:
        browser = playwright.chromium.launch(executable_path=BROWSER.program, args=["--no-sandbox"])
        for name, ms in zip(SHOWN, zip(*first_results(browser, origin), strict=True), strict=True):
            print(f"{name:14}{statistics.median(ms):8.0f} ms ({min(ms):.0f} to {max(ms):.0f})")
        took = sorted(keys(browser, origin, [one["query"] for one in asked]))
        late = took[int(len(took) * 0.95)]
        middle = statistics.median(took)
        print(f"a key {middle:.1f} ms, 95 of 100 within {late:.1f} ms, the longest {took[-1]:.1f} ms ({len(took)} keys)")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
