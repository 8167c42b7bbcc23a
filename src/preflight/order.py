"""What a file should be: the printing condition that it is made for, and what its maker knows of it."""

from __future__ import annotations

from dataclasses import dataclass

SCREEN = "ua"
"""What a report calls the condition of a file that is read on a screen."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A printing condition. The defaults are those of sheet-fed offset on coated paper, as Finnish shops ask for it."""

    name: str = "coated"
    """What a report calls it."""
    standard: str = "PDF/X-4"
    """How the name of the PDF/X standard begins (ISO 15930: `PDF/X-1a`, `PDF/X-3`, `PDF/X-4`)."""
    identifier: str = "FOGRA39"
    """OutputConditionIdentifier of the output intent, as its registry writes it."""
    registry: str = "http://www.color.org"
    """RegistryName of the output intent: where the identifier is registered."""
    ink: float = 300.0
    """Per cent: the most that all inks together may be on one place. The ICC profile of FOGRA39 is made for 300."""
    bleed: float = 3.0
    """Millimetres that art goes beyond the cut: what Grano, Hansaprint and KPrint ask for."""
    marks: bool = True
    """Whether cutting marks must stand outside the bleed."""
    safety: float = 3.0
    """Millimetres that text keeps from the cut (KPrint)."""
    resolution: float = 300.0
    """Pixels an inch of pictures as placed: two for each line of a screen of 150 lines an inch (Grano)."""
    line: float = 0.25
    """Points of the thinnest line (Grano)."""
    text: float = 5.0
    """Points of the smallest text: below it serifs and counters fill up."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a file should be, and which checks look at it."""

    condition: Condition | None = None
    """The printing condition, or None for a file that is read on a screen."""
    product: str = ""
    """What the file is, for the report: `book`, `cover`."""
    titles: tuple[tuple[str, int], ...] = ()
    """Headings with the page from 1 that references print for them, where the caller knows."""
    multiple: int = 1
    """What the number of pages has to be a multiple of: a book's, not that of cards or a cover."""
    checks: tuple[str, ...] = ()
    """The checks to run by their names in the registry; all of the medium where none are named."""

    @property
    def name(self) -> str:
        return self.condition.name if self.condition else SCREEN
