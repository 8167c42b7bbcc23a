"""Page numbers in print: true as far as the file itself can tell, and words that the page does not hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pikepdf import Page

from preflight.checks.references import Guide
from preflight.content.geometry import MM, Rect, upright
from preflight.content.sheets import A4, box_of
from preflight.poppler import TextPage
from preflight.reading import dictionary, items, numbers
from preflight.remarks import CannotRunError, Location, Remark, fault, warning
from preflight.subject import Subject

EDGE = 0.12
"""The part of a page's height, above and below, where page numbers stand."""
FOLIO = re.compile(r"\d{1,4}")
REFERENCE = re.compile(r"(?<![\w'’])(?:s|sivu|sivulla|sida|sidan|p|page)\.?\s?(\d{1,4})\b")
"""A page and its number; the s of a genitive is not one (Innovation’s 10 years)."""
ENOUGH, AGREED = 4, 0.6
"""Pages with a number that it takes to know how a file counts, and the share of them that has to agree."""
MANY = 16
"""Pages with a number that it takes to know at what heights they stand."""
CLOSE = 0.5
"""Millimetres that a letter's box may hang over."""


def beyond(subject: Subject) -> Iterator[Remark]:
    """Words that cross the edge of the page, as Poppler sees them."""
    for number, leaf in enumerate(subject.words, 1):
        page = Rect(0, 0, leaf.width, leaf.height).grow(CLOSE * MM)
        for box, word in leaf.words:
            if not page.holds(box):
                corner = Location(number, round(box.x0 / MM, 1), round(box.y0 / MM, 1))
                yield fault("preflight-beyond", at=corner, what=f"”{word[:40]}”", group="Poppler")


def folios(subject: Subject) -> Iterator[Remark]:
    """Page numbers printed at the head or the foot of pages go up with the pages."""
    printed = _printed(subject)
    shift = _shift(printed)
    if shift is None:
        raise CannotRunError(warning("preflight-no-folios", found=str(len(printed))))
    for number, folio in printed.items():
        if folio - number != shift:
            yield fault("preflight-folio", at=Location(number), found=str(folio), allowed=str(number + shift))


def _printed(subject: Subject) -> dict[int, int]:
    """The number printed on each page that has one, at a height where other pages have theirs, too."""
    found = {number: folio for number, (page, leaf) in _leaves(subject) if (folio := _folio(page, leaf))}
    heights = Counter(height for _, height in found.values())
    alone = {height for height, count in heights.items() if count < ENOUGH and len(found) >= MANY}
    return {number: folio for number, (folio, height) in found.items() if height not in alone}


def _leaves(subject: Subject) -> Iterator[tuple[int, tuple[Page, TextPage]]]:
    """Pages from 1 with their words."""
    return enumerate(zip(subject.pdf.pages, subject.words, strict=False), 1)


def _shift(printed: dict[int, int]) -> int | None:
    """By how much printed numbers are ahead of pages, or None where most of them do not agree."""
    if len(printed) < ENOUGH:
        return None
    shift, count = Counter(folio - number for number, folio in printed.items()).most_common(1)[0]
    return shift if count >= AGREED * len(printed) else None


def _folio(page: Page, leaf: TextPage) -> tuple[int, int] | None:
    """The only number that stands alone at the head or foot of a page, and how many millimetres from the upper edge."""
    media = box_of(page, "/MediaBox") or A4
    trim = box_of(page, "/TrimBox") or media
    head, foot = (media.y1 - trim.y1 + trim.height * part for part in (EDGE, 1 - EDGE))
    at_edge = ((line.text.strip(), line.box.y0) for line in leaf.lines if line.box.y1 < head or line.box.y0 > foot)
    found = [(int(said), round(height / MM)) for said, height in at_edge if FOLIO.fullmatch(said)]
    return found[0] if len(found) == 1 else None


def references(subject: Subject) -> Iterator[Remark]:
    """A page number printed in a link is that of the page it leads to: press files have no links, their downloads do."""
    guide, seen = Guide(subject.pdf), 0
    shift = _shift(_printed(subject)) or 0
    for number, (page, leaf) in _leaves(subject):
        for note in items(page.obj.get("/Annots"), 10_000):
            target = guide.target(dictionary(note))
            said = REFERENCE.search(_text_within(page, leaf, numbers(dictionary(note).get("/Rect"), 4))) if target else None
            leads = guide.page(target) if said else 0
            if said and leads:
                seen += 1
                if int(said[1]) != leads + shift:
                    yield fault(
                        "preflight-page-number", at=Location(number), what=said[0], found=said[1], allowed=str(leads + shift)
                    )
    if not seen:
        raise CannotRunError(warning("preflight-no-references"))


def _text_within(page: Page, leaf: TextPage, corners: list[float]) -> str:
    """The words in a rectangle of a page."""
    media = box_of(page, "/MediaBox")
    if media is None or len(corners) != 4:
        return ""
    rect = upright(corners)
    area = Rect(rect.x0 - media.x0, media.y1 - rect.y1, rect.x1 - media.x0, media.y1 - rect.y0).grow(1.0)
    return " ".join(word for box, word in leaf.words if area.holds(box.grow(-box.height / 4)))


def headings(subject: Subject) -> Iterator[Remark]:
    """Headings stand on the pages that references print for them; only who made the file knows which."""
    if not subject.order.titles:
        raise CannotRunError(warning("preflight-no-facts"))
    texts = [_letters(leaf.text) for leaf in subject.words]
    for title, page in subject.order.titles:
        if not 0 < page <= len(texts) or _letters(title) not in texts[page - 1]:
            yield fault("preflight-reference", at=Location(page), what=title[:80])


def _letters(said: str) -> str:
    """Letters and digits only: how a line was broken does not matter, nor a dot that a font draws apart from its ı."""
    return "".join(char for char in said.casefold() if char.isalnum()).replace("ı", "i")
