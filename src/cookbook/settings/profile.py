"""What print/profiles/*.yml say: one printing condition each."""

from __future__ import annotations

from typing import Annotated

from cookbook.model.content import Named
from cookbook.model.field import Record, required
from cookbook.model.scalar import DecimalNumber, Flag, Whole, Within
from cookbook.model.text import Line, Title


class Paper(Record):
    """A paper and its caliper."""

    name: Line = required("Paperi", "Paperin nimi ja neliöpaino.", "Päällystetty matta 115 g/m²")
    thickness: Annotated[DecimalNumber, Within(0.01, 10)] = required("Paksuus", "Yhden arkin paksuus millimetreinä.", "0.09")


class Papers(Record):
    """The paper of each part."""

    body: Paper = required("Sisus", "Kirjan sisäsivujen paperi.")
    cover: Paper = required("Kansi", "Kirjan kannen kartonki.")
    cards: Paper = required("Kortit", "Korttien kartonki.")
    sheets: Paper = required("Arkit", "Työpohjien, suunnitelmien ja julisteen paperi.")


class Profile(Named):
    """One printing condition: lengths in millimetres, lines and text in points, ink in per cent, pictures in pixels an inch."""

    title: Title = required("Nimi", "Painotavan nimi.", "Arkkioffset, päällystetty paperi")
    variant: Line = required("PDF-laji", "Minkä standardin mukainen tiedosto tehdään.", "PDF/X-4")
    icc: Line = required(
        "ICC-profiili", "Väriprofiilin tiedosto, polku projektin kansiosta.", "print/icc/ISOcoated_v2_300_bas.icc"
    )
    condition: Line = required("Painotapa", "Painotavan tunnus rekisterissä.", "FOGRA39")
    registry: Line = required("Rekisteri", "Missä rekisterissä painotavan tunnus on.", "http://www.color.org")
    ink: Annotated[Whole, Within(100, 400)] = required("Värimäärä", "Suurin yhteenlaskettu värimäärä prosentteina.", "300")
    bleed: Annotated[Whole, Within(0, 20)] = required("Leikkuuvara", "Leikkuuvara millimetreinä.", "3")
    marks: Flag = required("Leikkuumerkit", "Piirretäänkö leikkuumerkit: true tai false.", "true")
    safety: Annotated[Whole, Within(0, 20)] = required("Turvaväli", "Tekstin pienin etäisyys sivun reunasta millimetreinä.", "3")
    multiple: Annotated[Whole, Within(1, 64)] = required(
        "Sivujaollisuus", "Luku, jolla kirjan sivumäärän pitää olla jaollinen.", "4"
    )
    resolution: Annotated[Whole, Within(72, 1200)] = required(
        "Kuvien tarkkuus", "Kuvan pienin tarkkuus painettuna, pikseliä tuumalla.", "300"
    )
    line: Annotated[DecimalNumber, Within(0, 10)] = required("Ohuin viiva", "Ohuimman viivan paksuus pisteinä.", "0.25")
    text: Annotated[DecimalNumber, Within(1, 24)] = required("Pienin teksti", "Pienin tekstikoko pisteinä.", "5")
    paper: Papers = required("Paperit", "Paperit ja niiden paksuudet selän laskemista varten.")


SMALLEST = 6
"""Points of the smallest type that is set to make room, unless the press asks for more."""
ROUNDED = 0.05
"""Points that a size may lose on its way into the file."""


def smallest_type(profile: Profile | None) -> float:
    """Points of the smallest type that text may be set in to make room."""
    return max(SMALLEST, profile.text if profile else SMALLEST) + ROUNDED
