"""A menu as a plan: one sheet with everything on it, and the same words in a tagged file."""

from __future__ import annotations

import re
from pathlib import Path

import page as checker
import pikepdf
import pytest
from jobs import linked_of
from pdf_tools import Printed, links_of, text_of
from printing import LayOut
from trees import write
from whole_book import every_menu_fits_its_sheet, plans_of

from cookbook.drawing.pen import Pen
from cookbook.editions.print.products.plan import parts
from cookbook.editions.print.products.plan_axis import LEFT, PlanAxis
from cookbook.language.speech import speech

MM = 72 / 25.4
WORDS = ("Polku alkuun", "Alkupala", "Kokeiluohjelma", "6–9 kk", "Ryhmä päättää, jatketaanko.", "Orkestroija", "Kokeilujen määrä")
TOTALS = ("9 kk", "40–80 htp", "1 000–8 000 €")


@pytest.fixture
def sheet(printed: Printed) -> Path:
    return printed.press.with_name("menu-polku.pdf")


@pytest.fixture
def screen(printed: Printed) -> Path:
    return printed.web.with_name("ruokalista-polku.pdf")


def test_the_sheet_is_one_a2_that_folds_to_a4(sheet: Path) -> None:
    with pikepdf.open(sheet) as pdf:
        (page,) = pdf.pages
        left, bottom, right, top = (float(value) / MM for value in page.trimbox)
    assert [right - left, top - bottom] == pytest.approx([594, 420], abs=0.01)


def test_both_have_courses_gates_roles_metrics_and_totals(sheet: Path, screen: Path) -> None:
    for path in (sheet, screen):
        words = " ".join(" ".join(text_of(path)).replace("\u00a0", " ").split())
        for part in (*WORDS, *TOTALS):
            assert part in words, (path.name, part)


def test_the_file_for_screens_is_pdf_ua_and_has_links(screen: Path) -> None:
    report = checker.validate_pdf(str(screen), profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(screen) as pdf:
        assert any("/reseptit/kokeiluohjelma/" in target for _, _, target in links_of(pdf))


def test_every_menu_fits_its_sheet(rich: Path, tmp_path: Path, laid_out: LayOut) -> None:
    every_menu_fits_its_sheet(rich, "sv", tmp_path, laid_out)


def test_a_gate_of_many_words_is_set_smaller_until_it_fits(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    path = tree / "menus/polku.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("jatketaanko.", "jatketaanko. " * 900), encoding="utf-8")
    (sheet,) = plans_of(tree, tmp_path)
    assert laid_out(sheet).problems == ()
    assert re.sub(r"[-‐\s]", "", "".join(text_of(sheet.target))).count("jatketaanko") >= 900


def test_roles_say_in_which_courses_they_are_needed(rich: Path) -> None:
    linked = linked_of(rich)
    found = {part.role: part.courses for part in parts(linked, linked.entry("menu", "haastekierros-9-kk"))}
    assert found == {"orkestroija": (1, 2, 3, 4), "omistaja": (1, 2, 4)}
    assert set(found) == set(linked.totals["haastekierros-9-kk"].roles)


def test_bars_are_to_scale_and_the_last_gate_stays_on_the_sheet(rich: Path) -> None:
    courses = linked_of(rich).entry("menu", "haastekierros-9-kk").texts["fi"].courses
    drawn = str(PlanAxis(Pen({"accent": "#8c2f1b"}), speech("fi"))(courses))
    bars = [
        tuple(map(float, found)) for found in re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="6.8"', drawn)
    ]
    month = bars[0][1] / 4
    assert [round((x - LEFT) / month) for x, _ in bars] == [0, 3, 3, 7]
    assert [round(width / month) for _, width in bars] == [4, 3, 9, 9]
    points = [float(x) for path in re.findall(r'<path d="M([^"]+)z"', drawn) for x in re.findall(r"([\d.]+) [\d.]+", path)]
    assert max(points) <= 566


def test_a_recipe_before_what_it_builds_on_is_said(tree: Path, tmp_path: Path) -> None:
    recipe = (tree / "recipes/kokeiluohjelma.yml").read_text(encoding="utf-8")
    again = re.sub(r"(?m)^former_ids:.*\n", "", recipe.replace("title: Kokeiluohjelma", "title: Jatko-ohjelma"))
    write(tree, {"recipes/jatko.yml": again + "after: [kokeiluohjelma]\n"})
    menu = tree / "menus/polku.yml"
    menu.write_text(menu.read_text(encoding="utf-8").replace("[kokeiluohjelma]", "[jatko]"), encoding="utf-8")
    (sheet,) = plans_of(tree, tmp_path)
    assert "Jatko-ohjelma" in sheet.html[sheet.html.index('class="plan__order"') :]
