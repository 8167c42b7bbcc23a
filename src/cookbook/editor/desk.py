"""What the writing desk of the site knows: the forms of all kinds, what entries there are, and the sentences of `check`."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping

from cookbook.editor.forms import Forms
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import find, room, strings, told
from cookbook.language.speech.voice import KindWord
from cookbook.link import LinkedBook
from cookbook.load.nodes import MappingNode, Node, ScalarNode
from cookbook.load.source import TextSource
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Entry
from cookbook.model.case import CASE
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.text import (
    HIDDEN,
    ID_PATTERN,
    LONG_ADDRESS,
    LONG_WORD,
    MAX_LETTERS,
    MAX_WORD,
    RESERVED,
)

SEEN = (
    "abbreviation", "agenda-sum", "blank-twice", "blank-unknown", "budget-sum", "date", "dates-order", "decimal-number",
    "evidence-planned", "flag", "heading-in-prose", "hidden-character", "id-form", "id-reserved", "id-taken", "image-in-prose",
    "link-characters", "link-empty", "link-host-missing", "link-scheme", "link-scheme-missing", "link-unmade", "missing-field",
    "one-line", "other-kind", "out-of-range", "partial-date", "personal-id", "prose-too-deep", "prose-too-long", "quantity",
    "quantity-range", "raw-html", "reference-self", "status-established", "status-tried", "status-without-evidence",
    "step-order", "step-state", "steps-outside-serving", "too-few", "too-long", "too-short", "translation-length",
    "unknown-canvas", "unknown-choice", "unknown-id", "unknown-page", "url-scheme", "whole-number", "word-too-long",
    "year-range",
)  # fmt: skip
"""The rules that a browser can judge by; theme/js/desk-*.js does."""
USUAL = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
"""Signs that nobody sees and that texts from other programs bring along."""
ROOM = "desk"
"""What the desk says itself, among the strings."""


def desk(linked: LinkedBook, canvases: tuple[str, ...], lang: str) -> Mapping[str, object]:
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
                kind.name: [str(id) for entry in book.of(kind) for id in entry.content.former_ids] for kind in ENTRY_KINDS
            },
        },
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
