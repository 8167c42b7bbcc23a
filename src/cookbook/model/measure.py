"""What a metric is counted from: sheets of observations, and figures that follow from them by a closed list of computations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, TypeAlias

from cookbook.model.field import Record, optional, required, several, usual
from cookbook.model.scalar import DecimalNumber, Whole, Within
from cookbook.model.text import Length, Line, OwnId

Unit: TypeAlias = Literal["count", "percent", "eur", "fte", "days", "scale_1_5", "ratio"]
Label = Annotated[Line, Length(1, 80)]
AREA, SOURCE = "area", "source"
"""Columns that any table of observations may have beside its own: whose they are, and where they are from."""
NUMBERS = ("number", "scale")
DATES = ("date", "year")
FLAGS = ("yes", "no")
"""The choices of a column that holds `yes_no`."""


class ColumnChoice(Record):
    """A word of a column that holds one of a few."""

    name: OwnId = required("Tunniste", "Nimi, jolla ehdot ja CSV-tiedostot viittaavat vaihtoehtoon.", "tyopaja")
    title: Label = required("Nimi", "Vaihtoehto, niin kuin täyttäjä sen näkee.", "Työpaja")


class ColumnHead(Record):
    """What a column is called."""

    name: OwnId = required("Tunniste", "Sarakkeen nimi CSV-tiedostossa. Sama nimi vain kerran mittarissa.", "paattyi")
    title: Label = required("Otsikko", "Sarakkeen otsikko, niin kuin täyttäjä sen näkee.", "Päättyi")


class Column(ColumnHead):
    """What is written down of each observation."""

    holds: Literal["text", "number", "scale", "date", "year", "yes_no", "choice", "link"] = required(
        "Sisältö",
        "text = teksti, number = luku, scale = arvo 1–5, date = päivä, year = vuosi, yes_no = kyllä tai ei, "
        "choice = jokin vaihtoehdoista, link = jokin toisen taulukon sarakkeen arvoista.",
        "date",
    )
    choices: tuple[ColumnChoice, ...] = several("Vaihtoehdot", "Mistä valitaan, kun sisältö on choice.")
    to: OwnId | None = optional("Viittaa", "Sarake, jonka arvoista valitaan, kun sisältö on link.", "jasen")

    @property
    def words(self) -> Mapping[str, str]:
        """What can be chosen, by name; a flag's words are those of the language that it is shown in."""
        return {str(choice.name): str(choice.title) for choice in self.choices}


class Derived(ColumnHead):
    """A column that follows from others of its row."""

    how: Literal["days", "mean", "ratio"] = required(
        "Laskutapa",
        "days = päivät ensimmäisestä sarakkeesta toiseen, mean = sarakkeiden keskiarvo, ratio = ensimmäinen jaettuna toisella.",
        "days",
    )
    of: tuple[OwnId, ...] = required("Sarakkeet", "Mistä sarakkeista lasketaan.", ["kirjattu", "paatetty"], least=1)
    least: Annotated[Whole, Within(1, 99)] = usual(
        "Vähintään", "Kuinka monessa sarakkeessa on oltava arvo, jotta keskiarvo lasketaan.", "4", default=1
    )


class Sheet(Record):
    """Observations of one sort, a row each."""

    name: OwnId = required("Tunniste", "Taulukon nimi.", "kokeilut")
    title: Annotated[Line, Length(1, 28)] = required("Nimi", "Taulukon nimi, niin kuin täyttäjä sen näkee.", "Kokeilut")
    row: Annotated[Line, Length(1, 200)] = required("Rivi", "Mitä yksi rivi kertoo.", "Yksi rivi on yksi kokeilu.")
    columns: tuple[Column, ...] = required("Sarakkeet", "Mitä jokaisesta havainnosta kirjataan.", least=1)
    derived: tuple[Derived, ...] = several("Lasketut sarakkeet", "Sarakkeet, jotka lasketaan rivin muista sarakkeista.")
    when: tuple[OwnId, ...] = required(
        "Aika",
        "Päivä tai vuosi, johon rivi kuuluu, tai alku ja loppu, joiden välillä se on voimassa.",
        ["paattyi"],
        least=1,
    )

    @property
    def heads(self) -> tuple[ColumnHead, ...]:
        """All its columns."""
        return (*self.columns, *self.derived)

    @property
    def names(self) -> tuple[OwnId, ...]:
        """The names of all its columns."""
        return tuple(head.name for head in self.heads)


class Condition(Record):
    """What a row must be like. With no more than its column: that something stands there."""

    column: OwnId = required("Sarake", "Mitä saraketta ehto koskee.", "raportoitu")
    any_of: tuple[OwnId, ...] = several("Jokin näistä", "Vaihtoehdot, joista yhden on oltava sarakkeessa; yes tai no.", ["yes"])
    least: DecimalNumber | None = optional("Vähintään", "Pienin luku, joka kelpaa.", "2")
    most: DecimalNumber | None = optional("Enintään", "Suurin luku, joka kelpaa.", "100")
    months: Annotated[Whole, Within(0, 120)] | None = optional(
        "Kuukautta", "Päivä on viimeistään näin monta kuukautta sarakkeen after päivän jälkeen.", "12"
    )
    after: OwnId | None = optional("Jälkeen", "Sarake, jonka päivästä kuukaudet lasketaan.", "paattyi")


