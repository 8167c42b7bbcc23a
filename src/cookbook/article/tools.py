"""What templates may ask of the book: rows of a record, entries by id, users and sources of an entry."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from pydantic import BaseModel

from cookbook.article.blanks import Blanks
from cookbook.article.icons import Icons
from cookbook.drawing.canvas import CanvasDrawings
from cookbook.drawing.challenge import ChallengeDrawings
from cookbook.drawing.charts import Charts
from cookbook.drawing.drawings import Drawings
from cookbook.drawing.pen import Pen
from cookbook.drawing.timeline import Timeline
from cookbook.language.speech import Speech, voice_of
from cookbook.link import LinkedBook, adoptions
from cookbook.link.family import family
from cookbook.link.fingerprint import fingerprint
from cookbook.link.matching import matches_of
from cookbook.link.news import news_of
from cookbook.link.order_of_work import in_order_of_work
from cookbook.link.similar import similar
from cookbook.link.starters import this_week
from cookbook.link.tracking import figures
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.adoption import ADOPTION
from cookbook.model.book import Entry, Key, Worked
from cookbook.model.challenge import CHALLENGE
from cookbook.model.content import standing
from cookbook.model.document import USUAL_LINES
from cookbook.model.ids import SourceId
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.story import STORY, FilledCanvas, Story
from cookbook.model.text import Reference
from cookbook.model.vocabulary import SOURCE
from cookbook.model.walk import walk
from cookbook.settings.canvas import CanvasSheet
from cookbook.settings.palette import Palette
from cookbook.where.anchors import anchors

Worksheets = Callable[[], Mapping[str, Mapping[str, CanvasSheet]]]
"""Worksheets by name, then by language, read when somebody asks."""


@dataclass(frozen=True, slots=True)
class Row:
    """A field of a record that has a value."""

    name: str
    heading: str
    value: object


def template_tools(linked: LinkedBook, lang: str, icons: Icons, palette: Palette, sheets: Worksheets) -> Mapping[str, object]:
    """The functions that every template finds by name."""
    pen, voice = Pen(palette.light), voice_of(linked.book, lang)
    return {
        "rows": lambda record: rows(record, voice),
        "type_of": type_of,
        "anchors_of": anchors,
        "entry_of": lambda id: linked.entry(id.kind, id),
        "entries_of": lambda ids: entries_of(linked, ids),
        "users_of": lambda entry, shown=(): users_of(linked, entry, shown),
        "sources_of": lambda entry: sources_of(linked, entry),
        "named_in": lambda entry: named_in(entry, lang),
        "blanks_of": lambda document, here, paper=None: Blanks.of(document, lang, here, paper),
        "usual_lines": USUAL_LINES,
        "draw": Drawings(linked, voice, pen),
        "followed_figures": lambda what, example: followed_figures(linked, what, example=example),
        "adopted_figures": lambda: adoptions.figures(adoptions.real(linked.of(ADOPTION))),
        "chart": Charts(voice, pen),
        "challenge_drawings": ChallengeDrawings(voice, pen),
        "family_of": lambda entry: family(linked.book, entry),
        "standing_of": standing,
        "this_week": lambda entry: this_week(entry.content),
        "similar_to": lambda entry: similar(linked.book, entry),
        "canvas_of": lambda name: sheets()[name][lang],
        "canvas_drawings": CanvasDrawings(pen),
        "filled_in": lambda canvas: filled_in(linked, lang, canvas),
        "told_in": lambda entry: told_in(linked, entry),
        "in_order_of_work": lambda recipes: in_order_of_work(linked, recipes),
        "news_of": lambda entry: news_of(linked.book, entry, lang),
        "matches_of": lambda entry: matches_of(linked.book, entry),
        "timeline": Timeline(pen, lang),
        "icon": icons,
        "fingerprint": lambda entry: fingerprint(entry, lang),
        "kinds": ALL_KINDS,
        "languages": LANGUAGES,
        "entry_kinds": ENTRY_KINDS,
    }


def followed_figures(linked: LinkedBook, what: str, *, example: bool) -> tuple[Worked, ...]:
    """What the challenges of the book come to: real ones, or examples."""
    return figures([entry for entry in linked.of(CHALLENGE) if bool(entry.content.example) == example], what)


def filled_in(linked: LinkedBook, lang: str, canvas: str) -> tuple[Entry, int, FilledCanvas] | None:
    """The first story that fills in a worksheet, the place of the chapter that does, and what was written."""
    for story in linked.of(STORY):
        for number, chapter in enumerate(story.texts[lang].chapters):
            for filled in chapter.canvases:
                if str(filled.canvas) == canvas:
                    return story, number, filled
    return None


def told_in(linked: LinkedBook, entry: Entry) -> list[tuple[Entry[Story], list[int]]]:
    """The stories that tell of an entry, each with the places of the chapters that do."""
    found = [(story, _chapters(story.content, entry.id)) for story in linked.used_by(entry, STORY)]
    return [(story, chapters) for story, chapters in found if chapters]


def _chapters(story: Story, id: str) -> list[int]:
    named = [{str(value) for _, value in walk(chapter) if isinstance(value, Reference)} for chapter in story.chapters]
    return [number for number, ids in enumerate(named) if id in ids]


def type_of(value: object) -> type:
    """The class of a value, to ask for headings by; `type` itself would make new ones."""
    return type(value)


def rows(record: BaseModel, voice: Speech) -> list[Row]:
    """The fields of a record that have a value, in their order, with their headings."""
    model = type(record)
    found = ((name, getattr(record, name)) for name in model.model_fields)
    return [Row(name, voice.heading(model, name), value) for name, value in found if value not in (None, ())]


def entries_of(linked: LinkedBook, ids: Iterable[Reference]) -> list[Entry]:
    """The entries that references name."""
    return [linked.entry(id.kind, id) for id in ids]


def users_of(linked: LinkedBook, entry: Entry, shown: Container[Key] = ()) -> list[tuple[Kind, list[Entry]]]:
    """Who points at an entry, by kind, but for those that the page has shown already."""
    users = [link.entry for link in linked.backlinks.get(entry.key, ()) if link.entry.key not in shown]
    named = [(user.kind.name, user) for user in users]
    grouped = ((kind, [user for name, user in named if name == kind.name]) for kind in ENTRY_KINDS)
    return [(kind, entries) for kind, entries in grouped if entries]


def named_in(entry: Entry, lang: str) -> Markup:
    """The attribute of a title that is in another language than the page, where the entry says so: sources keep their names."""
    own = entry.content
    language = getattr(own, "language", None)
    is_own = language not in (None, lang) and str(entry.texts[lang].title) == str(own.title)
    return Markup(' lang="{}"').format(language) if is_own else Markup()


def sources_of(linked: LinkedBook, entry: Entry) -> list[Entry]:
    """Every source that an entry names in any field, once, in the order of first mention."""
    ids = [value for _, value in walk(entry.content) if isinstance(value, SourceId)]
    return [linked.one(SOURCE, id) for id in dict.fromkeys([*ids, *(row.source for row in linked.book.figures(entry))])]
