"""Shows the site in a browser as it is written: what has changed is shown at once, what is wrong beside it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING

from cookbook.asked import Asked
from cookbook.cli import schema
from cookbook.language.speech.table import told
from cookbook.link.cookbook import read
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.store import open_store

if TYPE_CHECKING:
    from cookbook.editions.site.live import Live

ENDS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def run(asked: Asked) -> int:
    """Serve until somebody ends it; a mistake in a file does not. Raises CookbookError where nobody may listen at the port."""
    from cookbook.editions.site.live import Live
    from cookbook.editions.site.watching import changes  # These and a web server no other command wants.

    store, stop = open_store(asked.source, fresh=asked.fresh), Event()
    for number in ENDS:
        signal.signal(number, lambda *_: stop.set())
    live = Live(lambda: read(asked.source, Problems(), store), asked.lang)
    with _listening(asked, live):
        _update(live)
        is_new = True
        for has_changed in changes(asked.source, stop):
            if has_changed:
                _update(live)
                is_new = True
            elif is_new:  # Editors hear of new entries when the writer rests.
                schema.refresh(asked)
                store.save()
                is_new = False
    return 0


@contextmanager
def _listening(asked: Asked, live: Live) -> Iterator[None]:
    """Answer browsers meanwhile, and say where."""
    from cookbook.editions.site.server import LiveServer, is_alone

    try:
        server = LiveServer(asked.host, asked.port, live, asked.lang)
    except OSError as error:
        args = {"port": asked.port, "reason": error.strerror or str(error)}
        raise CookbookError([Problem(Place("serve"), "port-taken", args)]) from error
    print(f"http://{asked.host}:{asked.port}/")
    if not is_alone(asked.host):
        print(told(asked.lang, "made.served-to-all"), file=sys.stderr)
    sys.stdout.flush()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        live.end()
        server.shutdown()
        server.server_close()


def _update(live: Live) -> None:
    """Read what has changed, and say in the terminal what is wrong."""
    for line in live.update():
        print(line, file=sys.stderr)
