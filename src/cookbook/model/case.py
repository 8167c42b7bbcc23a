"""The case: something that happened, and the only place for results."""

from __future__ import annotations

from datetime import date
from typing import Literal

from cookbook.model.content import Dated
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import ActorId, CaseId, MethodId, PhaseId, RecipeId, SourceId
from cookbook.model.kind import Kind
from cookbook.model.quantity import Money
from cookbook.model.scalar import Time
from cookbook.model.text import Line, Prose


class Budget(Record):
    """The money, as the source gives it."""

    total: Money | None = optional("Yhteensä", "Koko budjetti.", "232 952 €")
    fund: Money | None = optional("Rahastosta", "Rahaston osuus.", "55 908 €")
    other: Money | None = optional("Muu rahoitus", "Muu rahoitus yhteensä.", "177 044 €")


class Result(Record):
    """What came of it, with its source."""

    claim: Prose = required("Tulos", "Mitä saatiin aikaan.", "Alueella tehtiin 21 kokeilua.")
    source: SourceId = required("Lähde", "Mistä tieto on.", "spilling-2018")
    value: Line | None = optional("Luku", "Tulos lukuna.", "21")
    unit: Line | None = optional("Yksikkö", "Luvun yksikkö.", "kokeilua")


class Lesson(Record):
    """What was learnt, by those who were there or by the editors."""

    lesson: Prose = required("Oppi", "Mitä opittiin.", "Tehkää kokeilut ohjelmana, ei yksitellen.")
    source: SourceId | None = optional("Lähde", "Kenen oppi on. Ilman lähdettä oppi on toimituksen näkemys.", "spilling-2018")


class Case(Dated):
    """The fields of a case."""

    state: Literal["planned", "running", "ended", "unknown"] = required(
        "Tilanne", "planned = suunnitteilla, running = käynnissä, ended = päättynyt, unknown = ei tiedossa.", "ended"
    )
    type: Literal["programme", "project", "pilot", "platform", "alliance"] = required(
        "Tyyppi", "Ohjelma, hanke, pilotti, alusta vai yhteenliittymä.", "project"
    )
    goal: Prose | None = optional("Tavoite", "Mihin pyrittiin.")
    start: Time = required("Alku", "Alkupäivä niin tarkasti kuin se tiedetään.", "2020-11")
    end: Time | None = optional("Loppu", "Loppupäivä.", "2023-12")
    implementers: tuple[ActorId, ...] = required("Toteuttajat", "Ketkä toteuttivat.", ["helsinki"], least=1)
    partners: tuple[ActorId, ...] = several("Kumppanit", "Keiden kanssa tehtiin.")
    funder: ActorId | None = optional("Rahoittaja", "Kuka rahoitti.", "uudenmaan-liitto")
    fund: Line | None = optional("Rahoitus", "Rahasto tai päätös.", "Esimerkkirahasto")
    budget: Budget | None = optional("Budjetti", "Rahasummat lähteen mukaan.")
    areas: tuple[Line, ...] = several("Alueet", "Missä tehtiin.", ["Keskusta"])
    actions: tuple[Prose, ...] = several("Mitä tehtiin", "Toimet.")
    results: tuple[Result, ...] = several("Tulokset", "Tulokset lähteineen.")
    lessons: tuple[Lesson, ...] = several("Opit", "Mitä opittiin.")
    recipes: tuple[RecipeId, ...] = several("Reseptit", "Reseptit, joita käytettiin tai jotka tästä syntyivät.")
    methods: tuple[MethodId, ...] = several("Menetelmät", "Menetelmät, joita käytettiin.")
    part_of: CaseId | None = optional("Osa", "Ohjelma tai hanke, johon tämä kuuluu.", "kaupunkiohjelma")
    opens: PhaseId | None = optional(
        "Avaa vaiheen",
        "Vaihe, jonka alussa kirja kertoo tapauksen tarinana omalla aukeamallaan: yksi tapaus vaihetta kohti.",
        "alku",
    )

    def days(self) -> tuple[date, date | None]:
        """From the first day that it may have begun on to the last that it may have ended on."""
        return self.start.first, self.end.last if self.end else None


CASE = Kind(
    name="case",
    path="cases",
    model=Case,
    one="Tapaus",
    many="Tapaukset",
    slug="tapaukset",
    help="Jotain, mikä on tapahtunut: ohjelma, hanke, pilotti, alusta tai yhteenliittymä tuloksineen.",
    weight=0.75,
    awaited=True,
    proper=True,
    chapter=5,
    unit=2,
    opens="opens",
    scene="jars",
    pieces="results",
    asked=("goal", "actions", "results", "lessons", "recipes"),
)
