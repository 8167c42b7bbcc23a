"""What print/profiles/*.yml say: one printing condition each."""

from __future__ import annotations

from typing import Annotated, Literal

from cookbook.model.content import Named
from cookbook.model.field import Record, optional, required, usual
from cookbook.model.scalar import DecimalNumber, Flag, Whole, Within
from cookbook.model.text import Alike, Line, Title

Bleed = Annotated[Whole, Within(0, 20)]
PrintedPart = Literal["body", "cover", "cards", "sheets"]
"""What papers and bleeds are told apart by."""
TRANSPARENT = "PDF/X-4"
"""The one standard whose files may have something that shows through."""


class Paper(Record):
    """A paper and its caliper."""

    name: Line = required("Paperi", "Paperin nimi ja neliöpaino.", "Päällystetty matta 115 g/m²")
    thickness: Annotated[DecimalNumber, Within(0.01, 3)] = required("Paksuus", "Yhden arkin paksuus millimetreinä.", "0.09")


class Papers(Record):
    """The paper of each part."""

    body: Paper = required("Sisus", "Kirjan sisäsivujen paperi.")
    cover: Paper = required("Kansi", "Kirjan kannen kartonki.")
    cards: Paper = required("Kortit", "Korttien kartonki.")
    sheets: Paper = required("Arkit", "Työpohjien, suunnitelmien ja julisteen paperi.")


class Bleeds(Record):
    """The bleed of the parts that have another one than the rest."""

    body: Bleed | None = optional("Sisus", "Kirjan sisäsivujen leikkuuvara millimetreinä.", "3")
    cover: Bleed | None = optional("Kansi", "Kannen leikkuuvara millimetreinä.", "5")
    cards: Bleed | None = optional("Kortit", "Korttien leikkuuvara millimetreinä.", "3")
    sheets: Bleed | None = optional("Arkit", "Työpohjien, suunnitelmien ja julisteen leikkuuvara millimetreinä.", "3")


class Profile(Named):
    """One printing condition: lengths in millimetres, lines and text in points, ink in per cent, pictures in pixels an inch."""

    title: Title = required("Nimi", "Painotavan nimi.", "Arkkioffset, päällystetty paperi")
    variant: Alike = required("PDF-laji", "Minkä standardin mukainen tiedosto tehdään.", "PDF/X-4")
    icc: Alike = required(
        "ICC-profiili", "Väriprofiilin tiedosto, polku projektin kansiosta.", "print/icc/ISOcoated_v2_300_bas.icc"
    )
    condition: Alike = required("Painotapa", "Painotavan tunnus rekisterissä.", "FOGRA39")
    registry: Alike = required("Rekisteri", "Missä rekisterissä painotavan tunnus on.", "http://www.color.org")
    ink: Annotated[Whole, Within(100, 400)] = required("Värimäärä", "Suurin yhteenlaskettu värimäärä prosentteina.", "300")
    bleed: Bleed = required("Leikkuuvara", "Leikkuuvara millimetreinä.", "3")
    bleeds: Bleeds = usual("Osien leikkuuvarat", "Leikkuuvara niille osille, joilla se on muu kuin muilla.", default=Bleeds())
    marks: Flag = required("Leikkuumerkit", "Piirretäänkö leikkuumerkit: true tai false.", "true")
    targets: Flag = usual(
        "Kohdistusmerkit", "Piirretäänkö kohdistusristit leikkuuvaran ulkopuolelle: true tai false.", "true", default=False
    )
    folds: Flag = usual(
        "Taittomerkit", "Piirretäänkö selän, nuuttien ja taitteiden merkit: true tai false.", "true", default=False
    )
    foldouts: Flag = usual(
        "Taitelehdet",
        "Liittääkö paino kirjaan lehden, joka on sivua leveämpi ja taitetaan sisään: true tai false.",
        "true",
        default=False,
    )
    glue: Annotated[Whole, Within(0, 20)] | None = optional(
        "Liimaraita", "Kannen sisäpuoli painetaan: näin monta millimetriä jää liimalle selän kummallekin puolelle.", "5"
    )
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

    @property
    def is_flat(self) -> bool:
        """Whether nothing may show through."""
        return self.variant != TRANSPARENT

    def of(self, part: PrintedPart) -> Profile:
        """The condition as a part is printed by it: with its own bleed."""
        own = getattr(self.bleeds, part)
        return self if own is None else self.model_copy(update={"bleed": own})


SMALLEST = 6
"""Points of the smallest type that is set to make room, unless the press asks for more."""
ROUNDED = 0.05
"""Points that a size may lose on its way into the file."""


def smallest_type(profile: Profile | None) -> float:
    """Points of the smallest type that text may be set in to make room."""
    return max(SMALLEST, profile.text if profile else SMALLEST) + ROUNDED
