"""Builds the cookbook here and elsewhere, and says which files differ: run by hand, two whole builds long.

    .venv/bin/python benchmarks/same_bytes.py [all | site | print --product book]

Elsewhere is another folder, user, home, umask, day, time zone, locale and hash seed at once; needs faketime.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOME / "tests"))

from trees import command, elsewhere  # noqa: E402


def bytes_of(out: Path) -> dict[str, str]:
    """The digest of every file by its name."""
    files = (path for path in out.rglob("*") if path.is_file())
    return {path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def copy(target: Path) -> Path:
    """The project in another folder."""
    left = shutil.ignore_patterns(".*", "build", "tests", "benchmarks", "docs")
    return Path(shutil.copytree(HOME, target, ignore=left))


if __name__ == "__main__":
    asked = sys.argv[1:] or ["all"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        began = time.monotonic()
        said = command(*asked, "--out", folder / "here")
        away = copy(folder / "far/away")
        far = elsewhere(*asked, "--out", folder / "far/out", home=folder / "home", PYTHONPATH=str(away / "src"))
        if said.status or far.status:
            sys.exit(said.err + far.err)
        here, there = bytes_of(folder / "here"), bytes_of(folder / "far/out")
        differ = sorted(path for path in here.keys() | there.keys() if here.get(path) != there.get(path))
        print(
            f"{' '.join(asked)}: {len(here)} files, {len(differ)} differ, {time.monotonic() - began:.0f} s",
            *differ[:20],
            sep="\n",
        )
        sys.exit(bool(differ))
