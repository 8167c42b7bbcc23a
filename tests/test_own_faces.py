"""Typefaces of a cookbook's own: what `check` asks of them, and where they then stand under their own names."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from faced import LETTERS, faced, font, setting, variable
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from printing import Prints
from pydantic import TypeAdapter, ValidationError
from trees import check, in_finnish

from cookbook.model.face import FaceName, FontFile, LicenceFile
from cookbook.settings.faces import Typeface, faces_of

SERIF, SANS = setting("serif", "Malli Serif"), setting("sans", "Malli Sans")


def told(tree: Path) -> list[tuple[str, str]]:
    """Place in cookbook.yml, by line below `faces` and column, and code of everything that `check` says of it."""
    found = json.loads(check(tree, "--format", "json").out)["problems"]
    first = (tree / "cookbook.yml").read_text(encoding="utf-8").splitlines().index("faces:") + 1
    assert {one["file"] for one in found if one["code"] != "face-unused"} <= {"cookbook.yml"}, found
    return [(f"{one['line'] - first}:{one['column']}", one["code"]) for one in found if one["file"] == "cookbook.yml"]


@pytest.mark.parametrize("settings", ((SERIF,), (SANS,), (SANS, SERIF), (SERIF, SERIF.replace("serif:", "sans:"))))
def test_good_faces_are_good(settings: tuple[str, ...], tree: Path) -> None:
    assert told(faced(tree, *settings)) == []


@pytest.mark.parametrize(
    ("kind", "value", "is_good"),
    (
        (FaceName, "Malli Sans 3", True), (FaceName, "P052", True), (FaceName, "M" * 40, True), (FaceName, "M" * 41, False),
        (FaceName, "Malli-Sans", True), (FaceName, "Malli  Sans", False), (FaceName, "Mallí", False), (FaceName, "A/B", False),
        (FaceName, 'A"B', False), (FaceName, "A,B", False), (FaceName, "", False),
        (FontFile, "Malli.ttf", True), (FontFile, "Malli-It.x.otf", True), (FontFile, "M" * 100 + ".ttf", True),
        (FontFile, "M" * 101 + ".ttf", False), (FontFile, "Malli.woff2", False), (FontFile, "../Malli.ttf", False),
        (FontFile, "web/Malli.ttf", False), (FontFile, ".ttf", False), (FontFile, "Malli Sans.ttf", False),
        (LicenceFile, "OFL.txt", True), (LicenceFile, "OFL.ttf", False), (LicenceFile, "OFL", False),
    ),
)  # fmt: skip
def test_what_faces_and_their_files_may_be_called(kind: object, value: str, is_good: bool) -> None:
    try:
        found = TypeAdapter(kind).validate_python(value)
    except ValidationError:
        found = None
    assert (found == value) is is_good


@pytest.mark.parametrize(
    ("name", "make", "code"),
    (
        ("Regular", lambda: font("Malli Serif", fs_type=0x0004), ""),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0006), ""),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0008), ""),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0080), ""),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0002), "face-shut"),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0100), "face-shut"),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0104), "face-shut"),
        ("Regular", lambda: font("Malli Serif", fs_type=0x0200), "face-shut"),
        ("Regular", lambda: font("Malli Serif")[:-4], "face-broken"),
        ("Regular", lambda: font("Malli Serif")[:200], "face-broken"),
        ("Regular", lambda: b"", "face-broken"),
        ("Regular", lambda: b"wOF2" + font("Malli Serif"), "face-broken"),
        ("Regular", lambda: variable(font("Malli Serif")), "face-variable"),
        ("Regular", lambda: font("Malli"), "face-name"),
        ("Regular", lambda: font("Malli Serif Caption"), "face-name"),
        ("Bold", lambda: font("Malli Serif Black", "Bold"), ""),
        ("Bold", lambda: font("Malli Serifa", "Bold"), "face-name"),
        ("Bold", lambda: font("Malli Serif", "Bold", LETTERS.replace("Å", "")), "face-letters"),
        ("Bold", lambda: font("Malli Serif", "Bold", LETTERS.replace("–", "")), ""),
    ),
)
def test_each_file_is_looked_at(name: str, make: Callable[[], bytes], code: str, tree: Path) -> None:
    line = {"Regular": "4:14", "Bold": "6:11"}[name]
    assert told(faced(tree, SERIF, **{f"MalliSerif_{name}": make()})) == [(line, code)] * bool(code)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    (
        ("    bold: MalliSerif-Bold.ttf\n", "", ("2:5", "missing-field")),
        ("    licence: OFL-MalliSerif.txt\n", "", ("2:5", "missing-field")),
        ("OFL-MalliSerif.txt", "OFL.txt", ("3:14", "face-missing")),
        ("MalliSerif-It.ttf", "MalliSerif-Italic.ttf", ("5:13", "face-missing")),
        ("MalliSerif-It.ttf", "malliserif-it.ttf", ("5:13", "face-missing")),
        ("MalliSerif-It.ttf", "It/MalliSerif.ttf", ("5:13", "face-file-form")),
        ("name: Malli Serif", "name: Malli & Serif", ("2:11", "face-name-form")),
        ("    italic:", "    kursiivi:", ("5:5", "unknown-field")),
    ),
)
def test_what_is_missing_is_told_at_its_line(old: str, new: str, place: tuple[str, str], tree: Path) -> None:
    assert told(faced(tree, SERIF.replace(old, new))) == [place]


def test_letters_are_those_of_the_languages_of_the_cookbook(tree: Path) -> None:
    plain = "".join(letter for letter in LETTERS if letter.isascii())
    faced(tree, SERIF, MalliSerif_Bold=font("Malli Serif", "Bold", plain))
    assert told(tree) == [("6:11", "face-letters")]
    assert "(Ä Å Ö ä å ö)" in check(tree).lines[0]


def test_two_faces_of_one_name_have_the_same_files(tree: Path) -> None:
    other = setting("sans", "Malli Serif", "Toinen").replace("Toinen-", "MalliSerif-").replace("OFL-Toinen", "OFL-MalliSerif")
    faced(tree, SERIF, other.replace("MalliSerif-It.ttf", "MalliSerif-Regular.ttf"))
    assert told(tree) == [("2:11", "face-twice")]


def test_a_file_that_no_face_names_changes_nothing(tree: Path) -> None:
    faced(tree, SERIF, SourceSans3_Bold=font("Toinen"), MalliSerif_Semibold=font("Malli Serif"))
    lines = check(tree).lines
    assert [line.partition(": ")[0] for line in lines] == [
        "theme/fonts/MalliSerif-Semibold.ttf",
        "theme/fonts/SourceSans3-Bold.ttf",
    ]


def test_a_name_of_ours_means_the_tree_s_own_everywhere() -> None:
    own = Typeface("Noto Serif", {"regular": Path("a.ttf")}, Path("OFL.txt"))
    faces = faces_of({"sans": own})
    assert [family.name for family in faces.roles["sans"]] == ["Noto Serif", "Source Sans 3", "Noto Sans"]
    assert [family.name for family in faces.roles["serif"]] == ["Source Serif 4", "Noto Serif"]
    assert faces.families["Noto Serif"] is own
    assert faces.own == {"sans": own}


def test_faces_stand_in_products_under_their_own_names(tree: Path, tmp_path: Path, prints: Prints) -> None:
    semibold = "    semibold: MalliSerif-Semibold.ttf\n"
    faced(in_finnish(tree), SANS, SERIF + semibold, MalliSerif_Semibold=font("Malli Serif Semibold", "Semibold"))
    assert check(tree).lines == []
    out = tmp_path / "out"
    assert prints(tree, out, "--product", "poster", "--product", "canvases").status == 0
    named = {name.partition("-")[0] + "-" + name.split("-")[1] for path in out.rglob("*.pdf") for name in names_in(path)}
    assert named == {"Malli-Sans", "Malli-Serif"}
    ticket = json.loads((out / "print/job.json").read_text(encoding="utf-8"))
    assert {"Malli-Serif-Bold"} <= {name for one in ticket["files"] for name in one["fonts"]["names"]}


def names_in(path: Path) -> set[str]:
    """What the fonts in a PDF are called."""
    with pikepdf.open(path) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"]
        for one in found:
            TTFont(io.BytesIO(one.FontFile2.read_bytes()))
        return {str(one.FontName).partition("+")[2].strip(",") for one in found}
