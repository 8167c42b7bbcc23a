"""A thousand pages for measuring: made of the cookbook's own sentences with other words, so that the vocabulary grows too."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.tokens import WORD
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME, SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.text import Text
from cookbook.problems import Problems
from cookbook.search.findable import Passage, Searchable, documents
from cookbook.search.index import Knowledge, search_files
from cookbook.search.taught import read_taught
from cookbook.settings.thesaurus import elsewhere, read_thesaurus, related
from cookbook.where.urls import Urls

CHANGED = 0.15
"""How many words of the made pages are others than in the sentence that they come from."""


def scaled_files(linked: LinkedBook, pages: int, folder: Path) -> list[str]:
    """Write what the Finnish search of `pages` entries fetches to a folder; gives the titles of those that were made."""
    tree = SourceTree(HOME)
    lexicon = Lexicon.read(tree.find(FOLDER))
    address = Urls(linked.book, "fi").of
    own = list(documents(linked, "fi", address))
    entries = [one for one in own if one.key[0] in {kind.name for kind in ENTRY_KINDS}]
    more = _more(entries, lexicon, pages - len(entries))
    thesauri = read_thesaurus(tree, Problems())
    taught = read_taught(tree.root / FOLDER, "fi")
    known = Knowledge(lexicon, related(thesauri, "fi"), elsewhere(thesauri, "fi"), taught)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in search_files(linked, [*more, *own], known, "fi", address).items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(one.title) for one in more]


def _more(entries: list[Searchable], lexicon: Lexicon, count: int) -> list[Searchable]:
    chance = random.Random(1)
    forms = sorted(lexicon.words)
    lemmas = sorted({reading.lemma for readings in lexicon.words.values() for reading in readings if 3 < len(reading.lemma) < 12})
    made = []
    for number in range(count):
        model = chance.choice(entries)
        title = Text(f"{chance.choice(lemmas)}{chance.choice(lemmas)} {chance.choice(forms)}".capitalize(), "fi")
        others = [passage for entry in chance.sample(entries, 3) for passage in entry.passages if passage.field == "body"]
        body = chance.sample(others, min(len(others), sum(one.field == "body" for one in model.passages)))
        passages = [
            _other(one, forms, chance) for one in (*body, *(one for one in model.passages if one.field in ("summary", "synonym")))
        ]
        summary = next(one.text for one in passages if one.field == "summary")
        whole = (Passage("title", title, "fi"), *passages)
        made.append(replace(model, url=f"reseptit/malli-{number}/", title=title, summary=summary, passages=whole))
    return made


def _other(passage: Passage, forms: list[str], chance: random.Random) -> Passage:
    """A passage with some words replaced by any words of the lexicon, or by two of them written together."""

    def word(found: str) -> str:
        if chance.random() > CHANGED:
            return found
        return chance.choice(forms) if chance.random() < 0.7 else chance.choice(forms) + chance.choice(forms)

    return passage._replace(text=WORD.sub(lambda found: word(found[0]), passage.text))
