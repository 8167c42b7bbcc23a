"""What each print product must hold of a whole cookbook, of whichever tree: every entry, every word, all on its sheet."""

from __future__ import annotations

import re
from pathlib import Path

from jobs import job_of, linked_of, printing_of
from markupsafe import escape
from one_product import rendering_of
from pdf_tools import text_of
from printing import LayOut

from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.canvases import canvases, named_canvases
from cookbook.editions.print.products.cards import cards
from cookbook.editions.print.products.plan import menus
from cookbook.editions.print.products.poster import poster
from cookbook.model.menu import MENU
from cookbook.model.method import METHOD
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE


def plain(text: str) -> str:
    """Letters alone: Poppler drops the hyphen of a word that goes on in the next line, or gives the one of typesetters."""
    return "".join(text.replace("-", "").replace("\N{HYPHEN}", "").split())


def sheets_of(root: Path, stage: Path, laid_out: LayOut) -> Path:
    """The worksheets of the tree's methods, printed."""
    rendering = rendering_of(canvases, root, stage)
    assert laid_out(rendering).problems == ()
    return rendering.target


def sheets_say_all(root: Path, sheets: Path) -> None:
    """Every title, question, choice and minute is printed."""
    for page, canvas in zip(text_of(sheets), named_canvases(job_of(root, root), "fi"), strict=True):
        sheet = canvas.sheet
        texts = [sheet.title, sheet.purpose, *(move.text for move in sheet.moves), *(sign.text for sign in sheet.signs)]
        for zone in sheet.zones:
            texts += [*([zone.title] if zone.shape != "axis" else []), *([zone.question] if zone.question else [])]
            texts += [*zone.choices, *zone.columns]
        for text in (*texts, f"{sheet.minutes} min", canvas.method.content.title):
            assert "".join(text.split()) in "".join(page.split()), (canvas.id, text)


def sheets_are_translated_and_fit(root: Path, lang: str, stage: Path, laid_out: LayOut) -> None:
    rendering = rendering_of(canvases, root, stage, lang)
    assert f'<html lang="{lang}">' in rendering.html
    assert 'lang="fi"' not in rendering.html
    for canvas in named_canvases(job_of(root, root), lang):
        assert canvas.sheet.title.lang == lang
        assert f"<h1>{escape(str(canvas.sheet.title))}</h1>" in rendering.html
    assert laid_out(rendering).problems == ()


def every_entry_has_a_card_and_fits_it(root: Path, lang: str, stage: Path, laid_out: LayOut) -> None:
    rendering = rendering_of(cards, root, stage, lang)
    found = re.findall(r'<section class="page" id="([^".]+)\.(front|back)"', rendering.html)
    entries = [entry for kind in (RECIPE, METHOD) for entry in linked_of(root).of(kind)]
    assert [side for _, side in found] == ["front", "back"] * (len(entries) + 2)
    assert [card for card, _ in found[::2]] == [card for card, _ in found[1::2]]
    assert {card for card, _ in found} == {f"{entry.kind.path}-{entry.id}" for entry in entries} | {"title", "use"}
    outcome = laid_out(rendering)
    assert outcome.problems == ()
    assert outcome.pages == len(found)


def plans_of(root: Path, stage: Path, lang: str = "fi") -> tuple[Rendering, ...]:
    """The menus as plans for the press, without their files for screens."""
    made = menus(job_of(root, stage, lang), printing_of(root, lang), lang)
    return tuple(one for one in made if one.condition is not None)


def every_menu_fits_its_sheet(root: Path, lang: str, stage: Path, laid_out: LayOut) -> None:
    linked = linked_of(root)
    for menu, rendering in zip(linked.of(MENU), plans_of(root, stage, lang), strict=True):
        outcome = laid_out(rendering)
        assert outcome.problems == (), rendering.target.name
        assert outcome.pages == 1
        words = plain("".join(text_of(rendering.target)))
        for metric in linked.totals[menu.id].metrics:
            assert plain(linked.one(METRIC, metric).texts[lang].title) in words


def everything_is_on_the_poster(root: Path, lang: str, stage: Path, laid_out: LayOut) -> None:
    for rendering in poster(job_of(root, stage, lang), printing_of(root, lang), lang):
        outcome = laid_out(rendering)
        assert outcome.problems == (), rendering.target.name
        assert outcome.pages == 1
        words = plain("".join(text_of(rendering.target)))
        for kind in (RECIPE, METRIC, METHOD, MENU):
            for entry in linked_of(root).of(kind):
                assert plain(entry.texts[lang].title) in words
