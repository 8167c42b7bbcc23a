"""The text of a document as HTML: each place to fill in is marked with its name and shows what to write there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from cookbook import prose
from cookbook.article.address import Address
from cookbook.article.environment import in_blocks, in_language
from cookbook.model.document import Document, pieces
from cookbook.model.story import FilledDocument
from cookbook.model.text import Line, Text


@dataclass(frozen=True, slots=True)
class Blanks:
    """Renders the texts of one document, seen from a page in one language."""

    labels: Mapping[str, str]
    lang: str
    here: Address
    values: Mapping[str, Line] = field(default_factory=dict)
    """What was written in them, where a document was filled in."""

    @classmethod
    def of(cls, document: Document, lang: str, here: Address, paper: FilledDocument | None = None) -> Blanks:
        """The places of a document by name, as a paper has filled them in."""
        return cls(document.labels, lang, here, paper.values if paper else {})

    def line(self, text: Text) -> Markup:
        """One line of plain text."""
        return in_language(Markup(self._marked(text)), text.lang, self.lang)

    def prose(self, text: Text) -> Markup:
        """Prose as paragraphs, even where it is a single one."""
        html = Markup(prose.render(text, self.here.entry, mark=self._marked))
        return in_language(in_blocks(html), text.lang, self.lang)

    def _marked(self, text: str) -> str:
        return "".join(f"{escape(words)}{self._blank(name) if name else ''}" for words, name in pieces(text))

    def _blank(self, name: str) -> Markup:
        if name in self.values:
            value = self.values[name]
            written = in_language(escape(str(value)), value.lang, self.lang)
            return Markup('<span class="blank is-filled">{}</span>').format(written)
        return Markup('<span class="blank" data-blank="{}">[{}]</span>').format(name, self.labels[name])
