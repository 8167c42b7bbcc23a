"""What the tests know of each language: what people write in it, what they do not, and how its words are ordered and found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """One language as its people use it."""

    said: Mapping[str, str]
    """What writers write of a duration, an effort, a cost or a group, and how we write it."""
    refused: tuple[tuple[str, str], ...]
    """The sort of a quantity and a text that is none in this language."""
    order: tuple[str, ...]
    """Words in the order of the alphabet."""
    broken: str
    """A long word with all places where a line may break it."""
    title: str
    """The title of a recipe."""
    asked: str
    """A word of that title in another form."""
    days: tuple[str, str]
    """The second of March 2026, and that March."""
    sentence: str
    """Words that tell the language from the others."""


TONGUES: Mapping[str, Tongue] = {
    "fi": Tongue(
        {"6-9 kk": "6–9 kk", "1000–8000 euroa": "1 000–8 000 €", "0,5 htv": "0,5 htv", "noin 3 yritystä": "noin 3 yritystä"},
        (("duration", "6–9 months"), ("cost", "1.000 €"), ("effort", "0.5 htv"), ("group", "4 Unternehmen")),
        ("6Aika", "Apu", "Vaihe", "Zoo", "Ålund", "Äly", "Öljy"),
        "klus-te-ri-ke-hit-tä-mi-nen",
        "Kokeiluohjelma",
        "kokeiluohjelmissa",
        ("2.3.2026", "3/2026"),
        "Yritys ei voi vielä kokeilla ratkaisuaan kaupungissa, koska se ei ole saanut siihen lupaa.",
    ),
    "sv": Tongue(
        {
            "6-9 mån": "6–9 månader",
            "1000–8000 euro": "1 000–8 000 €",
            "0,5 årsverken": "0,5 årsverken",
            "ca 3 företag": "cirka 3 företag",
        },
        (("duration", "6–9 kk"), ("cost", "1.000 €"), ("effort", "0.5 årsverken"), ("group", "4 yritystä")),
        ("6Aika", "Arbete", "Zon", "Ålder", "Ämne", "Öppen"),
        "ut-veck-lings-pro-gram-met",
        "Försöksprogram",
        "försöksprogrammen",
        ("2 mars 2026", "mars 2026"),
        "Företaget kan inte pröva sin lösning i staden ännu, eftersom det inte har fått något tillstånd.",
    ),
    "en": Tongue(
        {
            "6-9 months": "6–9 months",
            "€ 1,000–8,000": "€1,000–8,000",
            "0.5 person-years": "0.5 person-years",
            "up to 3 cities": "at most 3 cities",
        },
        (("duration", "6–9 Monate"), ("cost", "1.000 €"), ("effort", "0,5 person-years"), ("group", "4 bedrifter")),
        ("6Aika", "Äly", "Apu", "Øresund", "Zoo"),
        "trans-form-a-tion",
        "Trial programme",
        "programmes",
        ("2 March 2026", "March 2026"),
        "The company cannot test its solution in the city yet, because it has not been allowed to do so.",
    ),
    "de": Tongue(
        {
            "6-9 monate": "6–9 Monate",
            "1.000 – 8.000 Euro": "1.000–8.000 €",
            "0,5 PJ": "0,5 Personenjahre",
            "bis zu 3 Firmen": "höchstens 3 Unternehmen",
        },
        (
            ("duration", "6–9 kk"),
            ("cost", "1,000 €"),
            ("cost", "1.00 €"),
            ("effort", "0.5 Personenjahre"),
            ("group", "4 yritystä"),
        ),
        ("6Aika", "Ämter", "Amtsweg", "Maß", "Masse", "Öffnung", "Ort", "Zoo"),
        "Her-aus-for-de-rungs-werk-statt",
        "Erprobungsprogramm",
        "Erprobungsprogrammen",
        ("2. März 2026", "März 2026"),
        "Das Unternehmen kann seine Lösung in der Stadt noch nicht testen, weil es keine Erlaubnis hat.",
    ),
    "nb": Tongue(
        {
            "6-9 mnd": "6–9 måneder",
            "1000–8000 euro": "1 000–8 000 €",
            "0,5 årsverk": "0,5 årsverk",
            "ca. 3 selskaper": "omtrent 3 bedrifter",
        },
        (("duration", "6–9 kk"), ("cost", "1.000 €"), ("effort", "0.5 årsverk"), ("group", "4 virksomheder")),
        ("6Aika", "Arbeid", "Zoologi", "Ære", "Øve", "Aalesund", "Åpen"),
        "kom-pe-tanse-sen-te-ret",
        "Forsøksprogram",
        "forsøksprogrammene",
        ("2. mars 2026", "mars 2026"),
        "Bedriften kan ikke prøve løsningen sin i byen ennå, fordi den ikke har fått noen tillatelse etter søknaden.",
    ),
    "da": Tongue(
        {
            "6-9 mdr.": "6–9 måneder",
            "1.000-8.000 euro": "1.000–8.000 €",
            "0,5 årsværk": "0,5 årsværk",
            "ca. 3 firmaer": "cirka 3 virksomheder",
        },
        (("duration", "6–9 uker"), ("cost", "1,000 €"), ("effort", "0.5 årsværk"), ("group", "4 bedrifter")),
        ("6Aika", "Arbejde", "Zoologi", "Ære", "Øve", "Åben", "Aalborg"),
        "virk-som-heds-net-vær-ket",
        "Forsøgsprogram",
        "forsøgsprogrammerne",
        ("2. marts 2026", "marts 2026"),
        "Virksomheden kan ikke prøve sin løsning i byen, fordi den ikke har fået lov af kommunen endnu.",
    ),
    "et": Tongue(
        {
            "6-9 kuud": "6–9 kuud",
            "1000–8000 eurot": "1 000–8 000 €",
            "0,5 inimaastat": "0,5 inimaastat",
            "u 3 firmat": "umbes 3 ettevõtet",
        },
        (("duration", "6–9 kk"), ("cost", "1.000 €"), ("effort", "0.5 inimaastat"), ("group", "4 yritystä")),
        ("6Aika", "Asi", "Sõber", "Šokolaad", "Zooloog", "Žanr", "Tee", "Vald", "Õpe", "Ärgas", "Öö", "Üks", "Xerox"),
        "et-te-võt-lusaren-dus",
        "Katseprogramm",
        "katseprogrammides",
        ("2. märts 2026", "märts 2026"),
        "Ettevõte ei saa oma lahendust linnas veel proovida, sest see pole saanud selle jaoks luba.",
    ),
}
