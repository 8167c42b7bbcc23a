"""Puts the pages of a part, laid out wherever that was, in their places: on their side, with figures, notes and running heads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.inside import strings_of
from cookbook.editions.print.layout.moving import is_up_to_place, moved
from cookbook.editions.print.layout.notes import bring
from cookbook.editions.print.layout.parts import HeldPart, Standing
from cookbook.editions.print.layout.rendering import Notes


def place(part: HeldPart, standing: Standing, notes: Notes, galley: Galley) -> Sequence[Any]:
    """Its pages as they are in the book; none where they would be others if they were laid out there."""
    if any(map(is_up_to_place, part.pages)) or not galley.links.show(part.pages):
        return ()
    strings = dict(standing.strings)
    found = []
    for number, page in enumerate([*[part.blank] * standing.is_apart, *part.pages], standing.before + 1):
        bring(page, notes)
        if (made := moved(page, galley.html, number, strings)) is None:
            return ()
        found.append(made)
        strings |= strings_of(made)
    return found
