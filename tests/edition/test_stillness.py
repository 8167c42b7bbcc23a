"""Nothing moves while a page comes: not on a slow machine and network whose faces are late, and not when the scripts come."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from test_axe import PAGES

LIMIT = 0.01
"""A tenth of the cumulative layout shift that is called good."""
KINDS = (
    "front",
    "listing",
    "recipe",
    "method",
    "metric",
    "case",
    "challenge",
    "challenges",
    "menu",
    "phase",
    "search",
    "own-menu",
)
COMING = {
    **{kind: PAGES[kind] for kind in KINDS},
    "search-empty": "/haku/",
    "own-menu-empty": "/oma-ruokalista/",
    "narrowed": "/reseptit/?phase=kasvu",
    "from-paper": "/reseptit/haastemoottori/?edition=20261102-000000",
    "metrics": "/mittarit/",
    "roadmap": "/tiekartta/",
    "downloads": "/lataukset/",
}
"""Every kind of page, and those that an address or the reader's own choices change."""
WIDTHS = (1280, 390)
KEPT = """localStorage.setItem("own-menu", '["haastemoottori","arvolupaus"]'); localStorage.setItem("agenda-start", '"13:15"');"""
WATCH = """
const moved = [];
const told = ({ value, sources }) => [
    value, sources.map(({ node, previousRect: from, currentRect: to }) =>
        `${node?.nodeName} ${node?.className} ${[from, to].map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(" > ")}`),
];
const watch = new PerformanceObserver((seen) => moved.push(...seen.getEntries().map(told)));
watch.observe({ type: "layout-shift", buffered: true });
window.shifts = () => [...moved, ...watch.takeRecords().map(told)];
"""
STANDS = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    while (document.readyState === "loading" || !performance.getEntriesByName("first-contentful-paint").length) await frame();
    for (let more = 0; more < 3; more += 1) await frame();
}"""
Moves = list[tuple[float, list[str]]]
"""What moved, how far, and whence."""
Comes = Callable[..., tuple[Moves, Moves]]


@pytest.fixture
def comes(first_visit: BrowserContext) -> Comes:
    """Opens a page whose scripts, and what else is late, come after it was painted; gives what moved before that and after."""

    def come(path: str, width: int, height: int, late: str, *, slow: bool = False) -> tuple[Moves, Moves]:
        page = first_visit.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.add_init_script(WATCH)
        if slow:
            slow_down(page)
        waiting: list[Route] = []
        stands = False
        page.route(re.compile(late), lambda route: route.continue_() if stands else waiting.append(route))
        page.goto(path, wait_until="commit")
        page.evaluate(STANDS)
        before = page.evaluate("shifts()")
        stands = True
        page.route(INDEX, lambda route: (page.evaluate(STANDS), route.continue_()))
        for route in waiting:
            route.continue_()
        page.wait_for_load_state("networkidle")
        page.evaluate(STANDS)
        return before, page.evaluate("shifts()")[len(before) :]

    return come


def slow_down(page: Page) -> None:
    """A telephone of some years ago behind a poor connection."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 6})
    line = {"offline": False, "latency": 60, "downloadThroughput": 250_000, "uploadThroughput": 60_000}
    session.send("Network.emulateNetworkConditions", line)


SCRIPTS = r"/js/(?!theme\.js)"
INDEX = re.compile(r"/haku/\w+\.json")
"""What the search fetches, a file after another: each comes when what was there before it was painted."""
LATE = rf"{SCRIPTS}|\.woff2$"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", COMING.values(), ids=COMING)
def test_nothing_moves_when_scripts_and_faces_are_late(comes: Comes, path: str, width: int) -> None:
    before, after = comes(path, width, 900, LATE)
    assert sum(value for value, _ in before + after) < LIMIT, before + after


@pytest.mark.parametrize("kind", ["recipe", "method", "own-menu"])
def test_nothing_moves_on_a_slow_telephone(comes: Comes, kind: str) -> None:
    """What is late there is late above as well; a slow processor only burns more of ours."""
    before, after = comes(COMING[kind], min(WIDTHS), 900, LATE, slow=True)
    assert sum(value for value, _ in before + after) < LIMIT, before + after


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", COMING.values(), ids=COMING)
def test_scripts_move_nothing_on_the_whole_page(comes: Comes, first_visit: BrowserContext, path: str, width: int) -> None:
    """For a reader who has put a menu together and set the clock."""
    first_visit.add_init_script(KEPT)
    _, after = comes(path, width, 6000, SCRIPTS)
    assert after == []


def test_a_script_that_does_not_come_leaves_no_room(first_visit: BrowserContext) -> None:
    page = first_visit.new_page()
    page.route(re.compile(SCRIPTS), lambda route: route.abort())
    page.goto(PAGES["recipe"])
    expect(page.locator("[data-print]")).to_have_count(1)
    assert page.locator(".actions, .sheet__print, .choices").evaluate_all("all => all.flatMap(e => [...e.children])") != []
    assert page.locator("[data-print]").evaluate("e => getComputedStyle(e).display") == "none"
    page.goto("/reseptit/?phase=kasvu")
    expect(page.locator(".choices")).to_be_hidden()
    expect(page.locator(".card").first).to_be_visible()
    page.goto("/oma-ruokalista/")
    for shown in (".note[data-own-plain]", ".own__all", ".footer"):
        expect(page.locator(shown)).to_be_visible()
