"""Entry to Article: title, lead and sections of safe HTML, made once for an edition and a language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup, escape

from cookbook.article.address import Address, Headed
from cookbook.article.environment import COMPILED, Compiled, environment, in_language
from cookbook.article.icons import Icons
from cookbook.article.sandbox import Sandbox
from cookbook.article.terms import Marker, Terms
from cookbook.article.tools import named_in, template_tools
from cookbook.drawing.still.picture import StillLives
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.speech import Speech, voice_of
from cookbook.language.tokens import slug
from cookbook.link import LinkedBook
from cookbook.load.tree import THEME, SourceTree
from cookbook.model.book import Entry, Key
from cookbook.model.content import Content
from cookbook.model.text import Reference
from cookbook.problems import Problems
from cookbook.settings.canvas import CanvasSheet, read_canvases
from cookbook.settings.palette import Palette
from cookbook.where.anchors import unlike

LAST = ("legal", "images", "web_only", "print_only")
"""Common fields that come after the kind's own."""
HIDDEN = (
    "title", "summary", "status", "themes", "sources", "synonyms", "troubles", "authors", "reviewed", "reviewers", "former_ids",
    "notes",
)  # fmt: skip
"""Common fields that the frame around every article places, or that readers never see."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that a table of contents lists."""

    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """An entry as safe HTML."""

    entry: Entry
    lang: str
    title: str
    lead: str
    html: Markup
    headings: tuple[Heading, ...]


@dataclass
class Placement:
    """Which fields a template has placed, and the headings it has set, while one article is made."""

    content: Content
    voice: Speech
    here: Headed
    placed: set[str] = field(default_factory=set)
    shown: set[Key] = field(default_factory=set)
    """The users of the entry that the template has shown itself."""
    headings: list[Heading] = field(default_factory=list)

    def take(self, *names: str) -> str:
        """Mark fields as placed by the template itself."""
        self.placed.update(names)
        return ""

    def show(self, users: Sequence[Entry]) -> Sequence[Entry]:
        """Mark users of the entry as shown by the template itself."""
        self.shown.update(user.key for user in users)
        return users

    def tell(self, tales: Sequence[tuple[Entry, list[int]]]) -> Sequence[tuple[Entry, list[int]]]:
        """Mark stories that tell of the entry as shown by the template itself."""
        self.show([story for story, _ in tales])
        return tales

    def has(self, name: str) -> bool:
        """Whether the entry has something in the field."""
        return getattr(self.content, name, None) not in (None, ())

    def title(self, name: str) -> str:
        """The heading of a field."""
        return self.voice.heading(type(self.content), name)

    def heading(self, text: str, name: str = "") -> str:
        """Note a heading; gives its anchor, which is made of its name or else of its words."""
        *_, anchor = unlike([*(heading.anchor for heading in self.headings), self.here.anchor(name or slug(text))])
        self.headings.append(Heading(anchor, text))
        return anchor

    def rest(self) -> Iterator[str]:
        """The fields with a value that nothing has placed yet, the kind's own first."""
        names = type(self.content).model_fields
        hidden = {*HIDDEN, "print_only" if self.here.medium == "site" else "web_only"}
        for name in (*(name for name in names if name not in LAST), *LAST):
            if name not in hidden and name not in self.placed and self.has(name):
                self.take(name)
                yield name


@dataclass(frozen=True)
class Renderer:
    """Renders the templates of the theme with what every one of them needs."""

    linked: LinkedBook
    tree: SourceTree
    palette: Palette
    compiled: Compiled = COMPILED
    """Where templates are that were compiled before."""

    @cached_property
    def environment(self) -> Sandbox:
        return environment(self.tree, THEME, compiled=self.compiled)

    @cached_property
    def icons(self) -> Icons:
        """The icons of the tree, numerals for words that have none."""
        return Icons.of(self.tree, self.linked.book)

    @cached_property
    def stills(self) -> StillLives:
        """The drawn pictures of entries, each drawn once."""
        return StillLives(self.linked.book, self.palette.light)

    def article(self, entry: Entry, lang: str, here: Address) -> Article:
        """One entry in one language. Its template is theme/articles/<kind>.html.j2, or the default."""
        content = entry.texts[lang]
        if not isinstance(content, Content):
            raise TypeError(f"{entry.kind.name} has no articles of its own")
        place = Placement(content, voice_of(self.linked.book, lang), here)
        names = [f"articles/{entry.kind.name}.html.j2", "articles/default.html.j2"]
        html = self._render(names, lang, here, entry=entry, e=content, place=place)
        return Article(entry, lang, str(content.title), str(content.summary), html, tuple(place.headings))

    def page(self, template: str, lang: str, here: Address, **context: object) -> Markup:
        """A page of the theme, such as a listing."""
        return self._render([template], lang, here, **context)

    def terms(self, lang: str) -> Terms:
        """The glossary of a language, made once."""
        if lang not in self._terms:
            self._terms[lang] = Terms.of(self.linked, self._lexicon, lang)
        return self._terms[lang]

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon.read(self.tree.find(FOLDER))

    @cached_property
    def _sheets(self) -> Mapping[str, Mapping[str, CanvasSheet]]:
        return read_canvases(self.tree, Problems())

    @cached_property
    def _terms(self) -> dict[str, Terms]:
        return {}

    def _render(self, names: list[str], lang: str, here: Address, **context: object) -> Markup:
        template = self.environment.select_template(names)
        linker = Linker(self.linked, lang, here)
        voice = voice_of(self.linked.book, lang)
        tools = template_tools(self.linked, lang, self.icons, self.palette, lambda: self._sheets)
        mark = Marker(self.terms(lang), here.entry) if here.medium == "site" else None
        known: dict[str, object] = {
            "mark": mark,
            "voice": voice,
            "lang": lang,
            "here": here,
            "linked": self.linked,
            "identity": self.linked.book.identity(lang),
            "link_to": linker,
            "picture_of": self.stills,
        }
        return Markup(template.render({**known, **tools, **context}))


@dataclass(frozen=True, slots=True)
class Linker:
    """Makes the link to an entry: its title in the page's language, at the edition's own address."""

    linked: LinkedBook
    lang: str
    here: Address

    def __call__(self, target: Entry | Reference) -> Markup:
        entry = target if isinstance(target, Entry) else self.linked.entry(target.kind, target)
        title = entry.texts[self.lang].title
        named = named_in(entry, self.lang)
        shown = in_language(escape(str(title)), self.lang if named else title.lang, self.lang)
        address = escape(self.here.entry(*entry.key))
        return Markup(f'<a class="entry-link" data-kind="{entry.kind.name}" href="{address}"{named}>{shown}</a>')
