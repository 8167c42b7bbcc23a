"""Makes the print products: lays each out in a process of its own and stops on anything that would look wrong."""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from cookbook.editions import Job
from cookbook.editions.print.book import book
from cookbook.editions.print.pages import result_of, tell_pages
from cookbook.editions.print.rendering import Rendering
from cookbook.editions.print.settings import Settings, read_settings
from cookbook.editions.print.typeset import paginate, typeset
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import CookbookError, Place, Problem

Product = Callable[[Job, Settings, str], tuple[Rendering, ...]]
PRODUCTS: Mapping[str, Product] = {
    "book": book,
}
"""What can be printed, by the name that --product takes."""
INSTALL = {"Darwin": "brew install pango", "Linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"}


def make(job: Job, lang: str = SOURCE_LANGUAGE) -> None:
    """Write the products that the job names, or all. Raises CookbookError with every problem found."""
    unknown = [name for name in job.products if name not in PRODUCTS]
    if unknown:
        known = ", ".join(PRODUCTS)
        raise CookbookError([Problem(Place("print"), "unknown-product", {"found": name, "known": known}) for name in unknown])
    settings = read_settings(job.tree, job.profile, lang)
    _need_pango()
    problems = [one for name in job.products or PRODUCTS for one in _typeset_all(PRODUCTS[name](job, settings, lang), job)]
    if problems:
        raise CookbookError(problems)


def _typeset_all(renderings: tuple[Rendering, ...], job: Job) -> list[Problem]:
    """Lay out each rendering in a process of its own; those of one product break alike, so the first finds their page numbers."""
    found: dict[tuple[Place, str, str], Problem] = {}
    workers, fresh = len(renderings), get_context("spawn")
    page = fresh.Value("i", 0)
    # A layout leaves a gigabyte behind: each has a process of its own.
    with ProcessPoolExecutor(workers, fresh, tell_pages, (page,), max_tasks_per_child=1) as pool:
        job.progress.stage(renderings[0].stage)
        numbers = result_of(pool.submit(paginate, renderings[0]), page, 0, job.progress)
        pages = page.value
        running = [(rendering, pool.submit(typeset, rendering, numbers)) for rendering in renderings]
        for rendering, future in running:
            if rendering is not renderings[0]:
                job.progress.stage(rendering.stage)
            outcome = result_of(future, page, pages, job.progress)
            found |= {problem.sort_key: problem for problem in outcome.problems}
    return list(found.values())


def _need_pango() -> None:
    """Say in one line what to install where the system has no Pango."""
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        command = INSTALL.get(platform.system(), INSTALL["Linux"])
        raise CookbookError([Problem(Place("print"), "pango-missing", {"command": command})]) from error
