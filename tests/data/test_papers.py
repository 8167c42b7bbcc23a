"""Documents as Word files and Markdown: real headings, lists, tables and places to fill in, the same bytes on every day."""

from __future__ import annotations

import subprocess
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from trees import change, grow, inside

FOLDER = "site/data/documents"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The output of the small tree's data."""
    folder = tmp_path_factory.mktemp("papers")
    said = inside("data", "--source", grow(folder / "tree"), "--out", folder / "out")
    assert said.status == 0, said.err
    return folder / "out"


def test_every_language_has_both_files(made: Path) -> None:
    files = {path.relative_to(made / FOLDER).as_posix() for path in (made / FOLDER).rglob("*.*")}
    assert files == {f"{lang}/aiesopimus.{ending}" for lang in ("fi", "sv", "en") for ending in ("docx", "md")}


def test_markdown_shows_what_to_write(made: Path) -> None:
    lines = (made / FOLDER / "fi/aiesopimus.md").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "# Aiesopimus: [hankkeen nimi]"
    assert "1. Kukin nimeää yhteyshenkilön." in lines
    assert lines[lines.index("| Osapuoli | Tehtävä |") :][:4] == ["| Osapuoli | Tehtävä |", "| --- | --- |", "|  |  |", "|  |  |"]


@pytest.mark.parametrize(
    ("site", "told"),
    (
        (
            "site: https://kirja.mallila.fi/k/\n",
            "[**kokeilusta**](https://kirja.mallila.fi/k/reseptit/kokeiluohjelma/) ja [laista](https://finlex.fi/).",
        ),
        ("", "**kokeilusta** ja [laista](https://finlex.fi/)."),
    ),
)
def test_links_in_markdown_lead_from_anywhere(tmp_path: Path, site: str, told: str) -> None:
    tree = change(grow(tmp_path / "tree"), "cookbook.yml", "site: https://keittokirja.example/\n", site)
    text = "Lukekaa [**kokeilusta**](recipe:kokeiluohjelma) ja [laista](https://finlex.fi/)."
    change(tree, "documents/aiesopimus.yml", "Allekirjoitettu", f"{text} Allekirjoitettu")
    said = inside("data", "--source", tree, "--out", tmp_path / "out")
    assert said.status == 0, said.err
    assert f"Lukekaa {told}" in (tmp_path / "out" / FOLDER / "fi/aiesopimus.md").read_text(encoding="utf-8")


def test_word_has_headings_lists_and_a_head_of_the_table(made: Path) -> None:
    word = docx.Document(str(made / FOLDER / "fi/aiesopimus.docx"))
    styles = [paragraph.style.name for paragraph in word.paragraphs if paragraph.style]
    assert styles[:5] == ["Title", "Heading 1", "Normal", "List Number", "List Number"]
    assert styles.count("Heading 1") == 4  # Three parts, and what to know before use.
    (table,) = word.tables
    assert (len(table.rows), [cell.text for cell in table.rows[0].cells]) == (3, ["Osapuoli", "Tehtävä"])
    assert len(list(word.element.iter(qn("w:tblHeader")))) == 1


def test_word_names_itself_and_its_language(made: Path) -> None:
    for lang, locale in (("fi", "fi-FI"), ("sv", "sv-FI")):
        word = docx.Document(str(made / FOLDER / lang / "aiesopimus.docx"))
        assert (word.core_properties.title, word.core_properties.language) == ("Aiesopimus", lang)
        assert {one.get(qn("w:val")) for one in word.styles.element.iter(qn("w:lang"))} == {locale}


def test_places_to_fill_in_are_controls(made: Path) -> None:
    word = docx.Document(str(made / FOLDER / "fi/aiesopimus.docx"))
    assert [one.get(qn("w:val")) for one in word.element.iter(qn("w:tag"))] == ["hanke", "hanke", "paiva"]
    assert [one.get(qn("w:val")) for one in word.element.iter(qn("w:alias"))][-1] == "allekirjoituspäivä"


def test_the_file_knows_no_time_of_day(made: Path) -> None:
    with ZipFile(made / FOLDER / "fi/aiesopimus.docx") as whole:
        assert {one.date_time for one in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.program
def test_libreoffice_opens_it(made: Path, tmp_path: Path) -> None:
    line = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*line, "--outdir", tmp_path, made / FOLDER / "fi/aiesopimus.docx"], check=True, capture_output=True, timeout=300
    )
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "aiesopimus.pdf", "-"], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in text.stdout.splitlines()]
    assert "Aiesopimus: [hankkeen nimi]" in lines
    assert "1. Kukin nimeää yhteyshenkilön." in [" ".join(line.split()) for line in lines]
