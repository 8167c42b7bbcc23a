"""What WeasyPrint and the libraries that it draws with say while they work."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from cookbook.editions.print.layout.inside import VOICES
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Place, Problem

OURS = Place("print")
"""The place of what no single entry is to blame for."""
REMARK = "print-warning"
"""What is said of what WeasyPrint remarks on."""


@contextmanager
def warnings_of_weasyprint() -> Iterator[list[str]]:
    """What those libraries say while the block runs."""
    said: list[str] = []

    class WarningListener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage().replace(BASE, ""))

    listener = WarningListener(logging.WARNING)
    loggers = [logging.getLogger(name) for name in VOICES]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield said
    finally:
        for logger in loggers:
            logger.removeHandler(listener)


def remarks(said: list[str]) -> list[Problem]:
    """What WeasyPrint said, once each."""
    return [Problem(OURS, REMARK, {"text": text}) for text in dict.fromkeys(said)]
