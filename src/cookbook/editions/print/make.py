"""Makes the print products: lays each out in a process of its own and stops on anything that would look wrong."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.editions.print.laying import Laying, Wait, laying
from cookbook.editions.print.layout.finished import KeptFiles
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.said import REMARK
from cookbook.editions.print.press.leaves import take_out
from cookbook.editions.print.products import book, canvases, cards, cover, documents, entries, foldout, plan, poster, roadmap
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.ticket.ticket import Made, write_ticket
from cookbook.load.tree import VOLUMES
from cookbook.model.book import Book
from cookbook.problems import CookbookError, Place, Problem
from cookbook.settings.emblems import check_emblem_sizes
from cookbook.settings.printing import Printing
from cookbook.settings.volume import WHOLE
from cookbook.settings.worksheet_room import Fitter, check_worksheets
from cookbook.where.press import PRINT, press_folder, printed_in

PRODUCTS: Mapping[str, Product] = {
    module.PRODUCT.name: module.PRODUCT
    for module in (book, foldout, cover, cards, canvases, plan, documents, entries, poster, roadmap)
}
"""What can be printed, by name, in the order in which it is made."""
BOUND = tuple(name for name, product in PRODUCTS.items() if product.is_bound)
"""The products that a volume has of its own."""
THICKEST = 96
"""Pages that staples hold, and that lie flat when they are folded."""
FOLDER = PRINT
Begun = tuple[tuple[Rendering, ...], Wait]
"""The files of a product, and what waits for them."""
LOOKS = ("print/css", "print/templates", "print/img", "theme")
"""Where a cookbook has a look of its own."""


class UnforeseenError(RuntimeError):
    """What nothing that a writer wrote can be to blame for."""


INSTALL = {"Darwin": "brew install pango", "Linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"}


def make(job: Job) -> Iterator[None]:
    """Write the products that the job names, or all, and the job ticket; yields while they are laid out.

    Raises CookbookError with every problem found.
    """
    unknown = [name for name in job.asked.product if name not in PRODUCTS]
    if unknown:
        known = ", ".join(PRODUCTS)
        raise CookbookError([Problem(Place("print"), "unknown-product", {"found": name, "known": known}) for name in unknown])
    wanted = tuple(_wanted(job))
    printing = job.settings.print.printing(job.lang, job.asked.profile)
    if printing.identity.is_example:
        job.problems.note(Place("cookbook.yml"), "example-address", found=printing.identity.address)
    if job.asked.profile:
        check_emblem_sizes(job.tree, printing.identity, printing.profile, job.problems)
        check_worksheets(job.tree, job.settings.canvases, Fitter.of(job.settings.faces, printing.profile), job.problems)
        job.problems.stop_on_errors()
    _need_pango()
    job.progress.stage("print")
    with laying(job, KeptFiles(job.store)) as laid:
        begun = [_begin_all(names, of_volume, job, laid) for of_volume, names in wanted]
        yield
        made = [one for waiting in begun for one in waiting()]
    job.problems.stop_on_errors()
    write_ticket(job, printing, made)


def _wanted(job: Job) -> Iterator[tuple[Printing, tuple[str, ...]]]:
    """The volumes to print with the names of their products: what is not of a volume is made with the first.

    Raises CookbookError for a volume that is not known, and for a product that is of no volume.
    """
    asked, settings = job.asked, job.settings.print
    regular = (WHOLE, *settings.regular)
    for volume in dict.fromkeys(asked.volume or (regular if not asked.product else (WHOLE,))):
        everything = tuple(PRODUCTS) if volume == WHOLE and not asked.volume else BOUND
        names = asked.product or everything
        if asked.volume and (others := [name for name in names if name not in BOUND]):
            args = {"found": others[0], "volume": volume, "known": ", ".join(BOUND)}
            raise CookbookError([Problem(Place("print"), "volume-product", args)])
        yield settings.printing(job.lang, asked.profile, volume), names


def _begin_all(names: tuple[str, ...], printing: Printing, job: Job, laid: Laying) -> Callable[[], Iterator[Made]]:
    """Begin all of a volume's products but those that must know the pages of another; gives what waits for the files."""
    begun = {name: _begin(PRODUCTS[name], printing, job, laid) for name in names if not PRODUCTS[name].needs}
    return partial(_finish, names, begun, printing, job, laid)


