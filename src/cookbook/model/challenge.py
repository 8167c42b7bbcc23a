"""The challenge: a city's open need, in the challenge engine's form."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cookbook.model.content import Dated, Practice
from cookbook.model.field import optional, required, several
from cookbook.model.ids import ActorId, CaseId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.scalar import Day, Flag
from cookbook.model.text import Line, Prose


class Challenge(Dated, Practice):
    """The fields of a challenge."""

    example: Flag | None = optional("Esimerkki", "true, jos haaste on keksitty esimerkki.", "true")
    state: Literal["collected", "shaped", "open", "piloting", "solved", "closed"] = required(
        "Haasteen tila", "Missä haaste on: kerätty, muotoiltu, avoin, pilotoitavana, ratkaistu, suljettu.", "open"
    )
    owner: ActorId = required("Omistaja", "Kenen haaste on.", "kaupunki")
    background: Prose | None = optional("Tausta", "Mistä haasteessa on kyse.")
    constraints: tuple[Prose, ...] = several("Reunaehdot", "Mitä ratkaisun pitää ottaa huomioon.")
    accepted_when: tuple[Prose, ...] = several("Ratkaisu kelpaa, kun", "Mistä ratkaisun hyväksyminen riippuu.")
    areas: tuple[Line, ...] = several("Alueet", "Mitä alueita haaste koskee.", ["Aviapolis"])
    open_from: Day | None = optional("Avautuu", "Päivä, josta lähtien ehdotuksia voi antaa.", "2027-01-15")
    open_to: Day | None = optional("Sulkeutuu", "Viimeinen päivä antaa ehdotuksia.", "2027-03-31")
    recipes: tuple[RecipeId, ...] = several("Reseptit avuksi", "Reseptit, jotka auttavat.", ["haastehaku"])
    pilots: tuple[CaseId, ...] = several("Pilotit", "Tapaukset, jotka vastasivat haasteeseen.")

    def days(self) -> tuple[date, date | None] | None:
        """The days of the call for proposals."""
        return (self.open_from, self.open_to) if self.open_from else None


CHALLENGE = Kind(
    name="challenge",
    path="challenges",
    model=Challenge,
    one="Haaste",
    many="Haasteet",
    slug="haasteet",
    help="Kaupungin avoin tarve, johon haetaan ratkaisua.",
    chapter=6,
)
