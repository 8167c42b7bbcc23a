"""The file that is looked at, and what its checks share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from pikepdf import Pdf

from preflight.content.painted import Sheet
from preflight.content.sameness import page_digests
from preflight.content.spaces import PLATES, SpaceFamily
from preflight.leaves import Ground, Leaf
from preflight.order import Condition, Order
from preflight.poppler import TextPage, read_words
from preflight.reading import BROKEN, data, text
from preflight.remarks import CannotRunError, fault
from preflight.seen import Seen, Unseen

BOOK = "book"
"""The product that is composed in pages which follow each other."""
MOST_METADATA = 2_000_000
"""Bytes of XMP that are read: what writers put there has a few thousand."""
ENDLESS = ("preflight-content-large", "preflight-form-deep")
"""Content that other programs would choke on too."""


@dataclass(frozen=True, slots=True)
class Met:
    """What checks of the whole file need to know of a page."""

    most_ink: float
    """The highest sum of inks that it can have, in per cent."""
    spots: frozenset[str]
    """Inks beside cyan, magenta, yellow and black that it prints with."""
    ground: Ground | None
    """What it is beside its words, where it is of a book."""
    is_endless: bool
    """Whether it is too much to look at."""

    @classmethod
    def of(cls, sheet: Sheet, order: Order) -> Met:
        """What there is to know of a page."""
        named = {ink for one in sheet.painted if one.colour.space.family is SpaceFamily.SPOT for ink in one.colour.space.inks}
        ground = Ground.of(sheet) if order.product == BOOK else None
        is_endless = any(trouble.code in ENDLESS for trouble in sheet.troubles)
        return cls(sheet.most_ink, frozenset(named - {*PLATES, "All", "None"}), ground, is_endless)


@dataclass
class Subject:
    """An open file."""

    pdf: Pdf
    path: Path
    order: Order
    seen: Seen = field(default_factory=Unseen)
    spots: set[str] = field(default_factory=set)
    """Inks beside cyan, magenta, yellow and black that pages print with."""

    grounds: list[Ground] = field(default_factory=list)
    """What pages are beside their words; of books alone."""

    most_ink: list[float] = field(default_factory=list)
    """The highest sum of inks that each page can have, in per cent."""

    is_endless: bool = False
    """Whether some page is too much to look at: no other program is started on it."""

    @property
    def condition(self) -> Condition:
        """The printing condition. Raises TypeError for a file without one: its checks are left out."""
        if self.order.condition is None:
            raise TypeError("no printing condition")
        return self.order.condition

    def meet(self, number: int, page: Met) -> None:
        """Note what later checks need to know of a page."""
        self.most_ink.append(page.most_ink)
        self.spots.update(page.spots)
        if page.ground:
            self.grounds.append(replace(page.ground, number=number))
        self.is_endless |= page.is_endless

    @cached_property
    def digests(self) -> tuple[str, ...]:
        """The digest of all that each page is made of; an empty one for a page that holds itself, or where nothing is kept."""
        return ("",) * len(self.pdf.pages) if isinstance(self.seen, Unseen) else tuple(page_digests(self.pdf))

    def stop_if_endless(self) -> None:
        """Raises CannotRunError where a page is too much to look at."""
        if self.is_endless:
            raise CannotRunError(fault("preflight-endless"))

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The pages of a book as its reader sees them; of anything else none."""
        return (
            tuple(Leaf.of(ground, page) for ground, page in zip(self.grounds, self.words, strict=False)) if self.grounds else ()
        )

    @property
    def words(self) -> tuple[TextPage, ...]:
        """The lines of each page as Poppler reads them. Raises CannotRunError where it is missing, also when asked again."""
        if isinstance(self._read, CannotRunError):
            raise self._read
        return self._read

    @cached_property
    def _read(self) -> tuple[TextPage, ...] | CannotRunError:
        try:
            self.stop_if_endless()
            return tuple(self._words())
        except CannotRunError as error:
            return error

    def _words(self) -> Iterator[TextPage]:
        """The lines of each page; pages that were not seen before are read."""
        keys = [made and f"{made} words" for made in self.digests]
        known = {key: found for key in keys if key and isinstance(found := self.seen.get(key), TextPage)}
        missing = [at for at, key in enumerate(keys) if key not in known]
        read = iter(read_words(self.path, self.pdf, missing))
        for key in keys:
            page = known.get(key) or next(read)
            if key and key not in known:
                self.seen.put(key, page)
            yield page

    @cached_property
    def xmp(self) -> Mapping[str, str]:
        """The metadata by `{namespace}name`; empty where there is none that can be read."""
        try:
            data(self.pdf.Root.get("/Metadata"), MOST_METADATA)  # raises where it is too large
            found = self.pdf.open_metadata(strict=True)
            return {str(key): text(str(found[key])) for key in found}
        except (*BROKEN, SyntaxError):  # what lxml raises is one
            return {}

    def info(self, key: str) -> str:
        """A value of the document information, or nothing."""
        try:
            return text(self.pdf.trailer["/Info"].get(key))
        except BROKEN:
            return ""
