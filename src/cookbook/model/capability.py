"""The capability: what an actor, or a kind or a field of actors, can do, so that needs find those who can answer them."""

from __future__ import annotations

from typing import Literal

from cookbook.model.content import Content
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import ActorId, CaseId, SourceId
from cookbook.model.kind import Kind
from cookbook.model.scalar import Day, Flag
from cookbook.model.text import Line, Prose


class ReferenceGiven(Record):
    """Where it has been done before."""

    what: Prose = required("Mitä tehtiin", "Mitä tehtiin ja kenelle.", "Mittasi kolmen jäähallin lämmön.")
    case: CaseId | None = optional("Tapaus", "Tapaus, jossa tehtiin.", "mallihanke")
    source: SourceId | None = optional("Lähde", "Mistä tieto on.", "malli-2018")


class Capability(Content):
    """The fields of a capability card."""

    example: Flag | None = optional("Esimerkki", "true, jos kortti on keksitty esimerkki.", "true")
    type: Literal["company", "university", "authority", "association", "network", "group"] = required(
        "Tyyppi", "Minkälainen toimija, tai minkälaisten toimijoiden joukko.", "group"
    )
    actors: tuple[ActorId, ...] = several("Toimijat", "Ketkä toimijat kortin ovat antaneet.", ["kaupunki"])
    can: tuple[Prose, ...] = required("Mitä osataan", "Mitä osataan, kohta kerrallaan.", ["Talteenoton mitoitus"], least=1)
    references: tuple[ReferenceGiven, ...] = several("Referenssit", "Missä sitä on tehty.")
    wants: Prose | None = optional("Millaisia haasteita halutaan", "Mitä halutaan ratkoa.")
    gives: Prose | None = optional("Mitä annetaan pilottiin", "Mitä pilottiin voidaan antaa ja milloin.")
    lacks: Prose | None = optional("Mitä tarvitaan muilta", "Mitä puuttuu, ja mitä pitää saada muilta.")
    areas: tuple[Line, ...] = several("Alueet", "Missä toimitaan.", ["Aviapolis"])
    valid_to: Day | None = optional("Voimassa", "Viimeinen päivä, jona kortti on voimassa.", "2097-12-31")


CAPABILITY = Kind(
    name="capability",
    path="capabilities",
    model=Capability,
    one="Osaamiskortti",
    many="Osaamiskortit",
    slug="osaamiskortit",
    help="Mitä yritys, oppilaitos tai toimijoiden joukko osaa: sen avulla haasteet ja osaajat kohtaavat.",
    weight=0.6,
    sought=False,
    chapter=0,
    scene="rack",
    pieces="can",
    asked=("wants", "gives"),
)
