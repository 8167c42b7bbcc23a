"""The development server shows this machine alone what has changed, and mistakes beside the last good page."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from trees import BASE, change, environment, grow, inside

from cookbook.cli.arguments import parse
from cookbook.editions.site.live import Live
from cookbook.editions.site.server import LiveServer, is_alone
from cookbook.editions.site.watching import changes
from cookbook.link.cookbook import read
from cookbook.problems import Problems
from cookbook.store import Store

pytestmark = pytest.mark.program

PATIENCE = 60.0
RECIPE = "recipes/kokeiluohjelma.yml"
PAGE = "/reseptit/kokeiluohjelma/"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait(state: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not state():
        assert time.monotonic() < deadline
        time.sleep(0.01)


class Served:
    """A tree that is served by this process: what was last read of it, and a browser without manners."""

    def __init__(self, tree: Path, host: str = "127.0.0.1") -> None:
        store = Store()
        self.tree = tree
        self.live = Live(lambda: read(tree, Problems(), store), "fi")
        self.server = LiveServer(host, 0, self.live, "fi")
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def ask(self, path: str, host: str = "127.0.0.1") -> str:
        """The whole answer to a request written as it stands, for browsers mend addresses before they send them."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as line:
            line.sendall(f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
            return b"".join(iter(lambda: line.recv(65536), b"")).decode()

    def end(self) -> None:
        self.live.end()
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


def serving(tree: Path) -> Iterator[Served]:
    made = Served(tree)
    made.live.update()
    yield made
    made.end()


@pytest.fixture
def served(tree: Path) -> Iterator[Served]:
    """A tree of the test's own, to be changed."""
    yield from serving(tree)


@pytest.fixture(scope="module")
def still(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A tree that stays as it is, for tests that only ask."""
    yield from serving(grow(tmp_path_factory.mktemp("still") / "tree"))


def status(answer: str) -> int:
    return int(answer.split(" ", 2)[1])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:8000", "localhost:8000"])
def test_a_page_is_shown(host: str, still: Served) -> None:
    answer = still.ask(PAGE, host)
    assert status(answer) == 200
    assert "<h1" in answer
    assert "/-/live.js" in answer


def test_every_sort_of_file_is_shown(still: Served) -> None:
    for path, type in (
        ("/", "text/html"), ("/sv/", "text/html"), ("/assets/cookbook/site.css", "text/css"), ("/-/live.js", "text/javascript"),
        ("/assets/cookbook/js/site.js", "text/javascript"),
        ("/haku/index.json", "application/json"), (f"/source/{RECIPE}", "text/plain"),
    ):  # fmt: skip
        answer = still.ask(path)
        assert status(answer) == 200, path
        assert f"Content-Type: {type}" in answer


def test_a_folder_without_its_slash_leads_on(still: Served) -> None:
    answer = still.ask(PAGE.rstrip("/") + "?x=1")
    assert status(answer) == 302
    assert f"Location: {PAGE}?x=1" in answer


@pytest.mark.parametrize(
    "host",
    ["", "example.org", "example.org:8000", "127.0.0.1.example.org", "localhost.example.org", "0.0.0.0", "[::", "192.168.1.2"],
)
def test_a_foreign_name_is_refused(host: str, still: Served) -> None:
    """A page elsewhere whose name was made to lead here must not read what is not published yet."""
    answer = still.ask("/", host)
    assert status(answer) == 403
    assert "<h1" not in answer


@pytest.mark.parametrize(("host", "fits"), [("192.168.1.2:8000", True), ("[fe80::1]:8000", True), ("example.org", False)])
def test_a_phone_calls_by_a_number(host: str, fits: bool, tree: Path) -> None:
    """A name may be anybody's, a number that leads here is ours."""
    made = Served(tree, "0.0.0.0")
    made.live.update()
    assert status(made.ask("/", host)) == (200 if fits else 403)
    made.end()


def test_only_this_machine_is_answered_where_nobody_asks_for_more(still: Served) -> None:
    assert still.server.socket.getsockname()[0] == "127.0.0.1"
    assert [is_alone(host) for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "192.0.2.1")] == [
        True,
        True,
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret", "/x/../../secret", "/%2e%2e/secret", "/..%2fsecret", "/%2e%2e%2fsecret", "/..%5csecret", "/..\\secret",
        "//../secret", "../secret", "/%252e%252e/secret", "/.%00./secret", "/etc/passwd", "file:///etc/passwd", "//etc/passwd",
        "/source/../cookbook.yml", "/-/../secret", "/-/", "/-/x", "/%00", "/x%00/", "/%00.html", "/" + "x" * 5000, "/%ff", "*",
    ],
)  # fmt: skip
def test_nothing_else_is_served(path: str, still: Served) -> None:
    answer = still.ask(path)
    assert status(answer) == 404
    assert "root:" not in answer


