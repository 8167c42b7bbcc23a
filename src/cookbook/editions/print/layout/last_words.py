"""Ends of paragraphs and headings: the last word is never divided, and a short one has others beside it."""

from __future__ import annotations

import re
from typing import Any

from cookbook.editions.print.layout.notes import is_hung
from cookbook.editions.print.layout.numbering import HEADINGS
from cookbook.editions.print.layout.spacing import AS_WRITTEN
from cookbook.model.amounts import NBSP

PARAGRAPHS = ("p", "li")
INLINE = ("span", "em", "strong")
"""What a paragraph may end within; a link ends with the page that it leads to."""
FEWEST = 6
"""Letters of a last line."""
LONGEST, RAGGED = 18, 28
"""Letters of the longest last word that is kept: without a longer one a line would be all gaps, or half empty if it may be."""
ITEMS, DEFINED = ("li", "dd", "td"), ("roles", "facts")
"""What has lines that end as they may, and the lists whose definitions are paragraphs."""
WHOLE, LISTS = "whole", {"words-part", "divider", "round"}
"""The class of a last word, and those of what has paragraphs beside articles."""
TOGETHER = "together"
"""The class of the last words of a heading: what bookmarks and running heads say of it has no other blanks."""
LAST = re.compile(r"(\S+)$")


def keep_last_words(root: Any) -> None:
    """Mark the ends of paragraphs of articles, dividers and lists of words, so that no last line is a short one.

    Notes are left as they are: in a narrow column words that are kept together leave half a line white.
    """
    beside = (part for part in root.iter("section") if LISTS.intersection(part.get("class", "").split()))
    articles = [*root.iter("article"), *beside]
    lists = [dl for article in articles for dl in article.iter("dl") if dl.get("class") in DEFINED]
    ragged = {inner for article in articles for tag in ITEMS for item in article.iter(tag) for inner in item.iter()}
    notes = {inner for article in articles for note in article.iter() if is_hung(note) for inner in note.iter()}
    texts = [inner for article in articles for inner in article.iter() if inner.tag in PARAGRAPHS and inner not in notes]
    for paragraph in dict.fromkeys([*texts, *(task for dl in lists for task in dl.iter("dd") if task not in notes)]):
        last, longest = paragraph, RAGGED if paragraph in ragged else LONGEST
        while len(last) and last[-1].tag in INLINE and not (last[-1].tail or "").strip():
            last = last[-1]
        if not len(last):
            last.text = _end(last, last.text or "", longest)
        elif last[-1].tag not in AS_WRITTEN:
            before = last[-1]
            before.tail = _end(last, before.tail or "", longest)
    for heading in (inner for article in articles for tag in HEADINGS for inner in article.iter(tag) if not len(inner)):
        heading.text = _end(heading, heading.text or "", LONGEST, TOGETHER)


def _end(element: Any, text: str, longest: int, name: str = WHOLE) -> str:
    """What is left of the text at the end of an element when its last words became an element of their own."""
    kept, words = _parted(text, longest)
    if not words:
        return text
    end = element.makeelement("span", {"class": name})
    end.text = words.replace(NBSP, " ") if name == TOGETHER else words
    element.append(end)
    return f"{kept} "


def _parted(text: str, longest: int) -> tuple[str, str]:
    """A text and its last words, which are joined; without them where the last one is too long or the only one."""
    kept, words = text.rstrip(), ""
    while (found := LAST.search(kept)) and found.start() and sum(char.isalnum() for char in words) < FEWEST:
        if len(found[1]) > longest:
            break
        words = f"{found[1]}{NBSP}{words}" if words else found[1]
        kept = kept[: found.start()].rstrip()
    return kept, words
