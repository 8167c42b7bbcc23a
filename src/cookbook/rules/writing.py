"""How texts are written: what still waits for its writer, marks that show, and what no text should hold."""

from __future__ import annotations

from cookbook.rules.rule import Example, Rule, Words, hint, warning
from cookbook.rules.small_tree import BACKGROUND, CASE, CHALLENGE, ENTRY, METRIC, RECIPE, TITLE

SUMMARY = "summary: Kaupunki etsii tapoja käyttää datakeskusten hukkalämpöä lähitaloissa"
SWEDISH_TERM = "kokeilu:\n  title: Försök\n"
"""The one term of the small tree."""
HEAT = "Lämpö menee nyt taivaalle, eikä kukaan kerää sitä lähitalojen käyttöön."
SOURCES = "vocabularies/sources.yml"
OTHER_SOURCE = "kooste:\n  title: Kooste kokeiluista\n  type: page\n  url: https://www.example.fi/kooste\n"
FINNISH, ENGLISH = Words("suomeksi", "på finska", "in Finnish"), Words("englanniksi", "på engelska", "in English")


def _text(cure: str, fault: str) -> Example:
    return Example(CHALLENGE, f"background: {cure}\n", f"background: {fault}\n", over=BACKGROUND)


def _title(cure: str, fault: str) -> Example:
    return Example(CHALLENGE, f"title: {cure}\n", f"title: {fault}\n", over=TITLE)


def _block(cure: str, fault: str) -> Example:
    return Example(CHALLENGE, f"background: |-\n  {cure}\n", f"background: |-\n  {fault}\n", over=BACKGROUND)


