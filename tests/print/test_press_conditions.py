"""Every printing condition prints; one that cannot is told where and what to do."""

from __future__ import annotations

import shutil
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pikepdf
import pytest
from jobs import job_of, printing_of
from PIL import Image
from printing import LayOut
from trees import BASE, PROJECT, Said, grow, inside, write

from cookbook.editions.print.layout.rendering import Outcome
from cookbook.editions.print.products.book import book
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Problems
from cookbook.rules import Severity
from cookbook.settings.printing import read_print_settings

MM = 72 / 25.4
CONDITIONS = sorted(path.stem for path in (PROJECT / "print/profiles").glob("*.yml") if "." not in path.stem)
SHIPPED = PROJECT / "print/icc/ISOcoated_v2_300_bas.icc"
OWN = "own-shop-example"


def made_for(typesets: LayOut, root: Path, name: str) -> tuple[Path, Outcome]:
    """The book of a small tree in one printing condition."""
    printing = printing_of(root, name=name)
    job = job_of(root, root.parent)
    page = replace(book(job, printing, "fi")[1], target=root.parent / f"{name}.pdf")
    return page.target, typesets(page)


def condition(tree: Path, old: str, new: str) -> Said:
    """Ask for a printing condition of the tree's own, with one change."""
    text = (PROJECT / "print/profiles/coated.yml").read_text(encoding="utf-8")
    assert old in text
    write(tree, {"print/profiles/oma.yml": text.replace(old, new)})
    return inside("print", "--source", tree, "--out", tree.parent / "out", "--profile", "oma")


@pytest.mark.parametrize("name", [name for name in CONDITIONS if name != "coated"])
def test_every_condition_prints_the_book(tmp_path: Path, typesets: LayOut, name: str) -> None:
    tree = grow(tmp_path / "tree")
    if name == OWN:
        (tree / "print/icc").mkdir(parents=True)
        shutil.copyfile(SHIPPED, tree / "print/icc/PSOcoated_v3.icc")
    profile = printing_of(tree, name=name).profile
    path, outcome = made_for(typesets, tree, name)
    assert outcome.problems == ()
    with pikepdf.open(path) as pdf:
        assert len(pdf.pages) >= 20
        assert len(pdf.pages) % profile.multiple == 0
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == profile.condition
        for page in pdf.pages:
            trim, bleed = ([float(value) for value in box] for box in (page.TrimBox, page.BleedBox))
            assert [abs(a - b) / MM for a, b in zip(trim, bleed, strict=True)] == pytest.approx([profile.bleed] * 4, abs=0.001)


def test_a_profile_that_is_not_there_is_one_line_with_its_place(tree: Path) -> None:
    said = inside("print", "--source", tree, "--out", tree.parent / "out", "--profile", OWN)
    line = (PROJECT / f"print/profiles/{OWN}.yml").read_text(encoding="utf-8").splitlines().index(
        "icc: print/icc/PSOcoated_v3.icc"
    ) + 1
    (told,) = (one for one in said.lines if "PSOcoated" in one)
    assert said.status == 1
    assert told.startswith(f"print/profiles/{OWN}.yml:{line}:")
    assert "print/icc" in told.partition(": ")[2]
    assert not (tree.parent / "out").exists()


@pytest.mark.parametrize(
    "path", ["../../etc/hostname", "/etc/hostname", "print/icc/../icc/ISOcoated_v2_300_bas.icc", "print/icc"]
)
def test_a_profile_comes_from_the_one_folder_only(tree: Path, path: str) -> None:
    said = condition(tree, "print/icc/ISOcoated_v2_300_bas.icc", path)
    assert said.status == 1
    assert any(one.startswith("print/profiles/oma.yml:3:") for one in said.lines), said.err


def test_a_link_is_no_profile(tree: Path) -> None:
    (tree / "print/icc").mkdir(parents=True)
    (tree / "print/icc/linkki.icc").symlink_to(SHIPPED)
    said = condition(tree, "ISOcoated_v2_300_bas", "linkki")
    assert said.status == 1
    assert "linkki.icc" in said.err


@pytest.mark.parametrize(
    "data", [b"", b"x" * 200, SHIPPED.read_bytes()[:5000], SHIPPED.read_bytes().replace(b"prtrCMYK", b"mntrRGB ", 1)]
)
def test_what_is_no_cmyk_output_profile_is_refused(tree: Path, data: bytes) -> None:
    (tree / "print/icc").mkdir(parents=True)
    (tree / "print/icc/outo.icc").write_bytes(data)
    said = condition(tree, "ISOcoated_v2_300_bas", "outo")
    assert said.status == 1
    assert any(one.startswith("print/profiles/oma.yml:3:") and "outo.icc" in one for one in said.lines), said.err


