"""The built site behind a small server, and the machine's Chromium to read it with."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from cookbook.machine import BROWSER

Opens = Callable[..., Page]


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


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    """Where the built site is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(built_site)))
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


@pytest.fixture
def context(browser: Browser, origin: str) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=origin, viewport={"width": 1280, "height": 900})
    made.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
    yield made
    made.close()


@pytest.fixture
def opens(context: BrowserContext, origin: str) -> Iterator[Opens]:
    """Opens an address; fails the test on a script error, a console error or a request to another origin."""
    faults: list[str] = []

    def open_page(path: str, *, width: int = 1280, height: int = 900, dark: bool = False) -> Page:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme="dark" if dark else "light")
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
        page.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith((origin, "data:")) else None)
        page.goto(path)
        return page

    yield open_page
    assert not faults


@pytest.fixture
def browser_without_script(browser: Browser, origin: str) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=origin, java_script_enabled=False)
    yield made
    made.close()
