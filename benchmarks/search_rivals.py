"""The searches to compare with, on the same Finnish pages: Material's own, Pagefind, MiniSearch with and without our terms."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Response

PACKAGES = {"minisearch": "minisearch@7.2.0", "pagefind": "@pagefind/linux-x64@1.6.0"}
MKDOCS = """site_name: Keittokirja
theme: {name: material, language: %s, font: false}
plugins: [{search: {lang: %s}}]
use_directory_urls: true
"""
SPY = """
const Own = Worker;
window.Worker = class extends Own {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => { if (data.type === 3) window.answer = data.data; });
  }
};
"""
ASK_MATERIAL = """async query => {
  const input = document.querySelector(".md-search__input");
  window.answer = null;
  const began = performance.now();
  input.value = query;
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  while (!window.answer && performance.now() - began < 1500) await new Promise(done => setTimeout(done, 2));
  return [(window.answer?.items ?? []).map(([first]) => first.location.split("#")[0]), performance.now() - began];
}"""
ASK_PAGEFIND = """async query => {
  const began = performance.now();
  const found = await window.pagefind.search(query);
  const ms = performance.now() - began;
  const first = await Promise.all(found.results.slice(0, 3).map(one => one.data()));
  return [first.map(one => one.url.replace(/^[/]/, "")), ms, found.results.length];
}"""


@dataclass
class Measured:
    """What an engine answered, how long each query took in milliseconds, and what it fetched for them, compressed."""

    name: str
    answers: list[list[str]]
    ms: list[float]
    bytes: int


def fetch_package(name: str, folder: Path) -> Path:
    """A package of the npm registry, unpacked."""
    target = folder / name
    if not target.exists():
        target.mkdir(parents=True)
        done = subprocess.run(["npm", "pack", "--silent", PACKAGES[name]], cwd=target, capture_output=True, text=True, check=True)
        with tarfile.open(target / done.stdout.split()[-1]) as archive:
            archive.extractall(target, filter="data")
    return target / "package"


def whole_copy(site: Path, target: Path) -> Path:
    """All pages, in a folder where others may write."""
    shutil.rmtree(target, ignore_errors=True)
    return Path(shutil.copytree(site, target))


def finnish_copy(site: Path, target: Path) -> Path:
    """The Finnish pages alone."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(site, target, ignore=lambda folder, names: {"sv", "en"} & set(names) if Path(folder) == site else set())
    return target


def with_pagefind(site: Path, packages: Path) -> None:
    """Index the pages with Pagefind as it comes."""
    binary = fetch_package("pagefind", packages) / "bin/pagefind_extended"
    binary.chmod(0o755)
    subprocess.run([binary, "--site", site], check=True, capture_output=True)


def with_material(source: Path, target: Path, lang: str = "fi") -> Path:
    """The same pages of a language as Markdown files in a stock project of MkDocs and Material; gives the folder of the site."""
    made = target / "folder"
    if not made.exists():
        line = [sys.executable, "-m", "cookbook", "site", "--engine", "folder", "--out", made, "--source", source]
        subprocess.run(line, check=True)
    docs, site = target / f"docs-{lang}", target / lang
    shutil.rmtree(docs, ignore_errors=True)
    if lang == "fi":
        shutil.copytree(made / "site", docs, ignore=lambda folder, _: {"sv", "en"} if Path(folder) == made / "site" else set())
    else:
        shutil.copytree(made / "site" / lang, docs)
    settings = target / f"mkdocs-{lang}.yml"
    settings.write_text(f"{MKDOCS % (lang, lang)}docs_dir: {docs}\nsite_dir: {site}\n", encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings], check=True, capture_output=True)
    return site


def ask_material(page: Page, origin: str, queries: Sequence[str]) -> Measured:
    """Type every query into Material's own field; what its worker answers counts."""
    answers = _watch(page, "/search/", "workers/search", "/lunr/")
    page.add_init_script(SPY)
    page.goto(f"{origin}/")
    page.evaluate("document.querySelector('.md-search__input').focus()")
    page.wait_for_timeout(2000)
    found = [page.evaluate(ASK_MATERIAL, query) for query in queries]
    return Measured("Material stock", [answer for answer, _ in found], [ms for _, ms in found], _weight(answers))


def ask_pagefind(page: Page, origin: str, queries: Sequence[str], lang: str = "fi") -> Measured:
    """Ask Pagefind's own script on a page that says which language it is in; its bytes are those of the first query alone."""
    answers = _watch(page, "/pagefind/")
    page.goto(f"{origin}/")
    page.evaluate("lang => { document.documentElement.lang = lang; }", lang)
    page.evaluate("async () => { window.pagefind = await import('/pagefind/pagefind.js'); await window.pagefind.init(); }")
    page.evaluate(ASK_PAGEFIND, queries[0])
    first = _weight(list(answers))
    found = [page.evaluate(ASK_PAGEFIND, query) for query in queries]
    return Measured("Pagefind", [answer for answer, *_ in found], [ms for _, ms, _ in found], first)


def _watch(page: Page, *marks: str) -> list[Response]:
    """The answers from now on whose addresses hold one of the marks."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer) if any(mark in answer.url for mark in marks) else None)
    return answers


def _weight(answers: Sequence[Response]) -> int:
    """Compressed size of answers; Pagefind's own files are compressed already."""
    return sum(len(one.body()) if ".pf_" in one.url else len(gzip.compress(one.body(), 9)) for one in answers)


def ask_minisearch(
    packages: Path, documents: Sequence[dict[str, Any]], queries: Sequence[str], script: Path
) -> Iterator[Measured]:
    """MiniSearch in Node over plain documents: with the words as they are, and with our terms of each word."""
    module = fetch_package("minisearch", packages) / "dist/es/index.js"
    given = json.dumps({"documents": documents, "queries": queries})
    done = subprocess.run(
        [Path(sys.executable).with_name("node"), script, module], input=given, capture_output=True, text=True, check=True
    )
    for one in json.loads(done.stdout):
        size = len(gzip.compress(one["index"].encode(), 9)) + len(gzip.compress(module.read_bytes(), 9))
        yield Measured(one["name"], one["answers"], one["ms"], size)
