"""The method: one session or step that a facilitator can run tomorrow."""

from __future__ import annotations

from typing import Literal

from cookbook.model.content import Advice, Finding, Serving
from cookbook.model.field import Record, anchored, optional, required, several
from cookbook.model.ids import CanvasName, DocumentId
from cookbook.model.kind import Kind
from cookbook.model.quantity import Duration
from cookbook.model.scalar import Flag
from cookbook.model.text import Line, OwnId, Prose, Title


class AgendaItem(Record):
    """One part of the session."""

    title: Title = required("Kohta", "Kohdan nimi.", "Tervetuloa ja tavoite")
    duration: Duration = required("Kesto", "Kohdan kesto.", "15 min")
    text: Prose | None = optional("Ohje", "Mitä kohdassa tehdään.")
    anchor: OwnId | None = anchored()


class Template(Record):
    """A sheet to print and fill in by hand."""

    title: Title = required("Pohja", "Pohjan nimi.", "Haastekortti")
    text: Prose | None = optional("Ohje", "Miten pohja täytetään.")
    fields: tuple[Line, ...] = required("Kentät", "Täytettävät kohdat.", ["Kenen haaste?"], least=1)
    canvas: CanvasName | None = optional(
        "Työpohja", "Suuri työpohja seinälle: tiedoston nimi kansiosta print/canvases.", "haastekortti"
    )


class Method(Advice):
    """The fields of a method."""

    type: Literal["workshop", "event", "survey", "analysis", "network", "procurement", "digital"] = required(
        "Tyyppi", "Minkälainen menetelmä on.", "workshop"
    )
    use_when: Prose = required("Käytä, kun", "Milloin menetelmä sopii.", "Haaste on tunnistettu mutta vielä epätarkka.")
    avoid_when: Prose | None = optional("Älä käytä, kun", "Milloin menetelmä ei sovi.")
    serving: Serving = required("Annos", "Mitä menetelmä vaatii.", {"duration": "15 min", "group": "8–20 osallistujaa"})
    setting: Line | None = optional("Työtila", "Minkälaisessa tilassa työskennellään.", "Huone, jossa voi siirtää pöytiä")
    supplies: tuple[Line, ...] = several("Tarvikkeet", "Mitä pitää olla mukana.", ["Tarralappuja"])
    agenda: tuple[AgendaItem, ...] = required("Kulku", "Kohdat järjestyksessä; kestojen summa on menetelmän kesto.", least=1)
    output: Prose = required("Tuotos", "Mitä menetelmästä jää käteen.", "Täytetty haastekortti.")
    templates: tuple[Template, ...] = several("Pohjat", "Tulostettavat pohjat.")
    documents: tuple[DocumentId, ...] = several("Asiakirjat", "Asiakirjat, joita menetelmä tarvitsee.", ["aiesopimus"])
    tips: tuple[Prose, ...] = several("Vinkkejä vetäjälle", "Mistä vetäjän on hyvä tietää.")
    remote: Prose | None = optional("Etänä", "Miten menetelmä toimii etänä.")
    evidence: tuple[Finding, ...] = several("Näyttö", "Missä tätä on kokeiltu ja mitä havaittiin.")
    free_standing: Flag | None = optional("Itsenäinen", "true, jos menetelmä ei kuulu mihinkään reseptiin.", "true")


METHOD = Kind(
    name="method",
    path="methods",
    model=Method,
    one="Menetelmä",
    many="Menetelmät",
    slug="menetelmat",
    help="Yksi tilaisuus tai työvaihe, jonka vetäjä voi pitää huomenna.",
    weight=0.95,
    awaited=True,
    chapter=3,
    unit=2,
    spread=True,
    on_cards=True,
    on_poster=True,
    scripts=("agenda.js", "room.js", "sheets.js"),
    scene="board",
    pieces="agenda",
    asked=("use_when", "tips"),
)
