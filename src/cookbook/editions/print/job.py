"""The job ticket: what a print shop would ask of the files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cookbook.editions import Job
from cookbook.editions.print.rendering import Outcome, Rendering
from cookbook.editions.print.settings import Settings


@dataclass(frozen=True)
class Made:
    """A file that was made: its product, what it was made of and what came of it."""

    product: str
    rendering: Rendering
    outcome: Outcome


def write_ticket(job: Job, settings: Settings, made: Sequence[Made]) -> None:
    """Write the ticket."""
