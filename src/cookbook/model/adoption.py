"""The adoption: who used which entry, where and when, and how it went, in the words of those who did it."""

from __future__ import annotations

from typing import Literal

from cookbook.model.content import Content
from cookbook.model.field import optional, required, several
from cookbook.model.ids import DocumentId, MenuId, MethodId, MetricId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.scalar import Flag, Time
from cookbook.model.text import Line, Prose, Reference


class Adoption(Content):
    """The fields of an adoption."""

    example: Flag | None = optional("Esimerkki", "true, jos kokemus on keksitty esimerkki.", "true")
    outcome: Literal["worked", "changed", "failed"] = required(
        "Miten kävi", "worked = toimi, changed = toimi muutettuna, failed = ei toiminut.", "changed"
    )
    organisation: Line = required("Kuka käytti", "Organisaatio, ei henkilön nimeä.", "Esimerkkilän kaupunki")
    start: Time = required("Milloin", "Milloin käyttö alkoi, niin tarkasti kuin muistatte.", "2026-09")
    areas: tuple[Line, ...] = several("Missä", "Kaupunki, kaupunginosa tai muu alue.", ["Esimerkkilä"])
    recipes: tuple[RecipeId, ...] = several("Käytetyt reseptit", "Reseptit, joita käytettiin.", ["haastehaku"])
    methods: tuple[MethodId, ...] = several("Käytetyt menetelmät", "Menetelmät, joita käytettiin.", ["haastetyopaja"])
    metrics: tuple[MetricId, ...] = several("Käytetyt mittarit", "Mittarit, joita käytettiin.", ["kokeilujen-maara"])
    menus: tuple[MenuId, ...] = several("Käytetyt ruokalistat", "Ruokalistat, joita käytettiin.", ["polku"])
    documents: tuple[DocumentId, ...] = several("Käytetyt asiakirjat", "Asiakirjat, joita käytettiin.", ["aiesopimus"])
    done: Prose | None = optional("Mitä tehtiin", "Mitä teitte, ja mikä siinä auttoi.")
    changed: Prose | None = optional("Mitä muutettiin", "Mitä teitte toisin kuin ohjeessa, ja miksi.")
    lesson: Prose | None = optional("Mitä opittiin", "Mitä tekisitte ensi kerralla toisin.")

    @property
    def used(self) -> tuple[Reference, ...]:
        """Everything that was used."""
        return (*self.recipes, *self.methods, *self.metrics, *self.menus, *self.documents)


ADOPTION = Kind(
    name="adoption",
    path="adoptions",
    model=Adoption,
    one="Käyttökokemus",
    many="Käyttökokemukset",
    slug="kokemukset",
    help="Kuka on käyttänyt reseptiä tai muuta ohjetta, missä ja milloin, ja miten kävi.",
    weight=0.5,
    sought=False,
    chapter=0,
    asked=("areas", "recipes", "methods", "metrics", "menus", "documents", "done", "changed", "lesson"),
)
