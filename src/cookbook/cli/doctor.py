"""Says what the machine has and what is missing, and how to get it."""

from __future__ import annotations

import ctypes
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cookbook.cli.arguments import Asked
from cookbook.language.speech.table import find
from cookbook.load.tree import HOME

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True, slots=True)
class Part:
    """Something that the cookbook needs, for what, and where Debian has it."""

    name: str
    use: str
    package: str
    find: Callable[[], str | None]


def _library(name: str) -> str | None:
    try:
        ctypes.CDLL(name)
    except OSError:
        return None
    return name


def _program(*names: str) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _fonts() -> str | None:
    fonts = sorted(path.name for path in (HOME / "theme/fonts").glob("*.woff2"))
    return f"{len(fonts)} × woff2" if fonts else None


PARTS = (
    Part("Python", "all", "python3", platform.python_version),
    Part("Pango", "book", "libpango-1.0-0 libpangoft2-1.0-0", lambda: _library("libpangoft2-1.0.so.0")),
    Part("HarfBuzz", "book", "libharfbuzz-subset0", lambda: _library("libharfbuzz-subset.so.0")),
    Part("Fonts", "book", "", _fonts),
    Part("Chromium", "test", "chromium", lambda: _program(*BROWSERS)),
    Part("Node", "test", "", lambda: _program(str(Path(sys.executable).with_name("node")))),
    Part("Ghostscript", "book", "ghostscript", lambda: _program("gs")),
    Part("Poppler", "book", "poppler-utils", lambda: _program("pdftotext")),
    Part("Faketime", "test", "faketime", lambda: _program("faketime")),
    Part("Voikko", "lexicon", "libvoikko1 voikko-fi", lambda: _library("libvoikko.so.1")),
)


def run(asked: Asked) -> int:
    """Print a line a part. Nothing is installed."""
    for part in PARTS:
        found = part.find()
        use = find(asked.lang, f"doctor.{part.use}") or part.use
        missing = find(asked.lang, "doctor.missing") or "missing"
        print(f"{'✓' if found else '✗'} {part.name:12} {found or missing.format(package=part.package):45} {use}")
    return 0
