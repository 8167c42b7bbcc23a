"""Prose as Markdown again: CommonMark's tokens, written so that Python-Markdown, which has rules of its own, reads the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markdown_it.token import Token

from cookbook import prose
from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.blocks import Blocks
from cookbook.editions.site.material.inline import Inline, code, link, spoken, text
from cookbook.prose.addresses import entry_of

BULLETS, NUMBERS, QUOTE = "bullet_list_open", "ordered_list_open", "blockquote_open"
LISTS = {BULLETS, NUMBERS}
NOTHING = "<!-- -->"
"""Between two lists or quotes, which Python-Markdown would read as one, and where one does not begin with words."""
SIGNS = {"em": "*", "strong": "**"}


@dataclass(frozen=True)
class Running:
    """How one page shows prose: its language, its links to entries, and its words of interest."""

    lang: str
    to: Callable[[str, str], str]
    """The target of a link to an entry (kind, id); empty where the project has no such page."""
    mark: Callable[[str], Inline] = text

    def blocks(self, value: str, written: str) -> Blocks:
        """Every block of a text that has no faults; `written` is its language."""
        return list(self._blocks(list(prose.parsed(value)), written))

    def _blocks(self, tokens: list[Token], written: str) -> Iterator[str]:
        last = ""
        for part in _parts(tokens):
            if {part[0].type, last} <= LISTS or part[0].type == last == QUOTE:
                yield NOTHING
            yield self._block(part, written)
            last = part[0].type

    def _block(self, part: list[Token], written: str) -> str:
        first = part[0]
        inner = part[1:-1]
        if first.type == "inline":
            return self._line(first, written)
        if first.type == "heading_open":
            return md.heading(int(first.tag[1]), self._line(inner[0], written))
        if first.type in LISTS:
            start = first.attrs.get("start", 1) if first.type == NUMBERS else None
            parts = [list(self._item(item[1:-1], written)) for item in _parts(inner)]
            return md.items(parts, "-" if start is None else f"{start}.")
        if first.type == QUOTE:
            return md.quoted(self._item(inner, written))
        if first.type in ("fence", "code_block"):
            return md.fence(first.content)
        return "* * *" if first.type == "hr" else "\n\n".join(self._blocks(inner, written))

    def _item(self, tokens: list[Token], written: str) -> Iterator[str]:
        if not tokens or tokens[0].type != "paragraph_open":
            yield NOTHING
        yield from self._blocks(tokens, written)

    def _line(self, inline: Token, written: str) -> Inline:
        children = inline.children or []
        # Signs side by side mean one thing to CommonMark and another to Python-Markdown: tags are clear.
        deepest = max(accumulate(child.nesting for child in children if child.tag in SIGNS), default=0)
        touching = any(one.tag in SIGNS and other.tag in SIGNS for one, other in pairwise(children))
        made = "".join(self._spans(children, tags=deepest > 1 or touching))
        return spoken(Inline(made), written, self.lang)

    def _spans(self, children: Sequence[Token], *, tags: bool) -> Iterator[str]:
        target = ""
        linked: list[str] | None = None
        for token in children:
            if token.type == "link_open":
                target, linked = self._target(str(token.attrs.get("href", ""))), []
            elif token.type == "link_close":
                words = Inline("".join(linked or []))
                yield link(words, target) if target else words
                linked = None
            elif linked is not None:
                linked.append(self._span(token, tags=tags, mark=text))
            else:
                yield self._span(token, tags=tags, mark=self.mark)

    def _target(self, href: str) -> str:
        entry = entry_of(href)
        return self.to(*entry) if entry else href

    def _span(self, token: Token, *, tags: bool, mark: Callable[[str], Inline]) -> str:
        if token.tag in SIGNS:
            return f"<{'/' if token.nesting < 0 else ''}{token.tag}>" if tags else SIGNS[token.tag]
        if token.type == "code_inline":
            return code(token.content)
        if token.type == "hardbreak":
            return "<br>"
        return " " if token.type == "softbreak" else mark(token.content)


def _parts(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens of each block, from its opening to its end."""
    part: list[Token] = []
    depth = 0
    for token in tokens:
        part.append(token)
        depth += token.nesting
        if depth == 0:
            yield part
            part = []