def _finish(names: tuple[str, ...], begun: Mapping[str, Begun], printing: Printing, job: Job, laid: Laying) -> Iterator[Made]:
    """The files of a volume's products, in the order in which they are made."""
    for name in _in_order(names):
        product = PRODUCTS[name]
        is_asked = name in names
        renderings, wait = begun.get(name) or _begin(product, printing, job, laid, is_asked=is_asked)
        if not renderings:
            continue
        outcomes = wait()
        _note(outcomes, job)
        if name == book.PRODUCT.name:
            printing = replace(printing, numbers=outcomes[-1].numbers)
            outcomes = _without_leaf(printing, renderings, outcomes, is_written=is_asked)
        printing = replace(printing, pages={**printing.pages, name: outcomes[-1].pages})
        for problem in too_thick(printing):
            job.problems.add(problem)
        if is_asked:
            yield from (Made(product, printing, *pair) for pair in zip(renderings, outcomes, strict=True))


def _begin(product: Product, printing: Printing, job: Job, laid: Laying, *, is_asked: bool = True) -> Begun:
    """The files of a product, and what waits for them; of one that nobody asked for only pages are counted."""
    renderings = product.make(job, printing.of(product.paper), job.lang)
    if not renderings:
        return (), list
    return renderings, laid.begin(renderings) if is_asked else partial(laid.count, renderings[-1])


def _without_leaf(
    printing: Printing, renderings: tuple[Rendering, ...], outcomes: list[Outcome], *, is_written: bool
) -> list[Outcome]:
    """What came of a book whose leaf that folds out is a file of its own: that for the press has as many pages less."""
    leaf = foldout.leaf_of(printing)
    if leaf is None:
        return outcomes
    *others, press = outcomes
    target = renderings[-1].target
    if is_written and target.exists():
        take_out(target, leaf, printing.profile)
    return [*others, replace(press, pages=press.pages - foldout.PAGES)]


def too_thick(printing: Printing) -> Iterator[Problem]:
    """What is wrong with staples in a volume of so many pages."""
    pages = printing.pages.get("book", 0)
    if printing.imprint.order.binding == "stapled" and pages > THICKEST:
        yield Problem(Place(f"{VOLUMES}/{printing.volume_name}.yml"), "volume-thick", {"found": pages, "most": THICKEST})


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """The other products where single ones or volumes are made, and the files of other languages."""
    if asked.product or asked.volume:
        return (PRINT,)
    whole = asked.out / PRINT
    made = asked.out / press_folder(book, printed_in(book, asked))
    known = [asked.out / press_folder(book, lang) for lang in book.languages]
    beside = [path for path in whole.glob("*") if path in known or made != whole]
    return tuple(f"{PRINT}/{path.name}" for path in sorted(beside) if path != made)


def _note(outcomes: list[Outcome], job: Job) -> None:
    """Keep what was found, once each: errors stop the run when all products were looked at, warnings are told at its end.

    Raises UnforeseenError for a remark on styles and templates that are all ours.
    """
    found = [problem for outcome in outcomes for problem in outcome.problems]
    remarks = [str(problem.args["text"]) for problem in found if problem.code == REMARK]
    if remarks and not any((job.tree.root / folder).exists() for folder in LOOKS):
        raise UnforeseenError("; ".join(dict.fromkeys(remarks)))
    for problem in found:
        job.problems.add(problem)


def _in_order(names: tuple[str, ...]) -> list[str]:
    """Products in the order of PRODUCTS, with those that others must know of."""
    wanted = {*names, *(PRODUCTS[name].needs for name in names)}
    return [name for name in PRODUCTS if name in wanted]


def _need_pango() -> None:
    """Say in one line what to install where the system has no Pango."""
    try:
        import weasyprint  # noqa: F401
    except OSError as error:
        command = INSTALL.get(platform.system(), INSTALL["Linux"])
        raise CookbookError([Problem(Place("print"), "pango-missing", {"command": command})]) from error