def test_another_variant_is_refused_with_those_that_exist(tree: Path) -> None:
    said = condition(tree, "variant: PDF/X-4", "variant: PDF/X-1a")
    assert said.status == 1
    assert any(one.startswith("print/profiles/oma.yml:2:") and "PDF/X-1a" in one and "PDF/X-4" in one for one in said.lines), (
        said.err
    )


@pytest.mark.parametrize("line", ["multiple: 0", "ink: 900", "bleed: 300", "resolution: 0", "marks: ehkä"])
def test_values_that_make_no_sense_have_their_place(tree: Path, line: str) -> None:
    field = line.partition(":")[0]
    old = next(
        one for one in (PROJECT / "print/profiles/coated.yml").read_text(encoding="utf-8").splitlines() if one.startswith(field)
    )
    said = condition(tree, old, line)
    assert said.status == 1
    assert all(one.startswith("print/profiles/oma.yml:") for one in said.lines if "oma.yml" in one)
    assert "oma.yml" in said.err


@pytest.mark.parametrize("width", (1560, 600))
def test_a_picture_of_few_pixels_is_printed_no_larger_than_it_is_sharp(tmp_path: Path, typesets: LayOut, width: int) -> None:
    tree = grow(tmp_path / "tree")
    recipe = tree / "recipes/kokeiluohjelma.yml"
    image = "images:\n  - file: kuva.jpg\n    alt: Kuva\n    credit: Toimitus\n    licence: CC BY 4.0\n"
    write(tree, {"recipes/kokeiluohjelma.yml": recipe.read_text(encoding="utf-8") + image})
    (tree / "images").mkdir(exist_ok=True)
    Image.new("RGB", (width, width // 2), "#884422").save(tree / "images/kuva.jpg")
    path, outcome = made_for(typesets, tree, "coated")
    assert [problem for problem in outcome.problems if problem.severity is Severity.ERROR] == []
    assert path.exists()
    assert outcome.checks
    assert not outcome.checks.get("failed")


def test_an_unknown_condition_names_those_that_exist(tree: Path) -> None:
    with pytest.raises(CookbookError) as caught:
        printing_of(tree, name="tuntematon")
    assert all(name in str(caught.value.problems[0].args["known"]) for name in CONDITIONS)


@pytest.mark.parametrize(
    ("lang", "title", "paper"),
    [
        ("fi", "Arkkioffset, päällystetty paperi", "Päällystetty matta 115 g/m²"),
        ("sv", "Arkoffset, bestruket papper", "Bestruket matt 115 g/m²"),
        ("en", "Sheetfed offset, coated paper", "Coated matt 115 g/m²"),
        ("de", "Sheetfed offset, coated paper", "Coated matt 115 g/m²"),
    ],
)
def test_a_lent_condition_is_named_in_the_language_of_the_cookbook_or_else_in_english(
    lang: str, title: str, paper: str, tree: Path
) -> None:
    made = read_print_settings(SourceTree(tree, languages=(lang,)), load(SourceTree(tree), Problems()), Problems())
    profile = made.profiles["coated"]
    assert (profile.title, profile.paper.body.name, profile.ink) == (title, paper, 300)


def test_a_condition_is_named_in_the_language_that_is_printed(tree: Path) -> None:
    made = read_print_settings(SourceTree(tree), load(SourceTree(tree), Problems()), Problems())
    titles = [made.printing(lang, "coated").profile.title for lang in ("fi", "sv")]
    assert titles == ["Arkkioffset, päällystetty paperi", "Arkoffset, bestruket papper"]


def test_every_lent_condition_is_translated_whole() -> None:
    said = {
        lang: read_print_settings(SourceTree(BASE, languages=(lang,)), load(SourceTree(BASE), Problems()), Problems()).profiles
        for lang in ("fi", "sv", "en")
    }
    for name in CONDITIONS:
        for field in ("title", *(f"paper.{part}.name" for part in ("body", "cover", "cards", "sheets"))):
            words = {str(attrgetter(field)(said[lang][name])) for lang in said}
            assert len(words) == 3, (name, field)
