"""Who pays for a cookbook, and how each wants to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from cookbook.model.addresses import PublicAddress
from cookbook.model.field import Record, optional, required, usual
from cookbook.model.scalar import DecimalNumber, Within
from cookbook.model.swatch import Press, Screen
from cookbook.model.text import Alike, Length, Line

FunderPlace = Literal["site", "cover", "imprint", "cards", "plan", "poster"]
PLACES: tuple[FunderPlace, ...] = ("site", "cover", "imprint", "cards", "plan", "poster")
"""Where emblems may stand: at the foot of the site, and in the products of print."""
IN_WORDS: tuple[FunderPlace, ...] = ("site", "imprint")
"""Where a funder without an emblem is named."""


class Emblem(Record):
    """The sign of a funder, and the rules that it comes with."""

    file: Alike = required("Tiedosto", "Tunnuksen polku images-kansiossa.", "rahoittaja.svg")
    alternative: Line = required("Vaihtoehtoinen teksti", "Mikä tunnus on, niille jotka eivät näe sitä.", "Rahaston tunnus")
    height: Annotated[DecimalNumber, Within(3, 100)] = required("Korkeus", "Pienin korkeus paperilla millimetreinä.", "10")
    places: tuple[FunderPlace, ...] = usual(
        "Paikat", "Missä tunnus näkyy. Ilman tätä kaikissa paikoissa.", ["site", "cover", "imprint"], default=PLACES
    )
    inks: Mapping[Screen, Press] = usual(
        "Painovärit", "Tunnuksen värit #rrggbb ja kunkin musteet prosentteina.", {"#003399": "100 80 0 0"}, default={}
    )


class Funder(Record):
    """One funder."""

    name: Annotated[Line, Length(1, 80)] = required("Nimi", "Rahoittajan nimi.", "Esimerkkirahasto")
    text: Annotated[Line, Length(1, 80)] | None = optional(
        "Teksti", "Teksti tunnuksen vieressä; ilman sitä nimi.", "Esimerkkirahaston osarahoittama"
    )
    statement: Annotated[Line, Length(1, 300)] | None = optional(
        "Lause", "Rahoituksesta kertova virke.", "Hanke saa rahoitusta esimerkkirahastosta."
    )
    url: PublicAddress | None = optional("Osoite", "Rahoittajan https-osoite.", "https://rahasto.example/")
    colour: Screen | None = optional("Väri", "Tekstin väri tunnuksen vieressä.", "#003399")
    emblem: Emblem | None = optional("Tunnus", "Rahoittajan tunnus ja sen säännöt.")

    @property
    def words(self) -> Line:
        """What stands beside the emblem."""
        return self.text or self.name

    def is_at(self, place: str) -> bool:
        """Whether the funder is shown there."""
        return place in (self.emblem.places if self.emblem else IN_WORDS)
