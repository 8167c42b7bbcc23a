"""Whether the texts of a document and its places to fill in fit each other, and whether it says what the law asks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cookbook.language.nearest import nearest
from cookbook.language.tokens import fold, slug
from cookbook.model.book import Entry
from cookbook.model.document import Document, pieces, wordings
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath
from cookbook.problems import Problems

NO_BLANK = re.compile(r"\{\{[^{}]*\}\}|\{(?![a-z0-9-]+\})[^{}]*\}")
"""Words in braces that name no blank, and names with more braces than one."""
BINDING = ("agreement", "call", "notice")
"""The sorts of documents that the law always asks something of."""


def check(entry: Entry[Document], problems: Problems) -> None:
    """Every blank is known, used and told from the others, in each language; what binds says what the law asks."""
    _check_twice(entry, problems)
    _check_lines(entry, problems)
    for lang, document in entry.texts.items():
        if lang in entry.sources:
            _check_used(entry, document, lang, problems)
    if entry.content.type in BINDING and entry.content.legal is None:
        problems.note(entry.source.place(("type",)), "law-missing")


def _check_used(entry: Entry[Document], document: Document, lang: str, problems: Problems) -> None:
    names = [str(blank.name) for blank in document.fields]
    used = set()
    for path, text, name in _named(document):
        used.add(name)
        if name not in names and text.lang == lang:
            place = entry.sources[lang].place(path, f"{{{name}}}")
            problems.note(place, "blank-unknown", found=name, known=", ".join(names), near=_meant(name, document))
    for path, text in wordings(document):
        for found in NO_BLANK.findall(text) if text.lang == lang and "{" in text else ():
            place = entry.sources[lang].place(path, found)
            args = {"found": found, "known": ", ".join(names), "near": _meant(found.strip("{} "), document)}
            problems.note(place, "blank-unknown", **args)
    written = " ".join(text for _, text in wordings(document))
    for number, name in enumerate(names):
        if name not in used and f"[{name}]" not in written:
            place = entry.source.place(("fields", number, "name")) if lang == entry.written_in else entry.sources[lang].place(())
            problems.note(place, "blank-unused", found=name)


def _meant(written: str, document: Document) -> str:
    """The blank that was meant, as texts name it: by its name or its label."""
    labels = {fold(label): name for name, label in document.labels.items()}
    near = labels.get(fold(written)) or nearest(slug(written), document.labels)
    return f"{{{near}}}" if near else ""


def _check_lines(entry: Entry[Document], problems: Problems) -> None:
    """Lines are those of a table."""
    for number, part in enumerate(entry.content.parts):
        if part.lines is not None and not part.columns:
            problems.note(entry.source.place(("parts", number, "lines")), "lines-alone")


def _named(document: Document) -> Iterator[tuple[FieldPath, Text, str]]:
    """Where each text names a blank, and which."""
    for path, text in wordings(document):
        yield from ((path, text, name) for _, name in pieces(text) if name)


def _check_twice(entry: Entry[Document], problems: Problems) -> None:
    """A blank has a name and, in each language, a label of its own."""
    names: set[str] = set()
    for number, blank in enumerate(entry.content.fields):
        if blank.name in names:
            problems.note(entry.source.place(("fields", number, "name")), "blank-twice", found=str(blank.name))
        names.add(str(blank.name))
    for lang, document in entry.texts.items():
        labels: set[str] = set()
        for number, blank in enumerate(document.fields):
            if blank.label in labels and blank.label.lang == lang:
                problems.note(entry.sources[lang].place(("fields", number, "label")), "blank-twice", found=str(blank.label))
            labels.add(str(blank.label))
