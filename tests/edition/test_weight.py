"""What a first visit costs: everything that the browser fetches, compressed as a server would."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import BrowserContext, Response

PAGES = {
    "/": 60_000,
    "/reseptit/haastemoottori/": 78_000,
    "/menetelmat/haastetyopaja/": 66_000,
    "/ruokalistat/uusi-klusteri/": 68_000,
    "/mittarit/budjetti-lahteittain/": 63_000,
    "/tapaukset/fiksu-kalasatama/": 60_000,
    "/reseptit/": 78_000,
    "/oma-ruokalista/": 84_000,
    "/osallistu/kirjoita/": 123_000,
}
"""The bytes of each that are enough; a recipe with a slanted word fetches a face more."""


def weigh(response: Response) -> int:
    """Bytes on the wire; faces are compressed already."""
    body = response.body()
    return len(body) if response.url.endswith(".woff2") else len(gzip.compress(body, 9))


@pytest.mark.parametrize(("path", "limit"), PAGES.items())
def test_a_first_visit_is_light(first_visit: BrowserContext, path: str, limit: int) -> None:
    page = first_visit.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(path, wait_until="networkidle")
    sizes = {answer.url.rpartition("/")[2] or "page": weigh(answer) for answer in answers}
    print(path, sum(sizes.values()), sizes)
    assert sum(sizes.values()) <= limit
