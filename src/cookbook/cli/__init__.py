"""The command line: what the reader of a terminal asks for, and how it ends."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence

from cookbook.cli.arguments import parse
from cookbook.cli.commands import run
from cookbook.language.speech.repeated import lines
from cookbook.problems import CookbookError

YOUNG = 50_000
"""Objects after which Python looks for rings that nobody holds: a book is hundreds of thousands that all stay."""

UNREAD = 141
"""How shells call the end of a command whose output nobody reads on."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 good, 1 problems in the content, 2 wrong usage, 3 a fault of ours, which is kept."""
    gc.set_threshold(YOUNG)
    atexit.register(gc.freeze)  # At its end Python would look through all that is there, several times; it ends as well without.
    os.environ["PYTHONSAFEPATH"] = "1"  # Processes of ours look for no modules in the present folder: it may be a stranger's.
    given = sys.argv[1:] if arguments is None else arguments
    asked = parse(given)
    try:
        status = run(asked)
        sys.stdout.flush()  # What nobody reads is told here, and not when Python ends.
        return status
    except CookbookError as error:
        for line in lines(error.problems, asked.lang):
            print(line, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # Who reads has seen enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
    except Exception:  # noqa: BLE001 - whatever nobody foresaw
        from cookbook.cli import fault  # Takes a while to import, and nearly nobody needs it.

        return fault.keep(asked, given)
