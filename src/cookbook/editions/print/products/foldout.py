"""The product `foldout`: the questions that lead to a first recipe, on a leaf that is wider than the book and folds out of it."""

from __future__ import annotations

from cookbook.editions.job import Job
from cookbook.editions.print.layout.numbering import END
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.press.marks import Crease, Fold
from cookbook.editions.print.products.addresses import anchor_of
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.model.starter import STARTER
from cookbook.settings.printing import Printing

BEHIND, SHORT = 5.0, 15.0
"""Millimetres that the fold stays behind the edge that is cut, and that what is folded in stays off the spine beyond that."""
PAGES = 2
"""Of the book that the leaf takes: a front and a back."""


def foldout(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """`foldout.pdf`: the front with all questions, and the back with what shows while it is folded in."""
    leaf = leaf_of(printing)
    if leaf is None:
        return ()
    condition, scale, inner = printing.profile, printing.scale, fold_of(printing)
    questions = job.linked.of(STARTER)
    answers = questions[0].texts[lang].answers
    context = {
        "inner": round(inner / scale, 2),
        "outer": round((inner - SHORT) / scale, 2),
        "leaf": leaf,
        "question": questions[0],
        "halves": (answers[: -(-len(answers) // 2)], answers[-(-len(answers) // 2) :]),
        "page_of": lambda id: printing.numbers[anchor_of(id.kind, id)],
    }
    own = {"condition": condition, "folds": (Fold(Crease.FOLD, inner),), "scale": scale}
    return (press_sheet(job, printing.as_set(), "foldout", printing.file_of("foldout"), **own, **context),)


PRODUCT = Product("foldout", foldout, paper="body", two_sided=True, is_bound=True, needs="book")


def fold_of(printing: Printing) -> float:
    """How far from the spine the leaf is folded, in millimetres."""
    return float(printing.identity.trim.width) - BEHIND


def leaf_of(printing: Printing) -> tuple[int, int] | None:
    """The pages of the laid-out book that the leaf stands for; None where it has none."""
    anchor = anchor_of(STARTER.name)
    first = printing.numbers.get(anchor, 0) if printing.has_foldouts else 0
    last = printing.numbers.get(f"{anchor}.{END}", 0)
    return (first, last) if first % 2 and last - first + 1 == PAGES else None
