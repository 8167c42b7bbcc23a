"""The development server shows the site to this machine alone, and mistakes as plain text."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from trees import BASE, inside

from cookbook.cli.arguments import parse
from cookbook.editions.site.server import Server

pytestmark = pytest.mark.program

SECRET = "salaisuus"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def problems() -> list[str]:
    """What is wrong with the content."""
    return []


@pytest.fixture
def server(tmp_path: Path, problems: list[str]) -> Iterator[Server]:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<body>etusivu</body>", encoding="utf-8")
    (tmp_path / "secret.html").write_text(SECRET, encoding="utf-8")
    made = Server(site, free_port(), lambda: problems)
    thread = threading.Thread(target=made.serve, daemon=True)
    thread.start()
    while not made._server.serve_thread.is_alive():
        time.sleep(0.01)
    yield made
    made._server.shutdown()
    thread.join()


def asked(server: Server, path: str, host: str = "127.0.0.1") -> str:
    """The whole answer to a request written as it stands, for browsers mend addresses before they send them."""
    with socket.create_connection(("127.0.0.1", server._server.server_port), timeout=10) as line:
        line.sendall(f"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode())
        return b"".join(iter(lambda: line.recv(65536), b"")).decode()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:8000", "localhost:8000"])
def test_a_page_is_shown(host: str, server: Server) -> None:
    assert "etusivu" in asked(server, "/", host)


def test_only_this_machine_is_answered(server: Server) -> None:
    assert server._server.server_address[0] == "127.0.0.1"
    assert server._server.socket.getsockname()[0] == "127.0.0.1"


@pytest.mark.parametrize(
    "host", ["", "example.org", "example.org:8000", "127.0.0.1.example.org", "localhost.example.org", "0.0.0.0"]
)
def test_a_foreign_name_is_refused(host: str, server: Server) -> None:
    """A page elsewhere whose name was made to lead here must not read what is not published yet."""
    answer = asked(server, "/", host)
    assert " 403 " in answer.splitlines()[0]
    assert "etusivu" not in answer


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html", "/x/../../secret.html", "/%2e%2e/secret.html", "/..%2fsecret.html", "/%2e%2e%2fsecret.html",
        "/..%5csecret.html", "/..\\secret.html", "//../secret.html", "../secret.html", "/%252e%252e/secret.html",
        "/.%00./secret.html",
        "{outside}/secret.html", "/{outside}/secret.html", "file://{outside}/secret.html", "/etc/passwd",
    ],
)  # fmt: skip
def test_nothing_outside_is_served(path: str, server: Server) -> None:
    answer = asked(server, path.format(outside=server._site.parent))
    assert " 200 " not in answer.splitlines()[0]
    assert SECRET not in answer
    assert "root:" not in answer


@pytest.mark.parametrize("path", ["/%00", "/x%00/", "/%00.html", "/" + "x" * 5000])
def test_a_name_that_no_file_can_have_is_not_found(path: str, server: Server) -> None:
    assert " 404 " in asked(server, path).splitlines()[0]


def test_problems_are_shown_as_text(server: Server, problems: list[str]) -> None:
    problems.append('recipes/x.yml:1:1: kentän arvo "<script>alert(1)</script>" & muuta')
    server._rebuild()
    page = asked(server, "/")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>" not in page
    assert "etusivu" not in page
    problems.clear()
    server._rebuild()
    assert "etusivu" in asked(server, "/")


def test_what_a_link_leads_to_is_not_watched(tmp_path: Path) -> None:
    """Nor are ways that never end walked: the tree is refused, and serving goes on."""
    (tmp_path / "outside/deep").mkdir(parents=True)
    (tmp_path / "tree/recipes").mkdir(parents=True)
    for name in ("a", "b", "c"):
        (tmp_path / "tree/recipes" / name).symlink_to("..")
    (tmp_path / "tree/recipes/out").symlink_to(tmp_path / "outside")
    (tmp_path / "tree/methods").symlink_to(tmp_path / "outside")
    made = Server(tmp_path / "site", 0, list, tmp_path / "tree")
    recipes = tmp_path / "tree/recipes"
    (emitter,) = (emitter for emitter in made._server.observer.emitters if emitter.watch.path == str(recipes))
    assert str(tmp_path / "tree/methods") not in made._server._watched_paths
    assert emitter._take_snapshot().paths == {str(recipes), *(str(recipes / name) for name in ("a", "b", "c", "out"))}
    made._server.server_close()
    made._errors.cleanup()


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
