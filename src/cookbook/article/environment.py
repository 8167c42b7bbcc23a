"""The one Jinja environment: sandboxed, strict, and printing every typed value in the page's own language."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable
from datetime import date
from types import CodeType
from typing import Any, cast

from jinja2 import BytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup, escape
from pydantic import BaseModel

from cookbook import prose
from cookbook.article.sandbox import Sandbox
from cookbook.language.speech import shown
from cookbook.language.tokens import slug
from cookbook.load.tree import SourceTree
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Prose, Reference, Text
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

INDEX = re.compile(r"(?<=\w)_(\w+)")
"""What stands below the line in a formula, as in `b_k`."""
BLOCK = re.compile(r"<(?:p|ul|ol|blockquote|pre|hr)\b")
"""How prose begins that is more than the words of one paragraph."""
TYPED = (Quantity, PartialDate, date, bool)


class Compiled(BytecodeCache):
    """What templates of one sort were compiled to in this process, and, on a shelf, before it: nobody compiles them again."""

    def __init__(self, sort: str, shelf: Shelf | None = None) -> None:
        self.sort, self.shelf = sort, shelf or Shelf()
        self.kept: dict[str, CodeType] = {}

    def beside(self, shelf: Shelf) -> Compiled:
        """The same with what lies on a shelf."""
        made = Compiled(self.sort, shelf)
        made.kept = self.kept
        return made

    def load_bytecode(self, bucket: Bucket) -> None:
        key = self._key(bucket)
        if key not in self.kept and (found := self.shelf.read(key)):
            self.kept[key] = marshal.loads(cast("bytes", found))  # noqa: S302 - the store's place is nobody's but the user's
        bucket.code = self.kept.get(key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        code = self.kept[self._key(bucket)] = cast("CodeType", bucket.code)
        self.shelf.write(self._key(bucket), marshal.dumps(code))

    def _key(self, bucket: Bucket) -> str:
        """By name, file and content; environments of a sort compile alike."""
        return digest(self.sort, bucket.key, bucket.checksum)


COMPILED = Compiled("article")
"""Of articles and all that is made as they are."""


def environment(tree: SourceTree, *folders: str, kind: type[Sandbox] = Sandbox, compiled: Compiled = COMPILED) -> Sandbox:
    """Templates below folders of a tree, each file the tree's own or the project's; compiled once, shared by every page."""
    made = kind(
        loader=FileSystemLoader([base / folder for folder in folders for base in (tree.root, tree.home)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
    )
    made.filters["formula"] = _formula
    made.filters["joined"] = _joined
    made.filters["plain"] = _plain
    made.filters["block"] = _block
    made.filters["sections"] = _sections
    made.tests["prose"] = lambda value: isinstance(value, Prose)
    made.tests["text"] = lambda value: isinstance(value, Text)
    made.tests["reference"] = lambda value: isinstance(value, Reference)
    made.tests["record"] = lambda value: isinstance(value, BaseModel)
    made.tests["choice"] = lambda value: isinstance(value, str) and not isinstance(value, (Text, Reference, Markup))
    made.tests["many"] = lambda value: isinstance(value, tuple)
    return made


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    """What `{{ value }}` prints: safe HTML for prose and references, words for numbers and dates."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Prose):
        return in_language(_rendered(context, value), value.lang, context["lang"])
    if isinstance(value, Text):
        return in_language(escape(str(value)), value.lang, context["lang"])
    if isinstance(value, Reference):
        return context["link_to"](value)
    if isinstance(value, TYPED):
        return shown(value, context["lang"])
    return "" if value is None else value


def _rendered(context: Context, value: Prose) -> Markup:
    """Prose as HTML; terms of the glossary are marked where it is in the page's own language."""
    mark = context.get("mark") if value.lang == context["lang"] else None
    return Markup(prose.render(value, context["here"].entry, mark=mark))


def in_language(html: Markup, written: str, page: str) -> Markup:
    """Mark text that is not in the page's language."""
    if written == page:
        return html
    tag = "div" if BLOCK.match(html) else "span"
    return Markup(f'<{tag} lang="{escape(written)}">{html}</{tag}>')


@pass_context
def _formula(context: Context, value: Text) -> Markup:
    """One line of notation with its indices below the line."""
    html = Markup(INDEX.sub(r"<sub>\1</sub>", str(escape(str(value)))))
    return in_language(html, value.lang, context["lang"])


@pass_context
def _joined(context: Context, values: Iterable[Any]) -> Markup:
    """Values as they are printed alone, with commas between."""
    return Markup(", ").join(_finalize(context, value) for value in values)


@pass_context
def _plain(context: Context, value: Any) -> Markup:
    """A value as escaped text without markup, for attributes."""
    return escape(shown(value, context["lang"]) if isinstance(value, TYPED) else str(value))


@pass_context
def _block(context: Context, value: Prose) -> Markup:
    """Prose as paragraphs, even where it is a single one."""
    return in_language(in_blocks(_rendered(context, value)), value.lang, context["lang"])


def in_blocks(html: Markup) -> Markup:
    """Prose as blocks: that of one paragraph comes without its tags."""
    return html if BLOCK.match(html) else Markup(f"<p>{html}</p>")


@pass_context
def _sections(context: Context, value: Prose) -> Markup:
    """Prose of a page, its second-level headings with anchors, and on the site with links to them."""
    here, said = context["here"], context["voice"]("permalink")

    def heading(words: str) -> tuple[str, str]:
        anchor = escape(here.anchor(slug(words)))
        if here.medium != "site":
            return f'<h2 id="{anchor}">', "</h2>\n"
        link = Markup('<a class="permalink" href="#{}" aria-label="{}: {}">#</a>').format(anchor, said, words)
        return f'<div class="headed"><h2 id="{anchor}">', f"</h2>{link}</div>\n"

    return Markup(prose.render(value, here.entry, heading))
