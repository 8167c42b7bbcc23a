"""Looks at one PDF as a print shop does."""

from __future__ import annotations

from pathlib import Path

from cookbook.asked import Asked
from cookbook.load.tree import SourceTree


def run(asked: Asked) -> int:
    """Print the report; 1 where something must be mended, or could not be looked at."""
    from cookbook.editions.print.press.inspection import inspect
    from preflight import UnreadableError
    from preflight.cli import FORMATS, tell_unreadable

    product = asked.product[0] if asked.product else ""
    try:
        report = inspect(Path(asked.file), SourceTree(asked.source), asked.profile, product)
    except UnreadableError as error:
        return tell_unreadable(error, asked.format, asked.lang)
    print(FORMATS[asked.format](report, asked.lang))
    return 1 if report.failed else 0
