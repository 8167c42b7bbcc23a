"""Shows the site in a browser, builds it anew on every change, and shows mistakes where the page would be."""

from __future__ import annotations

import signal
import socket
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from cookbook.asked import Asked
from cookbook.cli import build, schema
from cookbook.language.speech.messages import line
from cookbook.problems import CookbookError, Place, Problem


def run(asked: Asked) -> int:
    """Serve until interrupted; a mistake in a file does not end it."""
    from cookbook.editions.site.server import HOST, Server  # MkDocs and a web server, which no other command wants

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # Who ends it this way wants nothing left behind either.
    _need_port(HOST, asked.port)
    with tempfile.TemporaryDirectory(prefix="cookbook-") as folder:
        out = Path(folder) / "build"
        server = Server(out / "site", asked.port, lambda: _lines(replace(asked, out=out)), asked.source, asked.lang)
        print(f"http://127.0.0.1:{asked.port}/")
        sys.stdout.flush()
        server.serve()
    return 0


def _need_port(host: str, port: int) -> None:
    """Raise CookbookError where the port is somebody's, before anything is built for it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            args = {"port": port, "reason": error.strerror or str(error)}
            raise CookbookError([Problem(Place("serve"), "port-taken", args)]) from error


def _lines(asked: Asked) -> list[str]:
    """Build, and give the problems as lines: none means that the site is ready. Editors hear of new entries."""
    schema.refresh(asked)
    try:
        build.run(asked)
    except CookbookError as error:
        found = [line(problem, asked.lang) for problem in error.problems]
        print("\n".join(found), file=sys.stderr)
        return found
    return []