def test_problems_stand_beside_the_last_good_page(served: Served) -> None:
    before = served.live.state
    change(served.tree, RECIPE, "title: ", "titel: ")
    (first, *_) = served.live.update()
    assert first.startswith(RECIPE)
    state = json.loads(served.ask(f"/-/state?{before.mark}").partition("\r\n\r\n")[2])
    assert (state["number"], state["problems"][0]) == (before.number, first)
    assert status(served.ask(PAGE)) == 200
    change(served.tree, RECIPE, "titel: ", "title: Uusi ")
    assert served.live.update() == ()
    assert "Uusi Kokeiluohjelma" in served.ask(PAGE)
    assert served.live.state.number != before.number


def test_problems_are_a_page_of_text_where_there_is_no_other(tree: Path) -> None:
    made = Served(tree)
    change(tree, RECIPE, "status: ", 'status: "<script>alert(1)</script>" # ')
    made.live.update()
    for path in ("/", PAGE, "/none"):
        answer = made.ask(path)
        assert status(answer) == 200
        assert "&lt;script&gt;alert(1)" in answer
        assert "<script>" not in answer
    made.end()


def test_a_template_that_fails_leaves_its_page_as_it_was(served: Served) -> None:
    answer = served.ask(PAGE)
    (served.tree / "theme/articles").mkdir(parents=True)
    (served.tree / "theme/articles/recipe.html.j2").write_text("{{ otsikko.puuttuu }}")
    assert served.live.update() == ()
    assert served.ask(PAGE).partition("<body")[2].partition("<script")[0] == answer.partition("<body")[2].partition("<script")[0]
    assert served.live.state.problems[0].startswith("theme/articles/recipe.html.j2:1:1")
    assert status(served.ask("/menetelmat/")) == 200


def test_a_fault_of_ours_ends_nothing(served: Served) -> None:
    def fail() -> None:
        raise ZeroDivisionError("ours")

    good, served.live._read = served.live._read, fail
    assert "ZeroDivisionError" in served.live.update()[0]
    assert status(served.ask(PAGE)) == 200
    served.live._read = good
    assert served.live.update() == ()


def test_two_browsers_hear_of_a_change(served: Served) -> None:
    mark, heard = served.live.state.mark, []
    browsers = [threading.Thread(target=lambda: heard.append(served.ask(f"/-/state?{mark}"))) for _ in range(2)]
    for browser in browsers:
        browser.start()
    served.live.update()
    for browser in browsers:
        browser.join(PATIENCE)
    assert [served.live.state.mark in answer for answer in heard] == [True, True]


class Watched:
    """What is told of a tree."""

    def __init__(self, tree: Path) -> None:
        self.stop = threading.Event()
        self.times = 0
        self.rounds = 0
        self.thread = threading.Thread(target=self._listen, args=(tree,), daemon=True)
        self.thread.start()
        wait(lambda: self.rounds)

    def _listen(self, tree: Path) -> None:
        for has_changed in changes(tree, self.stop):
            self.times += has_changed
            self.rounds += 1

    def tells_of(self, act: Callable[[], object]) -> None:
        wait_for = self.rounds + 1  # What came before has been told.
        wait(lambda: self.rounds > wait_for)
        before = self.times
        act()
        wait(lambda: self.times > before)


