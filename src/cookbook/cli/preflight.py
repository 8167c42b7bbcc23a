"""Looks at one PDF as a print shop does."""

from __future__ import annotations

from pathlib import Path

from cookbook.cli.arguments import Asked
from cookbook.load.tree import SourceTree
from preflight import preflight_file
from preflight.report import as_json, as_text

_SHOW = {"text": as_text, "json": as_json}


def run(asked: Asked) -> int:
    """Print the report; 1 where something must be mended, or could not be looked at for want of a program."""
    product = asked.product[0] if asked.product else ""
    report = preflight_file(Path(asked.file), SourceTree(asked.source), asked.profile, product)
    print(_SHOW[asked.format](report, asked.lang))
    return 1 if report.failed else 0
