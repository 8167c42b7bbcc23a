"""What print/ says of the edition and of the presses it can go to, and how one run prints by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial

from cookbook.load.records import read_source, read_translated
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.model.identity import Identity
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.condition import ICC_MISSING, faults_of
from cookbook.settings.imprint import Imprint
from cookbook.settings.profile import PrintedPart, Profile

EDITION = "print/edition"
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

    @property
    def least_ink(self) -> float:
        """The most ink in per cent that every condition allows, so that a colour comes out alike wherever it is printed."""
        return min((float(profile.ink) for profile in self.profiles.values()), default=400)

    def printing(self, lang: str, name: str = "") -> Printing:
        """How to print in `lang`; by the edition's own condition where none is named.

        Raises CookbookError for a condition that is not known or lacks its ICC profile.
        """
        identity = self.identities[lang]
        chosen = name or str(identity.profile)
        if chosen not in self.profiles:
            raise CookbookError([_unknown(Place(PROFILES), chosen, self.profiles)])
        if chosen in self.unready:
            raise CookbookError([self.unready[chosen]])
        return Printing(identity, self.imprints[lang], self.spoken[lang][chosen], chosen)


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
    return PrintSettings(identities, _imprints(tree, book, problems), profiles, spoken, unready)


def _imprints(tree: SourceTree, book: Book, problems: Problems) -> Mapping[str, Imprint]:
    """What print/edition.yml says in each language; without one, the day of the last change is all that is known."""
    if (tree.root / f"{EDITION}.yml").exists():
        found = Problems()
        imprints = read_translated(tree, EDITION, Imprint, tree.languages, found)
        for problem in found:
            problems.add(_moved(problem))
        return imprints
    newest = max((entry.content.reviewed for entry in book.contents), default=date.today())
    return dict.fromkeys(tree.languages, Imprint.model_construct(date=newest))


def _moved(problem: Problem) -> Problem:
    """A field that the file had once is not unknown: it says the same for every printing."""
    is_moved = problem.code in ("unknown-field", "translation-extra") and problem.args["field"] in MOVED
    return Problem(problem.place, "moved-field", {"field": problem.args["field"]}) if is_moved else problem


def _unknown(place: Place, found: str, known: Iterable[str]) -> Problem:
    return Problem(place, "unknown-profile", {"found": found, "known": ", ".join(known)})


def _place(tree: SourceTree, name: str, setting: str) -> Place:
    """Where a setting of a file stands that was read without a fault."""
    source = read_source(tree, f"{name}.yml", Problems())
    return source.place((setting,)) if source else Place(f"{name}.yml")
