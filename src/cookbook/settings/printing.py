"""What print/ says of the edition and of the presses it can go to, and how one run prints by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.condition import ICC_MISSING, faults_of
from cookbook.settings.imprint import Imprint
from cookbook.settings.profile import Profile
from cookbook.settings.reading import read_record, read_source, read_translated

EDITION = "print/edition"
PROFILES = "print/profiles"


@dataclass(frozen=True)
class Printing:
    """The imprint in one language, the printing condition, and what is known of the products made before."""

    imprint: Imprint
    profile: Profile
    name: str
    """The name of the printing condition."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """How many pages each product of before has, by its name."""


@dataclass(frozen=True)
class PrintSettings:
    """What print/edition.yml says in each language, and print/profiles/*.yml by name."""

    imprints: Mapping[str, Imprint]
    profiles: Mapping[str, Profile]
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
        imprint = self.imprints[lang]
        chosen = name or str(imprint.profile)
        if chosen not in self.profiles:
            raise CookbookError([_unknown(Place(PROFILES), chosen, self.profiles)])
        if chosen in self.unready:
            raise CookbookError([self.unready[chosen]])
        return Printing(imprint, self.profiles[chosen], chosen)


def read_print_settings(tree: SourceTree, problems: Problems) -> PrintSettings:
    """The settings of print/. What could not be read is missing and noted in `problems`."""
    imprints = read_translated(tree, EDITION, Imprint, tree.languages, problems)
    source, names = tree.languages[0], tree.names(PROFILES, ".yml")
    profiles = {
        name: profile for name in names if (profile := read_record(tree, f"{PROFILES}/{name}", Profile, source, problems))
    }
    own = str(imprints[source].profile) if source in imprints else ""
    if own and own not in names:
        problems.add(_unknown(_place(tree, EDITION, "profile"), own, names))
    unready = {}
    for name, profile in profiles.items():
        for fault in faults_of(tree, profile, partial(_place, tree, f"{PROFILES}/{name}")):
            if fault.code == ICC_MISSING and name != own:
                unready[name] = fault
            else:
                problems.add(fault)
    return PrintSettings(imprints, profiles, unready)


def _unknown(place: Place, found: str, known: Iterable[str]) -> Problem:
    return Problem(place, "unknown-profile", {"found": found, "known": ", ".join(known)})


def _place(tree: SourceTree, name: str, setting: str) -> Place:
    """Where a setting of a file stands that was read without a fault."""
    source = read_source(tree, f"{name}.yml", Problems())
    return source.place((setting,)) if source else Place(f"{name}.yml")
