"""Remembers an edition at its release: what its readers read, in editions/<name>.json."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from cookbook.asked import Asked
from cookbook.disk.opening import write
from cookbook.language.speech.table import told
from cookbook.link.cookbook import read
from cookbook.link.news import kept_now
from cookbook.load.editions import FOLDER, file_of
from cookbook.model.kept import NAME, KeptEdition
from cookbook.problems import CookbookError, Place, Problem, Problems


def run(asked: Asked) -> int:
    """Write the file. Raises CookbookError for a name that is none, and for one that is remembered already."""
    made = read(asked.source, Problems())
    book = made.linked.book
    name = asked.id.strip()
    taken = {file_of(edition.edition): edition.edition for edition in book.editions}
    if not re.fullmatch(NAME, name) or file_of(name) in taken:
        raise CookbookError([Problem(Place(FOLDER), "edition-kept", {"found": name})])
    edition = kept_now(book, name, made.settings.print.imprints[book.source_language].date)
    write(made.tree.root, file_of(name), "".join(_lines(edition)))
    print(told(asked.lang, "made.release", file=file_of(name), count=len(edition.entries)))
    return 0


def _lines(edition: KeptEdition) -> Iterator[str]:
    """An entry and language a line, so that what changes from edition to edition can be seen in them."""
    yield f'{{"edition": {_json(edition.edition)}, "day": "{edition.day}", "entries": [\n'
    for number, entry in enumerate(edition.entries):
        yield f'{{"kind": "{entry.kind}", "id": "{entry.id}", "title": {_json(entry.title)}, "says": {{\n'
        yield ",\n".join(f'"{lang}": {_json(told)}' for lang, told in entry.says.items())
        yield "}}" if number + 1 == len(edition.entries) else "}},\n"
    yield "\n]}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
