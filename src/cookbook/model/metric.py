"""The metric: a definition that two people compute the same way; its numbers are data beside it."""

from __future__ import annotations

from typing import Annotated, Literal

from cookbook.model.content import Advice
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import LevelId
from cookbook.model.kind import Kind, PartedBy
from cookbook.model.measure import Measure, Unit
from cookbook.model.quantity import Duration
from cookbook.model.scalar import Abbreviation
from cookbook.model.text import Length, Line, Prose, WebAddress
from cookbook.model.vocabulary import LEVEL


class DataSource(Record):
    """Where the figures come from."""

    name: Annotated[Line, Length(1, 200)] = required("Aineisto", "Rekisteri, tilasto tai oma lista.", "Kokeilulista")
    keeper: Annotated[Line, Length(1, 120)] | None = optional("Ylläpitäjä", "Kuka aineistoa ylläpitää.", "Tilastokeskus")
    url: WebAddress | None = optional("Osoite", "Aineiston https-osoite.", "https://stat.fi")
    access: Literal["open", "paid", "permit", "own"] = required(
        "Saatavuus", "open = avoin, paid = maksullinen, permit = luvanvarainen, own = oma.", "open"
    )
    delay: Annotated[Line, Length(1, 120)] | None = optional("Viive", "Kuinka vanhaa tieto on, kun sen saa.", "noin 12 kk")


class Equivalent(Record):
    """The same or a near metric elsewhere."""

    system: Abbreviation = required("Järjestelmä", "Luokituksen tai ohjelman lyhenne.", "SDG")
    code: Line = required("Tunnus", "Mittarin tunnus siellä.", "9.5")


class Metric(Advice):
    """The fields of a metric."""

    troubles: tuple[Line, ...] = several(
        "Vastaa kysymyksiin",
        "Kysymyksiä, joihin luku vastaa, niin kuin ihmiset ne sanovat: näkyvät sivun alussa, ja haku löytää ne.",
        ["Onko meitä enää ketään jäljellä?"],
    )
    level: LevelId = required("Taso", "Vaikutusketjun taso.", "tuotos")
    question: Line = required("Kysymys", "Mihin kysymykseen mittari vastaa.", "Kuinka monta kokeilua tehtiin?")
    definition: Prose = required("Määritelmä", "Mitä lasketaan ja mitä ei, niin että kaksi laskijaa saa saman luvun.")
    formula: Line = required("Kaava", "Laskukaava sanoin.", "jatkoon edenneet kokeilut / päättyneet kokeilut × 100")
    notation: Line | None = optional("Merkintä", "Sama kaava symbolein.", "LQ = (e_i / e) / (E_i / E)")
    unit: Unit = required("Yksikkö", "Luvun yksikkö.", "count")
    direction: Literal["up", "down", "neutral"] = required(
        "Suunta", "up = suurempi on parempi, down = pienempi on parempi, neutral = ei hyvää eikä huonoa suuntaa.", "up"
    )
    interval: Literal["month", "quarter", "year", "once"] = required("Mittausväli", "Kuinka usein mitataan.", "year")
    first_after: Duration | None = optional(
        "Ensimmäinen luku",
        "Kuinka kauan reseptin päättymisestä kuluu, ennen kuin luku voidaan laskea ensimmäisen kerran.",
        "12 kk",
    )
    measure: Measure | None = optional("Laskenta", "Mistä havainnoista luku lasketaan ja miten.")
    typed: Line | None = optional(
        "Annetaan valmiina", "Miksi lukua ei lasketa havainnoista vaan se kirjoitetaan valmiina.", "Tilasto antaa luvun valmiina."
    )
    example: Prose | None = optional("Laskuesimerkki", "Esimerkki keksityillä luvuilla, ja sano se.")
    breakdowns: tuple[Line, ...] = several("Erittelyt", "Minkä mukaan luku jaetaan.", ["alue"])
    data_sources: tuple[DataSource, ...] = required("Tietolähteet", "Mistä luvut saadaan.", least=1)
    interpretation: Prose | None = optional("Tulkinta", "Miten lukua luetaan.")
    limits: Prose = required("Rajoitukset", "Mitä mittari ei kerro.")
    privacy: Prose | None = optional("Tietosuoja", "Mitä pitää suojata.")
    equivalents: tuple[Equivalent, ...] = several("Vastaavat mittarit", "Sama tai läheinen mittari muualla.")
    data: Line | None = optional("Data", "CSV-tiedosto kansiossa metrics/data.", "kokeilujen-maara.csv")
    data_areas: tuple[Line, ...] = several(
        "Alueet datassa",
        "Alueet ja niiden tarkenteet niin kuin ne ovat datassa: täältä ne käännetään.",
        ["Keskusta (suunnitelma)"],
    )
    observations: tuple[Line, ...] = several(
        "Havainnot", "CSV-tiedostot kansiossa metrics/data, joiden havainnoista luvut lasketaan.", ["kokeilut.csv"]
    )
    followed: Literal["opened", "led_on", "adopted"] | None = optional(
        "Keittokirjasta laskettu",
        "Mitä keittokirjasta itsestään lasketaan: opened = vuoden aikana avatut haasteet, "
        "led_on = kuinka suuri osa niistä johti eteenpäin, adopted = vuoden aikana alkaneet käytöt käyttökokemuksista.",
        "opened",
    )


METRIC = Kind(
    name="metric",
    path="metrics",
    model=Metric,
    one="Mittari",
    many="Mittarit",
    slug="mittarit",
    help="Määritelmä, jolla kaksi laskijaa saa saman luvun.",
    weight=0.7,
    awaited=True,
    chapter=4,
    unit=2,
    parted_by=PartedBy(LEVEL, "level"),
    scored=True,
    on_poster=True,
    scene="measure",
    asked=(),
)
