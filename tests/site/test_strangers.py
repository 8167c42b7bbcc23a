"""Texts that look like attacks are shown as written: nothing runs, nothing is fetched, no policy is broken."""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer

import pytest
from conftest import Quiet
from playwright.sync_api import Browser
from trees import PROJECT, grow

TITLE = "</script><script>window.marked=1</script>"
LINE = '<img src=x onerror=window.marked=1> {{ 7*7 }} \\"><svg onload=window.marked=1>'
PROSE = "`<script>window.marked=1</script>` ja a < b ja [linkki](https://example.org/?q=%22onload=1)"
LISTENER = "addEventListener('securitypolicyviolation', event => { window.broken = event.violatedDirective })"


@pytest.fixture(scope="module")
def strange_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("strange")
    tree = grow(folder / "tree")
    recipe = tree / "recipes" / "kokeiluohjelma.yml"
    text = recipe.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith(("title:", "synonyms:"))]
    lines += [f'title: "{TITLE}"', f'synonyms: ["{LINE}"]', f"web_only: '{PROSE}'"]
    recipe.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "cookbook", "site", "--source", tree, "--out", folder / "out"]
    subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder / "out" / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/reseptit/",
        "/reseptit/kokeiluohjelma/",
        "/oma-ruokalista/",
        "/haku/?q=script",
        "/haku/?q=<img src=x onerror=window.marked=1>",
    ],
)
def test_nothing_runs(browser: Browser, strange_site: str, path: str) -> None:
    context = browser.new_context(base_url=strange_site)
    page = context.new_page()
    outside: list[str] = []
    page.on("request", lambda asked: outside.append(asked.url) if not asked.url.startswith((strange_site, "data:")) else None)
    page.on("dialog", lambda dialog: outside.append(dialog.message))
    page.add_init_script(LISTENER)
    page.goto(path)
    page.wait_for_load_state("networkidle")
    for button in page.get_by_role("button").all()[:6]:
        if button.is_visible():
            button.click()
            page.keyboard.press("Escape")
    assert page.evaluate("[window.marked ?? null, window.broken ?? null]") == [None, None]
    assert outside == []
    context.close()


def test_a_title_is_shown_as_written(browser: Browser, strange_site: str) -> None:
    context = browser.new_context(base_url=strange_site)
    page = context.new_page()
    page.goto("/reseptit/kokeiluohjelma/")
    assert page.locator("h1").inner_text() == TITLE
    context.close()


def test_the_policy_stops_what_it_should(browser: Browser, strange_site: str) -> None:
    context = browser.new_context(base_url=strange_site)
    page = context.new_page()
    page.add_init_script(LISTENER)
    page.goto("/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.marked = 1'}))")
    assert page.evaluate("window.marked ?? null") is None
    page.wait_for_function("window.broken !== undefined")
    assert page.evaluate("window.broken").startswith("script-src")
    context.close()
