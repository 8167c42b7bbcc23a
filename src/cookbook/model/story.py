"""The story: an invented cluster told in dated chapters, with what it filled in, counted and decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from cookbook.model.content import Content
from cookbook.model.field import Record, anchored, optional, required, several
from cookbook.model.ids import ActorId, CanvasName, ChallengeId, DocumentId, MenuId, MethodId, MetricId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.scalar import DecimalNumber, Flag, PeriodName, Time, Whole, Within
from cookbook.model.text import Line, OwnId, Prose, Title

Ordinal = Annotated[Whole, Within(1, 99)]
"""A part, a zone or a course by its place, from 1."""
FilledRows = tuple[tuple[Line, ...], ...]


class FilledPart(Record):
    """What is written into one part of a document."""

    part: Ordinal = required("Osa", "Asiakirjan osan numero, ensimmäinen on 1.", "3")
    text: Prose | None = optional("Teksti", "Mitä osaan kirjoitettiin sen oman tekstin jälkeen.")
    rows: FilledRows = several("Rivit", "Osan taulukon rivit: yhtä monta solua kuin taulukossa on sarakkeita.")


class FilledDocument(Record):
    """A document that was filled in."""

    name: OwnId = required("Tunniste", "Nimi, jolla täytetty asiakirja ladataan. Sama nimi vain kerran tarinassa.", "portti-1")
    document: DocumentId = required("Asiakirja", "Asiakirja, joka täytettiin.", "aiesopimus")
    values: Mapping[str, Line] = required("Kohdat", "Mitä kuhunkin täytettävään kohtaan kirjoitettiin.", {"paiva": "3.5.2022"})
    parts: tuple[FilledPart, ...] = several("Osat", "Mitä osiin ja niiden taulukoihin kirjoitettiin.")


class FilledZone(Record):
    """What is written into one zone of a worksheet."""

    zone: Ordinal = required("Kenttä", "Työpohjan kentän numero, ensimmäinen on 1.", "2")
    slips: tuple[Line, ...] = several("Laput", "Mitä kenttään kirjoitettiin, yksi asia kerrallaan.", ["Jäähalli"])
    rows: FilledRows = several("Rivit", "Kentän taulukon rivit.")


class FilledCanvas(Record):
    """A worksheet that was filled in."""

    canvas: CanvasName = required("Työpohja", "Tiedoston nimi kansiosta print/canvases.", "haastekortti")
    zones: tuple[FilledZone, ...] = required("Kentät", "Mitä kenttiin kirjoitettiin.", least=1)


class ToldFigure(Record):
    """A figure that the chapter tells: the same as the observations come to."""

    metric: MetricId = required("Mittari", "Mittari, jonka havainnot ovat tarinan vieressä.", "luottamus")
    period: PeriodName = required("Jakso", "Vuosi, neljännes tai kuukausi, jolta arvo on.", "2022q3")
    value: DecimalNumber = required("Arvo", "Mittarin arvo.", "3.4")
    n: Whole | None = optional("Havaintoja", "Monestako havainnosta arvo on.", "9")


class Requirement(Record):
    """A requirement of a gate, and whether it was met."""

    text: Line = required("Ehto", "Mitä luvattiin etukäteen.", "Ydinjoukossa on vähintään neljä yritystä.")
    met: Flag = required("Täyttyi", "true, jos ehto täyttyi.", "true")
    metric: MetricId | None = optional("Mittari", "Mittari, jolla ehto mitataan.", "luottamus")
    period: PeriodName | None = optional("Jakso", "Jakso, jonka arvoa verrataan.", "2022")
    least: DecimalNumber | None = optional("Vähintään", "Pienin arvo, jolla ehto täyttyy.", "3")
    most: DecimalNumber | None = optional("Enintään", "Suurin arvo, jolla ehto täyttyy.", "180")


class GateDecision(Record):
    """The decision at a gate of the menu."""

    course: Ordinal = required("Ruokalaji", "Monesko ruokalaji porttiin päättyy.", "1")
    decision: Literal["continue", "mend", "stop"] = required(
        "Päätös", "continue = jatketaan, mend = korjataan ensin, stop = lopetetaan.", "continue"
    )
    by: Line = required("Päättäjä", "Kuka päätti.", "Elinkeinojohtaja")
    conditions: tuple[Requirement, ...] = required("Ehdot", "Portin ehdot, ja täyttyivätkö ne.", least=1)


class StoryChapter(Record):
    """What happened in one stretch of time."""

    title: Title = required("Otsikko", "Luvun otsikko.", "Kaksitoista puhelua")
    when: Time = required("Aika", "Kuukausi tai päivä.", "2022-03")
    text: Prose = required("Mitä tapahtui", "Luvun teksti.")
    recipes: tuple[RecipeId, ...] = several("Reseptit", "Reseptit, joita luvussa tehtiin.", ["lahtokartoitus"])
    methods: tuple[MethodId, ...] = several("Menetelmät", "Menetelmät, joita luvussa käytettiin.", ["toimijakartta"])
    challenges: tuple[ChallengeId, ...] = several("Haasteet", "Esimerkkihaasteet, joista luku kertoo.")
    figures: tuple[ToldFigure, ...] = several("Luvut", "Luvut, jotka luku mainitsee.")
    canvases: tuple[FilledCanvas, ...] = several("Täytetyt työpohjat", "Työpohjat, jotka täytettiin.")
    papers: tuple[FilledDocument, ...] = several("Täytetyt asiakirjat", "Asiakirjat, jotka täytettiin.")
    failed: Prose | None = optional("Mikä meni vikaan", "Mikä ei onnistunut.")
    mended: Prose | None = optional("Mitä tehtiin", "Mitä asialle tehtiin.")
    gate: GateDecision | None = optional("Portti", "Päätös ruokalistan portilla.")
    anchor: OwnId | None = anchored()


class Observed(Record):
    """Raw observations of a metric."""

    metric: MetricId = required("Mittari", "Mittari, jonka havainnot ovat.", "luottamus")
    files: tuple[OwnId, ...] = required(
        "Tiedostot",
        "CSV-tiedostojen nimet kansiossa stories/data ilman päätettä .csv, taulukko kussakin.",
        ["vastaukset"],
        least=1,
    )


class Story(Content):
    """The fields of a story."""

    invented: Flag = required("Keksitty", "true: tarina on aina keksitty. Tosi tapahtumat kuuluvat kansioon cases.", "true")
    owner: ActorId = required("Kaupunki", "Keksitty kaupunki, jossa tarina tapahtuu.", "mallila")
    menu: MenuId | None = optional("Ruokalista", "Ruokalista, jota seurattiin.", "polku")
    cast: tuple[Line, ...] = several("Ketkä", "Keksityt organisaatiot ja ihmiset tehtävineen.", ["Lämpöpaja Oy, ydinjoukko"])
    chapters: tuple[StoryChapter, ...] = required("Luvut ajassa", "Tarinan luvut aikajärjestyksessä.", least=1)
    observations: tuple[Observed, ...] = several("Havainnot", "Havainnot, joista tarinan luvut lasketaan.")
    observed_names: tuple[Line, ...] = several(
        "Nimet havainnoissa", "Nimet niin kuin ne ovat havaintojen taulukoissa: täältä ne käännetään.", ["Jäähallin lämpö"]
    )


STORY = Kind(
    name="story",
    path="stories",
    model=Story,
    one="Keksitty esimerkki",
    many="Keksityt esimerkit",
    slug="keksityt-esimerkit",
    help="Keksitty työ alusta loppuun: mitä täytettiin, laskettiin ja päätettiin.",
    chapter=7,
    weight=0.45,
    scene="book",
    pieces="chapters",
)


def papers(story: Story) -> Mapping[str, FilledDocument]:
    """Every filled document of a story by its name."""
    return {str(paper.name): paper for chapter in story.chapters for paper in chapter.papers}
