"""Printed page numbers: put beside every internal link before layout, and read back from the pages after it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from cookbook.editions.print.layout.inside import is_text, page_box
from cookbook.editions.print.layout.moving import say
from cookbook.editions.print.layout.rendering import PageNumbers

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PAGE, MERGED = "page-number", "merged"
"""The classes of a link that is a page number alone, and of one whose page another says."""
END = "colophon"
"""What the anchor of an entry's end is called."""
LETTERS = 2000
"""About as many stand on a page: near enough for a first layout, where only the width of numbers matters."""


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The internal links of a parsed page, which have page numbers printed."""

    targets: Mapping[Any, str]
    """The anchor that each leads to."""
    lists: Sequence[Sequence[Any]]
    """Those of each list of page numbers, in the order of the book."""
    anchors: frozenset[str]
    """The anchors whose pages are printed: what links lead to, and where entries end that one may lead to."""

    @classmethod
    def of(cls, root: Any) -> PageLinks:
        targets = {link: link.get("href")[1:] for link in root.iter("a") if link.get("href", "").startswith("#")}
        lists = ([link for link in parent if PAGE in link.get("class", "").split()] for parent in root.iter())
        ends = (element.get("id", "") for element in root.iter("footer") if targets)
        return cls(targets, [links for links in lists if links], frozenset({*targets.values(), *filter(None, ends)}))

    def write(self, numbers: PageNumbers) -> None:
        """Write the page of each link's target beside the link, where styles print it from, and ranges in lists.

        A link whose target does not exist gets a question mark; WeasyPrint says so itself.
        """
        for link, anchor in self.targets.items():
            link.set("data-page", str(numbers.get(anchor, "?")))
        for links in self.lists:
            _number_list(links, numbers)

    def level(self) -> None:
        """Write a zero for each digit: figures are equally wide, so that lines break alike whatever the numbers are."""
        for link in self.targets:
            link.set("data-page", _level(link.get("data-page")))

    def show(self, pages: Sequence[Any]) -> bool:
        """Have laid-out pages show what is written now in place of zeros; False where that would move what stands there."""
        found: dict[tuple[Any, str], list[Any]] = {}
        for box in (box for page in pages for box in page_box(page).descendants(placeholders=True)):
            if box.element in self.targets and "::" in box.element_tag and is_text(box):
                found.setdefault((box.element, box.element_tag), []).append(box)
        return all(_show(link.get("data-page"), texts) for (link, _), texts in found.items())


def _level(number: str) -> str:
    return re.sub("[0-9]", "0", number)


def _show(number: str, texts: Sequence[Any]) -> bool:
    """Put a number into the texts that styles made of its zeros, if they are there."""
    said = "".join(text.text for text in texts)
    zeros = [*re.finditer(rf"(?<![0-9]){re.escape(_level(number))}(?![0-9])", said)]
    if len(zeros) != 1:
        return not any(part in re.findall("[0-9]+", said) for part in re.findall("[0-9]+", _level(number)))
    true = f"{said[: zeros[0].start()]}{number}{said[zeros[0].end() :]}"
    ends = [*accumulate(len(text.text) for text in texts)]
    parts = [true[begin:end] for begin, end in zip((0, *ends), ends, strict=False)]
    return all(part == text.text or say(text, part) for text, part in zip(texts, parts, strict=True))


def _number_list(links: Sequence[Any], numbers: PageNumbers) -> None:
    """Write pages that follow each other as one range, beside the first link to them; an entry is on all that it takes.

    What parts a number from the next stands behind it: a line that ends with a number has room for both.
    """
    shown, first, last = links[0], 0, 0
    anchors = sorted((link.get("href")[1:] for link in links), key=lambda anchor: numbers.get(anchor, 0))
    for link, anchor in zip(links, anchors, strict=True):
        link.set("href", f"#{anchor}")
        begins = numbers.get(anchor, 0)
        ends = max(begins, numbers.get(f"{anchor}.{END}", 0))
        goes_on = first and first <= begins <= last + 1
        link.set("class", f"{PAGE} {MERGED}" if goes_on else PAGE)
        shown, first, last = (shown, first, max(last, ends)) if goes_on else (link, begins, ends)
        if begins:
            shown.set("data-page", f"{first}–{last}" if last > first else str(first))
    printed = [link for link in links if link.get("class") == PAGE]
    for link in printed:
        link.set("data-then", "" if link is printed[-1] else ", ")


def guess(root: Any) -> PageNumbers:
    """The page that each anchor may stand on, by the letters before it."""
    found: dict[str, int] = {}
    letters = 0
    for element in root.iter():
        if element.get("id"):
            found[element.get("id")] = 1 + letters // LETTERS
        letters += sum(len(part) for text in (element.text, element.tail) if text for part in text.split())
    return found


def numbers_of(document: Any, anchors: Collection[str]) -> PageNumbers:
    """The page of a laid-out document that each anchor stands on."""
    wanted = set(anchors)
    found: dict[str, int] = {}
    for at, page in enumerate(document.pages, 1):
        for anchor in wanted.intersection(page.anchors):
            found.setdefault(anchor, at)
    return found


def headings_of(root: Any, numbers: PageNumbers) -> tuple[tuple[str, int], ...]:
    """The heading of each anchor with the page that is printed for it; an anchor without a heading is left out."""
    found = []
    for element in root.iter():
        page = numbers.get(element.get("id", ""))
        heading = next((inner for inner in element.iter() if inner.tag in HEADINGS), None) if page else None
        if page and heading is not None:
            found.append((" ".join("".join(heading.itertext()).split()), page))
    return tuple(found)


def number_sources(root: Any) -> None:
    """Number the list of sources, and put the number beside each link to one of them, where styles print it from."""
    chapters = (part for part in root.iter("section") if "words-part--source" in part.get("class", "").split())
    words = (word for chapter in chapters for word in chapter.iter("div") if word.get("class") == "word")
    numbers: dict[str, str] = {}
    for number, word in enumerate(words, 1):
        numbers[f"#{word.get('id')}"] = str(number)
        for title in word.iter("dt"):
            title.set("data-number", str(number))
    for link in root.iter("a"):
        if number_of := numbers.get(link.get("href", "")):
            link.set("data-number", number_of)


def describe_drawings(root: Any, family: str) -> None:
    """Give each drawing within a figure its caption as alternative text, and letters of a family."""
    svg = "{http://www.w3.org/2000/svg}"
    for figure in root.iter("figure"):
        caption = " ".join("".join(part.itertext()).strip() for part in figure.iter("figcaption"))
        for drawing in figure.iter(f"{svg}svg"):
            drawing.set("font-family", family)
            title = drawing.makeelement(f"{svg}title", {})
            title.text = caption
            drawing.insert(0, title)
