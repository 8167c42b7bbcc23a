"""Prints the words of a cookbook's first language that stand in what was made in another.

Run it with the project's Python, the folder of content, that of a build and the language:
`python benchmarks/foreign_words.py . build sv`. It reads pages, PDFs, Word files, workbooks and feeds.
A word counts where the first language has it and the other has it nowhere; titles that are the same in both are left out first.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from pydantic import BaseModel

from cookbook.language.speech.table import strings
from cookbook.link.cookbook import Cookbook, read
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Text
from cookbook.model.walk import walk
from cookbook.problems import Problems

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
MARKED = re.compile(r"\]\([^)]*\)|[\[*`]")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+\.(?:fi|eu|com|org|ya?ml|csv|docx|md|icc|png)\b\S*|\((?:[a-z]+):[\w-]+\)")
NAMED = re.compile(r"\{[^}]*\}")
MADE = (".pdf", ".docx", ".xlsx", ".html", ".xml", ".md")
SEEN = ("alt", "title", "aria-label", "placeholder", "content")
VOID = frozenset("area base br col hr img input link meta source wbr path use circle rect line".split())


def words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


def plain(text: str) -> str:
    return MARKED.sub("", " ".join(text.split()))


def pairs(made: Cookbook, lang: str) -> Iterator[tuple[BaseModel, BaseModel]]:
    """Every record of the cookbook in its first language and in another."""
    book, own = made.linked.book, made.linked.book.source_language
    yield from ((entry.content, entry.texts[lang]) for entry in book.entries.values())
    yield from ((page.text(own)[0], page.text(lang)[0]) for page in book.pages.values())
    yield from ((sheets[own], sheets[lang]) for sheets in made.settings.canvases.values())
    yield book.identity(own), book.identity(lang)
    yield made.settings.print.imprints[own], made.settings.print.imprints[lang]


def suspects(made: Cookbook, lang: str) -> tuple[set[str], re.Pattern[str]]:
    """The words that the first language alone has, and what is said alike in both."""
    first, other, same = set[str](), set[str](), set[str]()
    for ours, theirs in pairs(made, lang):
        here = {path: plain(value) for path, value in walk(ours) if isinstance(value, Text)}
        there = {path: plain(value) for path, value in walk(theirs) if isinstance(value, Text)}
        first.update(*map(words, here.values()))
        same.update(text for path, text in there.items() if text in (here.get(path), *here.values()) and len(text) > 1)
        other.update(*(words(text) for path, text in there.items() if text != here.get(path)))
    for code, known in ((made.linked.book.source_language, first), (lang, other)):
        known.update(*(words(NAMED.sub("", text)) for text in strings(code).values()))
    other |= words(f"{LANGUAGES[lang].stop_words} {LANGUAGES[lang].common_words}")
    return first - other, re.compile("|".join(map(re.escape, sorted(same, key=len, reverse=True))) or r"(?!)")


class Page(HTMLParser):
    """The text of a page, and of attributes that readers get, but for what says that it is in another language."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang, self.open, self.text = lang, list[tuple[str, bool]](), list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        foreign = found.get("lang", self.lang) != self.lang or found.get("hreflang", self.lang) != self.lang
        hidden = tag in ("script", "style") or foreign or bool(self.open and self.open[-1][1])
        self.text += [] if hidden else [value for name in SEEN if (value := found.get(name))]
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while any(name == tag for name, _ in self.open) and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not (self.open and self.open[-1][1]):
            self.text.append(data)


def text_of(path: Path, lang: str) -> str:
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-q", path, "-"], capture_output=True, text=True, check=True).stdout
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(path) as parts:
            whole = "\n".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
        return html.unescape(re.sub(r"<f[ >].*?</f>|<[^>]+>", " ", whole))
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        page = Page(lang)
        page.feed(text)
        return "\n".join(page.text)
    return html.unescape(re.sub(r"<[^>]+>", " ", text))


def main(source: Path, out: Path, lang: str) -> None:
    made = read(source.resolve(), Problems())
    suspect, same = suspects(made, lang)
    found: dict[str, list[str]] = defaultdict(list)
    files = [path for path in sorted(out.rglob("*")) if path.suffix in MADE and re.search(rf"/{lang}/|\.{lang}\.", str(path))]
    for path in files:
        text = " ".join(text_of(path, lang).replace("\u00ad", "").replace("\u00a0", " ").split())
        text = same.sub(" ", ADDRESS.sub(" ", text))
        for word in WORD.finditer(text):
            if word[0].casefold() in suspect:
                around = text[max(0, word.start() - 40) : word.end() + 40]
                found[word[0].casefold()].append(f"{path.relative_to(out)}: {around}")
    for name, places in sorted(found.items(), key=lambda item: -len(item[1])):
        print(f"{name} ({len(places)})  {places[0]}")
    print(f"{lang}: {len(found)} words in {len(files)} files")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
