"""Looks at one PDF as a print shop does."""

from __future__ import annotations

from pathlib import Path

from cookbook.asked import Asked
from cookbook.model.languages import FALLBACK
from cookbook.settings.basics import open_tree


def run(asked: Asked) -> int:
    """Print the report; 1 where something must be mended, or could not be looked at."""
    from cookbook.editions.print.press.inspection import inspect
    from preflight import LANGUAGES, UnreadableError
    from preflight.cli import FORMATS, tell_unreadable

    lang = asked.lang if asked.lang in LANGUAGES else FALLBACK
    product = asked.product[0] if asked.product else ""
    try:
        report = inspect(Path(asked.file), open_tree(asked.source), asked.profile, product)
    except UnreadableError as error:
        return tell_unreadable(error, asked.format, lang)
    print(FORMATS[asked.format](report, lang))
    return 1 if report.failed else 0
