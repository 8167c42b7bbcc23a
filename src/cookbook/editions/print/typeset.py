"""Lays out one rendering with WeasyPrint and writes its PDF; runs in a process of its own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cookbook.editions.print.rendering import Rendering
from cookbook.editions.print.shelf import BASE
from cookbook.problems import Place, Problem

OURS = Place("print")
"""The place of what no single entry is to blame for."""


def typeset(rendering: Rendering) -> tuple[Problem, ...]:
    """Write the PDF, or give the problems that it has and write nothing."""
    from weasyprint import HTML

    from cookbook.editions.print.fetcher import ShelfFetcher
    from cookbook.editions.print.finish import finish
    from cookbook.editions.print.measure import measure

    know_hyphens(rendering.hyphens)
    with warnings_of_weasyprint() as said:
        document = HTML(string=rendering.html, base_url=BASE, url_fetcher=ShelfFetcher(rendering.shelf)).render()
        problems = [*measure(document, rendering), *_strays(document)]
        data = b"" if problems or said else document.write_pdf(**_options(rendering))
    problems += [Problem(OURS, "print-warning", {"text": text}) for text in dict.fromkeys(said)]
    if not problems:
        rendering.target.parent.mkdir(parents=True, exist_ok=True)
        rendering.target.write_bytes(finish(data))
    return tuple(problems)


def _options(rendering: Rendering) -> dict[str, Any]:
    identifier = hashlib.sha256(rendering.html.encode()).digest()[:16]
    return {"pdf_variant": rendering.variant or None, "pdf_identifier": identifier, "optimize_images": True}


def _strays(document: Any) -> Iterator[Problem]:
    """Links that took a path of the virtual folder for an address of the web."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind != "internal" and target.startswith(BASE):
                yield Problem(OURS, "print-warning", {"text": target.removeprefix(BASE)})


def know_hyphens(folder: Path) -> None:
    """Teach Pyphen the languages of `folder`."""
    import pyphen

    for path in sorted(folder.glob("hyph_*.dic")):
        lang = path.stem.removeprefix("hyph_")
        pyphen.LANGUAGES[lang] = path
        pyphen.LANGUAGES_LOWERCASE[lang.lower()] = lang


@contextmanager
def warnings_of_weasyprint() -> Iterator[list[str]]:
    """What WeasyPrint and the libraries that it draws with say while the block runs."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = Listener(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield said
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
