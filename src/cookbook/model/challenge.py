"""The challenge: a city's open need, in the challenge engine's form."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cookbook.model.content import Dated, Practice
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import ActorId, CapabilityId, CaseId, MetricId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.scalar import Day, Flag
from cookbook.model.text import Line, Prose, Title
from cookbook.model.track import TrackStep

ChallengeState = Literal["collected", "shaped", "open", "piloting", "solved", "closed"]
STATE_HELP = (
    "collected = kerätty, shaped = muotoiltu, open = avoin, piloting = pilotoitavana, solved = ratkaistu, closed = suljettu."
)


class ChallengeStep(TrackStep):
    """A change of a challenge."""

    state: ChallengeState = required("Tila", STATE_HELP, "open")


class PilotPlan(Record):
    """A pilot as the city and those who answer have defined it together."""

    title: Title = required("Pilotti", "Pilotin nimi.", "Jäähallin lämpö naapuriin")
    question: Prose = required("Mitä kokeillaan", "Kysymys, johon pilotti vastaa.", "Riittääkö hallin lämpö kerrostalolle?")
    capabilities: tuple[CapabilityId, ...] = several("Osaajat", "Osaamiskortit, joiden antajat pilotin tekevät.")
    owner_gives: Prose | None = optional("Omistaja antaa", "Mitä haasteen omistaja antaa pilottiin.")
    others_give: Prose | None = optional("Muut antavat", "Mitä muut osapuolet antavat pilottiin.")
    accepted_when: Prose | None = optional("Onnistuu, kun", "Mistä yhdessä sovitusta nähdään, että pilotti onnistui.")
    metrics: tuple[MetricId, ...] = several("Mittarit", "Mittarit, joita pilotissa käytetään.")
    start: Day | None = optional("Alkaa", "Pilotin ensimmäinen päivä.", "2027-02-01")
    end: Day | None = optional("Päättyy", "Pilotin viimeinen päivä.", "2027-05-31")
    then: Prose | None = optional("Sen jälkeen", "Mitä pilotin jälkeen päätetään, ja kuka päättää.")
    case: CaseId | None = optional("Tapaus", "Tapaus, joka kertoo pilotista lähteineen.", "mallihanke")


class Challenge(Dated, Practice):
    """The fields of a challenge."""

    example: Flag | None = optional("Esimerkki", "true, jos haaste on keksitty esimerkki.", "true")
    state: ChallengeState = required(
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
    pilot_plans: tuple[PilotPlan, ...] = several("Yhdessä määritellyt pilotit", "Pilotit, jotka on määritelty yhdessä.")
    history: tuple[ChallengeStep, ...] = several(
        "Vaiheet", "Jokainen tilan muutos omana rivinään, vanhin ensin; viimeinen on nykyinen tila."
    )

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
    unit=2,
    spread=True,
    scene="cloche",
    asked=("background", "constraints", "accepted_when"),
)
