"""What theme/tokens.yml says: the colours that site and book share, by their use."""

from __future__ import annotations

from collections.abc import Mapping

from cookbook.model.field import Record, optional, required
from cookbook.model.swatch import Swatch

FILE = "theme/tokens.yml"
SERIES = "theme/series.yml"


class Tokens(Record):
    """A colour for each use. A tree names those that it has in its own way; the project names all."""

    ink: Swatch | None = optional("Teksti", "Leipäteksti.")
    ink_soft: Swatch | None = optional("Sivuteksti", "Vähemmän tärkeä teksti.")
    paper: Swatch | None = optional("Paperi", "Sivun pohja.")
    surface: Swatch | None = optional("Pinta", "Laatikon pohja.")
    raised: Swatch | None = optional("Kortti", "Kortin pohja.")
    line: Swatch | None = optional("Viiva", "Jakoviiva.")
    line_strong: Swatch | None = optional("Vahva viiva", "Kentän ja painikkeen reuna.")
    accent: Swatch | None = optional("Tunnusväri", "Linkit, painikkeet ja korostukset.")
    accent_strong: Swatch | None = optional("Vahva tunnusväri", "Kansi ja osoitettu linkki.")
    accent_surface: Swatch | None = optional("Tunnusvärin pinta", "Korostetun laatikon pohja.")
    on_accent: Swatch | None = optional("Tunnusvärin päällä", "Teksti tunnusvärin päällä.")
    focus: Swatch | None = optional("Kohdistus", "Kehys sen ympärillä, missä lukija on näppäimistöllä.")
    warn: Swatch | None = optional("Varoitus", "Varoituksen teksti.")
    warn_surface: Swatch | None = optional("Varoituksen pinta", "Varoituksen pohja.")
    measure: Swatch | None = optional("Mittaus", "Mittaamisesta kertova teksti.")
    measure_surface: Swatch | None = optional("Mittauksen pinta", "Mittauslaatikon pohja.")
    plate: Swatch | None = optional("Lautanen", "Kuvien astiat ja paperit.")
    rim: Swatch | None = optional("Reunus", "Kuvien astioiden reunat ja liinojen kuviot.")
    steel: Swatch | None = optional("Teräs", "Kuvien ruokailuvälineet ja lasit.")
    crumb: Swatch | None = optional("Leipä", "Kuvien leipä, puu ja pöydät.")
    tomato: Swatch | None = optional("Tomaatti", "Kuvien punaiset ainekset.")
    salmon: Swatch | None = optional("Lohi", "Kuvien vaaleanpunaiset ainekset.")
    butter: Swatch | None = optional("Voi", "Kuvien keltaiset ainekset.")
    herb: Swatch | None = optional("Yrtti", "Kuvien vihreät ainekset.")
    plum: Swatch | None = optional("Luumu", "Kuvien siniset ja violetit ainekset.")
    pencil: Swatch | None = optional("Kynä", "Kuvien tummat viivat ja valurauta.")

    @property
    def named(self) -> Mapping[str, Swatch]:
        """The colours that are given, by their fields."""
        found = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: swatch for name, swatch in found.items() if swatch}


class Series(Record):
    """What theme/series.yml says: the colours of phases and kinds that have none of their own, in their order."""

    colours: tuple[Swatch, ...] = required("Värit", "Vaiheiden ja lajien värit järjestyksessä.", least=3)

    def of(self, number: int, count: int) -> Swatch:
        """The colour of the one with that number from 0 among so many in a ring, where no two neighbours look the same."""
        length = len(self.colours)
        return self.colours[number % (length - 1 if count % length == 1 else length)]


class Colours(Record):
    """Colours that a cookbook gives to its phases and to the kinds of its entries."""

    phases: Mapping[str, Swatch] | None = optional(
        "Vaiheet", "Vaiheen tunniste ja sen väri. Muut saavat värin valmiista sarjasta."
    )
    kinds: Mapping[str, Swatch] | None = optional(
        "Lajit", "Sisältölajin tunniste ja sen väri. Muut saavat värin valmiista sarjasta."
    )
