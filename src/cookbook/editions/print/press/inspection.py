"""Has the preflight look at a file as one of our products, and tells what it finds as problems."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cookbook.load.identity import read_identities
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.model.languages import FALLBACK
from cookbook.problems import Place, Problem, Problems
from cookbook.settings.printing import read_print_settings
from cookbook.settings.profile import PrintedPart, Profile
from preflight import LANGUAGES, SCREEN, Condition, Order, Remark, Report, is_for_screen, look, sentence

BOOK = "book"
"""The product whose pages come in a multiple."""


@dataclass(frozen=True)
class Said:
    """A remark of the preflight, which has its own words."""

    remark: Remark

    def in_words(self, lang: str) -> str:
        return sentence(self.remark, lang if lang in LANGUAGES else FALLBACK)


def condition_of(profile: Profile, name: str) -> Condition:
    """What the preflight needs to know of a printing condition."""
    return Condition(
        name, profile.variant, profile.condition, profile.registry, profile.ink, profile.bleed, profile.marks, profile.safety,
        profile.resolution, float(profile.line), float(profile.text),
    )  # fmt: skip


def problems_of(report: Report, file: str) -> Iterator[Problem]:
    """Every fault and warning as a problem of `file`, at the page where it was found first."""
    for remark in report.summaries:
        place = Place(f"{file}#page={remark.at.page}" if remark.at.page else file)
        code = "preflight-hint" if remark.is_composing else "preflight-warning" if remark.is_warning else "preflight"
        yield Problem(place, code, {"said": Said(remark)})


def product_of(path: Path) -> str:
    """The product that a file is by its name: `book` for that of any volume."""
    return BOOK if path.stem.startswith(f"{BOOK}-") else path.stem


def inspect(path: Path, tree: SourceTree, profile: str = "", product: str = "", part: PrintedPart | None = None) -> Report:
    """The report on a file of any origin: `profile` names a printing condition of the tree, or `ua`.

    Where it names none, a file that says that it is PDF/UA and not PDF/X is looked at as such, and any other by the
    condition of the imprint. A file named `book.pdf` or `book-….pdf` is a book where `product` says nothing else; it has the
    bleed of its `part`.
    Raises UnreadableError.
    """
    product = product or (BOOK if product_of(path) == BOOK else "")
    if profile == SCREEN or (not profile and is_for_screen(path)):
        return look(path, Order(product=product))
    problems = Problems()
    unread = Book(tree.languages, {}, {}, {}, identities=read_identities(tree, problems))
    settings = read_print_settings(tree, unread, problems)
    problems.stop_on_errors()
    printing = settings.printing(tree.languages[0], profile)
    wanted = printing.profile.of(part) if part else printing.profile
    multiple = wanted.multiple if product == BOOK else 1
    return look(path, Order(condition_of(wanted, printing.name), product, multiple=multiple))
