"""Icons: one small SVG each in theme/icons, drawn in the colour of the text around it, or a numeral."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from markupsafe import Markup

from cookbook.disk.opening import read_text
from cookbook.drawing.numerals import numeral
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.model.vocabulary import VOCABULARIES

HEAD = '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false" '
NAME = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Icons:
    """The icons of a tree by name, each its own or the project's."""

    tree: SourceTree
    numbers: Mapping[str, int]
    """The place of a word in its vocabulary, from 1, by the name that its icon has where there is one."""
    _drawn: dict[str, Markup] = field(default_factory=dict, repr=False, compare=False)
    """What was drawn before: a page has the same few again and again."""

    @classmethod
    def of(cls, tree: SourceTree, book: Book) -> Self:
        """The icons that a book needs."""
        coloured = [kind for kind in VOCABULARIES if kind.coloured]
        return cls(tree, {word.look: number for kind in coloured for number, word in enumerate(book.of(kind), 1)})

    def __call__(self, name: str) -> Markup:
        """The icon for inline use: a numeral for a word that has none, nothing for any other name."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    def _draw(self, name: str) -> Markup:
        file = self.tree.find(f"theme/icons/{name}.svg") if NAME.fullmatch(name) else None
        if file and file.is_file():
            return _inline(read_text(file))
        return _inline(numeral(self.numbers[name])) if name in self.numbers else Markup("")


def _inline(drawn: str) -> Markup:
    return Markup(drawn.strip().replace(' xmlns="http://www.w3.org/2000/svg"', "", 1).replace("<svg ", HEAD, 1))
