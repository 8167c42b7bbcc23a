"""Looks at a PDF as a print shop does before it prints: what is wrong, where, and what is allowed.

Any PDF may be looked at, and nothing in it is trusted. What a check finds is left to `report` to say.
"""

from __future__ import annotations

from pathlib import Path

from cookbook.load.tree import SourceTree
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.settings.printing import read_settings
from preflight.checks.condition import claimed
from preflight.checks.tagged import claims_ua
from preflight.findings import Report
from preflight.opening import opened
from preflight.run import look
from preflight.subject import BOOK, UA, Order, Subject

__all__ = ["BOOK", "UA", "Order", "Report", "preflight", "preflight_file"]


def preflight(path: Path, order: Order) -> Report:
    """The report on a file that should be what `order` says. Raises CookbookError for what is no PDF that opens."""
    with opened(path) as pdf:
        return look(pdf, path, order)


def preflight_file(path: Path, tree: SourceTree, profile: str = "", product: str = "") -> Report:
    """The report on a file of any origin: `profile` names a printing condition of the tree, or `ua`.

    Where it names none, a file that says that it is PDF/UA and not PDF/X is looked at as such, and any other by the
    condition of the imprint. A file named `book.pdf` is a book where `product` says nothing else.
    """
    with opened(path) as pdf:
        subject = Subject(pdf, path, Order(UA))
        is_screen = profile == UA or (not profile and claims_ua(subject) and not claimed(subject))
        product = product or (BOOK if path.stem == BOOK else "")
        if is_screen:
            return look(pdf, path, Order(UA, product=product))
        settings = read_settings(tree, profile, SOURCE_LANGUAGE)
        multiple = settings.profile.multiple if product == BOOK else 1
        return look(pdf, path, Order(profile or settings.imprint.profile, settings.profile, product, multiple=multiple))
