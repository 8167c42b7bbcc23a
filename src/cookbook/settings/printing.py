"""What print/ says of the edition and of the presses it can go to, and how one run prints by it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from cookbook.language.nearest import nearest
from cookbook.load.records import read_source, read_translated
from cookbook.load.tree import VOLUMES, SourceTree
from cookbook.model.book import Book
from cookbook.model.funder import Funder
from cookbook.model.identity import Identity, Trim
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.condition import ICC_MISSING, faults_of
from cookbook.settings.imprint import Imprint, Isbns
from cookbook.settings.profile import PrintedPart, Profile
from cookbook.settings.volume import ALL, WHOLE, Volume, read_volumes

EDITION = "print/edition"
SHEET = 16
"""Pages of a sheet that is folded three times."""
PROFILES = "print/profiles"
MOVED = ("title", "publisher", "place", "licence", "licence_url", "funding", "website", "trim", "profile")
"""What print/edition.yml said before there was a cookbook.yml."""


@dataclass(frozen=True)
class Printing:
    """The imprint in one language, the printing condition, and what is known of the products made before."""

    identity: Identity
    imprint: Imprint
    profile: Profile
    name: str
    """The name of the printing condition."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many pages each product of before has, by its name."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The page that each anchor stands on, once the book is laid out."""
    volume: Volume = ALL
    volume_name: str = WHOLE
    set_scale: float = 0
    """The scale of a page that is given as it is set; 0 for one that is given as it is printed."""

    def file_of(self, product: str) -> str:
        """What a file of the volume is called, without its ending: `cover` of the whole book, `cover-methods` of another."""
        return product if self.volume_name == WHOLE else f"{product}-{self.volume_name}"

    @property
    def scale(self) -> float:
        """How large a page is beside the one that is set."""
        return self.set_scale or self.identity.trim.scale

    @property
    def is_punched(self) -> bool:
        """Whether the leaves are loose and hang in a spiral."""
        return self.imprint.order.binding == "spiral"

    @property
    def has_spine(self) -> bool:
        """Whether the binding gives the book a back of its own."""
        return self.imprint.order.binding in ("perfect", "sewn")

    @property
    def has_foldouts(self) -> bool:
        """Whether a leaf that is wider than the book can be bound into it."""
        return self.profile.foldouts and self.has_spine

    @property
    def multiple(self) -> int:
        """What the number of pages has to be a multiple of: stapled sheets are folded once, and leaves in a spiral not at all."""
        order = self.imprint.order
        least = 4 if order.binding == "stapled" else 1
        return math.lcm(self.profile.multiple, SHEET if order.full_sheets and not self.is_punched else least)

    def as_set(self) -> Printing:
        """The same in the lengths of the page that is set, before all of it is made larger or smaller."""
        if self.scale == 1:
            return self
        identity, profile = _identity_as_set(self.identity), _profile_as_set(self.profile, self.scale)
        return replace(self, identity=identity, profile=profile, set_scale=self.scale)

    def of(self, part: PrintedPart) -> Printing:
        """The same for one part of what is printed."""
        return replace(self, profile=self.profile.of(part))


@dataclass(frozen=True)
class PrintSettings:
    """What cookbook.yml and print/edition.yml say in each language, and print/profiles/*.yml by name."""

    identities: Mapping[str, Identity]
    imprints: Mapping[str, Imprint]
    profiles: Mapping[str, Profile]
    spoken: Mapping[str, Mapping[str, Profile]]
    """The same by language, then by name."""
    unready: Mapping[str, Problem]
    """What keeps a printing condition that the edition does not go by from being used: its ICC profile is not here."""
    volumes: Mapping[str, Mapping[str, Volume]]
    """Volumes by name, then by language, the whole book first."""

    @property
    def least_ink(self) -> float:
        """The most ink in per cent that every condition allows, so that a colour comes out alike wherever it is printed."""
        return min((float(profile.ink) for profile in self.profiles.values()), default=400)

    @property
    def regular(self) -> tuple[str, ...]:
        """The volumes that are made whenever everything is, besides the whole book."""
        return tuple(name for name, spoken in self.volumes.items() if any(one.regular for one in spoken.values()))

    def identity_of(self, volume: str) -> Identity:
        """What the cookbook says of itself in its own language, by the title and of the size of a volume."""
        lang, own = next(iter(self.identities.items()))
        return _identity_of(own, self.volumes[volume][lang])

    def printing(self, lang: str, name: str = "", volume: str = WHOLE) -> Printing:
        """How to print a volume in `lang`; by the edition's own condition where none is named.

        Raises CookbookError for a volume or a condition that is not known, and for one that lacks its ICC profile.
        """
        if volume not in self.volumes:
            raise CookbookError([_unknown_volume(volume, self.volumes)])
        identity = self.identities[lang]
        chosen = name or str(identity.profile)
        if chosen not in self.profiles:
            raise CookbookError([_unknown(Place(PROFILES), chosen, self.profiles)])
        if chosen in self.unready:
            raise CookbookError([self.unready[chosen]])
        known = self.volumes[volume][lang]
        return Printing(
            _identity_of(identity, known), _imprint_of(self.imprints[lang], identity, known, is_whole=volume == WHOLE),
            self.spoken[lang][chosen], chosen, volume=known, volume_name=volume,
        )  # fmt: skip


def read_print_settings(tree: SourceTree, book: Book, problems: Problems) -> PrintSettings:
    """The settings of print/. What could not be read is missing and noted in `problems`."""
    names = [name for name in tree.names(PROFILES, ".yml") if "." not in name]
    read = {name: read_translated(tree, f"{PROFILES}/{name}", Profile, tree.languages, problems) for name in names}
    spoken = {lang: {name: found[lang] for name, found in read.items() if lang in found} for lang in tree.languages}
    profiles = spoken[tree.languages[0]]
    own = str(book.identity().profile)
    if own not in names:
        problems.add(_unknown(_place(tree, "cookbook", "profile"), own, names))
    unready = {}
    for name, profile in profiles.items():
        for fault in faults_of(tree, profile, partial(_place, tree, f"{PROFILES}/{name}")):
            if fault.code == ICC_MISSING and name != own:
                unready[name] = fault
            else:
                problems.add(fault)
    identities = {lang: book.identity(lang) for lang in tree.languages}
    return PrintSettings(identities, _imprints(tree, book, problems), profiles, spoken, unready, read_volumes(tree, problems))


def _imprints(tree: SourceTree, book: Book, problems: Problems) -> Mapping[str, Imprint]:
    """What print/edition.yml says in each language; without one, the day of the last change is all that is known."""
    if (tree.root / f"{EDITION}.yml").exists():
        found = Problems()
        imprints = read_translated(tree, EDITION, Imprint, tree.languages, found)
        for problem in found:
            problems.add(_moved(problem))
        return imprints
    newest = max((entry.content.reviewed for entry in book.contents if entry.content.reviewed), default=date.today())
    return dict.fromkeys(tree.languages, Imprint.model_construct(date=newest))


def _identity_of(identity: Identity, volume: Volume) -> Identity:
    """What the cookbook says of itself, by the title and of the size of a volume."""
    own = {"title": volume.title or identity.title, "trim": volume.trim or identity.trim}
    return identity.model_copy(update=own)


def _identity_as_set(identity: Identity) -> Identity:
    """The size of the page that is set, and emblems that come out as high as their owners ask."""
    trim, scale = identity.trim, identity.trim.scale
    size: dict[str, Any] = {"width": trim.width / scale, "height": trim.height / scale}
    funders = tuple(_funder_as_set(funder, scale) for funder in identity.funders)
    return identity.model_copy(update={"trim": Trim.model_construct(**size), "funders": funders})


def _funder_as_set(funder: Funder, scale: float) -> Funder:
    emblem = funder.emblem and funder.emblem.model_copy(update={"height": funder.emblem.height / scale})
    return funder.model_copy(update={"emblem": emblem})


def _profile_as_set(profile: Profile, scale: float) -> Profile:
    """Lengths of a printing condition beside the page that is set, and the pixels an inch that it needs there."""
    glue = None if profile.glue is None else profile.glue / scale
    own = {"bleed": profile.bleed / scale, "safety": profile.safety / scale, "glue": glue}
    return profile.model_copy(update={**own, "resolution": profile.resolution * scale})


def _imprint_of(imprint: Imprint, identity: Identity, volume: Volume, *, is_whole: bool) -> Imprint:
    """The imprint of a volume: numbers of books and of copies are of no other, and a foreword is of the whole book alone."""
    subtitle = volume.subtitle or (identity.title if volume.title else imprint.subtitle)
    own: dict[str, object] = {"subtitle": subtitle, "blurb": volume.blurb or imprint.blurb}
    quantity = volume.quantity or (imprint.order.quantity if is_whole else None)
    binding = volume.binding or imprint.order.binding
    own["order"] = imprint.order.model_copy(update={"quantity": quantity, "binding": binding})
    if not is_whole:
        own |= {"foreword": None, "foreword_by": None}
    own["isbn"] = volume.isbn if volume.isbn != Isbns() or not is_whole else imprint.isbn
    return imprint.model_copy(update=own)


def _moved(problem: Problem) -> Problem:
    """A field that the file had once is not unknown: it says the same for every printing."""
    is_moved = problem.code in ("unknown-field", "translation-extra") and problem.args["field"] in MOVED
    return Problem(problem.place, "moved-field", {"field": problem.args["field"]}) if is_moved else problem


def _unknown(place: Place, found: str, known: Iterable[str]) -> Problem:
    names = sorted(known)
    return Problem(place, "unknown-profile", {"found": found, "known": ", ".join(names), "near": nearest(found.lower(), names)})


def _unknown_volume(found: str, known: Iterable[str]) -> Problem:
    names = sorted(known)
    args = {"found": found, "known": ", ".join(names), "near": nearest(found, names)}
    return Problem(Place(VOLUMES), "unknown-volume", args)


def _place(tree: SourceTree, name: str, setting: str) -> Place:
    """Where a setting of a file stands that was read without a fault."""
    source = read_source(tree, f"{name}.yml", Problems())
    return source.place((setting,)) if source else Place(f"{name}.yml")
