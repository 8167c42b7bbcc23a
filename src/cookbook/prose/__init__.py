"""Prose: CommonMark without raw HTML, parsed once; says what is not allowed in it and renders it safely."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from cookbook.model.text import HIDDEN, may_hide
from cookbook.prose.addresses import entry_of, fault_of
from cookbook.prose.paragraphs import PARAGRAPHS, is_unmarked, paragraphs_of

MAX_LENGTH = 20_000
MAX_NESTING = 12
UNDERLINES = ("-", "=")
"""What headings are made of by a line below them."""
NOTE = re.compile(r"\[\^[\w-]+\]")
_SHOWN = {"softbreak": " ", "hardbreak": " "}
_READ = frozenset({"text", "code_inline", *_SHOWN})

Around = Callable[[str], tuple[str, str]]
"""Gives what stands around the words of a second-level heading, as safe HTML."""
Href = Callable[[str, str], str]
"""Gives the address of the entry (kind, id)."""
Marking = Callable[[str], str]
"""Gives plain text as safe HTML with words of interest marked."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is not allowed, and the snippet of the text where it stands."""

    code: str
    snippet: str
    line: int
    """Lines below the first line of the text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A link to an entry."""

    kind: str
    id: str
    snippet: str
    line: int


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link to an entry or to the web."""

    href: str
    line: int
    words: str
    is_shown: bool
    """Whether its words are its own address, written between < and >."""

    @property
    def is_empty(self) -> bool:
        """Whether it has no words."""
        return not self.words


def _parser() -> MarkdownIt:
    # The parser drops what is nested too deep without a word: it may go deeper than `faults` allows.
    parser = MarkdownIt("commonmark", {"maxNesting": 2 * MAX_NESTING})
    # Links are judged in `faults`, after decoding; a parser that drops them would hide them from the writer.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = cache(parser.normalizeLink)  # type: ignore[method-assign]
    parser.add_render_rule("link_open", _link_open)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    parser.add_render_rule("text", _text)
    return parser


def _link_open(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token = tokens[index]
    href = str(token.attrs.get("href", ""))
    target = entry_of(href)
    if target is None:
        return renderer.renderToken(tokens, index, options, env)
    address = cast("Href", env["href"])(*target)
    return f'<a class="entry-link" data-kind="{target[0]}" href="{address}">'


def _text(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    mark = cast("Marking | None", env.get("mark"))
    content = tokens[index].content
    is_linked = sum(token.nesting for token in tokens[:index] if token.type in ("link_open", "link_close"))
    return mark(content) if mark and not is_linked else escapeHtml(content)


def _heading(renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    token, heading = tokens[index], cast("Around | None", env.get("heading"))
    if not heading or token.tag != "h2":
        return renderer.renderToken(tokens, index, options, env)
    return heading(_words(tokens[index + token.nesting]))[token.nesting < 0]


MAYBE_LINK = re.compile(r"\]\(|\]:|<")
"""What a text has that holds a link to an entry: most have none, and need not be parsed to know."""


@cache
def parsed(text: str) -> tuple[Token, ...]:
    """The blocks of prose, with what is within their lines; most texts have no mark that the parser would look for."""
    text = text[:MAX_LENGTH]
    return tuple(paragraphs_of(text, _LINES) if PARAGRAPHS.fullmatch(text) else _PARSER.parse(text))


def _flat(text: str) -> Iterator[tuple[Token, int]]:
    """Every token with the line of its block."""
    line = 0
    for token in parsed(text):
        if token.map:
            line = token.map[0]
        yield token, line
        for child in token.children or ():
            yield child, line
            line += child.type in ("softbreak", "hardbreak")


_AMISS: Mapping[str, Callable[[Token], tuple[str, str]]] = {
    **dict.fromkeys(("html_inline", "html_block"), lambda token: ("raw-html", token.content.strip().splitlines()[0])),
    "code_block": lambda token: ("prose-indented", token.content.strip().splitlines()[0]),
    "image": lambda token: ("image-in-prose", f"![{token.content}]"),
}
"""What no text has, and how its fault is called."""


def faults(text: str, kinds: frozenset[str], *, headings: bool = False) -> Iterator[Fault]:
    """Everything in `text` that may not be there; `kinds` are the prefixes that name entries."""
    if len(text) > MAX_LENGTH:
        yield Fault("prose-too-long", "", 0)
    yield from _hidden(loose(text)) if is_unmarked(text) else _of_marks(text, kinds, headings=headings)


def _of_marks(text: str, kinds: frozenset[str], *, headings: bool) -> Iterator[Fault]:
    for token, line in _flat(text):
        if token.block and token.level >= MAX_NESTING:
            yield Fault("prose-too-deep", "", line)
        elif token.type in _AMISS:
            yield Fault(*_AMISS[token.type](token), line)
        elif token.type == "heading_open" and not (headings and token.tag != "h1"):
            below = token.map[1] - 1 if token.map and token.markup in UNDERLINES else line
            size = "heading-large" if headings else "heading-in-prose"
            yield Fault(size, text.split("\n")[below].strip() if below > line else token.markup, below)
        elif token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            if f"]: {unquote(href)}" in text and "[^" in text:
                yield Fault("footnote", next(iter(NOTE.findall(text)), "[^"), line)
            elif code := fault_of(href, kinds):
                yield Fault(code, (href if href in text else unquote(href)) or "()", line)
        elif token.type in ("text", "code_inline"):
            yield from _hidden([(token.content, line)])


def _hidden(words: Iterable[tuple[str, int]]) -> Iterator[Fault]:
    for content, line in words:
        if may_hide(content) and (found := HIDDEN.search(content)):
            yield Fault("hidden-character", found[0], line)


def mentions(text: str) -> Iterator[Mention]:
    """The links to entries in `text`."""
    if not MAYBE_LINK.search(text):
        return
    for token, line in _flat(text):
        if token.type == "link_open":
            href = str(token.attrs.get("href", ""))
            target = entry_of(unquote(href))
            if target and target[1]:
                yield Mention(*target, snippet=href if href in text else unquote(href), line=line)


def links(text: str) -> Iterator[WrittenLink]:
    """Every link in `text`."""
    opened: Token | None = None
    words, first = "", 0
    for token, line in _flat(text):
        if token.type == "link_open":
            opened, words, first = token, "", line
        elif token.type == "link_close" and opened:
            yield WrittenLink(str(opened.attrs.get("href", "")), first, words, opened.info == "auto")
            opened = None
        elif opened and token.type in _READ:
            words += _SHOWN.get(token.type, token.content)


def loose(text: str) -> Iterator[tuple[str, int]]:
    """The words outside of links and code, and how many lines below the first they stand."""
    if is_unmarked(text):
        yield from ((words, line) for line, words in enumerate(text[:MAX_LENGTH].split("\n")) if words)
        return
    depth = 0
    for token, line in _flat(text):
        depth += (token.type == "link_open") - (token.type == "link_close")
        if token.type == "text" and not depth:
            yield token.content, line


def paragraphs(text: str) -> Iterator[tuple[str, int]]:
    """Paragraphs, items and headings with their marks, and how many lines below the first each begins."""
    return ((token.content, token.map[0]) for token in parsed(text) if token.type == "inline" and token.map)


def headings(text: str) -> list[str]:
    """The plain words of every second-level heading, in order."""
    pairs = itertools.pairwise(parsed(text))
    return [_words(inline) for opened, inline in pairs if opened.type == "heading_open" and opened.tag == "h2"]


def _words(inline: Token) -> str:
    return "".join(_SHOWN.get(child.type, child.content) for child in inline.children or () if child.type in _READ)


def plain(text: str) -> str:
    """The words of prose without markup, a line a block."""
    return "\n".join(_words(token) for token in parsed(text) if token.type == "inline")


def render(text: str, href: Href, heading: Around | None = None, mark: Marking | None = None) -> str:
    """Safe HTML of prose that has no faults; a text of one paragraph comes without its `<p>`.

    `heading` gives what stands around a second-level heading; `mark` renders text outside of links.
    """
    tokens = list(parsed(text))
    if [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]:
        tokens = tokens[1:2]
    return cast("str", _PARSER.renderer.render(tokens, _PARSER.options, {"href": href, "heading": heading, "mark": mark})).strip()


_PARSER = _parser()
_LINES = _parser().disable(["normalize", "block"])
"""Looks for marks in lines that are known to be a paragraph."""
