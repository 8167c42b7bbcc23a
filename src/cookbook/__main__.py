"""Starts a command, for `cookbook` as well as for `python -m cookbook`."""

from __future__ import annotations

import signal
import sys

INTERRUPTED = 130
"""How shells call the end of a command that was interrupted."""
ENDS = ("SIGTERM", "SIGHUP")
"""What asks a command to end, on systems that have it: it tidies up first, as after an interrupt."""


def start() -> int:
    """Run the command that was given. An interrupt ends it without a word, also while its modules are read."""
    try:
        for name in ENDS:
            if number := getattr(signal, name, None):
                signal.signal(number, signal.default_int_handler)
        from cookbook.cli import main

        return main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(start())
