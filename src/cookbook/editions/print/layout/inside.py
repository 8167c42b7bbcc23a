"""Two things that make a long book slow to lay out, taken out of the way; for processes that do nothing else."""

from __future__ import annotations

import gc
from typing import Any


def hurry() -> None:
    """Layout makes few cycles but very many objects: looking for cycles in them costs a third of the time.

    pydyf lists the references of all pages anew for every tag: with hundreds of pages that is most of the writing.
    """
    import pydyf  # type: ignore[import-untyped]

    gc.disable()
    if isinstance(pydyf.PDF.page_references, property):
        slow = pydyf.PDF.page_references.fget
        pydyf.PDF.page_references = property(lambda pdf: _references(pdf, slow))


def _references(pdf: Any, slow: Any) -> Any:
    """The references of the pages, computed again only when pages were added."""
    count = len(pdf.pages["Kids"])
    known = getattr(pdf, "known_page_references", (-1, ()))
    if known[0] != count:
        known = pdf.known_page_references = (count, slow(pdf))
    return known[1]
