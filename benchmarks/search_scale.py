"""A thousand pages for measuring: made of the cookbook's own sentences with other words, so that the vocabulary grows too.

By itself it prints what queries of readers fetch of so many, in shards and whole: `python benchmarks/search_scale.py 1000 5000`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import statistics
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from cookbook.editions.site.assets import scripts, sheets_apart
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.tokens import WORD
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.text import Text
from cookbook.problems import Problems
from cookbook.search.findable import Passage, Searchable, documents
from cookbook.search.index import INDEX, REST, Indexed, Knowledge, in_shards, in_two_parts, indexed
from cookbook.search.pack import written
from cookbook.search.taught import read_taught
from cookbook.settings.thesaurus import elsewhere, read_thesaurus, related
from cookbook.where.urls import Urls

sys.path.append(str(HOME / "tests/search"))
from asking import run_node

QUERIES = Path(__file__).with_name("queries")
CODE = ("search", "search-dialog", "search-load", "search-view", "search-engine", "search-index", "search-words", "words")
CHANGED = 0.15
"""How many words of the made pages are others than in the sentence that they come from."""


def write_scaled(linked: LinkedBook, pages: int, folder: Path, lang: str = "fi") -> list[str]:
    """Write the index of `pages` entries, in shards and as `whole.json`; gives the titles of those that were made."""
    index, titles = scaled(linked, pages, lang)
    folder.mkdir(parents=True, exist_ok=True)
    parts = in_two_parts(index)
    whole = f"[{parts[INDEX]},{parts[REST]}]"
    for name, text in {**in_shards(index), "whole.json": whole}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return titles


def scaled(linked: LinkedBook, pages: int, lang: str) -> tuple[Indexed, list[str]]:
    """The index of so many entries, and the titles of those that were made."""
    tree = SourceTree(HOME)
    lexicon = Lexicon.read(tree.find(FOLDER))
    address = Urls(linked.book, lang).of
    own = list(documents(linked, lang, address))
    entries = [one for one in own if one.key[0] in {kind.name for kind in ENTRY_KINDS}]
    more = _more(entries, lexicon, max(0, pages - len(entries)))
    thesauri = read_thesaurus(tree, Problems())
    taught = read_taught(tree.root / FOLDER, lang)
    known = Knowledge(lexicon, related(thesauri, lang), elsewhere(thesauri, lang), taught)
    return indexed(linked, [*more, *own], known, lang, address), [str(one.title) for one in more]


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


def code(*more: str) -> int:
    """Compressed bytes of what the search is made of."""
    tree = SourceTree(HOME)
    made = dict(scripts(tree))
    texts = [*(made[f"js/{name}.js"] for name in (*CODE, *more)), sheets_apart(tree)["search"]]
    return sum(len(gzip.compress(text.encode(), 9)) for text in texts)


def print_scaled(linked: LinkedBook, pages: int, lang: str, folder: Path) -> None:
    """Kilobytes before the first result and in all, of queries of readers, of which most words are known, and of all words."""
    write_scaled(linked, pages, folder, lang)
    asked = [one["query"] for path in sorted(QUERIES.glob(f"[ab].{lang}.yml")) for one in yaml.safe_load(path.read_text("utf-8"))]
    answers = run_node("shards.mjs", folder, asked)
    weight = {path.stem: len(gzip.compress(path.read_bytes(), 9)) for path in folder.glob("*.json")}
    named = {sort: [name for name in weight if name.startswith(f"{sort}-")] for sort in ("taught", "shown")}
    parts = json.loads((folder / "whole.json").read_text("utf-8"))
    whole = [len(gzip.compress(written(part).encode(), 9)) for part in parts]
    print(f"\n{pages} entries, {lang}: whole {_kb(code() + whole[0])} before the first result, {_kb(code() + sum(whole))} in all")
    shown = 10 * statistics.mean(weight[name] for name in named["shown"])
    for sort, is_known in (("known words", True), ("a word unknown", False)):
        own = [one["sharded"] for one in answers if any("vocabulary" in name for name in one["sharded"]["names"]) != is_known]
        first = sorted(code("search-shards") + weight["index"] + sum(weight[name] for name in one["names"]) for one in own)
        more = sum(weight[name] for name in named["taught"]) + shown
        steps = statistics.mean(one["steps"] for one in own)
        late = first[int(len(first) * 0.9)]
        print(
            f"  {sort:15}{len(own):4} queries: {_kb(statistics.median(first))}, 9 of 10 within {_kb(late)}, "
            f"{_kb(statistics.median(first) + more)} and {_kb(late + more)} in all, {1 + steps:.1f} round trips"
        )
    differ = [one for one in answers if one["whole"] != {name: one["sharded"][name] for name in one["whole"]}]
    print(f"  answered otherwise than from the whole: {len(differ)}")


def _kb(size: float) -> str:
    return f"{size / 1000:.1f} kB"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=int, help="how many entries")
    parser.add_argument("--lang", nargs="+", default=["fi"], help="in which languages")
    given = parser.parse_args()
    problems = Problems()
    linked = link(load(SourceTree(HOME), problems), date.today(), problems)
    for pages in given.pages:
        for lang in given.lang:
            with TemporaryDirectory() as folder:
                print_scaled(linked, pages, lang, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
