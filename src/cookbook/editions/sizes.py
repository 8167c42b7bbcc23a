"""How large the files are that readers take along, written beside the site after each edition: pages ask for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from cookbook.disk.opening import is_plain_below, plain_files
from cookbook.editions.job import Job
from cookbook.editions.keeping import write_anew
from cookbook.where.downloads import DOWNLOADS, EPUBS, SIZES
from cookbook.where.open_data import DATA

SITE = "site"
TAKEN = frozenset({".pdf", ".xlsx", ".docx", ".md", ".epub"})
"""How the names of files to take along end."""


def write_sizes(job: Job) -> None:
    """Write the sizes of files of this run until now, and of those that the last one left, where pages ask for them."""
    site = job.stage / SITE
    if (site / SIZES).is_file() or (site.is_dir() and f"{SITE}/{SIZES}" in job.last.digests):
        write_anew(site / SIZES, json.dumps(dict(sorted(_sizes(job))), separators=(",", ":")).encode())


def _sizes(job: Job) -> Iterator[tuple[str, int]]:
    before = (name.removeprefix(f"{SITE}/") for name in job.last.digests if name.startswith(f"{SITE}/"))
    for folder, names in ((job.last.folder / SITE, before), (job.stage / SITE, plain_files(job.stage / SITE))):
        yield from ((name, (folder / name).stat().st_size) for name in names if _is_taken(folder, name))


def _is_taken(folder: Path, name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix in TAKEN and path.parts[0] in (DOWNLOADS, EPUBS, DATA) and is_plain_below(folder, name)
