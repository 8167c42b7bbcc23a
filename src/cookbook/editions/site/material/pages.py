"""Pages of the project: each with its front matter and its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from cookbook.article.terms import Terms
from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.blocks import Blocks
from cookbook.editions.site.material.commonmark import Running
from cookbook.editions.site.material.inline import Inline, label, link, spoken, text
from cookbook.editions.site.material.places import Here
from cookbook.editions.site.material.values import Values
from cookbook.language.speech import Speech, voice_of
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.text import Text
from cookbook.model.vocabulary import TERM
from cookbook.settings.hosting import Hosting


@dataclass(frozen=True)
class MaterialPage:
    """One page as a file of Markdown."""

    file: str
    """Below the folder of its language."""
    title: str
    description: str
    blocks: Blocks
    tags: tuple[str, ...] = ()

    @property
    def markdown(self) -> str:
        """The text of the file. What Material prints into HTML as it finds it is escaped for that."""
        head: dict[str, object] = {"title": label(self.title), "description": label(self.description)}
        if self.tags:
            head["tags"] = [label(tag) for tag in self.tags]
        front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=1000)
        return f"---\n{front}---\n\n{md.document(self.blocks)}"


@dataclass
class PageWriter:
    """What every page of one language starts from; `file` is the page."""

    linked: LinkedBook
    lang: str
    terms: Terms
    hosting: Hosting
    images: Path
    file: str

    @property
    def voice(self) -> Speech:
        return voice_of(self.linked.book, self.lang)

    @cached_property
    def here(self) -> Here:
        return Here(self.file, self.images)

    @cached_property
    def values(self) -> Values:
        return Values(self.linked, self.lang, self.here, Running(self.lang, self.here.to, self._mark))

    @cached_property
    def _marked(self) -> set[str]:
        return set()

    def _mark(self, words: str) -> Inline:
        """Plain text whose terms of the glossary are links, each once on a page."""
        made, done = "", 0
        for start, end, id in self.terms.mentions(words):
            if id not in self._marked:
                self._marked.add(id)
                made += text(words[done:start]) + link(text(words[start:end]), self.here.to(TERM.name, id))
                done = end
        return Inline(made + text(words[done:]))

    def text(self, words: Text) -> Inline:
        """A line of an entry."""
        return spoken(text(words), words.lang, self.lang)

    def opening(self, title: Inline, lead: Inline) -> Iterator[str]:
        """The title of a page and what it is about."""
        yield md.heading(1, title)
        yield lead

    def summaries(self, entries: Iterator[Entry] | list[Entry] | tuple[Entry, ...]) -> str:
        """Entries as links with what they are about."""
        return md.items([[Inline(f"{self.values.link(one)} – {self.summary(one)}")] for one in entries])

    def cards(self, entries: Iterator[Entry] | list[Entry] | tuple[Entry, ...]) -> str:
        """Entries as cards."""
        return md.cards([[Inline(f"**{self.values.link(one)}**"), "---", self.summary(one)] for one in entries])

    def summary(self, entry: Entry) -> Inline:
        """What an entry is about, in a sentence."""
        words = getattr(entry.texts[self.lang], "summary", None)
        return self.text(words) if words else Inline("")
