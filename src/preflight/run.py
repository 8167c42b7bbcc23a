"""Runs the checks: pages one after another, then the file as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from pikepdf import Pdf

from preflight.findings import CannotRunError, Finding, Report, Result, Spot, fault
from preflight.reading import BROKEN
from preflight.registry import Check, Medium, checks_for
from preflight.subject import Order, Subject
from preflight.walker.sheets import sheets

ANY = (*BROKEN, RecursionError, OSError)


def look(pdf: Pdf, path: Path, order: Order) -> Report:
    """The report on an open file."""
    subject = Subject(pdf, path, order)
    checks = checks_for(Medium.PRESS if order.profile else Medium.SCREEN)
    results = {check.name: Result(check.name) for check in checks}
    _look_at_pages(subject, [check for check in checks if check.of_page], results)
    for check in checks:
        if check.of_file:
            _guard(results[check.name], 0, partial(check.of_file, subject))
    return Report(path.name, order.name, order.product, len(pdf.pages), tuple(results.values()))


def _look_at_pages(subject: Subject, checks: list[Check], results: dict[str, Result]) -> None:
    try:
        for sheet in sheets(subject.pdf):
            for check in checks:
                if check.of_page:
                    _guard(results[check.name], sheet.number, partial(check.of_page, subject, sheet))
    except ANY as error:
        results["content"].add([_broken(0, error)])


def _guard(result: Result, page: int, findings: Callable[[], Iterable[Finding]]) -> None:
    """Keep what a check finds; what it could not do is a finding too, never the end of the run."""
    try:
        result.add(findings())
    except CannotRunError as reason:
        result.reason = reason.finding
    except ANY as error:
        result.add([_broken(page, error)])


def _broken(page: int, error: Exception) -> Finding:
    said = " ".join(str(error).split())[:100] or type(error).__name__
    return fault("preflight-structure", spot=Spot(page), found=said, group=type(error).__name__)
