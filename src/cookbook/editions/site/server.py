"""A development server: MkDocs' own live reload around a builder that reports instead of failing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserverVFS

from cookbook.asked import LANGUAGE
from cookbook.load import CONTENT
from cookbook.load.tree import HOME

HOST = "127.0.0.1"
INTERVAL = 0.5
"""Seconds between two looks for changes."""
NAMES = (HOST, "localhost")
"""What a browser on this machine calls us. A name of anyone else's that leads here is a page that wants to read drafts."""


def watch(server: LiveReloadServer, root: Path) -> None:
    """Have the server rebuild when anything changes that the site of the tree is made of, what it borrows included.

    Called after each build, for folders that are new since the last; to be told twice of the others does nothing.
    """
    for path in (base / name for base in dict.fromkeys((root, HOME)) for name in CONTENT):
        if path.exists() and not path.is_symlink():
            server.watch(str(path))


class Server:
    """Serves `site`, built anew when the tree at `root` changes; while `build` gives problems, every address shows them."""

    def __init__(
        self, site: Path, port: int, build: Callable[[], list[str]], root: Path | None = None, lang: str = LANGUAGE
    ) -> None:
        self._build = build
        self._root = root
        self._lang = lang
        self._site = site
        self._errors = TemporaryDirectory(prefix="cookbook-problems-")
        self._server = LiveReloadServer(self._rebuild, HOST, port, str(site))
        # A link may lead anywhere, and back: it is looked at, not followed.
        self._server.observer = PollingObserverVFS(os.lstat, os.scandir, polling_interval=INTERVAL)  # type: ignore[assignment]
        self._server.error_handler = self._missing
        self._server.set_app(self._answer)
        self._rebuild()

    def serve(self) -> None:
        """Serve until interrupted."""
        try:
            self._server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            self._server.shutdown()
        finally:
            self._errors.cleanup()

    def _rebuild(self) -> None:
        problems = self._build()
        if self._root:
            watch(self._server, self._root)
        if problems:
            rows = "".join(f"<li><code>{escape(problem)}</code></li>" for problem in problems)
            head = f'<!doctype html><html lang="{self._lang}"><meta charset="utf-8"><title>✗</title>'
            page = f"{head}<body><ul>{rows}</ul></body></html>"
            Path(self._errors.name, "index.html").write_text(page, encoding="utf-8")
        self._server.root = self._errors.name if problems else os.fspath(self._site)

    def _answer(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """A file of the site, for those who call us by our own name and ask for one that a system can have."""
        is_for_us = environ.get("HTTP_HOST", "").partition(":")[0] in NAMES
        if is_for_us and "\0" not in environ["PATH_INFO"]:
            return self._server.serve_request(environ, start)
        said = "404 Not Found" if is_for_us else "403 Forbidden"
        start(said, [("Content-Type", "text/plain")])
        return [said.encode()]

    def _missing(self, code: int) -> bytes | None:
        """Any other address while there are problems: go where they are shown."""
        if self._server.root == self._errors.name:
            return b'<!doctype html><meta http-equiv="refresh" content="0; url=/">'
        page = self._site / "404.html"
        return page.read_bytes() if page.is_file() else None
