"""The documents as files to fill in: Word and Markdown, in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.letter import letter
from cookbook.model.document import DOCUMENT, USUAL_LINES, Clause, pieces
from cookbook.where.downloads import document


def papers(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address within the data folder of every file of a document, and what makes its bytes."""
    for entry in edition.linked.book.of(DOCUMENT):
        for lang in edition.languages:
            for ending, make in (("docx", letter), ("md", markdown)):
                yield document(entry.id, lang, ending).partition("/")[2], partial(make, edition, entry.id, lang)


def markdown(edition: DataEdition, id: str, lang: str) -> bytes:
    """The text of a document in CommonMark, its tables as GitHub has them; what is to be filled in stands in brackets."""
    text = edition.linked.one(DOCUMENT, id).texts[lang]
    parts = [f"# {text.heading}", *(block for part in text.parts for block in _blocks(part))]
    labels = text.labels
    whole = "\n\n".join(parts) + "\n"
    return "".join(f"{words}[{labels[name]}]" if name else words for words, name in pieces(whole)).encode()


def _blocks(part: Clause) -> Iterator[str]:
    yield f"## {part.title}"
    if part.text:
        yield str(part.text)
    if part.columns:
        empty = [""] * len(part.columns)
        rows = [[str(column).replace("|", "\\|") for column in part.columns], ["---"] * len(empty)]
        rows += [empty] * (part.lines or USUAL_LINES)
        yield "\n".join(f"| {' | '.join(row)} |" for row in rows)
