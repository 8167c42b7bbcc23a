"""Printed page numbers: put beside every internal link before layout, and read back from the pages after it."""

from __future__ import annotations

from typing import Any

from cookbook.editions.print.rendering import PageNumbers

GUESS = 188
"""Before the first layout every number is taken to be as wide as this."""


def number(root: Any, numbers: PageNumbers) -> None:
    """Write the page of each link's target beside the link, where styles print it from."""
    for link in root.iter("a"):
        anchor = link.get("href", "").partition("#")
        if anchor[1] and not anchor[0]:
            link.set("data-page", str(numbers.get(anchor[2], GUESS)))


def numbers_of(document: Any) -> PageNumbers:
    """The page that each anchor of a laid-out document stands on."""
    found: dict[str, int] = {}
    for at, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            found.setdefault(anchor, at)
    return found


def describe_drawings(root: Any) -> None:
    """Give each drawing within a figure its caption as alternative text, and our own letters."""
    svg = "{http://www.w3.org/2000/svg}"
    for figure in root.iter("figure"):
        caption = " ".join("".join(part.itertext()).strip() for part in figure.iter("figcaption"))
        for drawing in figure.iter(f"{svg}svg"):
            drawing.set("font-family", "Source Sans 3")
            title = drawing.makeelement(f"{svg}title", {})
            title.text = caption
            drawing.insert(0, title)
