"""Whose a cookbook is, on the site and in the data: names, terms and funders come from cookbook.yml and from nowhere else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from funded import FOUNDATION, FUND, REGION, funded
from PIL import Image
from trees import change, check, grow, in_finnish, inside, pages_of, site_of, whole_page, write


def test_without_funders_and_terms_the_foot_of_the_site_has_no_place_for_them(tree: Path, tmp_path: Path) -> None:
    path = in_finnish(funded(tree)) / "cookbook.yml"
    path.write_text(re.sub(r"licence:\n(?:  .*\n)+", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    foot = pages_of(tree)("").partition("<footer")[2]
    assert "<footer" not in foot
    assert "funder" not in foot
    assert "CC BY" not in foot
    assert inside("data", "--source", tree, "--out", tmp_path / "out").status == 0
    whole = json.loads((tmp_path / "out/site/data/cookbook.json").read_text(encoding="utf-8"))
    assert "licence" not in whole
    assert "rights" not in (tmp_path / "out/site/data/feed.xml").read_text(encoding="utf-8")


@pytest.mark.whole
def test_funders_stand_at_the_foot_in_their_order_and_at_one_height(tree: Path, tmp_path: Path) -> None:
    site = site_of(in_finnish(funded(tree, FUND, FOUNDATION, REGION)), tmp_path / "out")
    foot = whole_page(site / "index.html").partition("<footer")[2]
    found = re.findall(r'<img src="?([^" >]+)"? width="?(\d+)"? height="?(\d+)"? alt="?([^">]+)"?>', foot)
    assert found == [
        ("images/rahasto.svg", "72", "48", "Rahaston tunnus"),
        ("images/saatio.png.webp", "48", "48", "Säätiön tunnus"),
        ("images/rahasto.svg", "72", "48", "Maakunnan tunnus"),
    ]
    assert '<a href="https://maakunta.example/">Maakunta</a>' in foot
    assert (site / "images/rahasto.svg").is_file()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    (
        ("file: rahasto.svg", "file: poissa.svg", "kuvaa poissa.svg ei ole"),
        ("file: rahasto.svg", "file: ../rahasto.svg", "../rahasto.svg"),
        ("height: 14", "height: 2.9", "2.9"),
        ("height: 14", "height: 100.1", "100.1"),
        ("height: 14", "height: 14\n      places: [kansi]", "kansi"),
        ('"#003399": 100 80 0 0', '"#003399": 100 80 0', "100 80 0"),
        ('"#003399": 100 80 0 0', '"sininen": 100 80 0 0', "sininen"),
        ("name: Rahasto", "nimi: Rahasto", "nimi"),
    ),
)
def test_a_fault_in_a_funder_is_told_at_its_line(old: str, new: str, said: str, tree: Path) -> None:
    funded(tree, FUND)
    assert check(tree).lines == []
    change(tree, "cookbook.yml", old, new)
    lines = check(tree).lines
    assert lines
    unused = "images/rahasto.svg: huomautus: "
    assert all(
        line.startswith(("cookbook.yml:", unused) if "poissa" in new or ".." in new else "cookbook.yml:") for line in lines
    )
    assert any(said in line for line in lines), lines


@pytest.mark.parametrize("height", ("3", "100\n      places: [site]"))
def test_the_limits_of_a_height_are_within(height: str, tree: Path) -> None:
    assert check(funded(tree, FUND.replace("height: 14", f"height: {height}"))).lines == []


@pytest.mark.parametrize(
    ("place", "height", "funders"),
    (
        ("cards", "42", 1),
        ("cards", "43", 0),
        ("plan", "48", 1),
        ("plan", "49", 0),
        ("poster", "25", 1),
        ("poster", "39", 0),
        ("site", "100", 1),
    ),
)
def test_an_emblem_is_no_larger_than_its_place(place: str, height: str, funders: int, tree: Path) -> None:
    lines = check(funded(tree, FUND.replace("height: 14", f"height: {height}\n      places: [{place}]"))).lines
    assert [place in line and "cookbook.yml" in line for line in lines] == [True] * (1 - funders)


def test_emblems_below_each_other_have_one_room(tree: Path) -> None:
    fund = FUND.replace("height: 14", "height: 20\n      places: [cards]")
    assert check(funded(tree, fund, fund.replace("Rahasto", "Toinen"))).lines == []
    (line,) = check(funded(tree, fund, fund.replace("Rahasto", "Toinen"), fund.replace("Rahasto", "Kolmas"))).lines
    assert "30 × 64" in line


@pytest.mark.parametrize(("height", "fine"), (("29", True), ("29.5", False)))
def test_emblems_are_together_no_higher_than_their_place(height: str, fine: bool, tree: Path) -> None:
    """Two of 29 mm and the gap between them are the 60 mm that the cards have; one that does not stand there takes nothing."""
    fund = FUND.replace("height: 14", f"height: {height}\n      places: [cards]")
    other = fund.replace("Rahasto", "Kolmas").replace("[cards]", "[poster]")
    assert (check(funded(tree, fund, fund.replace("Rahasto", "Toinen"), other)).lines == []) is fine


@pytest.mark.parametrize(("width", "fine"), (("115", False), ("170", True)))
def test_the_cover_has_as_much_room_as_the_page_is_large(width: str, fine: bool, tree: Path) -> None:
    fund = FUND.replace("height: 14", "height: 40\n      places: [cover]")
    funded(tree, fund)
    change(tree, "cookbook.yml", "width: 170", f"width: {width}")
    assert (check(tree).lines == []) is fine


@pytest.mark.parametrize("height", (14, 15))
def test_on_the_smaller_poster_emblems_stand_beside_the_code_or_below_it(height: int, tree: Path) -> None:
    """Three of 14 mm beside it, or one that is wide below."""
    fund = FUND.replace("height: 14", f"height: {height}\n      places: [poster]")
    lines = check(funded(tree, fund, fund.replace("Rahasto", "Toinen"), fund.replace("Rahasto", "Kolmas"))).lines
    assert ["72 × 38" in line for line in lines] == [True] * (height - 14)


@pytest.mark.parametrize(("pixels", "fine"), ((213, True), (211, False)))
def test_an_emblem_has_the_pixels_that_its_tallest_place_asks_for(pixels: int, fine: bool, tree: Path) -> None:
    funded(tree, FOUNDATION)
    Image.new("RGB", (pixels, pixels)).save(tree / "images/saatio.png")
    lines = [line for line in check(tree).lines if "saatio.png" in line]
    assert [line.startswith("cookbook.yml:") and "18" in line for line in lines] == ([] if fine else [True])


def test_an_emblem_that_could_run_is_refused_in_its_file(tree: Path) -> None:
    funded(tree, FUND)
    write(tree, {"images/rahasto.svg": '<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>\n'})
    assert [line.partition(": ")[0] for line in check(tree).lines] == ["images/rahasto.svg:2:1"]


@pytest.mark.parametrize(
    ("line", "place"),
    (
        ("site: keittokirja.example", "site"),
        ("repository: {host: svn, address: https://koodi.example/}", "repository"),
        ("repository: {host: gitlab, address: koodi.example}", "repository"),
        ("channels: {feedback: palaute}", "channels"),
        ("channels: {feedback: 'mailto:'}", "channels"),
        ("name: Pieni Kirja", "name"),
        ("file_name: kirja.pdf", "file_name"),
        ("title: K", "title"),
        ("format: 2", "format"),
        ("profile: kiiltava", "profile"),
        ("licence: {code: X, name: X, text: X, url: x}", "licence"),
    ),
)
def test_what_a_field_may_not_be_is_told_at_its_line(line: str, place: str, tree: Path) -> None:
    (tree / "cookbook.sv.yml").unlink()
    (tree / "cookbook.en.yml").unlink()
    write(tree, {"cookbook.yml": f"languages: [fi, sv, en]\n{line}\n"})
    lines = check(tree).lines
    assert len(lines) == 1, lines
    assert lines[0].startswith("cookbook.yml:2:")


@pytest.mark.parametrize(
    "line",
    (
        "site: https://keittokirja.example",
        "repository: {host: gitlab, address: https://koodi.example/kirja, branch: julkaisu}",
        "channels: {feedback: mailto:palaute@kaupunki.example, proposals: https://kaupunki.example/ehdota}",
        "name: pieni-kirja",
        "file_name: kirja",
        "title: Ke",
        "format: 1",
        "profile: uncoated",
        "licence: {code: X, name: X, text: X, url: https://lisenssi.example/}",
    ),
)
def test_what_a_field_may_be(line: str, tree: Path) -> None:
    (tree / "cookbook.sv.yml").unlink()
    (tree / "cookbook.en.yml").unlink()
    assert check(write(tree, {"cookbook.yml": f"languages: [fi, sv, en]\n{line}\n"})).lines == []


def test_the_foot_leads_to_the_channels_and_the_sources(tree: Path, tmp_path: Path) -> None:
    assert "Anna palautetta" not in pages_of(in_finnish(tree))("")
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as file:
        file.write("repository: {host: forgejo, address: https://koodi.example/kirja, branch: julkaisu}\n")
        file.write("channels: {feedback: mailto:palaute@kaupunki.example, proposals: https://kaupunki.example/ehdota}\n")
    page_at = pages_of(tree)
    foot = page_at("").partition("<footer")[2]
    assert '<a href="mailto:palaute@kaupunki.example">Anna palautetta</a>' in foot
    assert '<a href="https://kaupunki.example/ehdota">Ehdota sisältöä</a>' in foot
    assert '<a href="https://koodi.example/kirja">' in foot
    assert "https://koodi.example/kirja/_edit/julkaisu/recipes/kokeiluohjelma.yml" in page_at("reseptit/kokeiluohjelma/")


@pytest.mark.whole
def test_a_shared_link_shows_the_picture_of_the_tree_and_of_nobody_else(tree: Path, tmp_path: Path) -> None:
    bare = site_of(in_finnish(grow(tmp_path / "bare")), tmp_path / "none")
    assert "og:image" not in whole_page(bare / "index.html")
    assert not list(bare.rglob("og-*"))
    write(tree, {"images/.keep": ""})
    Image.new("RGB", (1200, 630)).save(tree / "images/og-en.png")
    site = site_of(tree, tmp_path / "out")
    page = whole_page(site / "index.html")
    assert 'property="og:image" content="images/og-en.png"' in page
    assert (site / "images/og-en.png").is_file()
