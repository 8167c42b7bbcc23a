"""The deck: two pages a card in duplex order, all cut alike, everything on its card or a remark that tells what is left out."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from funded import FUND, funded
from jobs import linked_of
from once import Once
from one_product import codes_on, rendering_of
from pdf_tools import text_of
from printing import LayOut, Made, Prints
from trees import BASE, grow, write
from whole_book import every_entry_has_a_card_and_fits_it

from cookbook.editions.print.products.cards import cards, deck
from cookbook.model.recipe import RECIPE
from cookbook.model.vocabulary import PHASE

MM = 72 / 25.4
STEP = "  - title: {title}\n    text: Tehkää työ.\n    output: {output}\n"


@pytest.fixture(scope="module")
def printed_deck(once: Once, prints: Prints) -> Path:
    return once("deck", partial(print_deck, prints)) / "out/print/cards.pdf"


def print_deck(prints: Prints, folder: Path) -> None:
    tree = grow(folder / "tree")
    change(tree, "recipes/kokeiluohjelma.yml", "title: Kokeiluohjelma", "title: Palvelukokeilukokonaisuuksien yhteissuunnittelu")
    said = prints(tree, folder / "out", "--product", "cards")
    assert said.status == 0, said.err


def change(tree: Path, name: str, old: str, new: str) -> None:
    path = tree / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def with_steps(tree: Path, *, count: int, title: str, output: str) -> None:
    """A recipe whose steps are so many, with titles and outputs of that length."""
    path = tree / "recipes/kokeiluohjelma.yml"
    before, _, rest = path.read_text(encoding="utf-8").partition("steps:\n")
    after = rest[rest.index("metrics:\n") :]
    path.write_text(f"{before}steps:\n{STEP.format(title=title, output=output) * count}{after}", encoding="utf-8")


def test_fronts_and_backs_come_by_turns_and_name_the_same_entry(printed_deck: Path) -> None:
    pages = [" ".join(page.split()) for page in text_of(printed_deck)]
    assert len(pages) == 2 * (2 + 1 + 1)
    for front, title in ((4, "Palvelukokeilukokonaisuuksien yhteissuunnittelu"), (6, "Haastetyöpaja")):
        assert title in pages[front]
        assert title in pages[front + 1]


def test_titles_are_never_hyphenated(printed_deck: Path) -> None:
    for page in text_of(printed_deck)[4:6]:
        assert "Palvelukokeilukokonaisuuksien" in page.split()


def test_every_card_is_105_by_148_and_lies_alike_in_the_middle(printed_deck: Path) -> None:
    with pikepdf.open(printed_deck) as pdf:
        boxes = {(tuple(map(float, page.TrimBox)), tuple(map(float, page.MediaBox))) for page in pdf.pages}
    ((trim, media),) = boxes
    assert [(trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM] == pytest.approx([105, 148], abs=0.01)
    assert [trim[0] - media[0], trim[1] - media[1]] == pytest.approx([media[2] - trim[2], media[3] - trim[3]], abs=0.01)
    assert (trim[0] - media[0]) / MM >= 3


def test_text_keeps_six_millimetres_from_the_cut(tmp_path: Path) -> None:
    assert rendering_of(cards, BASE, tmp_path).safety == 6


def test_the_code_on_the_back_leads_to_the_page_of_the_entry(printed_deck: Path, tmp_path: Path) -> None:
    for page, path in ((6, "reseptit/kokeiluohjelma/"), (8, "menetelmat/haastetyopaja/")):
        (code,) = codes_on(printed_deck, page, tmp_path)
        assert re.fullmatch(rf"https://[^/]+/{path}\?edition=[0-9]{{8}}-[0-9a-f]+", code)


def test_every_recipe_and_method_has_a_card_and_fits_it(rich: Path, tmp_path: Path, laid_out: LayOut) -> None:
    every_entry_has_a_card_and_fits_it(rich, "sv", tmp_path, laid_out)


def test_the_longest_title_and_summary_and_eight_steps_fit(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    words = "Kaupungin ja yritysten yhteisen kokeilun suunnittelu ja opit"
    assert len(words) == 60
    summary = ("Kaupunki ja yritykset suunnittelevat yhdessä kokeilun, " * 3)[:159] + "."
    change(tree, "recipes/kokeiluohjelma.yml", "title: Kokeiluohjelma", f"title: {words}")
    change(tree, "recipes/kokeiluohjelma.yml", "Kilpailuta kerralla useita pieniä kokeiluja ja opi niistä yhdessä.", summary)
    with_steps(tree, count=8, title=words[:50], output=words)
    assert laid_out(rendering_of(cards, tree, tmp_path)).problems == ()


@pytest.mark.parametrize(("count", "spared"), [(12, []), (50, ["print-spared"])])
def test_a_back_has_room_for_many_steps_and_says_what_more_it_leaves_out(
    tree: Path, tmp_path: Path, laid_out: LayOut, count: int, spared: list[str]
) -> None:
    with_steps(tree, count=count, title="Sovi työnjaosta", output="Yhden sivun sopimus")
    page = replace(rendering_of(cards, tree, tmp_path), condition=None)
    problems = laid_out(page).problems
    assert [problem.code for problem in problems] == spared
    assert {problem.place.file for problem in problems} <= {"recipes/kokeiluohjelma.yml"}
    assert ("Loput vaiheet ovat verkkosivulla." in "".join(text_of(page.target))) == bool(spared)


@pytest.mark.parametrize(("times", "spared"), [(1, []), (40, ["print-spared"])])
def test_a_question_that_is_too_long_for_a_card_gives_way_to_the_name_of_what_asks_it(
    tree: Path, tmp_path: Path, laid_out: LayOut, times: int, spared: list[str]
) -> None:
    change(
        tree,
        "metrics/kokeilujen-maara.yml",
        "question: ",
        "question: " + "Montako kokeilua alkoi vuoden aikana ja miksi? " * times,
    )
    page = replace(rendering_of(cards, tree, tmp_path), condition=None)
    problems = laid_out(page).problems
    assert [(problem.code, problem.place.file) for problem in problems] == [
        (code, "recipes/kokeiluohjelma.yml") for code in spared
    ]
    back = " ".join(text_of(page.target)[5].split())
    assert ("ja miksi?" in back) is not spared


@pytest.mark.parametrize(("times", "spared"), [(1, []), (44, ["print-spared"])])
def test_the_key_to_the_colours_does_without_questions_that_are_too_long(
    tree: Path, tmp_path: Path, laid_out: LayOut, times: int, spared: list[str]
) -> None:
    for old in ("Miten pääsemme alkuun?", "Miten saamme muut mukaan?"):
        change(tree, "vocabularies/phases.yml", old, "Kenen kanssa aloitamme ja miksi juuri nyt? " * times)
    page = replace(rendering_of(cards, tree, tmp_path), condition=None)
    assert [problem.code for problem in laid_out(page).problems] == spared
    assert ("juuri nyt" in " ".join(text_of(page.target)[3].split())) is not spared


@pytest.mark.parametrize(("times", "spared"), [(1, []), (10, ["print-spared"])])
def test_who_made_the_deck_and_who_pays_for_it_share_a_side(
    tree: Path, tmp_path: Path, laid_out: LayOut, times: int, spared: list[str]
) -> None:
    statement = "Hanke saa rahoitusta rahastosta, joka tukee kaupunkien yhteistä kehittämistä. " * 3
    funded(
        tree, *[FUND.replace("Hanke saa rahoitusta rahastosta.", statement).replace("Rahasto", f"Rahasto {n}") for n in range(2)]
    )
    write(
        tree,
        {"print/edition.yml": f"date: 2026-11-22\neditors: [{', '.join(['Toimituksen pitkä ja tarkka nimi'] * 12 * times)}]\n"},
    )
    assert [problem.code for problem in laid_out(rendering_of(cards, tree, tmp_path)).problems] == spared


def test_a_long_agenda_has_room(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    parts = "".join(f"  - title: Työ {number}\n    duration: 5 min\n" for number in range(12))
    path = tree / "methods/haastetyopaja.yml"
    before, _, rest = path.read_text(encoding="utf-8").partition("agenda:\n")
    path.write_text(f"{before}agenda:\n{parts}{rest[rest.index('output:') :]}", encoding="utf-8")
    assert laid_out(rendering_of(cards, tree, tmp_path)).problems == ()


def test_a_word_too_wide_for_its_card_is_broken_and_not_cut(tree: Path, tmp_path: Path, made: Made) -> None:
    change(tree, "methods/haastetyopaja.yml", "title: Haastetyöpaja", f"title: {'W' * 40}")
    front = text_of(made(replace(rendering_of(cards, tree, tmp_path), condition=None)))[6]
    assert front.count("W") == 40


def test_another_language_is_marked_where_it_is_still_finnish(rich: Path, tmp_path: Path) -> None:
    html = rendering_of(cards, rich, tmp_path, "sv").html
    assert '<html lang="sv">' in html
    _, _, rest = html.partition('id="methods-haastetyopaja.front"')
    assert "<h1>Utmaningsverkstad</h1>" in rest.partition('id="methods-haastetyopaja.back"')[0]
    back = rest.partition('id="methods-haastetyopaja.back"')[2].partition("</section>")[0]
    assert '<span lang="fi">Ristiinluku</span>' in back
    assert "på finska" in back


def test_recipes_are_numbered_by_phase_and_phases_know_their_numbers(rich: Path) -> None:
    linked = linked_of(rich)
    recipes = next(suit for suit in deck(linked, "fi") if suit.kind == RECIPE)
    order = [phase.id for phase in linked.of(PHASE)]
    assert [card.number for card in recipes.cards] == list(range(1, len(recipes.cards) + 1))
    firsts = [order.index(card.token.removeprefix("phase-")) for card in recipes.cards]
    assert firsts == sorted(firsts)
    second = [card for card in recipes.cards if card.token == f"phase-{order[1]}"]
    own = tuple(replace(card, number=number) for card, number in zip(second, (1, 2, 3, 7), strict=True))
    assert replace(recipes, cards=own).numbers_of(linked.one(PHASE, order[1])) == "1–3, 7"
