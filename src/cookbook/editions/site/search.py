"""The search index of one language: made with the site, fetched by the browser on first use."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cookbook.editions.site.search_documents import documents
from cookbook.editions.site.search_pack import pack
from cookbook.editions.site.search_terms import Terms
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.speech import speech
from cookbook.language.stems import fold
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.where.urls import Urls

PRIOR: Mapping[str, float] = {
    "page": 0.75, "theme": 0.75, "phase": 0.8, "role": 0.75, "term": 0.5, "level": 0.6, "actor": 0.6, "source": 0.4,
}  # fmt: skip
"""How much less than an entry a hit of these kinds is worth."""
WORDS = ("all", "kind", "phase", "theme", "none", "one", "many", "near", "best", "more", "meant", "ways", "narrow")
"""The strings of the dialog, which come with the index."""
STOP_WORDS = frozenset(
    "ja tai on ei että kun jos niin kuin mutta myös miten mikä mitä kuka kuinka missä mistä mihin miksi milloin tämä"
    " tämän se sen sitä ne niiden niitä nämä näiden joka jotka jonka voi ovat oli olla sekä och eller är inte att när"
    " om så som men också hur vad vem var varför en ett den det de av för i på med till från kan and or is not that"
    " when if so as but also how what who where why which a an the of in with to from be are".split()
)
"""Words that say nothing of what is looked for; they count only when nothing else was typed."""


def search_index(linked: LinkedBook, tree: SourceTree, lang: str) -> str:
    """The index as JSON."""
    found = list(documents(linked, lang))
    terms = Terms(Lexicon.read(tree.find(FOLDER)))
    terms.add(found)
    return pack(terms, found, lang, head(linked, lang))


def head(linked: LinkedBook, lang: str) -> dict[str, Any]:
    """What the dialog needs besides the terms: names of kinds, phases and themes, ways on, its own words."""
    voice = speech(lang)
    kinds = [
        {"name": kind.name, "one": voice.kind(kind, "one"), "title": voice.kind(kind, "many"), "prior": PRIOR.get(kind.name, 1)}
        for kind in ALL_KINDS.values()
    ]
    urls = Urls(linked.book, lang)
    glossary = (voice.kind(ALL_KINDS["term"], "many"), urls.of(("term", "")))
    kinds.append({"name": "page", "one": voice.get("search.page"), "title": voice("pages_about"), "prior": PRIOR["page"]})
    return {
        "kinds": kinds,
        "filters": [*(kind.name for kind in ENTRY_KINDS), "term"],
        "phases": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of_kind("phase")],
        "themes": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of_kind("theme")],
        "ways": [(str(entry.texts[lang].title), urls.of(entry.key)) for entry in linked.of_kind("phase")] + [glossary],
        "stop": sorted(map(fold, STOP_WORDS)),
        "words": {word: voice.get(f"search.{word}") or word for word in WORDS},
    }
