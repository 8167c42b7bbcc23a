"""How large the files are that readers take along, written beside the site after each edition: pages ask for it.

Of a book the number of its pages stands beside the bytes, as the ticket of its press file says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from cookbook.disk.opening import is_plain_below, plain_files, read_bytes
from cookbook.editions.job import Job
from cookbook.editions.keeping import write_anew
from cookbook.settings.volume import WHOLE
from cookbook.where.downloads import DOWNLOADS, EPUBS, pdf, sizes, volume, written_in
from cookbook.where.open_data import DATA
from cookbook.where.press import press_folder

SITE, TICKET = "site", "job.json"
TAKEN = (".pdf", ".xlsx", ".docx", ".md", ".epub")
"""How the names of files to take along end."""


def write_sizes(job: Job) -> None:
    """Write the sizes of files of this run until now, and of those that the last one left, where pages ask for them."""
    book, site = job.linked.book, job.stage / SITE
    first = sizes(book.source_language)
    is_renewed = f"{SITE}/{first}" in job.last.digests and (site.is_dir() or job.last.again)
    if not is_renewed and not (site / first).is_file():
        return
    found = sorted(_sizes(job))
    for lang in book.languages:
        own = {name: size for name, size in found if written_in(book, name) == lang}
        write_anew(site / sizes(lang), json.dumps(own, separators=(",", ":")).encode())


def _sizes(job: Job) -> Iterator[tuple[str, int | tuple[int, int]]]:
    pages = dict(_pages(job))
    yield from ((name, (size, pages[name]) if name in pages else size) for name, size in _bytes(job))


def _pages(job: Job) -> Iterator[tuple[str, int]]:
    """The pages of each book, by its address."""
    book = job.linked.book
    for lang in book.languages:
        name = f"{press_folder(book, lang)}/{TICKET}"
        made = job.stage / name
        ticket = read_bytes(made) if made.is_file() else job.last.read(name)
        for record in json.loads(ticket)["files"] if ticket else ():
            if record["product"] == WHOLE and record.get("volume"):
                own = record["volume"]["name"]
                yield pdf(book, str(book.identity().file_name) if own == WHOLE else volume(book, own), lang), record["pages"]


def _bytes(job: Job) -> Iterator[tuple[str, int]]:
    before = (name.removeprefix(f"{SITE}/") for name in job.last.digests if name.startswith(f"{SITE}/"))
    for name in filter(_is_taken, before):
        size = job.last.again.get(f"{SITE}/{name}")
        if size is not None or is_plain_below(job.last.folder / SITE, name):
            yield name, (job.last.folder / SITE / name).stat().st_size if size is None else size
    for name in filter(_is_taken, plain_files(job.stage / SITE)):
        yield name, (job.stage / SITE / name).stat().st_size


def _is_taken(name: str) -> bool:
    return name.endswith(TAKEN) and name.startswith((f"{DOWNLOADS}/", f"{EPUBS}/", f"{DATA}/"))
