"""What cookbook.yml says: whose the cookbook is, what it is called, where it is and on what terms it may be used."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Literal
from urllib.parse import urlparse

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from cookbook.model.addresses import RESERVED, Branch, ChannelAddress, PublicAddress
from cookbook.model.design_tokens import Colours
from cookbook.model.face import OwnFaces
from cookbook.model.field import Record, optional, required, several, usual
from cookbook.model.funder import Emblem, Funder
from cookbook.model.languages import LANGUAGES, USUAL_LANGUAGES
from cookbook.model.quantity import Money
from cookbook.model.scalar import Whole, Within
from cookbook.model.text import Alike, Length, Line, OwnId, Title

FORMAT = 1
"""The version of cookbook.yml that is written here."""
EDIT = {"github": "edit/{}/", "gitlab": "-/edit/{}/", "forgejo": "_edit/{}/"}
"""Where a repository's page for editing a file of a branch is, by its host."""


def _known(value: object) -> object:
    code = value.strip() if isinstance(value, str) else ""
    if code not in LANGUAGES:
        raise PydanticCustomError("no-such-language", "no such language", {"found": str(value), "known": ", ".join(LANGUAGES)})
    return code


def _once(codes: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((code for number, code in enumerate(codes) if code in codes[:number]), None)
    if twice:
        raise PydanticCustomError("language-twice", "a language twice", {"found": twice})
    return codes


Code = Annotated[str, BeforeValidator(_known)]


class Repository(Record):
    """Where the sources of the cookbook are kept."""

    host: Literal["github", "gitlab", "forgejo"] = required("Palvelu", "github, gitlab tai forgejo.", "github")
    address: PublicAddress = required("Osoite", "Varaston https-osoite.", "https://github.example/kaupunki/keittokirja")
    branch: Branch = usual("Haara", "Haara, josta keittokirja julkaistaan.", "main", default=Branch("main", "en"))

    @property
    def edit_uri(self) -> str:
        """Where its files are edited, seen from its address."""
        return EDIT[self.host].format(self.branch)


class Channels(Record):
    """Where readers can turn: addresses of organisations."""

    feedback: ChannelAddress | None = optional("Palaute", "Mihin lukija antaa palautetta.", "https://kaupunki.example/palaute")
    proposals: ChannelAddress | None = optional(
        "Ehdotukset", "Mihin lukija ehdottaa uutta sisältöä.", "mailto:keittokirja@kaupunki.example"
    )


Lent = Literal["phases", "levels", "themes", "roles", "actors", "sources", "glossary", "pages", "canvases"]
"""What the project lends of its own content: vocabularies by their files, hand-written pages, worksheets."""


class Licence(Record):
    """The terms on which the content may be used."""

    code: Annotated[Alike, Length(1, 40)] = required("Tunnus", "Lisenssin SPDX-tunnus.", "CC-BY-4.0")
    name: Annotated[Alike, Length(1, 60)] = required("Nimi", "Lisenssin lyhyt nimi, kuten lukija sen näkee.", "CC BY 4.0")
    text: Annotated[Line, Length(1, 300)] = required(
        "Teksti", "Virke, joka kertoo ehdot nimiösivulla.", "Sisältöä saa käyttää ehdoilla CC BY 4.0."
    )
    url: PublicAddress = required("Osoite", "Lisenssin https-osoite.", "https://creativecommons.org/licenses/by/4.0/")


DESIGNED = (170, 240)
"""Millimetres of the page that the book is designed for; a larger one is set as that one and enlarged, type and all."""
CLOSEST = (116, 164)
"""Of the page that has room for everything at its own size; a smaller one is set as that one and made smaller."""
LARGEST_SCALE = 1.2
"""Larger type would be that of a book for children: what is left of a still larger page is margin."""


SIZES = {"below": "page-small", "above": "page-large"}
"""What is said of pages smaller than A6, and of those larger than A4."""


class Trim(Record):
    """The size of a page after cutting, in millimetres."""

    width: Annotated[Whole, Within(105, 210, **SIZES)] = required("Leveys", "Sivun leveys millimetreinä.", "170")
    height: Annotated[Whole, Within(148, 297, **SIZES)] = required("Korkeus", "Sivun korkeus millimetreinä.", "240")

    @property
    def scale(self) -> float:
        """How large the pages are beside those that are set: type, margins and drawings follow the size of the page."""
        enlarged, reduced = (min(self.width / width, self.height / height) for width, height in (DESIGNED, CLOSEST))
        return math.floor(100 * min(max(enlarged, min(reduced, 1)), LARGEST_SCALE)) / 100


class Identity(Record):
    """The fields of cookbook.yml; its translations stand beside it."""

    format: Annotated[Whole, Within(1, FORMAT)] = usual("Muoto", "Tämän tiedoston muodon versio.", "1", default=FORMAT)
    languages: Annotated[tuple[Code, ...], AfterValidator(_once)] = required(
        "Kielet", "Keittokirjan kielet, ensin se, jolla sisältö kirjoitetaan.", ["fi", "sv", "en"], least=1
    )
    name: OwnId = usual("Tunnus", "Pysyvä tunnus syötteissä ja aineistoissa.", "pieni-keittokirja", default=OwnId("cookbook"))
    file_name: OwnId = usual("Tiedostonimi", "Ladattavan kirjan nimi ilman päätettä.", "keittokirja", default=OwnId("cookbook"))
    title: Title = usual("Nimi", "Keittokirjan nimi.", "Pieni keittokirja", default=Line("Cookbook", "en"))
    tagline: Annotated[Line, Length(1, 100)] | None = optional(
        "Iskulause", "Mitä keittokirjassa on, yhdellä rivillä.", "Reseptejä kaupungeille"
    )
    site: PublicAddress | None = optional("Sivusto", "Julkaistun sivuston https-osoite.", "https://keittokirja.example/")
    repository: Repository | None = optional("Varasto", "Missä keittokirjan lähteet ovat.")
    channels: Channels | None = optional("Yhteydet", "Mihin lukija ottaa yhteyttä.")
    publisher: Annotated[Line, Length(1, 100)] | None = optional("Julkaisija", "Kuka julkaisee.", "Esimerkkilän kaupunki")
    place: Annotated[Line, Length(1, 60)] | None = optional("Paikka", "Julkaisupaikka.", "Esimerkkilä")
    reviewers: tuple[Annotated[Line, Length(1, 100)], ...] = several(
        "Tarkistajat", "Ketkä tarkistavat sisällön, tehtävin tai organisaatioin: sivut nimeävät heidät.", ["Toimituskunta"]
    )
    licence: Licence | None = optional("Lisenssi", "Millä ehdoilla sisältöä saa käyttää.")
    funders: tuple[Funder, ...] = several("Rahoittajat", "Rahoittajat siinä järjestyksessä, jossa ne näkyvät.")
    words: Mapping[str, Line] = usual(
        "Sanat", "Ohjelman omat tekstit, jotka tämä keittokirja sanoo toisin.", {"phases": "Kaupungin vaiheet"}, default={}
    )
    trim: Trim = usual("Koko", "Kirjan sivun koko leikattuna.", default=Trim.model_construct(width=170, height=240))
    profile: Alike = usual("Painoprofiili", "Profiili kansiosta print/profiles.", "coated", default=Alike("coated", "en"))

    borrow: tuple[Lent, ...] = several("Lainat", "Mitkä sanastot, sivut ja työpohjat lainataan ohjelmalta.", ["levels", "roles"])
    person_day: Money | None = optional(
        "Työpäivän hinta", "Millä hinnalla henkilötyöpäivät lasketaan euroiksi. Ilman sitä euroja ei näytetä.", "350 €"
    )
    holidays: Literal["finland"] | None = optional(
        "Arkipyhät",
        "Minkä maan arkipyhät ovat suunnitelmissa vapaita: finland. Viikonloput ovat vapaita aina.",
        "finland",
    )
    colours: Colours | None = optional("Värit", "Vaiheiden ja sisältölajien omat värit.")
    faces: OwnFaces | None = optional("Kirjasimet", "Keittokirjan omat kirjasimet. Muuten ohjelman.")

    def funders_at(self, place: str) -> tuple[Funder, ...]:
        """The funders that are shown at a place, in their order."""
        return tuple(funder for funder in self.funders if funder.is_at(place))

    def emblem_height(self, place: str, own: float) -> float:
        """How high every emblem at a place is in millimetres: as high as the place has it, or as the strictest of them asks."""
        return max([own, *(funder.emblem.height for funder in self.funders_at(place) if funder.emblem)])

    def words_in(self, lang: str) -> Mapping[str, str]:
        """What is said in its own way in `lang`, by dotted key; a key without a dot is one of `text`."""
        own = {key: word for key, word in self.words.items() if word.lang == lang}
        return {key if "." in key else f"text.{key}": str(word) for key, word in own.items()}

    @property
    def emblems(self) -> tuple[Emblem, ...]:
        """The emblems of all funders."""
        return tuple(funder.emblem for funder in self.funders if funder.emblem)

    @property
    def address(self) -> str:
        """The address of the site, with a slash at its end; empty where there is none yet."""
        return f"{self.site.rstrip('/')}/" if self.site else ""

    @property
    def is_example(self) -> bool:
        """Whether the address is one of those that are reserved for examples, so that it leads nowhere."""
        return bool(RESERVED.fullmatch(urlparse(self.address).hostname or ""))


UNNAMED = Identity.model_construct(languages=USUAL_LANGUAGES)
"""The cookbook of a tree that says nothing of itself."""
