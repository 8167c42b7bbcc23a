"""One PDF to lay out, as plain values that another process can be handed, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from cookbook.editions.print.layout.hyphens import Patterns
from cookbook.editions.print.press.marks import Fold
from cookbook.problems import Problem
from cookbook.settings.faces import Faces
from cookbook.settings.palette import Palette
from cookbook.settings.profile import Profile

PageNumbers = Mapping[str, int]
"""The page that each anchor stands on, from 1."""
Closer = Mapping[str, str]
"""The step of each article that is set closer, by its anchor."""
Beside = Mapping[str, str]
"""The article that faces the end of another, by the anchor of that; an empty one where a page of its own does."""
Strings = Mapping[str, str]
"""What running heads say, by the names that styles give it."""
Offset = tuple[float, float]
"""How far to the right and down a note is brought, in pixels."""
Notes = Mapping[str, Offset | None]
"""Where each note of the outer margin stands, by its anchor; None in the text."""
Sides = Mapping[str, tuple[Offset, ...] | None]
"""How each note of a page comes to its place on a left-hand page and on a right-hand one, by its anchor; None in the text."""


@dataclass(frozen=True)
class Layout:
    """What a layout is made with, and what it teaches for the next."""

    numbers: PageNumbers
    closer: Closer = field(default_factory=dict)
    notes: Notes = field(default_factory=dict)
    filling: int = 0
    """How many pages for a reader's notes stand at the end."""
    beside: Beside = field(default_factory=dict)

    @property
    def shapes(self) -> tuple[Closer, Beside, frozenset[str]]:
        """What makes articles longer or shorter, or brings them elsewhere; of notes those that stand in the text."""
        return self.closer, self.beside, frozenset(anchor for anchor, offset in self.notes.items() if offset is None)


@dataclass(frozen=True, slots=True)
class LaidPage:
    """What a page shows: how full it is, the anchors on it, and where its notes should stand."""

    filled: float
    anchors: tuple[str, ...]
    notes: Sides


@dataclass(frozen=True, slots=True)
class LaidPart:
    """The pages of a part, and what is left of the number of the first; None where it may have any."""

    side: int | None
    pages: tuple[LaidPage, ...]
    strings: Strings = field(default_factory=dict)
    """What it has running heads say from its end on."""


@dataclass(frozen=True)
class Pagination:
    """How a book breaks: its layout, how many pages it has, and what its parts showed, by the digest of how each was set."""

    layout: Layout
    pages: int
    parts: Mapping[str, LaidPart]


@dataclass(frozen=True)
class Rendering:
    """The HTML of a PDF, and every file that it may ask for."""

    stage: str
    """The stage's key in language/speech/strings/."""
    target: Path
    html: str
    styles: tuple[str, ...]
    """Style sheets by their names on the shelf, in their order."""
    variant: str
    """WeasyPrint's name of the PDF variant, or nothing for a plain PDF."""
    safety: float
    """How far from the edge of the page text has to stay, in millimetres of the page as it is set."""
    shelf: Mapping[str, Path]
    """Files by the name that HTML and CSS call them."""
    hyphens: Patterns
    palette: Palette
    faces: Faces
    breaks_alike: bool = False
    """Whether it is one book with the product's others: the last has all pages, and the others have first ones of their own."""
    is_dealt: bool = False
    """Whether each of its parts is a page that looks the same wherever it stands."""
    condition: Profile | None = None
    """The printing condition of a file for the press; None for one that is read on a screen."""
    multiple: int = 1
    """What the number of pages in print has to be a multiple of; pages for notes at the end make it so, or empty ones."""
    gutter: float = 0
    """How far from the inner edge of the page text has to stay, where that is farther."""
    scale: float = 1
    """How large the finished pages are beside those that are set."""
    folds: tuple[Fold, ...] = ()
    """Where the sheet is folded or scored."""
    seen: Path | None = None
    """Where what the preflight saw of its pages is kept for another file that has the same ones."""
    painted: Path | None = None
    """Where its painted pages are kept for another file of the same product; nowhere where they are not."""
    made_of: str = ""
    """The digest of all that it is made of but its text."""

    @property
    def sheet(self) -> str:
        """All styles as one sheet, each in a layer of its name: a later one holds, however an earlier one found its element.

        WeasyPrint orders layers within one sheet alone, and rules of pages by where they stand, in whatever layer.
        """
        made = {"palette": self.palette.sheet, "faces": self.faces.sheet}
        read = {PurePosixPath(name).stem: name for name in self.styles}
        return "\n".join(
            [
                f"@layer {', '.join([*made, *read])};",
                *(f'@import url("{name}") layer({layer});' for layer, name in read.items()),
                *(f"@layer {layer} {{\n{sheet}\n}}" for layer, sheet in made.items()),
            ]
        )


@dataclass(frozen=True)
class Outcome:
    """What laying out came to: nothing was written where there are problems."""

    numbers: PageNumbers
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    checks: Mapping[str, int] | None = None
    """How many checks of the preflight ended in each state (`passed`, `failed`, `warned`, `not-run`); None without one."""
    anew: int = field(default=0, compare=False)
    """How many of the pages were not kept from before."""
