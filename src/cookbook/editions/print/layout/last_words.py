"""Ends of paragraphs: the last word is never divided, and a short one has others beside it."""

from __future__ import annotations

import re
from typing import Any

from cookbook.editions.print.layout.notes import is_hung
from cookbook.editions.print.layout.spacing import AS_WRITTEN
from cookbook.model.amounts import NBSP

PARAGRAPHS = ("p", "li")
INLINE = ("span", "em", "strong")
"""What a paragraph may end within; a link ends with the page that it leads to."""
FEWEST = 6
"""Letters of a last line."""
LONGEST = 18
"""Letters of a word that may be divided all the same: without it a line would be all gaps."""
WHOLE = "whole"
LAST = re.compile(r"(\S+)$")


def keep_last_words(root: Any) -> None:
    """Mark the ends of an article's paragraphs, so that no last line is the rest of a word or a short one alone.

    Notes are left as they are: in a narrow column words that are kept together leave half a line white.
    """
    articles = list(root.iter("article"))
    lists = [dl for article in articles for dl in article.iter("dl") if dl.get("class") == "roles"]
    notes = {inner for article in articles for note in article.iter() if is_hung(note) for inner in note.iter()}
    texts = [inner for article in articles for inner in article.iter() if inner.tag in PARAGRAPHS and inner not in notes]
    for paragraph in [*texts, *(task for dl in lists for task in dl.iter("dd") if task not in notes)]:
        last = paragraph
        while len(last) and last[-1].tag in INLINE and not (last[-1].tail or "").strip():
            last = last[-1]
        if last is paragraph and not len(last):
            last.text = _end(last, last.text or "")
        elif not len(last):
            last.text = _joined(last.text or "")
        elif last[-1].tag not in AS_WRITTEN:
            last[-1].tail = _joined(last[-1].tail or "")


def _end(element: Any, text: str) -> str:
    """What is left of a text whose last words became an element of their own.

    The space between is the element's: behind the text it may fit on no line, and WeasyPrint 70 then breaks after the first word.
    """
    kept, words = _parted(text)
    if not words:
        return text
    end = element.makeelement("span", {"class": WHOLE})
    end.text = f" {words}"
    element.append(end)
    return kept


def _joined(text: str) -> str:
    """The text with its last words joined by spaces that do not break.

    Beside other inline boxes an element at the end makes WeasyPrint 70 break the line after the first word of the text before it.
    """
    kept, words = _parted(text)
    return f"{kept} {words}" if words else text


def _parted(text: str) -> tuple[str, str]:
    """A text and its last words, which are joined; without them where the last one is too long or the only one."""
    kept, words = text.rstrip(), ""
    while (found := LAST.search(kept)) and found.start() and sum(char.isalnum() for char in words) < FEWEST:
        if len(found[1]) > LONGEST:
            break
        words = f"{found[1]}{NBSP}{words}" if words else found[1]
        kept = kept[: found.start()].rstrip()
    return kept, words
