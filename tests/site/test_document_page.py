"""A document is filled in on its page and taken along: as a Word file, or copied as text."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

from browsing import Opens
from playwright.sync_api import Page, expect
from trees import change, pages_of

PATH = "/asiakirjat/aiesopimus/"
NAME = "Vesi & <ilma>"


def filled(opens: Opens) -> Page:
    page = opens(PATH)
    page.get_by_label("hankkeen nimi").fill(NAME)
    return page


def test_its_places_follow_what_is_typed(opens: Opens) -> None:
    page = filled(opens)
    places = page.locator("[data-blank=hanke]")
    expect(places).to_have_text([NAME, NAME])
    page.get_by_label("hankkeen nimi").fill("")
    expect(places.first).to_have_text("[hankkeen nimi]")


def test_today_is_filled_in(opens: Opens) -> None:
    expect(opens(PATH).get_by_label("allekirjoituspäivä")).not_to_have_value("")


def test_the_plan_gives_its_name(opens: Opens) -> None:
    page = opens(PATH)
    plan = '{"version": 1, "id": "p-1", "name": "Vesiklusteri", "start": "2027-01-04", "items": []}'
    page.evaluate(f"""localStorage.setItem("own-plans", '{{"version": 1, "open": "p-1", "plans": [{plan}]}}')""")
    page.reload()
    expect(page.get_by_label("hankkeen nimi")).to_have_value("Vesiklusteri")


def test_a_plan_that_names_a_recipe_by_a_former_id_gives_its_owner(tree: Path) -> None:
    """What is asked of the plan is who is responsible for one of the recipes that use the document."""
    change(tree, "recipes/kokeiluohjelma.yml", "    duration: 4 vk", "    documents: [aiesopimus]\n    duration: 4 vk")
    assert 'data-used="kokeiluohjelma kokeiluhaku"' in pages_of(tree)(PATH.lstrip("/"))


def test_the_word_file_has_what_was_typed(opens: Opens, tmp_path: Path) -> None:
    page = filled(opens)
    with page.expect_download() as download:
        page.get_by_role("button", name="Lataa täytetty Word-tiedosto").click()
    path = tmp_path / "a.docx"
    download.value.save_as(path)
    with ZipFile(path) as word:
        assert word.testzip() is None
        main = word.read("word/document.xml").decode()
    assert main.count("Vesi &amp; &lt;ilma&gt;") == 2
    assert "[hankkeen nimi]" not in main


def test_what_was_typed_is_remembered_and_cleared(opens: Opens) -> None:
    page = filled(opens)
    page.reload()
    expect(page.get_by_label("hankkeen nimi")).to_have_value(NAME)
    page.get_by_role("button", name="Tyhjennä kohdat").click()
    expect(page.get_by_label("hankkeen nimi")).to_have_value("")


def test_its_files_are_on_the_page(opens: Opens) -> None:
    page = opens(PATH)
    for name in ("Lataa Word-tiedosto (.docx)", "Lataa teksti (Markdown)"):
        address = page.get_by_role("link", name=name).get_attribute("href")
        answer = page.request.get(f"{page.url}{address}")
        assert answer.ok, address
