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
koulu-palveluna kv-verkosto vaikuttavuuskehikko""".split()
METRICS = {
    "panos": "orkestrointi-htv budjetti-lahteittain julkinen-tki-tuki yksityinen-vastinraha",
    "toiminta": "avoimet-haasteet haasteen-lapimenoaika tyopajat-ja-tapahtumat aktiiviset-jasenet",
    "tuotos": "tuetut-yritykset kokeilujen-maara yhteishankkeet tki-yhteistyo eu-tki avatut-aineistot",
    "tulos": "jatkoon-edenneet-kokeilut uudet-innovaatiot leviaminen innovatiiviset-hankinnat luottamus orkestrointikyky",
    "vaikutus": "henkilosto jalostusarvo sijaintikerroin uudet-yhtiot",
}
METHODS = """haastetyopaja haasteiden-priorisointi discovery-tyopaja design-sprint urban-wheel tormays alue-tutuksi
kokeilun-tarjouspyynto markkinavuoropuhelu tiekarttatyopaja toimijakartta klusterin-rajaus verkostokartta luottamuskysely
vaikutusketju oppikortti""".split()
PAGES = ("front", "how-to-use", "how-recipe-is-made", "about", "accessibility", "contribute", "not-found")
Raw = dict[str, dict[str, Any]]


def test_recipes(raw: Raw) -> None:
    assert len(RECIPES) == 24
    assert set(RECIPES) <= set(raw["recipes"])


def test_metrics_at_their_levels(raw: Raw) -> None:
    assert sum(len(ids.split()) for ids in METRICS.values()) == 24
    for level, ids in METRICS.items():
        assert {raw["metrics"][id]["level"] for id in ids.split()} == {level}


def test_methods(raw: Raw) -> None:
    assert len(METHODS) == 16
    assert set(METHODS) <= set(raw["methods"])


def test_menus(raw: Raw) -> None:
    assert {"uusi-klusteri-18-kk", "haastekierros-9-kk", "alustasta-verkostoksi"} <= set(raw["menus"])


def test_challenges_are_marked_as_examples(raw: Raw) -> None:
    assert len(raw["challenges"]) >= 6
    assert {one["example"] for one in raw["challenges"].values()} == {"true"}


def test_glossary_in_three_languages(raw: Raw) -> None:
    assert len(raw["glossary"]) >= 60
    for lang in ("sv", "en"):
        translated = plain_yaml(HOME / f"vocabularies/glossary.{lang}.yml")
        assert {id for id, term in translated.items() if term.get("title")} >= set(raw["glossary"])


def test_hand_written_pages() -> None:
    for lang in ("fi", "sv", "en"):
        assert {path.stem for path in (HOME / "pages" / lang).glob("*.md")} >= set(PAGES)


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("folder", ["recipes", "methods", "metrics", "cases", "challenges", "menus"])
def test_titles_and_summaries_are_translated(folder: str, lang: str, raw: Raw) -> None:
    for id in raw[folder]:
        translated = plain_yaml(HOME / folder / f"{id}.{lang}.yml")
        assert 2 <= len(translated["title"]) <= 60, id
        assert 40 <= len(translated["summary"]) <= 160, id


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_menus_and_six_recipes_are_translated_whole(lang: str, linked: Any) -> None:
    assert not [menu.id for menu in linked.of(MENU) if lang in menu.untranslated]
    assert len([recipe.id for recipe in linked.of(RECIPE) if lang not in recipe.untranslated]) >= 6


def test_recipes_can_be_followed(raw: Raw) -> None:
    for id, recipe in raw["recipes"].items():
        assert 4 <= len(recipe["steps"]) <= 8, id
        assert all(len(step["text"]) > 150 for step in recipe["steps"]), id
        assert len(recipe["pitfalls"]) >= 2, id
        assert recipe["ingredients"], id
        assert recipe["roles"], id
        assert all(use.get("use") for use in recipe["metrics"]), id
        if recipe["status"] != "draft":
            assert all(finding["source"] for finding in recipe["evidence"]), id


def test_metrics_can_be_computed(raw: Raw) -> None:
    for id, metric in raw["metrics"].items():
        for field in ("definition", "formula", "notation", "unit", "limits", "interpretation", "data_sources", "interval"):
            assert metric.get(field), f"{id}: {field}"
        assert re.search(r"keksit", metric["example"], re.IGNORECASE), f"{id}: the example must say that it is invented"
        assert all(source.get("delay") for source in metric["data_sources"]), id


def test_methods_can_be_run(raw: Raw) -> None:
    for id, method in raw["methods"].items():
        assert len(method["agenda"]) >= 3 or id == "urban-wheel", id  # its course is its owner's
        assert method.get("supplies") or method.get("templates") or method["type"] == "analysis" or id == "urban-wheel", id


def test_results_have_sources(raw: Raw) -> None:
    for id, case in raw["cases"].items():
        for result in case.get("results", []):
            assert result["source"] in raw["sources"], id


def test_estimates_are_marked(raw: Raw) -> None:
    """What a serving says is an estimate of the editors, or the recipe has evidence."""
    for kind in ("recipes", "methods"):
        for id, entry in raw[kind].items():
            assert entry["serving"].get("estimate") or entry["status"] == "draft" or entry.get("sources"), id


@pytest.mark.parametrize("word", ["@", "puh.", "+358"])
def test_no_personal_contacts(word: str, raw: Raw) -> None:
    for folder in ("recipes", "methods", "metrics", "cases", "challenges", "menus"):
        for id, entry in raw[folder].items():
            assert word not in str(entry), f"{folder}/{id}"
