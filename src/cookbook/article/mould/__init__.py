"""The page of an entry that is not written yet: the template of its kind, carried out once with places instead of values.

What comes of it is a tree of the page's elements with places, conditions and repetitions in it, which the writing desk fills in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import TemplateError
from markupsafe import Markup

from cookbook.article import Placement, Renderer
from cookbook.article.environment import environment
from cookbook.article.mould.elements import MouldPart, nested
from cookbook.article.mould.specimen import Choosable, Nothing, Nowhere, Other, path_of, place_of, specimen
from cookbook.article.mould.tracing import MARKED, Tracing
from cookbook.article.tools import rows, template_tools
from cookbook.language.speech import Speech, voice_of
from cookbook.language.speech.table import strings
from cookbook.load.tree import THEME
from cookbook.model.kind import Kind
from cookbook.model.text import Reference, Text

FAULTS = (TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError)
"""What a template of somebody's own may say to a place where it wants a value."""
UNKNOWN = (
    "draw", "chart", "challenge_drawings", "timeline", "canvas_drawings", "canvas_of", "filled_in", "family_of", "matches_of",
    "similar_to", "told_in", "anchors_of", "users_of", "sources_of", "followed_figures", "adopted_figures", "fingerprint",
    "picture_of",
)  # fmt: skip
"""What hangs on the whole cookbook, or is drawn: a page that is being written has none of it."""


class Voice(Speech):
    """A word of a list that is not chosen yet is a place."""

    def choice(self, name: str, value: object) -> str:
        """The place where the word is told, and the list that it is in."""
        path = path_of(value)
        return place_of(f"{path}!{name}") if path else super().choice(name, value)


@dataclass(frozen=True)
class PlacesToFill:
    """The texts of a document, whose places to fill in the desk knows."""

    values: Mapping[str, str]

    def line(self, text: Text) -> str:
        """A line of it."""
        return place_of(f"{path_of(text)}!blanks")

    def prose(self, text: Text) -> Markup:
        """A text of it."""
        return Markup("<p>{}</p>").format(self.line(text))


def mould(renderer: Renderer, kind: Kind, lang: str) -> list[MouldPart]:
    """The page of a kind's entry; by the template of every kind where the kind's own cannot do without values."""
    own, default = f"articles/{kind.name}.html.j2", "articles/default.html.j2"
    for names in ([own, default], [default]):
        try:
            html = _traced(renderer, kind, lang, names)
        except FAULTS:
            continue
        return nested(html, lambda name: words_of(voice_of(renderer.linked.book, lang), name))
    return [["h1", {}, {"v": "title"}], ["p", {}, {"v": "summary"}]]


def words_of(voice: Speech, name: str) -> Mapping[str, str]:
    """The words of a closed list."""
    prefix = f"choice.{name}."
    return {
        key.removeprefix(prefix): voice.choice(name, key.removeprefix(prefix))
        for key in strings(voice.lang)
        if key.startswith(prefix)
    }


def _traced(renderer: Renderer, kind: Kind, lang: str, names: list[str]) -> str:
    linked, here, nothing = renderer.linked, Nowhere(), Nothing()
    voice = Voice(lang, voice_of(linked.book, lang).own)
    content = specimen(kind.model, lang)
    tools = template_tools(linked, lang, renderer.icons, renderer.palette, dict)
    place: Any = Placement(content, voice, here)  # type: ignore[arg-type]
    entry = Nothing(kind=kind, id="", key=(kind.name, ""), untranslated=(), written_in=lang, texts={lang: content})
    known: dict[str, object] = {
        **tools,
        **dict.fromkeys(UNKNOWN, nothing),
        "rows": lambda record: Choosable(row for row in rows(record, voice) for _ in range(2)),
        "mark": None,
        "voice": voice,
        "lang": lang,
        "here": here,
        "linked": nothing,
        "identity": linked.book.identity(lang),
        "entry": entry,
        "e": content,
        "place": place,
        "link_to": _link,
        "entry_of": lambda id: Other.of(id, lang),
        "entries_of": lambda ids: Other.all(ids, lang),
        "blanks_of": lambda document, here, paper=None: PlacesToFill({}),
    }
    made = environment(renderer.tree, THEME, kind=Tracing, compiled=MARKED)
    made.filters["formula"] = lambda value: place_of(f"{path_of(value)}!formula")
    return made.select_template(names).render(known)


def _link(target: Reference | Other) -> Markup:
    kind = target.kind if isinstance(target, Reference) else target.kind.name
    return Markup('<a class="entry-link" data-kind="{}">{}</a>').format(kind, place_of(path_of(target)))
