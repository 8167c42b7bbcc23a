"""Starts a command, for `cookbook` as well as for `python -m cookbook`."""

from __future__ import annotations

import sys

INTERRUPTED = 130
"""How shells call the end of a command that was interrupted."""


def start() -> int:
    """Run the command that was given. An interrupt ends it without a word, also while its modules are read."""
    try:
        from cookbook.cli import main

        return main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(start())
