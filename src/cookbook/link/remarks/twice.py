"""What is said twice: an item of a list, or the title or summary of another entry of its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from cookbook.link.remarks.placeholders import is_placeholder
from cookbook.load.faults import shown
from cookbook.model.book import Entry, SourceFile, files_of
from cookbook.model.recipe import RECIPE
from cookbook.model.text import Prose, Text
from cookbook.model.vocabulary import SOURCE
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems

NAMES_ITEM = (
    ("metrics", "metric"),
    ("images", "file"),
    ("evidence", "finding"),
    ("roles", "task"),
    ("answers", "text"),
)
"""What tells the records of a list apart; of other records two may be alike."""
MAY_COME_AGAIN = ("agenda",)
"""Lists with items such as breaks."""
OF_NAMES = ("areas", "authors", "synonyms")
"""Lists of names, in which no sign but a comma or a dash parts one from the next."""
MAY_SAY_AGAIN = ("chapters", "notes")
PARAGRAPH = 60
"""Letters of a paragraph that nobody writes twice by chance."""
JOINED = re.compile(r"(?<!\S)[^\s&;]+;\s")
"""A semicolon after a word, which is no sign of the web."""
PAIRS = (("implementers", "partners"), ("after", "related"), ("pilots", "cases"))
"""Fields of which one says more of what it names than the other."""
SINGLE = ("title", "summary")
"""Fields that no two entries of a kind share; of words a summary may be the same."""


def check_items(entry: Entry, problems: Problems) -> None:
    """Nothing stands twice in a list, and no two items as one; cells of a row may be alike."""
    seen: set[tuple[FieldPath, str, str]] = set()
    paths = {path for path, _ in entry.leaves}
    for path, value in entry.leaves:
        if isinstance(path[-1], int):
            whole = path[:-1]
            if isinstance(whole[-1], int):
                continue
            alone = whole[-1] in OF_NAMES or (*whole, 1) not in paths
            if alone and isinstance(value, Text) and JOINED.search(value) and not value.endswith((".", "!", "?")):
                problems.note(entry.sources[value.lang].place(path), "items-joined", field=shown(whole), found=value[:60])
        elif len(path) == 3 and (path[0], path[2]) in NAMES_ITEM:
            whole = path[:1]
        elif path[-1] == "title" and isinstance(path[-2:-1][:1] and path[-2], int) and path[0] not in MAY_COME_AGAIN:
            whole = path[:-2]
        else:
            continue
        if isinstance(value, Text) and is_placeholder(value):
            continue  # All that wait for their writer are told as one.
        lang = value.lang if isinstance(value, Text) else entry.written_in
        item = (whole, lang, str(value).casefold())
        if item in seen:
            problems.note(entry.sources[lang].place(path), "item-twice", field=shown(whole), found=str(value)[:60])
        seen.add(item)


def check_paragraphs(leaves: Iterable[tuple[FieldPath, object]], sources: Mapping[str, SourceFile], problems: Problems) -> None:
    """No long paragraph of prose stands twice; in a story people may say again what they said."""
    found: dict[tuple[str, str], list[Place]] = {}
    for path, value in leaves:
        if not isinstance(value, Prose) or len(value) < PARAGRAPH or path[0] in MAY_SAY_AGAIN:
            continue
        at = 0
        for part in value.split("\n\n"):
            if len(part) >= PARAGRAPH:
                place = sources[value.lang].place(path, part.lstrip("\n").split("\n")[0][:40], value.count("\n", 0, at))
                found.setdefault((value.lang, part.strip().casefold()), []).append(place)
            at += len(part) + 2
    for first, *more in (sorted(places) for places in found.values()):
        for place in more:
            problems.note(place, "paragraph-twice", line=first.line)


def check_pairs(entry: Entry, problems: Problems) -> None:
    """What stands in one field is not named in the field beside it as well."""
    for first, second in PAIRS:
        there = getattr(entry.content, first, ())
        for number, id in enumerate(getattr(entry.content, second, ())):
            if id in there:
                problems.note(entry.source.place((second, number)), "named-twice", found=str(id), other=first)


class Singles:
    """The titles, the summaries, the recipes' synonyms and the sources' addresses met so far."""

    def __init__(self) -> None:
        self._addresses: dict[str, str] = {}
        self._claimed: dict[tuple[str, str], str] = {}
        self._first: dict[tuple[str, str, str, str], Entry] = {}

    def check(self, entry: Entry, problems: Problems) -> None:
        """No entry of the kind has said the same before, and no two recipes are called the same."""
        if entry.kind == RECIPE:
            self._check_synonyms(entry, problems)
        if entry.kind == SOURCE and (url := getattr(entry.content, "url", None)):
            other = self._addresses.setdefault(url.rstrip("/"), entry.id)
            if other != entry.id:
                problems.note(entry.source.place(("url",)), "address-twice", other=other)
        for lang, content in entry.texts.items():
            for field in SINGLE[: 1 if entry.kind.is_vocabulary else None]:
                text = getattr(content, field, None)
                if isinstance(text, Text) and text.lang == lang:
                    first = self._first.setdefault((entry.kind.name, lang, field, text.casefold()), entry)
                    if first.id != entry.id:
                        asked, like = (entry, first) if problems.concerns(*files_of(entry)) else (first, entry)
                        problems.note(asked.sources[lang].place((field,)), "text-twice", field=field, other=like.id)
                        break  # Of a copy it is said once.

    def _check_synonyms(self, entry: Entry, problems: Problems) -> None:
        for lang, content in entry.texts.items():
            for number, text in enumerate(getattr(content, "synonyms", ())):
                first = self._claimed.setdefault((lang, text.casefold()), entry.id)
                if first != entry.id and text.lang == lang:
                    place = entry.sources[lang].place(("synonyms", number))
                    problems.note(place, "synonym-twice", found=str(text), other=first)
