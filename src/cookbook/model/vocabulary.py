"""The words that entries may use: one file a vocabulary, one record a word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from cookbook.model.content import Named
from cookbook.model.field import optional, required, several, usual
from cookbook.model.ids import SourceId, TermId
from cookbook.model.kind import Kind
from cookbook.model.languages import AnyLanguage
from cookbook.model.scalar import Day, Published
from cookbook.model.starter import STARTER
from cookbook.model.text import Definition, Line, Title, WebAddress


class Word(Named):
    """A word and what it means."""

    title: Title = required("Nimi", "Sana perusmuodossa.", "Kokeilut")
    summary: Definition = required("Selite", "Mitä sana tarkoittaa, yksi tai kaksi virkettä.")


class Phase(Word):
    """A phase of what is developed."""

    question: Line = required("Kysymys", "Lukijan oma kysymys tässä vaiheessa.", "Mistä aloitamme?")


class Actor(Named):
    """An organisation or a group of them."""

    title: Title = required("Nimi", "Virallinen nimi.", "Esimerkkilän kaupunki")
    summary: Line | None = optional("Kuvaus", "Mikä toimija on.")
    type: Literal["city", "company", "university", "authority", "association", "network", "group"] = required(
        "Tyyppi", "Minkälainen toimija on.", "city"
    )
    url: WebAddress | None = optional("Osoite", "Toimijan https-osoite.", "https://www.kaupunki.example")


class Source(Named):
    """Where a fact comes from."""

    title: Line = required("Nimi", "Lähteen nimi.", "Kokeilujen loppuraportti")
    summary: Line | None = optional("Kuvaus", "Mitä lähteestä saa.")
    type: Literal["page", "article", "strategy", "register", "law", "guide"] = required("Tyyppi", "Minkälainen lähde on.", "page")
    language: AnyLanguage | None = optional(
        "Nimen kieli", "Kieli, jolla nimi on: sillä se luetaan ääneen ja tavutetaan, jos sitä ei ole käännetty.", "en"
    )
    author: Line | None = optional("Tekijä", "Kirjoittaja.", "K. Spilling")
    publisher: Line | None = optional("Julkaisija", "Kuka julkaisi.", "Esimerkkilän kaupunki")
    published: Published | None = optional("Julkaistu", "Milloin julkaistu.", "2018-09-13")
    url: WebAddress | None = optional("Osoite", "Lähteen https-osoite.", "https://fiksukaupunki.fi")
    accessed: Day | None = optional("Luettu", "Milloin osoite on viimeksi avattu.", "2026-11-22")


class Term(Word):
    """A term of the glossary."""

    synonyms: tuple[Line, ...] = several("Rinnakkaiset sanat", "Muita sanoja samalle asialle.")
    avoid: Mapping[str, Line] = usual(
        "Vältettävät sanat",
        "Sanat, joita tästä ei käytetä, kielittäin ja pilkuin erotettuina; tähti sanan lopussa on mikä tahansa pääte.",
        {"sv": "vägkarta*, mått"},
        default={},
    )
    see: tuple[TermId, ...] = several("Katso myös", "Läheisiä termejä.")
    sources: tuple[SourceId, ...] = several("Lähteet", "Missä sanaa käytetään tai mistä määritelmä on.")


PHASE = Kind(
    "phase", "phases", Phase, "Vaihe", "Vaiheet", "vaiheet", "Kehittämisen vaihe.",
    ordered=True, coloured=True, awaited=True, weight=0.8, chapter=0, indexed=False,
)  # fmt: skip
LEVEL = Kind(
    "level", "levels", Word, "Taso", "Tasot", "tasot", "Vaikutusketjun taso.",
    paged=False, ordered=True, sought=False, awaited=True, weight=0.6, chapter=12, indexed=False,
)  # fmt: skip
THEME = Kind(
    "theme", "themes", Word, "Teema", "Teemat", "teemat", "Aihe, joka yhdistää sisältöjä.",
    awaited=True, weight=0.6, chapter=10,
)  # fmt: skip
ROLE = Kind(
    "role", "roles", Word, "Rooli", "Roolit", "roolit", "Tehtävä, jonka joku ottaa.",
    awaited=True, weight=0.6, chapter=11,
)  # fmt: skip
ACTOR = Kind(
    "actor", "actors", Actor, "Toimija", "Toimijat", "toimijat", "Organisaatio tai niiden ryhmä.",
    paged=False, sought=False, awaited=True, proper=True, conceptual=False, weight=0.6, late=True, chapter=13,
)  # fmt: skip
SOURCE = Kind(
    "source", "sources", Source, "Lähde", "Lähteet", "lahteet", "Mistä tieto on.",
    paged=False, sought=False, awaited=True, conceptual=False, weight=0.15, late=True, lends_title=False,
    chapter=14, place="bibliography", indexed=False,
)  # fmt: skip
TERM = Kind(
    "term", "glossary", Term, "Termi", "Sanasto", "sanasto", "Sana ja sen merkitys.",
    paged=False, weight=0.5, lends_title=False, chapter=15, place="glossary",
)  # fmt: skip

VOCABULARIES: tuple[Kind, ...] = (PHASE, LEVEL, THEME, ROLE, ACTOR, STARTER, SOURCE, TERM)
