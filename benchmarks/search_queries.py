"""Prints how well queries of readers are answered: a table by class and language, rivals in the same run.

The sets lie in `benchmarks/queries` (README.md there); name those to ask: `python benchmarks/search_queries.py a b`. A query of
the class none is right where nothing is found. No query is printed but with `--misses`: the unseen ones stay unseen. With
`--site build/site` Pagefind and Material are asked as well.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import sync_playwright
from search_rivals import ask_material, ask_pagefind, whole_copy, with_material, with_pagefind
from search_stemmed import ask_stemmed
from serving import served

from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.machine import BROWSER
from cookbook.model.page import DOWNLOADS, FRONT
from cookbook.problems import Problems
from cookbook.where.urls import Urls

sys.path.append(str(HOME / "tests/search"))
from asking import made_index, run_node

QUERIES = Path(__file__).with_name("queries")
NEEDS = "front page"
"""The class of the needs of the front page, typed as they stand there."""
PARTS = {FRONT: "book", DOWNLOADS: "scorecards"}
"""Of pages: the anchor of what can be found by itself."""
EVERY = "all with an answer"
KNOW_PAGES = ("Pagefind", "Material")
"""Engines that lead to pages: of a word of a long page, that page is right."""


@dataclass(frozen=True)
class Asked:
    """A query, its class, and the addresses that would be right; none where it has no answer."""

    lang: str
    group: str
    query: str
    right: frozenset[str]


def read_queries(sets: Sequence[str], linked: LinkedBook) -> Iterator[Asked]:
    """The queries of the sets in every language; those that nobody has answered yet are left out."""
    for name in sets:
        for lang in linked.book.languages:
            urls = Urls(linked.book, lang)
            for one in yaml.safe_load((QUERIES / f"{name}.{lang}.yml").read_text(encoding="utf-8")):
                pages = one.get("pages") or ()
                ids = pages.split() if isinstance(pages, str) else pages
                if ids or one["class"] == "none" or "pages" in one:
                    yield Asked(lang, one["class"], one["query"], frozenset(part for id in ids for part in addresses(urls, id)))


def addresses(urls: Urls, id: str) -> Iterator[str]:
    """The address of `kind/id`, of `kind/` for the list of a kind, and of the part of a page that can be found by itself."""
    kind, _, name = id.partition("/")
    yield urls.of((kind, name))
    if name in PARTS:
        yield f"{urls.of((kind, name))}#{PARTS[name]}"


def needs(linked: LinkedBook) -> Iterator[Asked]:
    """The needs of the front page: each finds one of the recipes that are listed with it."""
    for lang in linked.book.languages:
        page, _ = linked.book.pages[FRONT].text(lang)
        urls = Urls(linked.book, lang)
        for need in page.needs:
            yield Asked(lang, NEEDS, str(need.question), frozenset(urls.of(("recipe", recipe)) for recipe in need.recipes))


def ask_ours(asked: Sequence[Asked], indexes: Mapping[str, Path]) -> list[list[str]]:
    """The addresses of the first ten for each query."""
    found: dict[str, Iterator[Any]] = {}
    for lang, index in indexes.items():
        own = [one.query for one in asked if one.lang == lang]
        found[lang] = iter(run_node("ask.mjs", index, own)["answers"])
    return [next(found[one.lang])["urls"] for one in asked]


def table(asked: Sequence[Asked], engines: Mapping[str, Sequence[Sequence[str]]]) -> None:
    """First, in three, none of each engine: a line a class and language; of queries without answers how many found nothing."""
    print(f"{'':22}{'n':>4}" + "".join(f"{name:>24}" for name in engines))
    for lang in ("fi", "sv", "en"):
        groups = sorted({one.group for one in asked if one.lang == lang})
        for group in (*groups, EVERY):
            at = [n for n, one in enumerate(asked) if one.lang == lang and (one.group == group if group in groups else one.right)]
            cells = "".join(
                f"{figures([on_pages(asked[n]) if name in KNOW_PAGES else asked[n] for n in at], [answers[n] for n in at]):>24}"
                for name, answers in engines.items()
            )
            print(f"{lang} {group:19}{len(at):4}{cells}")


def on_pages(one: Asked) -> Asked:
    """The same with the pages of what is right."""
    return replace(one, right=frozenset(url.partition("#")[0] for url in one.right))


def figures(asked: Sequence[Asked], answers: Sequence[Sequence[str]]) -> str:
    pairs = list(zip(asked, answers, strict=True))
    none = sum(not urls for _, urls in pairs) / len(pairs)
    if not any(one.right for one in asked):
        return f"{none:20.3f}"
    first, three = (sum(bool(one.right & set(urls[:top])) for one, urls in pairs) / len(pairs) for top in (1, 3))
    return f"{first:8.3f}{three:6.3f}{none:6.3f}"


def show_misses(asked: Sequence[Asked], answers: Sequence[Sequence[str]]) -> None:
    for one, urls in zip(asked, answers, strict=True):
        if not (one.right & set(urls[:1]) if one.right else not urls):
            place = next((n for n, url in enumerate(urls, 1) if url in one.right), 0)
            print(f"{one.lang} {one.group:18} {place or '-':>2}  {one.query}: {', '.join(urls[:3])}")


def ask_pages(site: Path, work: Path, asked: Sequence[Asked]) -> list[list[str]]:
    """The addresses that Pagefind gives, each query on a page of its own language, by which it chooses its index."""
    whole = whole_copy(site, work / "whole")
    with_pagefind(whole, work)
    found: dict[str, Iterator[list[str]]] = {}
    with sync_playwright() as playwright, served(whole) as origin:
        browser = playwright.chromium.launch(executable_path=BROWSER.program, args=["--no-sandbox"])
        for lang in sorted({one.lang for one in asked}):
            page = browser.new_page(bypass_csp=True)
            queries = [one.query for one in asked if one.lang == lang]
            found[lang] = iter(ask_pagefind(page, origin, queries, lang).answers)
        browser.close()
    return [next(found[one.lang]) for one in asked]


def ask_stock(work: Path, asked: Sequence[Asked]) -> list[list[str]]:
    """The addresses that Material's own search gives, on a stock site of each language."""
    found: dict[str, Iterator[list[str]]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER.program, args=["--no-sandbox"])
        for lang in sorted({one.lang for one in asked}):
            before = "" if lang == "fi" else f"{lang}/"
            with served(with_material(HOME, work / "material", lang)) as origin:
                answers = ask_material(browser.new_page(), origin, [one.query for one in asked if one.lang == lang]).answers
            found[lang] = iter([[before + url for url in urls] for urls in answers])
        browser.close()
    return [next(found[one.lang]) for one in asked]


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="+", help="names of sets of queries")
    parser.add_argument("--work", type=Path, default=HOME / "build/search-benchmark", help="folder for what is made and fetched")
    parser.add_argument("--site", type=Path, help="folder of the built site: Pagefind and Material are asked as well")
    parser.add_argument("--kept", action="store_true", help="ask the indices of the run before")
    parser.add_argument("--only-ours", action="store_true", help="leave the others out: no npm")
    parser.add_argument("--first-part", action="store_true", help="ask what has come first alone")
    parser.add_argument("--misses", action="store_true", help="print the queries of ours that miss")
    given = parser.parse_args()
    problems, tree = Problems(), SourceTree(HOME)
    linked = link(load(tree, problems), date.today(), problems)
    given.work.mkdir(parents=True, exist_ok=True)
    indexes = {lang: given.work / f"{lang}.json" for lang in linked.book.languages}
    for lang, file in [*indexes.items()]:
        if not given.kept:
            file.write_text(made_index(linked, tree, lang), encoding="utf-8")
        if given.first_part:
            indexes[lang] = given.work / f"{lang}-first.json"
            indexes[lang].write_text(json.dumps(json.loads(file.read_text(encoding="utf-8"))[:1]), encoding="utf-8")
    asked = [*read_queries(given.sets, linked), *needs(linked)]
    engines = {"ours": ask_ours(asked, indexes)}
    if not given.only_ours:
        engines["MiniSearch, stems"] = ask_stemmed(given.work, linked, [(one.lang, one.query) for one in asked])
    if given.site and not given.only_ours:
        engines["Pagefind"] = ask_pages(given.site, given.work, asked)
        engines["Material"] = ask_stock(given.work, asked)
    table(asked, engines)
    if given.misses:
        show_misses(asked, engines["ours"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
