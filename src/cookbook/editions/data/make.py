"""Writes the open data, the scorecard workbooks and the documents to fill in beside the pages of the site."""

from __future__ import annotations

from functools import partial
from itertools import chain

from cookbook.asked import Asked
from cookbook.disk.opening import read_bytes
from cookbook.editions.data.documents import filled, papers
from cookbook.editions.data.edition import DataEdition, open_edition
from cookbook.editions.data.files import Maker, makers
from cookbook.editions.data.question_sheets import worksheets
from cookbook.editions.data.workbooks import filled_in, workbooks
from cookbook.editions.halves import share_heavy
from cookbook.editions.job import Job
from cookbook.editions.keeping import Keeping, write_anew
from cookbook.load.stories import FOLDER as OBSERVATIONS
from cookbook.model.book import Book
from cookbook.model.story import STORY
from cookbook.where.downloads import observed
from cookbook.where.open_data import DATA

FOLDER = f"site/{DATA}"


def make(job: Job) -> None:
    """Write every file of open_data.files; workbooks and documents in every language."""
    job.progress.stage("data")
    kept = Keeping(job, "data")
    edition = open_edition(kept.watched.linked, job.settings, job.store.shelf("records"))
    for name, make_text in makers(job.linked.book):
        kept.write(f"{FOLDER}/{name}", partial(_encoded, make_text, edition))
    papers_and_sheets = chain(workbooks(edition), filled_in(edition), papers(edition), filled(edition), worksheets(edition))
    pieces = [*kept.left((f"{FOLDER}/{name}", make_bytes) for name, make_bytes in papers_and_sheets)]
    _lay_observations(job)
    share_heavy(pieces, job.tree, job.progress.step)
    kept.save()


def _lay_observations(job: Job) -> None:
    """The tables of stories as they are: nobody is told of in what is invented."""
    used = (one for story in job.linked.of(STORY) for one in story.content.observations)
    for name in dict.fromkeys(name for one in used for name in one.files):
        write_anew(job.stage / "site" / observed(name), read_bytes(job.tree.root / OBSERVATIONS / f"{name}.csv"))


def _encoded(make_text: Maker, edition: DataEdition) -> bytes:
    return make_text(edition).encode()


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """Nothing: all files are made at once."""
    return ()
