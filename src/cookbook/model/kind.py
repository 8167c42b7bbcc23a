"""What a kind of entry is: its name, where it lives, its fields, its Finnish words, and how every edition treats it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic

from typing_extensions import TypeVar

from cookbook.model.content import Content, Dated, Named

T_co = TypeVar("T_co", bound=Named, covariant=True, default=Named)
"""The fields of an entry; where nothing is said of them they may be any."""


@dataclass(frozen=True)
class PartedBy:
    """A vocabulary, and the field of an entry that names its words: the first of them is where the entry belongs."""

    vocabulary: Kind
    field: str


@dataclass(frozen=True)
class Kind(Generic[T_co]):
    """A kind of entry. Other languages take their words from language/strings/ and fall back to these.

    The traits below the words are what a kind that says nothing of itself has.
    """

    name: str
    path: str
    """The folder of a kind with a file an entry, or the vocabulary's file name without its ending."""
    model: type[T_co]
    one: str
    many: str
    slug: str
    help: str
    paged: bool = True
    """Whether each entry has a page of its own; only a vocabulary may do without: its words then stand on one page."""
    ordered: bool = False
    """Whether the order of a vocabulary's file says something; other words stand by the alphabet."""
    coloured: bool = False
    """Whether each word has a colour and an icon of its own, called `<kind>-<id>`."""
    sought: bool = True
    """Whether readers come looking for it: it then stands among the first sections and among the choices of the search."""
    awaited: bool = False
    """Whether an entry is there to be pointed at, so that editors should know of one that nothing points at."""
    proper: bool = False
    """Whether titles are names of somebody or something, which are never hyphenated."""
    conceptual: bool = True
    """Whether the words of a vocabulary are concepts rather than things."""
    weight: float = 1
    """What a hit in the search is worth, beside 1 for an entry with a page."""
    late: bool = False
    """Whether the search finds its entries a moment after others: those that entries name, whom readers rarely look for."""
    lendable: bool = True
    """Whether another cookbook may borrow the words of a vocabulary: not where they name the cookbook's own entries."""
    lends_title: bool = True
    """Whether who points at an entry is found by its title as well."""
    chapter: int = 9
    """The place of its chapter in the book, the smallest first; 0 where its entries have no chapter."""
    place: str = ""
    """What reading devices call its chapter that have a way to such a place."""
    unit: int = 0
    """The pages that an entry takes in the book at most, two of them a spread; 0 where it takes what it needs."""
    spread: bool = False
    """Whether its entries begin on a left-hand page, so that a reader has all of an opening before them."""
    faced: bool = False
    """Whether an entry of a page that belongs to one of its entries may face the end of that, from out of its own chapter."""
    told: bool = False
    """Whether the book has a design of its own for its entries, on openings as wide as the page and without notes in a margin."""
    opens: str = ""
    """The field that names the word whose part of the book an entry opens, told as a story on a spread of its own."""
    parted_by: PartedBy | None = None
    """What parts its entries in the book, on cards and on the poster; None where they run through by the alphabet."""
    indexed: bool = True
    """Whether readers look its titles up by the alphabet: in the index of the book, by letters on a long page."""
    scored: bool = False
    """Whether its metrics make a scorecard to fill in."""
    on_cards: bool = False
    """Whether its entries are cards of the deck."""
    scripts: tuple[str, ...] = ()
    """The scripts that the page of an entry needs besides those of every page."""
    on_poster: bool = False
    """Whether the poster counts its entries."""
    asked: tuple[str, ...] | None = None
    """The fields that a first proposal is asked for besides what it must say; None where nobody is asked to propose one."""
    scene: str = "dish"
    """How its entries are pictured: the name of a scene of drawing/still."""
    pieces: str = ""
    """The field that has as many items as the picture has pieces."""

    @property
    def is_vocabulary(self) -> bool:
        """Whether all entries stand in one file of vocabularies/."""
        return not issubclass(self.model, Content)

    @property
    def is_topic(self) -> bool:
        """Whether it is a vocabulary whose every word has a page of its own, with what names it."""
        return self.is_vocabulary and self.paged

    @property
    def is_dated(self) -> bool:
        """Whether its entries have days, and so a place on the roadmap."""
        return issubclass(self.model, Dated)
