"""What cookbook.yml says of typefaces: what each is called, and its files in theme/fonts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cookbook.model.field import Record, optional, required

NAME = r"(?=.{1,40}$)[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*"
"""What a PDF can hold as it is: its names have 127 bytes, in which WeasyPrint says weight and slope as well."""
FONTS, LICENCES = (".ttf", ".otf"), (".txt",)


def file_of(endings: tuple[str, ...]) -> str:
    """A pattern of what a file is called that ends in one of these, the same in an address and on every disk."""
    return rf"[A-Za-z0-9_-][A-Za-z0-9._-]{{0,99}}(?:{'|'.join(map(re.escape, endings))})"


def _form(pattern: str, code: str, **known: str) -> Callable[[object], str]:
    def read(value: object) -> str:
        text = value.strip() if isinstance(value, str) else ""
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError(code, "form", {"found": str(value), **known})
        return text

    return read


FaceName = Annotated[str, BeforeValidator(_form(NAME, "face-name-form"))]
FontFile = Annotated[str, BeforeValidator(_form(file_of(FONTS), "face-file-form", known=", ".join(FONTS)))]
LicenceFile = Annotated[str, BeforeValidator(_form(file_of(LICENCES), "face-file-form", known=", ".join(LICENCES)))]


class Face(Record):
    """One typeface with the cuts that the style sheets use."""

    name: FaceName = required("Nimi", "Kirjasinperheen nimi, joka lukee myös kirjasintiedostoissa.", "Kaupunki Sans")
    licence: LicenceFile = required("Lisenssi", "Kirjasimen lisenssi tekstinä kansiossa theme/fonts.", "OFL-KaupunkiSans.txt")
    regular: FontFile = required("Tavallinen", "Tavallinen leikkaus kansiossa theme/fonts.", "KaupunkiSans-Regular.ttf")
    italic: FontFile = required("Kursiivi", "Kursiivi.", "KaupunkiSans-Italic.ttf")
    semibold: FontFile | None = optional(
        "Puolilihava", "Puolilihava. Ilman sitä sen paikalla on lihava.", "KaupunkiSans-SemiBold.ttf"
    )
    bold: FontFile = required("Lihava", "Lihava.", "KaupunkiSans-Bold.ttf")


class OwnFaces(Record):
    """The typefaces of a cookbook; one that it does not name is the program's."""

    sans: Face | None = optional("Groteski", "Sivuston teksti ja kirjan pieni teksti.")
    serif: Face | None = optional("Antiikva", "Otsikot ja kirjan leipäteksti.")
