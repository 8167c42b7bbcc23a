"""What is left of a fault of ours: its traceback, kept in a file that the reader of the terminal can send us."""

from __future__ import annotations

import platform
import sys
import tempfile
import traceback
from collections.abc import Sequence
from importlib.metadata import version

from cookbook.asked import Asked
from cookbook.language.speech.table import told

STATUS = 3
"""How a run ends by a fault of ours."""
LIBRARIES = ("pydantic", "mkdocs", "weasyprint", "pillow", "fonttools")


def keep(asked: Asked, arguments: Sequence[str]) -> int:
    """Show the fault that is being handled, keep it with the run and the versions of everything, and say where it lies."""
    said = traceback.format_exc()
    versions = [f"Python {platform.python_version()}", platform.platform(), *(f"{name} {version(name)}" for name in LIBRARIES)]
    lines = [" ".join(arguments), *versions, "", said]
    with tempfile.NamedTemporaryFile("w", prefix="cookbook-fault-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.write("\n".join(lines))
    print(said, file=sys.stderr)
    print(told(asked.lang, "made.fault", file=file.name), file=sys.stderr)
    return STATUS
