"""Shows a live site to browsers: what is there as it is, and a small script that loads a page again when it has changed."""

from __future__ import annotations

import ipaddress
import json
import mimetypes
import re
import socket
from dataclasses import asdict, dataclass
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote, unquote, urlsplit

from cookbook.disk.opening import read_bytes
from cookbook.editions.site.live import Live
from cookbook.editions.site.policy import HEADERS
from cookbook.load.tree import HOME

HOST = "127.0.0.1"
OURS = "-/"
"""Where the server's own addresses begin; no page has one like it."""
SCRIPT = HOME / "theme/serve/live.js"
HOST_NAME = re.compile(r"\[[0-9a-f:.]+\]|[^:\[\]]+")
"""What stands before the port where a browser says whom it calls."""
PATIENCE = 20.0
"""Seconds that a browser waits for news before it asks again."""
TYPES = {".yml": "text/plain", ".woff2": "font/woff2", ".webp": "image/webp", ".js": "text/javascript"}
"""Media types that not every system knows."""


@dataclass(frozen=True)
class Reply:
    """What a browser is given."""

    status: HTTPStatus
    body: bytes
    type: str = "text/plain; charset=utf-8"
    location: str = ""


class LiveServer(ThreadingHTTPServer):
    """Listens at a host and a port. Raises OSError where it cannot."""

    daemon_threads = True

    def __init__(self, host: str, port: int, live: Live, lang: str) -> None:
        self.live = live
        self.lang = lang
        self.host = host
        self.address_family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        super().__init__((host, port), _Reader)

    def is_for_us(self, name: str) -> bool:
        """Whether a browser calls us by a name that is ours: one of anybody else's that leads here wants to read drafts."""
        if name in (self.host, "localhost", HOST):
            return True
        try:
            ipaddress.ip_address(name.strip("[]"))
        except ValueError:
            return False
        return not is_alone(self.host)

    def answer(self, target: str) -> Reply:
        """What is at the address that a browser asks for."""
        asked = urlsplit(target)
        path = unquote(asked.path).removeprefix("/")
        if path.startswith(OURS):
            return self._own(path.removeprefix(OURS), asked.query)
        number = self.live.state.number  # Before the page is made: it may be of a later draft, never of an earlier one.
        address = f"{path}index.html" if not path or path.endswith("/") else path
        made = self.live.page(address)
        draft = self.live.draft
        if made is None and draft and draft.has(f"{path}/index.html"):
            return Reply(HTTPStatus.FOUND, b"", location=f"/{quote(path)}/{'?' if asked.query else ''}{asked.query}")
        if made is None:
            return self._missing(path, number)
        if not made:
            return self._problems()
        is_page = address.endswith(".html")
        return Reply(HTTPStatus.OK, self._listening(made, number) if is_page else made, _type_of(address))

    def _own(self, name: str, query: str) -> Reply:
        if name == "live.js":
            return Reply(HTTPStatus.OK, read_bytes(SCRIPT), "text/javascript; charset=utf-8")
        if name == "state":
            state = self.live.wait(query, PATIENCE)
            return Reply(HTTPStatus.OK, json.dumps(asdict(state)).encode(), "application/json")
        return Reply(HTTPStatus.NOT_FOUND, b"404")

    def _missing(self, path: str, number: str) -> Reply:
        if self.live.draft is None:
            return self._problems()
        of_language = self.live.page(f"{path.partition('/')[0]}/404.html")
        page = of_language or self.live.page("404.html")
        return Reply(HTTPStatus.NOT_FOUND, self._listening(page, number) if page else b"404", _type_of("404.html"))

    def _problems(self) -> Reply:
        """A page of what is wrong, where no page could be made yet."""
        rows = "".join(f"<li><pre>{escape(problem)}</pre></li>" for problem in self.live.state.problems)
        head = f'<!doctype html><html lang="{self.lang}"><meta charset="utf-8"><title>✗</title>'
        page = f"{head}<body><ul>{rows}</ul></body></html>".encode()
        return Reply(HTTPStatus.OK, self._listening(page, ""), _type_of("index.html"))

    def _listening(self, page: bytes, number: str) -> bytes:
        """The page with the script at its end, which knows the draft that the page is of."""
        before, end, after = page.rpartition(b"</body>")
        script = f'<script src="/{OURS}live.js" data-number="{number}"></script>'.encode()
        return before + script + end + after if end else page


def is_alone(host: str) -> bool:
    """Whether only this machine can reach a server at that host."""
    return all(ipaddress.ip_address(found[4][0]).is_loopback for found in socket.getaddrinfo(host, None))


def _type_of(address: str) -> str:
    ending = f".{address.rpartition('.')[2]}"
    found = TYPES.get(ending) or mimetypes.guess_type(address)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") or ending in (".json", ".xml", ".svg") else found


class _Reader(BaseHTTPRequestHandler):
    """One browser's questions."""

    server: LiveServer
    protocol_version = "HTTP/1.1"
    timeout = 60

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal is for what is wrong with the content."""

    def _answer(self) -> None:
        name = HOST_NAME.match(self.headers.get("Host", ""))
        is_for_us = name is not None and self.server.is_for_us(name[0])
        found = self.server.answer(self.path) if is_for_us else Reply(HTTPStatus.FORBIDDEN, b"403 Forbidden")
        try:
            self.send_response(found.status)
            heads = {**HEADERS, "Content-Type": found.type, "Content-Length": str(len(found.body)), "Cache-Control": "no-store"}
            for head, value in {**heads, **({"Location": found.location} if found.location else {})}.items():
                self.send_header(head, value)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(found.body)
        except OSError:  # The browser has gone on.
            self.close_connection = True
