"""Long words of a page get soft hyphens where their language may break them; tags, addresses, names and drawings get none."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from jobs import linked_of
from trees import BASE

from cookbook.editions.site.joined import compounds_of
from cookbook.editions.site.parted_words import parted_words
from cookbook.editions.site.parting import parted
from cookbook.language.compounds import Compounds
from cookbook.language.finnish.lexicon import Lexicon, Reading
from cookbook.language.hyphens import SoftHyphens
from cookbook.model.languages import LANGUAGES
from cookbook.model.recipe import RECIPE

KNOWN = {"haastekortti": "haas·te·kort·ti", "suunnitelmissa": "suun·ni·tel·mis·sa"}
SOFT = SoftHyphens(
    Path(__file__).parents[2] / "print/hyphens",
    Lexicon(
        {"haastekortti": (Reading("haastekortti", ("haaste", "kortti")),), "suunnitelmissa": (Reading("suunnitelma"),)}, KNOWN
    ),
)


@pytest.mark.parametrize(
    ("word", "lang", "shown"),
    [
        ("haastekortti", "fi", "haaste·kortti"),
        ("Haastekortti", "fi", "Haaste·kortti"),
        ("suunnitelmissa", "fi", "suun·nitel·missa"),
        ("klusterutveckling", "sv", "klus·ter·utveck·ling"),
        ("orchestrators", "en", "orches·trat·ors"),
        ("HaasteKortti", "fi", "HaasteKortti"),
        ("haastekortti", "xx", "haastekortti"),
    ],
)
def test_a_word(word: str, lang: str, shown: str) -> None:
    assert SOFT(word, lang).replace("\u00ad", "·") == shown


@pytest.mark.parametrize(
    ("word", "shown"),
    [("Beslutspunkten", "Besluts·punk·ten"), ("avtalsmall", "avtals·mall"), ("värdelöftet", "värde·löf·tet")],
)
def test_a_compound_is_parted_where_it_is_joined(word: str, shown: str) -> None:
    known = frozenset({"beslut", "punkten", "avtal", "mall", "mallen", "small", "värde", "löftet"})
    soft = SoftHyphens(SOFT.folder, Lexicon(), {"sv": Compounds(LANGUAGES["sv"], known)})
    assert soft(word, "sv").replace("\u00ad", "·") == shown


def test_what_compounds_are_joined_from_hangs_on_no_entry() -> None:
    linked = linked_of(BASE)
    joined = compounds_of(linked, {})
    assert set(joined) == {"sv"}
    said = {str(entry.texts["sv"].title).lower() for entry in linked.of(RECIPE)}
    assert said == {"försöksprogram"}
    assert "beslutspunkt" in joined["sv"].words
    assert joined["sv"].words.isdisjoint(said)


def marked(word: str, lang: str) -> str:
    return f"[{lang} {word}]"


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("abcdefghij", "[fi abcdefghij]"),
        ("abcdefghi", "abcdefghi"),
        ('<a title="abcdefghij">klmnopqrst</a>', '<a title="abcdefghij">[fi klmnopqrst]</a>'),
        ('<p title="a > abcdefghij">', '<p title="a > abcdefghij">'),
        ("<head><b>abcdefghij</b></head><header>abcdefghij", "<head><b>abcdefghij</b></head><header>[fi abcdefghij]"),
        ("<svg><text>abcdefghij</text></svg><!-- abcdefghij -->", "<svg><text>abcdefghij</text></svg><!-- abcdefghij -->"),
        (
            '<p lang="sv"><p>x</p>abcdefghij</p>abcdefghij<i hreflang="sv">abcdefghij',
            '<p lang="sv"><p>x</p>[sv abcdefghij]</p>[fi abcdefghij]<i hreflang="sv">[fi abcdefghij]',
        ),
        ("www.abcdefghij.fi abc@abcdefghij", "www.abcdefghij.fi abc@abcdefghij"),
        ("abcdefghij.fi/abcdefghij", "abcdefghij.fi/abcdefghij"),
        ("abcdefghij. abc-abcdefghij", "[fi abcdefghij]. abc-[fi abcdefghij]"),
        ("abcdefghij2", "abcdefghij2"),
        ("de minimis -tuki (-hanke) a - b, a-b -5", "de minimis -\u2060tuki (-\u2060hanke) a - b, a-b -5"),
        ('<p title=" -a"> -a</p>', '<p title=" -a"> -\u2060a</p>'),
    ],
)
def test_a_page(html: str, shown: str) -> None:
    assert parted(f'<html lang="fi">{html}</html>', marked) == f'<html lang="fi">{shown}</html>'


def test_what_says_no_language_stays() -> None:
    assert parted("<p>abcdefghij</p>", marked) == "<p>abcdefghij</p>"


def test_what_scripts_show_is_a_list_of_words() -> None:
    """Each once, as it stands within a sentence; none that stays whole."""
    texts = ['{"say":"Haastekortti\\nsuunnitelmissa, HaasteKortti"}', "haastekortti www.haastekortti.fi abcdefghi"]
    assert json.loads(parted_words(texts, partial(SOFT, lang="fi"))) == ["haaste\u00adkortti", "suun\u00adnitel\u00admissa"]
