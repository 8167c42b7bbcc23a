"""Runs the preflight on tiny files, and sums up what it complains of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import preflight
from preflight import Condition, Order, Report, Verdict

TITLES = (("Otsikko b", 1), ("Otsikko d", 3))
NOT_CHECKABLE = "references"
"""A file for a press has no links: its references are checked in the download."""
GOOD = Order(Condition(), "book", TITLES, 4)
"""What the good tiny file is."""


@dataclass
class Look:
    """Runs the preflight on the tiny file of one test."""

    path: Path

    def report(self, order: Order = GOOD, **condition: object) -> Report:
        """The report on what should be the good file, with other values of the printing condition."""
        if condition and order.condition:
            order = replace(order, condition=replace(order.condition, **condition))
        return preflight.look(self.path, order)

    def found(self, *checks: str, **condition: object) -> set[str]:
        """The codes of what some checks find, and of why they could not run."""
        report = self.report(replace(GOOD, checks=checks), **condition)
        return {code for codes in complaints(report).values() for code in codes}


def complaints(report: Report) -> dict[str, set[str]]:
    """The checks that did not pass, with the codes of what they found."""
    return {
        result.check: {group.first.code for group in result.groups.values()} | ({result.reason.code} if result.reason else set())
        for result in report.results
        if result.verdict is not Verdict.PASSED and result.check != NOT_CHECKABLE
    }


def complaints_by_page(report: Report) -> dict[int, dict[str, set[str]]]:
    """The same for each page that something is wrong with; 0 has what is of the whole file, and why a check could not run."""
    found: dict[int, dict[str, set[str]]] = {}
    for result in report.results:
        if result.check != NOT_CHECKABLE:
            codes = [(page, group.first.code) for group in result.groups.values() for page in group.pages or {0}]
            for page, code in [*codes, *([(0, result.reason.code)] if result.reason else [])]:
                found.setdefault(page, {}).setdefault(result.check, set()).add(code)
    return found