@pytest.fixture
def watched(tree: Path) -> Iterator[Watched]:
    made = Watched(tree)
    yield made
    made.stop.set()
    made.thread.join(PATIENCE)


def test_nothing_is_missed(watched: Watched, tree: Path, tmp_path: Path) -> None:
    recipes = tree / "recipes"
    watched.tells_of(lambda: change(tree, RECIPE, "title: ", "title: Uusi "))
    watched.tells_of(lambda: recipes.rename(tmp_path / "away"))
    watched.tells_of(lambda: (tmp_path / "away").rename(recipes))
    watched.tells_of(lambda: change(tree, RECIPE, "title: ", "title: Taas "))
    watched.tells_of(lambda: (tree / "theme/css").mkdir(parents=True))
    watched.tells_of(lambda: (tree / "theme/css/base.css").write_text("a{}"))
    watched.tells_of(lambda: (tree / "theme/css/base.css").write_text("b{}"))
    watched.tells_of(lambda: shutil.rmtree(tree / "theme"))
    watched.tells_of(lambda: change(tree, "cookbook.yml", "title: ", "title: Uusi "))


def test_ten_thousand_files_at_once_are_a_change(watched: Watched, tree: Path) -> None:
    (tree / "images").mkdir()
    watched.tells_of(lambda: [(tree / f"images/{number}.txt").touch() for number in range(10_000)])
    watched.tells_of(lambda: shutil.rmtree(tree / "images"))
    watched.tells_of(lambda: change(tree, RECIPE, "title: ", "title: Uusi "))


def test_what_a_link_leads_to_is_not_watched(watched: Watched, tree: Path, tmp_path: Path) -> None:
    """Nor are ways that never end walked: the tree is refused, and serving goes on."""
    (tmp_path / "outside").mkdir()
    watched.tells_of(lambda: (tree / "recipes/out").symlink_to(tmp_path / "outside"))
    watched.tells_of(lambda: (tree / "recipes/round").symlink_to(".."))
    before, rounds = watched.times, watched.rounds
    (tmp_path / "outside/x.yml").touch()
    wait(lambda: watched.rounds > rounds + 2)
    assert watched.times == before


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_save_is_served_until_the_end(end: signal.Signals, tree: Path, tmp_path: Path) -> None:
    port, left = free_port(), tmp_path / "left"
    left.mkdir()
    line = [sys.executable, "-m", "cookbook", "serve", "--source", str(tree), "--port", str(port)]
    with subprocess.Popen(
        line, env=environment(TMPDIR=str(left)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as serving:
        assert serving.stdout
        assert serving.stdout.readline() == f"http://127.0.0.1:{port}/\n"

        def page() -> bytes:
            with closing(HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as browser:
                browser.request("GET", PAGE)
                return browser.getresponse().read()

        assert b"Kokeiluohjelma" in page()
        draft = tmp_path / "draft"
        draft.write_text((tree / RECIPE).read_text().replace("title: ", "title: Uusi "))
        draft.replace(tree / RECIPE)
        wait(lambda: b"Uusi Kokeiluohjelma" in page())
        os.kill(serving.pid, end)
        told = serving.communicate(timeout=PATIENCE)[1]
    assert serving.returncode == 0, told
    assert list(left.iterdir()) == []


def test_a_port_in_use_is_told_before_anything_is_built() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        said = inside("serve", "--port", port, "--source", BASE, "--lang", "en")
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith(f"serve: the port {port} cannot be used (")


@pytest.mark.parametrize(("port", "fits"), (("1", True), ("65535", True), ("0", False), ("65536", False), ("http", False)))
def test_a_port_is_a_number_that_is_one(port: str, fits: bool, capsys: pytest.CaptureFixture[str]) -> None:
    if fits:
        assert parse(["serve", "--port", port]).port == int(port)
        return
    with pytest.raises(SystemExit):
        parse(["serve", "--port", port, "--lang", "en"])
    assert f"the port {port} is not valid" in capsys.readouterr().err
