"""The file that is looked at, and what it should be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pikepdf import Pdf

from cookbook.settings.profile import Profile
from preflight.findings import CannotRunError, fault
from preflight.reading import BROKEN, data, text
from preflight.words import Leaf, read_words

UA = "ua"
"""The name of the condition of a file that is read on a screen."""
BOOK = "book"
"""The product whose pages come in a multiple."""


@dataclass(frozen=True, slots=True)
class Order:
    """What a file should be: its printing condition, or None for one that is read on a screen."""

    name: str
    profile: Profile | None = None
    product: str = ""
    titles: tuple[tuple[str, int], ...] = ()
    """Headings with the page that references print for them, where the caller knows."""
    multiple: int = 1
    """What the number of pages has to be a multiple of: a book's, not that of cards or a cover."""


@dataclass
class Subject:
    """An open file."""

    pdf: Pdf
    path: Path
    order: Order
    spots: set[str] = field(default_factory=set)
    """Inks beside cyan, magenta, yellow and black that pages print with."""

    is_endless: bool = False
    """Whether some page is too much to look at: no other program is started on it."""

    @property
    def profile(self) -> Profile:
        """The printing condition. Raises TypeError for a file without one: its checks are left out."""
        if self.order.profile is None:
            raise TypeError("no printing condition")
        return self.order.profile

    def stop_if_endless(self) -> None:
        """Raises CannotRunError where a page is too much to look at."""
        if self.is_endless:
            raise CannotRunError(fault("preflight-endless"))

    @cached_property
    def words(self) -> tuple[Leaf, ...]:
        """The lines of each page as Poppler reads them. Raises CannotRunError where it is missing."""
        self.stop_if_endless()
        return read_words(self.path, len(self.pdf.pages))

    @cached_property
    def xmp(self) -> Mapping[str, str]:
        """The metadata by `{namespace}name`; empty where there is none that can be read."""
        try:
            data(self.pdf.Root.get("/Metadata"), 2_000_000)  # raises where it is too large
            found = self.pdf.open_metadata()
            return {str(key): text(str(found[key])) for key in found}
        except BROKEN:
            return {}

    def info(self, key: str) -> str:
        """A value of the document information, or nothing."""
        try:
            return text(self.pdf.trailer["/Info"].get(key))
        except BROKEN:
            return ""
