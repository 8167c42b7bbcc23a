"""The documents as files to fill in and as stories filled them in: Word and Markdown, in every language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from cookbook.editions.data.edition import DataEdition
from cookbook.language.speech import voice_of
from cookbook.model.document import DOCUMENT, USUAL_LINES, Clause, Document, pieces
from cookbook.model.story import STORY, FilledDocument
from cookbook.model.story import papers as filled_in
from cookbook.prose import mentions
from cookbook.where.downloads import document
from cookbook.where.downloads import filled as where_filled


def papers(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address within the data folder of every file of a document, and what makes its bytes."""
    for entry in edition.linked.book.of(DOCUMENT):
        for lang in edition.languages:
            for ending, make in (("docx", letter), ("md", markdown)):
                yield document(entry.id, lang, ending).partition("/")[2], partial(make, edition, entry.id, lang)


def filled(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The same of every document that a story filled in."""
    for story in edition.linked.book.of(STORY):
        for name in filled_in(story.content):
            for lang in edition.languages:
                for ending, make in (("docx", filled_letter), ("md", filled_markdown)):
                    made = partial(make, edition, story.id, name, lang)
                    yield where_filled(story.id, name, lang, ending).partition("/")[2], made


def letter(edition: DataEdition, id: str, lang: str, paper: FilledDocument | None = None) -> bytes:
    """One document in one language as a Word file."""
    from cookbook.editions.data.letter import letter as made  # Takes a while to import, and most runs make none.

    return made(edition, id, lang, paper)


def markdown(edition: DataEdition, id: str, lang: str) -> bytes:
    """The text of a document in CommonMark, its tables as GitHub has them; what is to be filled in stands in brackets."""
    return _written(edition, lang, edition.linked.one(DOCUMENT, id).texts[lang], None)


def filled_letter(edition: DataEdition, story: str, name: str, lang: str) -> bytes:
    """A document that a story filled in, as a Word file."""
    paper = filled_in(edition.linked.one(STORY, story).texts[lang])[name]
    return letter(edition, paper.document, lang, paper)


def filled_markdown(edition: DataEdition, story: str, name: str, lang: str) -> bytes:
    """The same in CommonMark; it says first that it is invented."""
    paper = filled_in(edition.linked.one(STORY, story).texts[lang])[name]
    said = voice_of(edition.linked.book, lang)("story_banner")
    return f"> {said}\n\n".encode() + _written(edition, lang, edition.linked.one(DOCUMENT, paper.document).texts[lang], paper)


def _written(edition: DataEdition, lang: str, text: Document, paper: FilledDocument | None) -> bytes:
    parts = [f"# {text.heading}", *(block for number, part in enumerate(text.parts, 1) for block in _blocks(part, number, paper))]
    values = {**{name: f"[{label}]" for name, label in text.labels.items()}, **(paper.values if paper else {})}
    whole = "\n\n".join(parts) + "\n"
    written = "".join(f"{words}{values[name]}" if name else words for words, name in pieces(whole))
    return _taken_along(edition, lang, written).encode()


def _taken_along(edition: DataEdition, lang: str, text: str) -> str:
    """A text that is read anywhere: links to entries lead to the site, and are plain words where nobody knows its address."""
    for found in mentions(text):
        target = f"]({edition.url((found.kind, found.id), lang)})" if edition.base else ""
        link = re.compile(rf"\[([^\]]*)\]\({re.escape(found.snippet)}\)")
        text = link.sub(lambda words, target=target: f"[{words[1]}{target}" if target else words[1], text)  # type: ignore[misc]
    return text


def _blocks(part: Clause, number: int, paper: FilledDocument | None) -> Iterator[str]:
    yield f"## {part.title}"
    if part.text:
        yield str(part.text)
    own = [one for one in paper.parts if one.part == number] if paper else []
    yield from (str(one.text) for one in own if one.text)
    if part.columns:
        empty = [""] * len(part.columns)
        written = [row for one in own for row in one.rows] if paper else [empty] * (part.lines or USUAL_LINES)
        rows = [[str(cell).replace("|", "\\|") for cell in row] for row in (part.columns, *written)]
        yield "\n".join(f"| {' | '.join(row)} |" for row in (rows[0], ["---"] * len(empty), *rows[1:]))
