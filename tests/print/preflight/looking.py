"""Runs the preflight on tiny files, and sums up what it complains of."""

from __future__ import annotations

from pathlib import Path

from cookbook.settings.profile import Profile
from preflight import BOOK, Order, Report, preflight
from preflight.findings import State

TITLES = (("Otsikko b", 1), ("Otsikko d", 3))
NOT_CHECKABLE = "references"
"""A file for a press has no links: its references are checked in the download."""


class Look:
    """Runs the preflight on tiny files of one test."""

    def __init__(self, folder: Path, profile: Profile) -> None:
        self.path = folder / "tiny.pdf"
        self.profile = profile

    def order(self, **changes: object) -> Order:
        """The order of the good file, with another printing condition, product or title."""
        profile = self.profile.model_copy(update=dict(changes))
        return Order("coated", profile, BOOK, TITLES, profile.multiple)

    def report(self, order: Order | None = None) -> Report:
        return preflight(self.path, order or self.order())


def complaints(report: Report) -> dict[str, set[str]]:
    """The checks that did not pass, with the codes of what they found."""
    return {
        result.check: {group.first.code for group in result.groups.values()} | ({result.reason.code} if result.reason else set())
        for result in report.results
        if result.state is not State.PASSED and result.check != NOT_CHECKABLE
    }
