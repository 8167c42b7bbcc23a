"""The need: what the roadmap follows, from noticing it to a decision; its owner, its money and what has answered it."""

from __future__ import annotations

from typing import Literal

from cookbook.model.content import Content
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import ActorId, CaseId, ChallengeId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.quantity import Money
from cookbook.model.scalar import Day, Flag
from cookbook.model.text import Line, Prose
from cookbook.model.track import TrackStep

NeedState = Literal["noticed", "shaped", "opened", "piloting", "solved", "closed"]
STATE_HELP = (
    "noticed = havaittu, shaped = muotoiltu, opened = avattu haasteena, piloting = pilotoitavana, solved = ratkaistu, "
    "closed = suljettu."
)


class NeedStep(TrackStep):
    """A change of a need."""

    state: NeedState = required("Tila", STATE_HELP, "shaped")


class NextDecision(Record):
    """What is decided next, and when."""

    decision: Line = required("Päätös", "Mitä päätetään seuraavaksi.", "Avataanko tarpeesta haaste")
    date: Day = required("Päivä", "Päivä, jona viimeistään päätetään.", "2027-03-15")
    by: ActorId | None = optional("Päättäjä", "Kuka päättää, jos muu kuin omistaja.", "kaupunki")


class Funding(Record):
    """Money for a need, and how sure it is."""

    amount: Money = required("Summa", "Kuinka paljon.", "20 000 €")
    what: Line = required("Mistä", "Mikä raha on.", "Kokeilujen määräraha")
    stage: Literal["sought", "granted", "spent"] = required(
        "Rahan vaihe", "sought = haussa, granted = myönnetty, spent = käytetty.", "granted"
    )


class Need(Content):
    """The fields of a need."""

    example: Flag | None = optional("Esimerkki", "true, jos tarve on keksitty esimerkki.", "true")
    state: NeedState = required("Tarpeen tila", f"Missä tarve on nyt: {STATE_HELP}", "shaped")
    owner: ActorId = required("Omistaja", "Kenen tarve on.", "kaupunki")
    areas: tuple[Line, ...] = several("Alueet", "Mitä alueita tarve koskee.", ["Aviapolis"])
    background: Prose | None = optional("Tausta", "Mistä tarpeessa on kyse, ja mistä se tiedetään.")
    next: NextDecision | None = optional("Seuraava päätös", "Mitä päätetään seuraavaksi ja milloin.")
    money: tuple[Funding, ...] = several("Raha", "Mistä rahasta tarpeeseen vastataan.")
    history: tuple[NeedStep, ...] = required(
        "Vaiheet", "Jokainen tilan muutos omana rivinään, vanhin ensin; viimeinen on nykyinen tila.", least=1
    )
    challenges: tuple[ChallengeId, ...] = several("Haasteet", "Haasteet, joina tarve on avattu.", ["hukkalampo"])
    pilots: tuple[CaseId, ...] = several("Pilotit", "Tapaukset, joissa ratkaisua kokeiltiin.", ["mallihanke"])
    cases: tuple[CaseId, ...] = several("Tapaukset", "Muut tapaukset, joista tarve nousi tai joista opitaan.", ["mallihanke"])
    recipes: tuple[RecipeId, ...] = several("Reseptit avuksi", "Reseptit, jotka auttavat.", ["haastehaku"])


NEED = Kind(
    name="need",
    path="needs",
    model=Need,
    one="Tarve",
    many="Tarpeet",
    slug="tarpeet",
    help="Kaupungin tarve, jota tiekartta seuraa: omistaja, tila, seuraava päätös ja raha.",
    weight=0.7,
    sought=False,
    chapter=0,
    scene="empty",
    pieces="history",
    asked=("background",),
)
