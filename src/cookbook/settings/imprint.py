"""What print/edition.yml says: the imprint of the book."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic_core import PydanticCustomError

from cookbook.model.content import Named
from cookbook.model.field import Record, required
from cookbook.model.scalar import Day, Whole, Within
from cookbook.model.text import Line, Prose, Title

NOT_YET = "ei vielä"
"""Written where something is not known yet, so that nothing is left out by mistake."""


class Isbn(Line):
    """An ISBN of thirteen digits whose check digit is right, or `ei vielä`."""

    @classmethod
    def check(cls, value: str) -> None:
        digits = [int(char) for char in value if char.isdigit()]
        total = sum(digit * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        is_isbn = re.fullmatch(r"97[89](-?[0-9]+){4}|97[89][0-9]{10}", value) and len(digits) == 13 and total % 10 == 0
        if value != NOT_YET and not is_isbn:
            raise PydanticCustomError("isbn", "not an ISBN", {"found": value})


class Isbns(Record):
    """An ISBN a format: each format lists both."""

    print: Isbn = required("ISBN (painettu)", "Painetun kirjan ISBN tai ei vielä.", NOT_YET)
    pdf: Isbn = required("ISBN (PDF)", "Ladattavan kirjan ISBN tai ei vielä.", NOT_YET)


class Trim(Record):
    """The size of a page after cutting, in millimetres."""

    width: Annotated[Whole, Within(50, 500)] = required("Leveys", "Sivun leveys millimetreinä.", "170")
    height: Annotated[Whole, Within(50, 500)] = required("Korkeus", "Sivun korkeus millimetreinä.", "240")


class Imprint(Named):
    """The fields of print/edition.yml; its translations stand beside it."""

    title: Title = required("Nimi", "Kirjan nimi.", "Klusterikehittämisen keittokirja")
    subtitle: Line = required("Alaotsikko", "Kirjan alaotsikko.", "Reseptejä, menetelmiä ja mittareita kaupungeille")
    blurb: Prose = required("Takakansi", "Takakannen teksti: mitä kirjasta saa ja kenelle se on.")
    project: Line = required("Hanke", "Hanke, jossa kirja tehdään.", "Vaikuttavat ekosysteemit")
    edition: Line = required("Painos", "Monesko painos tai laitos.", "1. painos")
    date: Day = required("Päivä", "Painoksen päivä.", "2026-11-22")
    publisher: Line = required("Julkaisija", "Kuka julkaisee.", "Vantaan kaupunki")
    editors: tuple[Line, ...] = required("Toimitus", "Ketkä toimittivat.", ["Toimitus"], least=1)
    layout: Line = required("Taitto", "Kuka taittoi, tai ei vielä.", NOT_YET)
    printer: Line = required("Painopaikka", "Kirjapaino, tai ei vielä.", NOT_YET)
    place: Line = required("Paikka", "Julkaisupaikka.", "Vantaa")
    isbn: Isbns = required("ISBN", "Tunnus kullekin julkaisumuodolle.")
    licence: Line = required("Lisenssi", "Millä ehdoilla sisältöä saa käyttää.", "CC BY 4.0")
    licence_url: Line = required("Lisenssin osoite", "Lisenssin https-osoite.", "https://creativecommons.org/licenses/by/4.0/")
    funding: Line = required("Rahoitus", "Rahoituksen teksti.", "Hanke saa rahoitusta Euroopan aluekehitysrahastosta.")
    website: Line = required("Verkkosivusto", "Sivuston https-osoite, tai ei vielä.", NOT_YET)
    trim: Trim = required("Koko", "Sivun koko leikattuna.")
    profile: Line = required("Painoprofiili", "Profiili kansiosta print/profiles.", "coated")

    @property
    def site(self) -> str:
        """The address of the website, ending in a slash, or nothing where there is none yet."""
        return f"{self.website.rstrip('/')}/" if self.website.startswith("https://") else ""

    @property
    def is_example(self) -> bool:
        """Whether the address is one of those that are reserved for examples, so that it leads nowhere."""
        host = self.site.split("/")[2] if self.site else ""
        return host.endswith((".example", ".invalid")) or host in ("example.com", "example.org", "example.net")