RULES: tuple[Rule, ...] = (
    warning(
        "placeholder",
        {"field": "background", "count": 1},
        _text("Lämpö menee nyt taivaalle.", "Mistä haasteessa on kyse."),
    ),
    warning(
        "word-avoided",
        {"found": "Testilläkin", "right": "Kokeilu"},
        Example(
            CHALLENGE,
            "background: Kokeilullakin oppii.\n",
            "background: Testilläkin oppii.\n",
            over=BACKGROUND,
            beside={"vocabularies/glossary.yml": "  avoid: {fi: testi*}\n"},
        ),
    ),
    warning(
        "avoid-itself",
        {"found": "Kokeilu"},
        Example("vocabularies/glossary.yml", "  avoid: {fi: testi*}\n", "  avoid: {fi: kokeilu*}\n"),
    ),
    warning(
        "title-off-term",
        {"found": "Pilotbidrag", "right": "Försök"},
        Example(
            "vocabularies/themes.sv.yml",
            "kokeilu:\n  title: Försök\n",
            "kokeilu:\n  title: Pilotbidrag\n",
            beside={
                "vocabularies/themes.yml": "kokeilu:\n  title: Kokeilu\n  summary: Rajattu tapa oppia, toimiiko ratkaisu.\n",
                "vocabularies/glossary.sv.yml": SWEDISH_TERM,
            },
        ),
    ),
    hint(
        "term-untranslated",
        {"found": "Koe", "lang": Words("ruotsiksi", "på svenska", "in Swedish"), "count": 1},
        Example(
            "vocabularies/glossary.sv.yml",
            f"{SWEDISH_TERM}koe:\n  title: Prov\n",
            SWEDISH_TERM,
            beside={"vocabularies/glossary.yml": "koe:\n  title: Koe\n  summary: Lyhyt tapa selvittää, toimiiko ratkaisu.\n"},
            at="vocabularies/glossary.yml",
        ),
    ),
    warning(
        "label-off-term",
        {"found": "Mätare", "right": "Mått"},
        Example(
            "vocabularies/glossary.sv.yml",
            f"{SWEDISH_TERM}mittari:\n  title: Mätare\n",
            f"{SWEDISH_TERM}mittari:\n  title: Mått\n",
            beside={"vocabularies/glossary.yml": "mittari:\n  title: Mittari\n  summary: Sovittu tapa laskea yksi asia.\n"},
        ),
    ),
    warning(
        "name-parted",
        {"found": "Deltagande", "right": "Delaktighet", "other": "osallisuus"},
        Example(
            "vocabularies/themes.sv.yml",
            "osallisuus:\n  title: Delaktighet\n",
            "osallisuus:\n  title: Deltagande\n",
            beside={
                "vocabularies/themes.yml": "osallisuus:\n  title: Osallisuus\n  summary: Asukkaat päättävät yhdessä.\n",
                "vocabularies/levels.yml": "osallisuus:\n  title: Osallisuus\n  summary: Asukkaat ovat mukana työssä.\n",
                "vocabularies/levels.sv.yml": "osallisuus:\n  title: Delaktighet\n",
            },
        ),
    ),
    warning(
        "text-twice",
        {"field": "title", "other": "hukkalampo"},
        Example("challenges/uusi.yml", ENTRY, ENTRY.replace("Aamukahvit", "Hukkalämpö talteen")),
    ),
    warning("synonym-twice", {"found": "kokeilu", "other": "kokeiluohjelma"}),
    warning(
        "item-twice",
        {"field": "themes", "found": "kokeilut"},
        Example(RECIPE, "themes: [kokeilut]\n", "themes: [kokeilut, kokeilut]\n"),
    ),
    warning("paragraph-twice", {"line": 8}, _block(f"{HEAT}\n\n  Höyrykin menee.", f"{HEAT}\n\n  {HEAT}")),
    warning(
        "named-twice",
        {"found": "kaupunki", "other": "implementers"},
        Example(CASE, "partners: [korkeakoulu]\n", "partners: [korkeakoulu, kaupunki]\n"),
    ),
    warning(
        "address-twice",
        {"other": "raportti"},
        Example(SOURCES, OTHER_SOURCE, OTHER_SOURCE.replace("/kooste", "/raportti")),
    ),
    warning(
        "items-joined",
        {"field": "authors", "found": "Toimitus; Kaupunki"},
        Example(RECIPE, "authors: [Toimitus]\n", "authors: [Toimitus; Kaupunki]\n"),
    ),
    warning(
        "wrong-language",
        {"found": ENGLISH, "expected": FINNISH, "count": 1},
        _text("Lämpö menee nyt taivaalle.", "The heat is lost and nobody uses it."),
    ),
    warning(
        "personal-data",
        {"found": "maija.mallikas@example.fi"},
        _text("Lämpö menee nyt taivaalle.", "Kysy maija.mallikas@example.fi."),
    ),
    Rule("personal-id", {}, _text("Lämpö menee nyt taivaalle.", "Kysy henkilöltä 131052-308T.")),
    warning(
        "account-number",
        {"found": "FI21 1234 5600 0007 85"},
        _text("Lämpö menee nyt taivaalle.", "Maksu tilille FI21 1234 5600 0007 85."),
    ),
    warning(
        "markup-in-line",
        {"field": "title", "found": "**"},
        _title("Hukkalämpö talteen", '"**Hukkalämpö** talteen"'),
    ),
    warning("markup-stray", {"found": "**"}, _text("Lämpö **hukkuu** nyt.", "Lämpö **hukkuu nyt.")),
    warning("markup-foreign", {"found": "[[ohje]]"}, _text("Lue ohje ensin.", "'Lue [[ohje]] ensin.'")),
    warning("list-sign", {"found": "•"}, _block("- Lämpö\n  - Höyry", "• Lämpö\n  • Höyry")),
    warning("table-in-prose", {}, _block("- Vuosi 2024: kolme\n  - Vuosi 2025: viisi", "2024\tkolme\n  2025\tviisi")),
    warning("space-wrong", {"found": "Lämpö ,"}, _text("Lämpö, joka menee taivaalle.", "Lämpö , joka menee taivaalle.")),
    warning("sign-twice", {"found": "taivaalle.."}, _text("Lämpö menee taivaalle.", "Lämpö menee taivaalle..")),
    warning("dash-typed", {"found": "--"}, _text("Lämpö – ja höyry – menee.", "Lämpö -- ja höyry -- menee.")),
    warning("word-twice", {"found": "menee menee"}, _text("Lämpö menee taivaalle.", "Lämpö menee menee taivaalle.")),
    warning("word-broken", {"found": "tai- vaalle"}, _text("Lämpö menee taivaalle.", "Lämpö menee tai- vaalle.")),
    warning("letters-garbled", {"found": "lÃ¤mpÃ"}, _text("Iso lämpö menee taivaalle.", "Iso lÃ¤mpÃ¶ menee taivaalle.")),
    warning("bracket-open", {"found": "("}, _text("Lämpö (nyt hukassa) menee.", "Lämpö (nyt hukassa menee.")),
    warning("text-capitals", {"field": "title"}, _title("Hukkalämpö talteen", "HUKKALÄMPÖ TALTEEN")),
    warning(
        "question-mark",
        {"field": "question"},
        Example(METRIC, "question: Kuinka monta kokeilua tehtiin?\n", "question: Kuinka monta kokeilua tehtiin\n"),
    ),
    warning("summary-end", {}, Example(CHALLENGE, f"{SUMMARY}.\n", f"{SUMMARY}\n")),
    warning("title-numbered", {"found": "3."}, Example(RECIPE, "  - title: Opi\n", "  - title: 3. Opi\n")),
    warning(
        "title-address", {"field": "title", "found": "www.example.fi"}, _title("Hukkalämpö talteen", "Hukkalämpö www.example.fi")
    ),
    warning(
        "bracket-blank", {"found": "[hanke]"}, _text("Lämpö menee taivaalle.", "'Lämpö, josta [hanke] kertoo, menee taivaalle.'")
    ),
    warning("reference-lost", {"found": "kuva 1"}, _text("Lämpö menee taivaalle.", "Lämpö menee taivaalle, ks. kuva 1.")),
    warning("text-open", {"found": "taivaalle:"}, _text("Lämpö menee taivaalle.", "'Lämpö menee taivaalle:'")),
    warning("note-mark", {"found": "[1]"}, _text("Lämpö menee taivaalle.", "Lämpö menee taivaalle [1].")),
    warning("blank-drawn", {"found": "_____"}, _text("Lämpöä menee taivaalle.", "Lämpöä menee _____ taivaalle.")),
    warning("number-form", {"found": "1.200"}, _text("Hukkaan menee 1 200 asteen lämpö.", "Hukkaan menee 1.200 asteen lämpö.")),
    hint("apostrophe-straight", {"found": "Bastu's"}, _text("Lämpö on Bastu’s.", "Lämpö on Bastu's.")),
    warning("text-small", {"field": "title"}, _title("Hukkalämpö talteen", "hukkalämpö talteen")),
    warning("title-end", {}, _title("Hukkalämpö talteen", "Hukkalämpö talteen.")),
    warning("title-quoted", {"field": "title"}, _title("Hukkalämpö talteen", "”Hukkalämpö talteen”")),
)
