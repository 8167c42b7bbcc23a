"""Prints quality, weight and speed of our search, Material's, Pagefind's and MiniSearch's on the same Finnish pages, in one run.

Run it with the project's Python: `python benchmarks/search.py --site build/site`. It fetches Pagefind and MiniSearch with npm
into the folder `--work`. The queries are those of tests/edition/queries.yml, or with `--held-out` those of held-out.yml.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Page, sync_playwright
from search_rivals import Measured, ask_material, ask_minisearch, ask_pagefind, finnish_copy, with_material, with_pagefind
from search_scale import write_scaled
from serving import served

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.tokens import words
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.machine import BROWSER
from cookbook.problems import Problems
from cookbook.search.findable import documents
from cookbook.search.index import INDEX, REST, head
from cookbook.search.inverted import InvertedIndex
from cookbook.where.urls import Urls

ASK_OURS = """async ([queries, folder]) => {
  const { Search } = await import("/assets/cookbook/js/search-engine.js");
  const read = async name => (await fetch(`${folder}/${name}`)).json();
  const parts = folder === "/scaled" ? await read("whole.json") : await Promise.all(["index.json", "rest.json"].map(read));
  const began = performance.now();
  const search = new Search(...parts);
  const opened = performance.now() - began;
  for (const query of queries) search.find(query);
  const found = queries.map(query => {
    const start = performance.now();
    const { hits } = search.find(query);
    return [hits.slice(0, 10).map(({ document }) => search.index.docs.url[document]), performance.now() - start];
  });
  return [found, opened];
}"""
FIRST_RESULT = """async () => {
  const began = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
  const until = async find => { while (!find()) await new Promise(done => setTimeout(done, 1)); return find(); };
  const input = await until(() => document.querySelector("dialog.search input"));
  input.value = "haastemoottori";
  await until(() => document.querySelector(".search__result"));
  return performance.now() - began;
}"""


def read_queries(linked: LinkedBook, *, held_out: bool) -> list[tuple[str, str, set[str]]]:
    """Class, query and the addresses that would be right; a word of a vocabulary is right where its page is."""
    urls = Urls(linked.book, "fi")
    file = HOME / "tests/edition" / ("held-out.yml" if held_out else "queries.yml")
    read = yaml.safe_load(file.read_text(encoding="utf-8"))
    read = read["own"] if held_out else read
    return [
        (name, str(query), {urls.of((id.partition("/")[0], id.partition("/")[2])) for id in ids.split()})
        for name, asked in read.items()
        for query, ids in asked.items()
    ]


def ask_ours(page: Page, origin: str, queries: Sequence[str], site: Path) -> Measured:
    page.goto(f"{origin}/")
    found, _ = page.evaluate(ASK_OURS, [list(queries), "/haku"])
    assets = site / "assets/cookbook"
    code = [*(assets / "js").glob("search*.js"), assets / "js/words.js", assets / "search.css"]
    files = [*code, *(site / "haku" / name for name in (INDEX, REST))]
    return Measured(
        "ours",
        [one for one, _ in found],
        [ms for _, ms in found],
        sum(len(gzip.compress(file.read_bytes(), 9)) for file in files),
    )


def plain_documents(linked: LinkedBook) -> list[dict[str, Any]]:
    """The documents for MiniSearch, with the terms of their words beside the words."""
    terms = InvertedIndex(Lexicon.read(HOME / "lexicon"))
    address = Urls(linked.book, "fi").of
    prior = {kind["name"]: kind["prior"] for kind in head(linked, "fi", address)["kinds"]}
    made = []
    for number, one in enumerate(documents(linked, "fi", address)):
        row: dict[str, Any] = {"id": number, "url": one.url, "prior": prior[one.key[0]]}
        for field in ("title", "names", "summary", "body", "titleTerms", "nameTerms", "bodyTerms"):
            row[field] = []
        for passage in one.passages:
            field = (
                passage.field
                if passage.field in ("title", "summary")
                else "body"
                if passage.field in ("body", "named")
                else "names"
            )
            row[field].append(passage.text)
            beside = {"title": "titleTerms", "names": "nameTerms"}.get(field, "bodyTerms")
            row[beside] += [term for word in words(passage.text) for term, _ in terms.of(word.lower(), passage.lang)]
        made.append({name: " ".join(value) if isinstance(value, list) else value for name, value in row.items()})
    return made


def report(measured: Sequence[Measured], queries: Sequence[tuple[str, str, set[str]]]) -> None:
    """A line an engine."""
    print(f"\n{'engine':26}{'first':>8}{'three':>8}{'none':>8}{'kB gzip':>9}{'ms':>8}{'ms 95 %':>9}")
    for one in measured:
        pairs = list(zip(queries, one.answers, strict=True))
        first = sum(bool(right & set(answer[:1])) for (_, _, right), answer in pairs) / len(pairs)
        three = sum(bool(right & set(answer[:3])) for (_, _, right), answer in pairs) / len(pairs)
        none = sum(not answer for _, answer in pairs) / len(pairs)
        ms = sorted(one.ms)
        late = ms[int(len(ms) * 0.95)]
        print(f"{one.name:26}{first:8.3f}{three:8.3f}{none:8.3f}{one.bytes / 1000:9.1f}{statistics.median(ms):8.2f}{late:9.2f}")


def measure_scale(browser: Browser, origin: str, folder: Path, titles: Sequence[str], queries: Sequence[str]) -> None:
    """Weight and speed of the index in a folder, where entries of these titles are, and of the site's first result of all."""
    page = browser.new_page()
    page.goto(f"{origin}/")
    found, opened = page.evaluate(ASK_OURS, [[*queries, *titles[:: len(titles) // 100 or 1]], f"/{folder.name}"])
    page.close()
    whole = len(gzip.compress((folder / "whole.json").read_bytes(), 9)) / 1000
    middle = statistics.median(ms for _, ms in found)
    print(
        f"\nours with {len(titles)} entries more, whole: {whole:.0f} kB gzip, opened in {opened:.0f} ms, a query {middle:.2f} ms"
    )
    took = []
    for _ in range(5):
        fresh = browser.new_context().new_page()
        fresh.goto(f"{origin}/", wait_until="load")
        took.append(fresh.evaluate(FIRST_RESULT))
        fresh.close()
    print(f"first result after opening, nothing cached: {statistics.median(took):.0f} ms ({min(took):.0f} to {max(took):.0f})")


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=HOME / "build/site", help="folder of the built site")
    parser.add_argument("--work", type=Path, default=HOME / "build/search-benchmark", help="folder for what is made and fetched")
    parser.add_argument("--pages", type=int, default=1000, help="how many entries the scaled index has")
    parser.add_argument("--only-ours", action="store_true", help="leave the others out")
    parser.add_argument("--held-out", action="store_true", help="ask the queries that the weights were set without")
    asked = parser.parse_args()
    problems = Problems()
    linked = link(load(SourceTree(HOME), problems), date.today(), problems)
    queries = read_queries(linked, held_out=asked.held_out)
    texts = [query for _, query, _ in queries]
    site = finnish_copy(asked.site, asked.work / "site")
    measured = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=BROWSER.program, args=["--no-sandbox", "--disable-background-networking"]
        )
        if not asked.only_ours:
            with_pagefind(site, asked.work)
        with served(site) as origin:
            measured.append(ask_ours(browser.new_page(), origin, texts, site))
            titles = write_scaled(linked, asked.pages, site / "scaled")
            measure_scale(browser, origin, site / "scaled", titles, texts)
            if not asked.only_ours:
                measured.append(ask_pagefind(browser.new_page(bypass_csp=True), origin, texts))
        if not asked.only_ours:
            with served(with_material(HOME, asked.work / "material")) as origin:
                measured.append(ask_material(browser.new_page(), origin, texts))
            script = Path(__file__).with_name("search_minisearch.mjs")
            measured += ask_minisearch(asked.work, plain_documents(linked), texts, script)
        browser.close()
    report(measured, queries)
    (asked.work / "answers.json").write_text(json.dumps([vars(one) for one in measured], ensure_ascii=False), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
