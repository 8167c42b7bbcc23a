"""What print/edition.yml says: what changes from printing to printing."""

from __future__ import annotations

import re
from typing import Annotated, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from cookbook.model.field import Record, optional, required, several, usual
from cookbook.model.scalar import Day
from cookbook.model.text import Alike, Length, Line, Prose
from cookbook.settings.shop_order import PrintOrder


class Isbn(Alike):
    """An ISBN of thirteen digits whose check digit is right."""

    @classmethod
    def check(cls, value: str) -> None:
        digits = [int(char) for char in value if char.isdigit()]
        total = sum(digit * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        is_isbn = re.fullmatch(r"97[89](-?[0-9]+){4}|97[89][0-9]{10}", value) and len(digits) == 13 and total % 10 == 0
        if not is_isbn:
            raise PydanticCustomError("isbn", "not an ISBN", {"found": value})


class Isbns(Record):
    """An ISBN a format: each format lists both."""

    print: Isbn | None = optional("ISBN (painettu)", "Painetun kirjan ISBN.", "978-951-98548-9-2")
    pdf: Isbn | None = optional("ISBN (PDF)", "Ladattavan kirjan ISBN.", "978-951-98548-8-5")

    @model_validator(mode="after")
    def _differ(self) -> Self:
        if self.print and self.pdf and self.print.replace("-", "") == self.pdf.replace("-", ""):
            raise PydanticCustomError("isbn-twice", "one ISBN for two formats", {"found": str(self.print)})
        return self


class Imprint(Record):
    """The fields of print/edition.yml; its translations stand beside it. What is not known yet is left out."""

    subtitle: Annotated[Line, Length(1, 120)] | None = optional(
        "Alaotsikko", "Kirjan alaotsikko.", "Reseptejä, menetelmiä ja mittareita kaupungeille"
    )
    blurb: Annotated[Prose, Length(1, 900)] | None = optional(
        "Takakansi", "Takakannen teksti: mitä kirjasta saa ja kenelle se on."
    )
    foreword: Annotated[Prose, Length(1, 2400)] | None = optional("Esipuhe", "Mitä kaupunki sanoo lukijalle koko kirjan alussa.")
    foreword_by: Annotated[Line, Length(1, 120)] | None = optional(
        "Esipuheen kirjoittaja", "Kuka esipuheen allekirjoittaa.", "Kaupunginjohtaja Matti Meikäläinen"
    )
    project: Annotated[Alike, Length(1, 120)] | None = optional("Hanke", "Hanke, jossa kirja tehdään.", "Mallihanke")
    edition: Annotated[Line, Length(1, 60)] | None = optional("Painos", "Monesko painos tai laitos.", "1. painos")
    date: Day = required("Päivä", "Painoksen päivä.", "2026-11-22")
    editors: tuple[Annotated[Line, Length(1, 80)], ...] = several("Toimitus", "Ketkä toimittivat.", ["Toimitus"])
    layout: Annotated[Alike, Length(1, 80)] | None = optional("Taitto", "Kuka taittoi.", "Taittotoimisto")
    printer: Annotated[Alike, Length(1, 80)] | None = optional("Painopaikka", "Kirjapaino.", "Kirjapaino")
    isbn: Isbns = usual("ISBN", "Tunnus kullekin julkaisumuodolle.", default=Isbns())
    order: PrintOrder = usual("Tilaus", "Mitä painolta tilataan.", default=PrintOrder())
