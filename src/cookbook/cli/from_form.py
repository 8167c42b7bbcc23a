"""Makes an entry of what somebody answered: in an issue, or on a worksheet filled in with Word. `check` says what is missing.

Its file is in the language of the answers, and named so: editors then see what they have to translate.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from cookbook.asked import Asked
from cookbook.cli import check
from cookbook.cli.plain_yaml import plain_yaml
from cookbook.disk.opening import read_bytes, write
from cookbook.editor.answers import AnswerReader, best
from cookbook.editor.forms import Forms
from cookbook.editor.questions import Asking, asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.tokens import id_meant
from cookbook.link.titled import Titles
from cookbook.load import load
from cookbook.load.kinds import folder_of_kind
from cookbook.model.book import Book
from cookbook.model.content import Content, Status
from cookbook.model.kind import Kind
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.basics import open_tree

WORD = ".docx"
HELP = "Quote"
"""The style of what a worksheet explains, which is no answer."""
MOST_BYTES = 20 * 1024 * 1024
"""Of a worksheet, unpacked."""


def run(asked: Asked) -> int:
    """Write the entry and tell what `check` says of it. Raises CookbookError where nothing was answered or the file is there."""
    book = load(open_tree(asked.source), Problems())
    text = _text(Path(asked.file))
    kind, lang, known = _asked(book, text, folder_of_kind(asked.kind) if asked.kind else "")
    if kind is None:
        raise CookbookError([Problem(Place(asked.file), "answers-none")])
    values = AnswerReader(Titles(book), paragraphs=asked.file.endswith(WORD)).values(text, known)
    id = id_meant(str(values.get("title", "")))
    if not id:
        raise CookbookError([Problem(Place(asked.file), "missing-field", {"field": "title"})])
    names = {of: f"{kind.path}/{id}.yml" if of == book.source_language else f"{kind.path}/{id}.{of}.yml" for of in book.languages}
    if there := [name for name in names.values() if (asked.source / name).exists()]:
        raise CookbookError([Problem(Place(there[0]), "file-exists")])
    name = names[lang]
    print(write(asked.source, name, plain_yaml(_whole(kind, values))))
    return check.run(replace(asked, command="check", files=(str(asked.source / name),)))


def _asked(book: Book, text: str, folder: str) -> tuple[Kind[Content] | None, str, Sequence[Asking]]:
    """The kind that was answered, the language that its questions were read in, and these."""
    kinds = {(kind.name, lang): kind for kind in asked_kinds() if folder in ("", kind.path) for lang in book.languages}
    known = {f"{lang} {name}": questions(kind, Forms(voice_of(book, lang), lang)) for (name, lang), kind in kinds.items()}
    found = best(text, known)
    lang, _, name = found.partition(" ")
    return kinds.get((name, lang)), lang, known.get(found, ())


def _whole(kind: Kind[Content], values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values in the order of the model; a new entry is a draft that nobody has reviewed."""
    usual = {"status": Status.DRAFT.value}
    return {name: said for name in kind.model.model_fields if (said := values.get(name, usual.get(name))) is not None}


def _text(path: Path) -> str:
    """The answers as text with headings. Raises CookbookError where the file has none that can be read."""
    try:
        return "\n".join(_lines(path)) if path.suffix == WORD else read_bytes(path).decode("utf-8-sig")
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise CookbookError([Problem(Place(str(path)), "answers-none")]) from error


def _lines(path: Path) -> Iterator[str]:
    """The paragraphs of a Word file: headings marked as such, explanations left out."""
    import docx  # Takes a while, and answers in an issue have no use for it.

    with zipfile.ZipFile(path) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
            raise ValueError(path)
    for paragraph in docx.Document(str(path)).paragraphs:
        style = paragraph.style.name if paragraph.style else ""
        if (style or "").startswith("Heading"):
            yield f"## {paragraph.text}"
        elif style != HELP:
            yield f"- {paragraph.text}" if (style or "").startswith("List") else paragraph.text
