"""The first edition holds what was promised, in the languages that were promised."""

from __future__ import annotations

import re
from typing import Any

import pytest
from reading import HOME, plain_yaml

from cookbook.model.menu import MENU
from cookbook.model.recipe import RECIPE

RECIPES = """lahtokartoitus arvolupaus ydinjoukko orkestroija pelisaannot kumppanuussopimus innovaatioalusta kehittajafoorumi
haastemoottori haastehaku nopea-kokeiluohjelma osallistava-palvelukokeilu kokeilusta-hankintaan kaupunkilaboratorio
kaava-ja-rakennuttajat suuryritysyhteistyo innovaatiotiekartta koordinaatio avoin-data yhteishanke osaajatietopalvelu
koulu-palveluna kv-verkosto vaikuttavuuskehikko isannointi asettautuminen""".split()
METRICS = {
    "panos": "orkestrointi-htv budjetti-lahteittain julkinen-tki-tuki yksityinen-vastinraha",
    "toiminta": "avoimet-haasteet haasteen-lapimenoaika tyopajat-ja-tapahtumat aktiiviset-jasenet",
    "tuotos": "tuetut-yritykset kokeilujen-maara yhteishankkeet tki-yhteistyo eu-tki avatut-aineistot",
    "tulos": "jatkoon-edenneet-kokeilut uudet-innovaatiot leviaminen innovatiiviset-hankinnat luottamus orkestrointikyky",
    "vaikutus": "henkilosto jalostusarvo sijaintikerroin uudet-yhtiot",
}
METHODS = """haastetyopaja haasteiden-priorisointi discovery-tyopaja design-sprint urban-wheel tormays alue-tutuksi
kokeilun-tarjouspyynto markkinavuoropuhelu tiekarttatyopaja toimijakartta klusterin-rajaus verkostokartta luottamuskysely
vaikutusketju oppikortti tarpeiden-tunnistus digityokalut""".split()
CASES = """6aika clic fiksu-kalasatama fiksu-kaupunki fiksu-malmi fiksu-malminkartano-kannelmaki fiksu-mellunkyla fiksu-pasila
helsinki-kokeilualusta otaniemen-koulu-palveluna otaniemi-tutuksi-2018 pks-haastemoottori urban-mill-2013
vaikuttavat-ekosysteemit virtuaalivehrea""".split()
CHALLENGES = """hukkalammon-kaytto ikaihmisten-liikkuminen kavelykeskustan-jakelu rakennusosien-uudelleenkaytto
tulvavesien-hallinta tyhjat-tilat-kayttoon vahahiilinen-tyomaa""".split()
MENUS = "uusi-klusteri haastekierros alustasta-verkostoksi".split()
DOCUMENTS = """aiesopimus kumppanuussopimuksen-runko pelisaannot-kahdella-sivulla arvolupaus-yhdella-sivulla
orkestroijan-toimeksianto portin-paatosesitys ydinjoukon-kokous foorumin-kokous ohjausryhman-kokous haasteen-vastaanottolomake
haastehaun-kutsu kokeiluhaku kokeilusopimus markkinavuoropuhelun-kutsu markkinavuoropuhelun-muistio osaamiskortti
yhdistamistaulukko referenssikirje luottamuskyselyn-lomake osaajatietopalvelun-tietosuojaseloste osaajatietopalvelun-suostumus
johdon-yksi-sivu siirtopaketin-kirje""".split()
FIRST = {
    "recipes": RECIPES,
    "methods": METHODS,
    "metrics": " ".join(METRICS.values()).split(),
    "cases": CASES,
    "challenges": CHALLENGES,
    "menus": MENUS,
    "documents": DOCUMENTS,
}
"""What the first edition came with. More is welcome, and is asked for no more than `check` asks."""
PAGES = ("front", "how-to-use", "how-recipe-is-made", "about", "accessibility", "contribute", "not-found")
Raw = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def first(raw: Raw) -> Raw:
    """Folder -> id -> what the YAML says, of the entries that the first edition came with."""
    return {folder: {id: raw[folder][id] for id in ids} for folder, ids in FIRST.items()}


def test_the_promise_is_whole() -> None:
    assert {folder: len(set(ids)) for folder, ids in FIRST.items()} == {
        "recipes": 26, "methods": 18, "metrics": 24, "cases": 15, "challenges": 7, "menus": 3, "documents": 23,
    }  # fmt: skip


@pytest.mark.parametrize("folder", FIRST)
def test_what_the_first_edition_came_with_is_there(folder: str, raw: Raw) -> None:
    assert set(FIRST[folder]) <= set(raw[folder])


def test_metrics_at_their_levels(raw: Raw) -> None:
    for level, ids in METRICS.items():
        assert {raw["metrics"][id]["level"] for id in ids.split()} == {level}


def test_challenges_are_marked_as_examples(first: Raw) -> None:
    assert {one["example"] for one in first["challenges"].values()} == {"true"}


def test_glossary_in_three_languages(raw: Raw) -> None:
    for lang in ("sv", "en"):
        translated = plain_yaml(HOME / f"vocabularies/glossary.{lang}.yml")
        assert len({id for id in raw["glossary"] if translated.get(id, {}).get("title")}) >= 60


def test_hand_written_pages() -> None:
    for lang in ("fi", "sv", "en"):
        assert {path.stem for path in (HOME / "pages" / lang).glob("*.md")} >= set(PAGES)


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("folder", FIRST)
def test_titles_and_summaries_are_translated(folder: str, lang: str) -> None:
    for id in FIRST[folder]:
        translated = plain_yaml(HOME / folder / f"{id}.{lang}.yml")
        assert translated["title"], id
        assert translated["summary"], id


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_menus_and_six_recipes_are_translated_whole(lang: str, linked: Any) -> None:
    assert not [id for id in MENUS if lang in linked.one(MENU, id).untranslated]
    assert len([recipe.id for recipe in linked.of(RECIPE) if lang not in recipe.untranslated]) >= 6


def test_examples_of_metrics_say_that_they_are_invented(first: Raw) -> None:
    for id, metric in first["metrics"].items():
        assert re.search(r"keksit", metric["example"], re.IGNORECASE), id


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_documents_are_whole_in_every_language(lang: str, raw: Raw) -> None:
    for id in DOCUMENTS:
        written, translated = raw["documents"][id], plain_yaml(HOME / f"documents/{id}.{lang}.yml")
        assert len(translated["parts"]) == len(written["parts"]), id
        for part, own in zip(translated["parts"], written["parts"], strict=True):
            assert {"text", "columns"} & part.keys() == {"text", "columns"} & own.keys(), (id, own["title"])
        assert (translated.get("legal") or {}).keys() == (written.get("legal") or {}).keys(), id
