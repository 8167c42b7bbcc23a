"""Entries and books made in memory from the few fields that a test is about; the rest is the least that a kind asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cookbook.load.faults import shown
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Entry, HandPage
from cookbook.model.page import Page
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath
from cookbook.problems import Place

TODAY = date(2026, 11, 22)
SUMMARY = "Yksi virke, joka kertoo lukijalle lyhyesti, mistä tässä on kyse."
CONTENT = {"title": "Nimi", "summary": SUMMARY, "status": "draft", "authors": ["Toimitus"], "reviewed": TODAY.isoformat()}
UNPROVED = {name: value for name, value in CONTENT.items() if name != "status"}
STEPS = [{"title": title, "text": "Tee näin."} for title in ("Rajaa", "Kokeile", "Opi")]
SERVING = {"duration": "1 h", "difficulty": "1", "estimate": ["duration"]}
WORD = {"title": "Sana", "summary": "Selitys, joka on tarpeeksi pitkä."}
LEAST: Mapping[str, dict[str, Any]] = {
    "recipe": {
        **CONTENT, "problem": "Pulma.", "serving": {**SERVING, "duration": "6 kk"}, "phases": ["alku"],
        "ingredients": ["Haaste"], "steps": STEPS, "metrics": [{"metric": "maara"}],
    },
    "method": {
        **CONTENT, "type": "workshop", "use_when": "Aina.", "serving": SERVING, "output": "Kortti.",
        "agenda": [{"title": "Työ", "duration": "1 h"}],
    },
    "metric": {
        **CONTENT, "level": "tuotos", "question": "Montako?", "definition": "Laske.", "formula": "määrä", "unit": "count",
        "direction": "up", "interval": "year", "data_sources": [{"name": "Lista", "access": "own"}], "limits": "Ei laatu.",
    },
    "case": {**UNPROVED, "state": "ended", "type": "project", "start": "2020", "implementers": ["kaupunki"]},
    "challenge": {**CONTENT, "state": "open", "owner": "kaupunki"},
    "need": {**UNPROVED, "state": "noticed", "owner": "kaupunki", "history": [{"date": "2026-01-10", "state": "noticed"}]},
    "capability": {**UNPROVED, "type": "company", "can": ["Mittaa."]},
    "story": {
        **UNPROVED, "invented": "true", "owner": "kaupunki",
        "chapters": [{"title": "Alku", "when": "2022-01", "text": "Kaupunki kysyi."}],
    },
    "adoption": {**UNPROVED, "outcome": "worked", "organisation": "Kaupunki", "start": "2026"},
    "menu": {
        **CONTENT,
        "courses": [{"title": "Alku", "phase": "alku", "months": "1–9", "recipes": ["resepti"], "gate": "Päätös."}],
    },
    "phase": {**WORD, "question": "Onko?"},
    "actor": {"title": "Kaupunki", "type": "city"},
    "source": {"title": "Raportti", "type": "page"},
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """A file whose places are the paths of its values."""

    file: str

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        return Place(f"{self.file}#{shown(path)}{snippet and f':{snippet}'}")


def written(value: Any, lang: str) -> Any:
    """Plain values as a file of that language holds them."""
    if isinstance(value, dict):
        return {key: written(item, lang) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [written(item, lang) for item in value]
    return Text(str(value), lang)


USUAL = {"metric": {"typed": "Luettelo laskee."}}
"""What is not asked for but hinted at."""


def record(kind: str, lang: str = "fi", **fields: Any) -> Any:
    """The content of an entry: `fields` and the least besides; None takes a field away."""
    given = {name: value for name, value in {**LEAST.get(kind, WORD), **fields}.items() if value is not None}
    return ALL_KINDS[kind].model.model_validate(written(given, lang))


def entry(kind: str, id: str, **fields: Any) -> Entry:
    """An entry in Finnish of which there is nothing to say; Swedish readers get the same."""
    content = record(kind, **{**USUAL.get(kind, {}), **fields})
    file = Written(f"{kind}/{id}")
    return Entry(ALL_KINDS[kind], id, {"fi": content, "sv": content}, {"fi": file}, frozenset({"sv"}), made_of=f"{kind}/{id}")


def book(*entries: Entry, **more: Any) -> Book:
    """A book of those entries in two languages."""
    return Book(**{"languages": ("fi", "sv"), "entries": {one.key: one for one in entries}, "pages": {}, "data": {}, **more})


def course(*recipes: str, months: str = "1") -> dict[str, Any]:
    """A course of a menu."""
    return {"title": "Ruoka", "phase": "alku", "months": months, "recipes": recipes, "gate": "Päätös."}


def page(name: str, slug: str, lang: str = "fi") -> HandPage:
    """A page in one language."""
    fields = {"title": "Sivu", "summary": "Yksi virke, joka kertoo lukijalle, mitä sivulta löytyy.", "order": "1", "slug": slug}
    text = Page.model_validate(written({**fields, "editions": ["site"], "body": "Teksti."}, lang))
    return HandPage(name, {lang: text}, {lang: Written(f"pages/{lang}/{name}.md")})