class Having(Record):
    """Rows of another sheet that a row must have."""

    column: OwnId = required("Sarake", "Toisen taulukon sarake, joka viittaa tämän taulukon riveihin.", "tekija")
    least: Annotated[Whole, Within(1, 999)] = required("Vähintään", "Kuinka monta riviä on oltava.", "2")
    over: Literal["period", "year", "ever"] = usual("Ajalta", "Kuten luvun kenttä over.", "year", default="period")


class Figure(Record):
    """A number that follows from the rows of a sheet, or from numbers before it."""

    name: OwnId = required("Tunniste", "Luvun nimi.", "paattyneet")
    title: Label = required("Nimi", "Luvun nimi, niin kuin lukija sen näkee.", "Päättyneet kokeilut")
    how: Literal[
        "count", "sum", "mean", "median", "distinct", "share", "net", "age", "ratio", "difference", "total", "growth"
    ] = required(
        "Laskutapa",
        "count = rivit, sum, mean, median = sarakkeen summa, keskiarvo tai mediaani, distinct = erilaiset arvot, "
        "share = niiden rivien osuus, jotka täyttävät ehdot that, net = that-osuus miinus against-osuus, age = vanhimman "
        "päivän ikä jakson lopussa, ratio = ensimmäinen luku jaettuna toisella, difference = ensimmäinen luku miinus muut, "
        "total = lukujen summa, growth = muutos edellisestä jaksosta prosentteina.",
        "count",
    )
    of: tuple[OwnId, ...] = required(
        "Mistä", "Taulukko (count, share, net), sarake tai sarakkeet, tai aikaisemmat luvut.", ["kokeilut"], least=1
    )
    where: tuple[Condition, ...] = several("Ehdot", "Ehdot, jotka rivin on täytettävä.")
    that: tuple[Condition, ...] = several("Osuuden ehdot", "Ehdot, jotka täyttävien rivien osuus lasketaan.")
    against: tuple[Condition, ...] = several("Vastaehdot", "Ehdot, jotka täyttävien rivien osuus vähennetään.")
    having: Having | None = optional("Liittyvät rivit", "Rivit, joita toisessa taulukossa on oltava.")
    when: tuple[OwnId, ...] = several("Aika", "Muu aika kuin taulukon oma.", ["alkoi"])
    over: Literal["period", "year", "end", "ever"] = usual(
        "Ajalta",
        "period = jakson ajalta, year = jakson loppuun päättyvältä 12 kuukaudelta, end = tilanne jakson päätyttyä, "
        "ever = alusta jakson loppuun.",
        "period",
        default="period",
    )
    unit: Unit = usual("Yksikkö", "Luvun yksikkö.", "count", default="count")


class Measure(Record):
    """From observations to the value of a metric."""

    sheets: tuple[Sheet, ...] = required("Taulukot", "Taulukot, joihin havainnot kirjataan.", least=1)
    figures: tuple[Figure, ...] = required("Luvut", "Luvut, jotka havainnoista lasketaan, järjestyksessä.", least=1)
    value: OwnId = required("Mittarin luku", "Mikä luvuista on mittarin arvo; sen yksikkö on mittarin yksikkö.", "paattyneet")
    n: OwnId | None = optional("Havaintojen määrä", "Mikä luvuista kertoo, monestako havainnosta luku on.", "vastaajat")
    least: Annotated[Whole, Within(1, 999)] = usual(
        "Vähintään", "Kuinka monta havaintoa tarvitaan, jotta luku julkaistaan.", "5", default=1
    )

    @cached_property
    def sheet_of(self) -> Mapping[str, Sheet]:
        """The sheet of each column, and each sheet by its own name."""
        named = {str(name): sheet for sheet in self.sheets for name in sheet.names}
        return named | {str(sheet.name): sheet for sheet in self.sheets}

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """Every column that is filled in, by name."""
        return {str(column.name): column for sheet in self.sheets for column in sheet.columns}

    @cached_property
    def derived(self) -> Mapping[str, Derived]:
        """Every column that follows from others, by name."""
        return {str(one.name): one for sheet in self.sheets for one in sheet.derived}

    @cached_property
    def named(self) -> Mapping[str, Figure]:
        """The figures by name."""
        return {str(figure.name): figure for figure in self.figures}


OF_FIGURES = ("ratio", "difference", "total", "growth")
"""Computations over figures that came before; all others are over rows."""
OF_SHEET = ("count", "share", "net")
OF_NUMBERS = ("sum", "mean", "median")
