"""What every entry has: a name, and for the kinds with a folder of their own the common fields."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator

from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import CaseId, SourceId, ThemeId
from cookbook.model.quantity import Duration, Effort, GroupSize, Money
from cookbook.model.scalar import Day, Difficulty
from cookbook.model.text import Line, OwnId, Prose, Summary, Title


class Status(StrEnum):
    """How far an entry has been proved."""

    DRAFT = "draft"
    TRIED = "tried"
    ESTABLISHED = "established"
    RETIRED = "retired"


Evidence = Literal["plan", "near", "done", "result"]
TRIES: tuple[Evidence, ...] = ("done", "result")
"""The findings that show that the steps of a practice have been tried."""
CLAIMS = (Status.TRIED, Status.ESTABLISHED)
"""The states that findings have to prove."""


class Named(Record):
    """Anything that can be pointed at by its id: it has a title."""

    title: Title


class Image(Record):
    """A picture below images/, with what a reader who cannot see it needs."""

    file: Line = required("Tiedosto", "Kuvan polku images-kansiossa.", "tyopaja.jpg")
    alt: Line = required("Vaihtoehtoinen teksti", "Mitä kuvassa näkyy, niille jotka eivät näe sitä.")
    credit: Line = required("Kuvaaja", "Kuvan tekijä tai oikeuksien haltija.", "Esimerkkilän kaupunki")
    licence: Line = required("Lisenssi", "Millä ehdoilla kuvaa saa käyttää.", "CC BY 4.0")
    caption: Line | None = optional("Kuvateksti", "Kuvan alle tuleva teksti.")


class Legal(Record):
    """What the law asks in this practice."""

    procurement: Prose | None = optional("Hankinnat", "Mitä hankintalaki edellyttää.")
    state_aid: Prose | None = optional("Valtiontuki", "Milloin kyse voi olla valtiontuesta ja mitä silloin tehdään.")
    privacy: Prose | None = optional("Tietosuoja", "Mitä henkilötietoja syntyy ja miten niitä käsitellään.")
    other: Prose | None = optional("Muu laki", "Mitä muut lait edellyttävät, ja milloin kysytään juristilta.")


def _all_or_some(value: object) -> object:
    """`true` stands for every part of the serving, `false` for none."""
    return {"true": ESTIMABLE, "false": ()}.get(value, value) if isinstance(value, str) else value


ESTIMABLE = ("duration", "effort", "cost", "group")
Estimate = Annotated[tuple[Literal["duration", "effort", "cost", "group"], ...], BeforeValidator(_all_or_some)]


class Serving(Record):
    """What it takes, as at the top of a recipe."""

    duration: Duration = required("Kesto", "Kuinka kauan kaikki kestää.", "6–9 kk")
    effort: Effort | None = optional("Työmäärä", "Kaupungin oma työ yhteensä.", "40–80 htp")
    cost: Money | None = optional("Kustannukset", "Ostot ja palkkiot ilman omaa työtä.", "1 000–8 000 €")
    group: GroupSize | None = optional("Ryhmä", "Kuinka moni osallistuu.", "4–8 yritystä")
    difficulty: Difficulty = required("Vaativuus", "1 = helppo aloittaa, 2 = vaatii valmistelua, 3 = vaativa.", "2")
    estimate: Estimate = several(
        "Arvioita", "Kohdat, jotka ovat toimituksen omia arvioita (true = kaikki).", ["duration", "effort"]
    )


class Finding(Record):
    """What a case showed, with its source."""

    case: CaseId = required("Tapaus", "Tapaus, josta havainto on.", "mallihanke")
    kind: Evidence = required(
        "Näytön laji",
        "plan = lähde kertoo suunnitelman tai tavoitteen, near = tehtiin jotakin samankaltaista, "
        "done = nämä vaiheet tehtiin, result = niistä saatiin tulos.",
        "done",
    )
    finding: Prose = required("Havainto", "Mitä tapaus osoitti.", "Mallihankkeessa tehtiin 21 nopeaa kokeilua.")
    source: SourceId = required("Lähde", "Mistä havainto on.", "malli-2018")


class Content(Named):
    """The fields that entries of every folder share."""

    title: Title = required("Nimi", "Lyhyt nimi perusmuodossa, enintään 60 merkkiä.", "Nopeiden kokeilujen ohjelma")
    summary: Summary = required(
        "Tiivistelmä",
        "Yksi virke, 40–160 merkkiä: näkyy kortissa, hakutuloksissa ja kuvauksena.",
        "Kilpailuta kerralla useita pieniä kokeiluja aitoon kaupunkiympäristöön ja opi niistä yhdessä.",
    )
    themes: tuple[ThemeId, ...] = several("Teemat", "Mistä aiheista tämä kertoo.", ["kokeilut"])
    legal: Legal | None = optional("Laki", "Mitä hankinnoista, valtiontuesta ja tietosuojasta pitää tietää.")
    web_only: Prose | None = optional("Vain verkossa", "Teksti, joka näkyy vain sivustolla.")
    print_only: Prose | None = optional("Vain kirjassa", "Teksti, joka näkyy vain painetussa kirjassa.")
    images: tuple[Image, ...] = several("Kuvat", "Kuvat images-kansiosta.")
    sources: tuple[SourceId, ...] = several("Lähteet", "Lähteet, joihin tämä nojaa.")
    synonyms: tuple[Line, ...] = several("Hakusanat", "Muita sanoja, joilla lukija etsii tätä.", ["pilotti"])
    authors: tuple[Line, ...] = required("Tekijät", "Kuka tai mikä työryhmä on kirjoittanut.", ["Toimitus"], least=1)
    reviewed: Day | None = optional(
        "Tarkistettu",
        "Päivä, jona toimitus on viimeksi tarkistanut sisällön. Uudessa ehdotuksessa sitä ei vielä ole.",
        "2026-11-22",
    )
    reviewers: tuple[Line, ...] = several("Tarkistajat", "Kuka tai mikä työryhmä tarkisti sisällön viimeksi.", ["Toimitus"])
    former_ids: tuple[OwnId, ...] = several("Entiset tunnisteet", "Tunnisteet, joista ohjataan tänne.")
    notes: Prose | None = optional("Muistiinpanot", "Toimittajille; ei näy lukijoille.")

    def reviewed_after(self, day: date) -> bool:
        """Whether somebody reviewed it when the day had passed."""
        return self.reviewed is not None and day < self.reviewed


class Practice(Content):
    """What may be proved by cases: it says how far it has been."""

    status: Status = required(
        "Tila", "draft = luonnos, tried = kokeiltu, established = vakiintunut, retired = poistunut.", "draft"
    )


class Advice(Practice):
    """What helps in a trouble: it says so as people do who have it."""

    troubles: tuple[Line, ...] = several(
        "Avuksi, kun",
        "Pulmia ja kysymyksiä, joihin tämä auttaa, niin kuin ihmiset ne sanovat: näkyvät sivun alussa, ja haku löytää ne.",
        ["Kukaan ei enää tule kokouksiin"],
    )


def standing(content: Content) -> str:
    """The field that says how far something has been proved, or else where it stands; empty where it has neither."""
    return next((name for name in ("status", "state") if name in type(content).model_fields), "")


class Dated(Content):
    """What takes place on certain days: the roadmap shows it."""

    @abstractmethod
    def days(self) -> tuple[date, date | None] | None:
        """The first and the last day; the last is None where nobody has told it, and both are where there are no days yet."""
