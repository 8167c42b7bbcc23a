"""Pictures that would print coarse: fewer pixels an inch, at the size that they are placed at, than the shop asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from cookbook.editions.print.layout.inside import raster_pictures
from cookbook.editions.print.layout.measure import Origin, origins_of
from cookbook.editions.print.layout.shelf import BASE, PICTURES
from cookbook.problems import Place, Problem
from cookbook.settings.profile import Profile


def coarse_pictures(document: Any, root: Any, profile: Profile) -> Iterator[Problem]:
    """A problem for each picture below the resolution of the printing condition."""
    origins = origins_of(root)
    for number, page in enumerate(document.pages, 1):
        for box, width, height in raster_pictures(page):
            if box.width and box.height:
                found = round(min(width / box.width, height / box.height) * 96)
                if found < profile.resolution:
                    name = unquote(box.element.get("src", "")).removeprefix(BASE).removeprefix(PICTURES)
                    args = {"picture": name, "page": number, "found": found, "allowed": profile.resolution}
                    yield Problem(Place(origins.get(box.element, Origin()).file), "picture-coarse", args)
