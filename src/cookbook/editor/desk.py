"""What the writing desk of the site knows: the forms of all kinds, what entries there are, and the sentences of `check`."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence

from cookbook.editor.forms import Forms
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import find, room, strings, told
from cookbook.language.speech.voice import KindWord
from cookbook.link import LinkedBook
from cookbook.link.tracking import answers
from cookbook.load.data import FOLDER as TABLES
from cookbook.load.data import OF_PROGRAMS
from cookbook.load.images import faults_of_pictures
from cookbook.load.nodes import MappingNode, Node, ScalarNode
from cookbook.load.source import TextSource
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Book, Entry
from cookbook.model.case import CASE
from cookbook.model.challenge import CHALLENGE
from cookbook.model.document import DOCUMENT, Document
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.menu import MENU
from cookbook.model.recipe import RECIPE
from cookbook.model.text import (
    HIDDEN,
    ID_PATTERN,
    LONG_ADDRESS,
    LONG_WORD,
    MAX_LETTERS,
    MAX_WORD,
    RESERVED,
)
from cookbook.problems import Problem

SEEN = (
    "abbreviation", "agenda-sum", "blank-twice", "blank-unknown", "budget-sum", "data-format", "data-missing", "date",
    "date-unreal", "date-unsaid", "dates-order", "decimal-number", "evidence-planned", "flag", "footnote", "heading-in-prose",
    "hidden-character", "id-form", "id-reserved", "id-taken", "image-broken", "image-form", "image-format", "image-in-prose",
    "image-missing", "image-name", "image-narrow", "image-other", "image-path", "image-too-large", "link-characters",
    "link-empty", "link-file", "link-host-missing", "link-machine", "link-nowhere", "link-scheme", "link-scheme-missing",
    "link-unmade", "measure-count", "measure-field", "measure-kind", "measure-missing", "measure-twice", "measure-typed",
    "measure-unit", "measure-unknown", "measure-value-unit", "missing-field", "one-line", "other-kind", "out-of-range",
    "part-cycle", "partial-date", "personal-id", "prose-too-deep", "prose-too-long", "quantity", "quantity-range",
    "quantity-unsaid", "raw-html", "reference-cycle", "reference-self", "state-unanswered", "status-established",
    "status-tried", "status-without-evidence", "step-order", "step-state", "steps-outside-serving", "story-blank-missing",
    "story-blank-unknown", "story-cells", "story-gate", "story-gate-unmet", "story-name-twice", "story-not-invented",
    "story-order", "story-part", "too-few", "too-long", "too-short", "translation-length", "unknown-canvas", "unknown-choice",
    "unknown-id", "unknown-page", "url-scheme", "whole-number", "word-too-long", "year-range",
)  # fmt: skip
"""The rules that a browser can judge by; theme/js/desk-*.js does."""
USUAL = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""Signs that nobody sees and that texts from other programs bring along."""
ROOM = "desk"
"""What the desk says itself, among the strings."""


def desk(linked: LinkedBook, canvases: tuple[str, ...], lang: str, tree: SourceTree) -> Mapping[str, object]:
    """Everything that the page needs besides its own words, in the language of its reader."""
    book, voice = linked.book, voice_of(linked.book, lang)
    forms = Forms(voice, book.source_language)
    titles = {kind.name: {entry.id: str(entry.texts[lang].title) for entry in book.of(kind)} for kind in ALL_KINDS.values()}
    pages = {name: str(page.text(lang)[0].title) for name, page in book.pages.items()}
    return {
        "words": words(lang),
        "forms": {kind.name: forms.kind(kind) for kind in ENTRY_KINDS},
        "known": {
            "lang": book.source_language,
            "languages": {other: LANGUAGES[other].name for other in book.languages if other != book.source_language},
            "quantities": forms.quantities(),
            "elsewhere": {
                other: {"lang": other, "quantities": Forms(voice, other).quantities()} for other in _written_in(book, lang)
            },
            "titles": {**titles, "page": pages},
            "folders": {kind.name: kind.path for kind in ENTRY_KINDS},
            "kinds": {name: KindWord(name).in_words(lang) for name in ALL_KINDS},
            "sentences": {code: find(lang, f"problem.{code}") for code in SEEN},
            "hidden": _spelt(HIDDEN.pattern),
            "unseen": {sign: unicodedata.name(sign) for sign in USUAL},
            "reserved": RESERVED.pattern,
            "own": ID_PATTERN.pattern,
            "word": LONG_WORD.replace("(?P<", "(?<"),
            "address": LONG_ADDRESS.replace("(?P<", "(?<"),
            "letters": MAX_LETTERS,
            "signs": MAX_WORD,
            "canvases": list(canvases),
            "cases": {
                case.id: {"implementers": list(case.content.implementers), "state": case.content.state} for case in book.of(CASE)
            },
            "former": {
                kind.name: {str(id): entry.id for entry in book.of(kind) for id in entry.content.former_ids}
                for kind in ENTRY_KINDS
            },
            **_beside(book, tree),
        },
    }


def _written_in(book: Book, lang: str) -> Sequence[str]:
    """The languages besides the cookbook's own that an entry is written in, or may be by who reads `lang`."""
    used = {lang, *(entry.written_in for entry in book.contents)}
    return [other for other in book.languages if other in used and other != book.source_language]


def _beside(book: Book, tree: SourceTree) -> Mapping[str, object]:
    """What rules of an entry ask of others, and of files."""
    return {
        "pictures": {name: _picture(found) for name, found in faults_of_pictures(tree).items()},
        "tables": sorted(path.name for path in (tree.root / TABLES).glob("*") if path.is_file()),
        "programs": list(OF_PROGRAMS),
        "after": {recipe.id: list(recipe.content.after) for recipe in book.of(RECIPE)},
        "part_of": {case.id: [case.content.part_of] for case in book.of(CASE) if case.content.part_of},
        "answered": [one.id for one in book.of(CHALLENGE) if answers(one.content)],
        "documents": {one.id: _blanks(one.content) for one in book.of(DOCUMENT)},
        "courses": {menu.id: len(menu.content.courses) for menu in book.of(MENU)},
    }


def _picture(fault: Problem | None) -> Mapping[str, object]:
    if fault is None:
        return {"code": "", "args": {}}
    return {"code": fault.code, "args": {name: str(value) for name, value in fault.args.items()}}


def _blanks(document: Document) -> Mapping[str, object]:
    return {
        "labels": list(document.labels),
        "parts": [{"title": str(part.title), "columns": len(part.columns)} for part in document.parts],
    }


def words(lang: str) -> Mapping[str, str]:
    """What the desk says itself."""
    names = [key.partition(".")[2] for key in strings(MODEL_LANGUAGE) if room(key) == ROOM]
    return {name: told(lang, f"desk.{name}") for name in names}


def written(entry: Entry) -> str:
    """What the files of an entry hold, by language, every value as it was written."""
    found = {lang: plain(source.whole.node) for lang, source in entry.sources.items() if isinstance(source, TextSource)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def plain(node: Node) -> object:
    """The tree of a file as dicts, lists and texts."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, MappingNode):
        return {key: plain(value) for key, value in node.values.items()}
    return [plain(item) for item in node.items]


def _spelt(pattern: str) -> str:
    """An expression with the signs that nobody sees spelt out, as scripts want them."""
    return "".join(char if " " <= char <= "~" else f"\\u{{{ord(char):x}}}" for char in pattern)
