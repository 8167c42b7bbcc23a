"""The text of a document as HTML: each place to fill in is marked with its name and shows what to write there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from cookbook import prose
from cookbook.article.address import Address
from cookbook.article.environment import in_language
from cookbook.model.document import Document, pieces
from cookbook.model.text import Text


@dataclass(frozen=True, slots=True)
class Blanks:
    """Renders the texts of one document, seen from a page in one language."""

    labels: Mapping[str, str]
    lang: str
    here: Address

    @classmethod
    def of(cls, document: Document, lang: str, here: Address) -> Blanks:
        """The places of a document by name."""
        return cls(document.labels, lang, here)

    def line(self, text: Text) -> Markup:
        """One line of plain text."""
        return in_language(Markup(self._marked(text)), text.lang, self.lang)

    def prose(self, text: Text) -> Markup:
        """Prose as paragraphs, even where it is a single one."""
        html = Markup(prose.render(text, self.here.entry, mark=self._marked))
        blocks = html if html.startswith(("<p>", "<ul>", "<ol>")) else Markup("<p>{}</p>").format(html)
        return in_language(blocks, text.lang, self.lang)

    def _marked(self, text: str) -> str:
        return "".join(f"{escape(words)}{self._blank(name) if name else ''}" for words, name in pieces(text))

    def _blank(self, name: str) -> Markup:
        return Markup('<span class="blank" data-blank="{}">[{}]</span>').format(name, self.labels[name])
