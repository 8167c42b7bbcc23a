"""A site behind a small server, and Debian's Chromium to read it with: one page for all tests, wiped after each.

A context for each test takes seven times as long as what most tests do in it. A test that needs a first visit makes its own.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from cookbook.machine import BROWSER

Opens = Callable[..., Page]
PATIENCE = 60_000
"""Milliseconds that a busy machine may need for what a page does at once."""
expect.set_options(PATIENCE)


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing; an unknown address gets the site's own page for that."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Where the site is served while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if BROWSER.program is None:
        pytest.fail("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=BROWSER.program, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Callable[[str], Page]:
    """The page for the site at an origin, which may use the clipboard."""

    @functools.cache
    def page_of(origin: str) -> Page:
        context = browser.new_context(base_url=origin, service_workers="block")
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
        return context.new_page()

    return page_of


@contextmanager
def watched(page: Page, origin: str) -> Iterator[Opens]:
    """Opens an address; fails the test on a script error, a console error, a dialog or a request to another origin."""
    faults: list[str] = []
    page.set_default_timeout(PATIENCE)
    listeners: dict[Any, Callable[[Any], None]] = {
        "pageerror": lambda error: faults.append(str(error)),
        "console": lambda said: faults.append(said.text) if said.type == "error" else None,
        "dialog": lambda shown: (faults.append(shown.message), shown.dismiss()),
        "request": lambda asked: faults.append(asked.url) if not asked.url.startswith((origin, "data:")) else None,
    }

    def open_page(path: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> Page:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.goto(path)
        return page

    for event, listener in listeners.items():
        page.on(event, listener)
    yield open_page
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
    assert not faults


@pytest.fixture
def opens(pages: Callable[[str], Page], origin: str) -> Iterator[Opens]:
    """Opens an address in the page of all tests, and wipes it afterwards."""
    page = pages(origin)
    try:
        with watched(page, origin) as open_page:
            yield open_page
    finally:
        assert not page.evaluate("'__pwClock' in globalThis"), (
            "a clock that is held stands still for all later tests: opens_timed"
        )
        wipe(page, origin)


@pytest.fixture
def opens_timed(first_visit: BrowserContext, origin: str) -> Iterator[Opens]:
    """As `opens`, in a browser of its own whose clock may be held."""
    with watched(first_visit.new_page(), origin) as open_page:
        yield open_page


def wipe(page: Page, origin: str) -> None:
    """As if nobody had been here: nothing stored, no preferences, the mouse away."""
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    page.mouse.move(0, 0)
    page.context.clear_cookies()
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
    session.detach()


@pytest.fixture
def first_visit(browser: Browser, origin: str) -> Iterator[BrowserContext]:
    """A browser that has kept nothing of the site."""
    made = browser.new_context(base_url=origin, viewport={"width": 1280, "height": 900}, service_workers="block")
    yield made
    made.close()


@pytest.fixture
def without_script(browser: Browser, origin: str) -> Iterator[BrowserContext]:
    """A browser that runs no scripts."""
    made = browser.new_context(base_url=origin, java_script_enabled=False)
    yield made
    made.close()
