"""Letters: those of the languages around us can be printed, and `check` names each that no font of the book has."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from printing import Prints
from trees import PROJECT, change, check, grow, in_finnish, inside

from cookbook.settings.letters import printable

ALPHABETS = {
    "Northern Sámi": "áčđŋšŧž",
    "Skolt Sámi": "âčʒǯđǧǥǩŋõšžåäöʹ",
    "Estonian": "äöõüšž",
    "Latvian": "āčēģīķļņŗšūž",
    "Lithuanian": "ąčęėįšųūž",
    "Polish": "ąćęłńóśźż",
    "Romanian": "ăâîșțşţ",
    "Czech": "áčďéěíňóřšťúůýž",
    "Icelandic": "áðéíóúýþæö",
    "Turkish": "çğıöşü",
    "Hungarian": "áéíóöőúüű",
    "Vietnamese": "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    "Greek": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "Russian": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "Ukrainian": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
CHALLENGE, BACKGROUND = "challenges/hukkalampo.yml", "Lämpö menee nyt taivaalle."


@pytest.mark.parametrize("letters", ALPHABETS.values(), ids=ALPHABETS)
def test_the_letters_of_languages_around_us_can_be_printed(letters: str) -> None:
    known = printable((PROJECT / "theme/fonts").glob("*.ttf"))
    assert set(letters + letters.upper()) - known - {"\u02b9", "İ"} == set()
    assert {"ʹ", "İ", "ẞ"} <= known
    assert not {"漢", "א", "①", "☃", "😀", "⠀"} & known


def told(tree: Path) -> list[tuple[str, str]]:
    said = json.loads(check(tree, "--format", "json").out)["problems"]
    assert {one["code"] for one in said} <= {"letter-not-printed"}, said
    return [(f"{one['file']}:{one['line']}:{one['column']}", one["message"]) for one in said]


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    (
        (CHALLENGE, BACKGROUND, "Nyt ☃ taivaalle ☃.", "7:17"),
        (CHALLENGE, BACKGROUND, "|-\n  Nyt\n\n  menee ☃.", "10:9"),
        (CHALLENGE, BACKGROUND, "Nyt &#9731; taivaalle.", "7:13"),
        ("recipes/kokeiluohjelma.sv.yml", "title: ", "title: ☃ ", "1:8"),
        ("cookbook.yml", "title: ", "title: ☃ ", None),
        ("cookbook.sv.yml", "title: ", "title: ☃ ", None),
        ("print/edition.yml", "edition: ", "edition: ☃ ", None),
        ("print/edition.en.yml", "edition: ", "edition: ☃ ", None),
        ("vocabularies/actors.yml", "title: ", "title: ☃ ", None),
        ("metrics/data/kokeilujen-maara.csv", "Mallikaupunki,", "Mallikaupunki ☃,", None),
    ),
)
def test_a_letter_of_no_font_is_named_at_its_place(file: str, old: str, new: str, place: str | None, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    text = (tree / file).read_text(encoding="utf-8")
    assert old in text
    (tree / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    ((at, message),) = told(tree)
    assert at.startswith(f"{file}:{place or ''}")
    assert "☃" in message
    assert "U+2603 SNOWMAN" in message


def test_what_is_not_printed_may_have_any_letter(tmp_path: Path) -> None:
    tree = change(grow(tmp_path / "tree"), CHALLENGE, BACKGROUND, f"{BACKGROUND}\nweb_only: Lumi ☃\nnotes: Lumi ☃")
    assert told(tree) == []


def with_face(tree: Path, fs_type: int = 0, name: str = "SourceSerif4-Bold.ttf", source: str = "SourceSans3-Bold.ttf") -> Path:
    """The tree with a face of its own in the place of one of ours, marked by its maker."""
    with TTFont(PROJECT / "theme/fonts" / source) as font:
        font["OS/2"].fsType = fs_type
        (tree / "theme/fonts").mkdir(parents=True, exist_ok=True)
        font.save(tree / "theme/fonts" / name)
    return tree


@pytest.mark.parametrize(
    ("fs_type", "code"),
    ((0, ""), (2, "0x0002"), (4, ""), (6, ""), (8, ""), (0x100, "0x0100"), (0x104, "0x0104"), (0x200, "0x0200"), (0x80, "")),
)
def test_a_face_says_whether_it_may_be_embedded(fs_type: int, code: str, tree: Path) -> None:
    lines = check(with_face(tree, fs_type)).lines
    assert [line.startswith("theme/fonts/SourceSerif4-Bold.ttf: ") and f"fsType {code})" in line for line in lines] == [
        True
    ] * bool(code)


@pytest.mark.parametrize("cut", (0, 4, 12, 200, 20_000, 300_000))
def test_a_face_that_is_none_is_told_and_nothing_is_asked_of_it(cut: int, tree: Path) -> None:
    path = with_face(tree) / "theme/fonts/SourceSerif4-Bold.ttf"
    path.write_bytes(path.read_bytes()[:cut])
    (line,) = check(tree).lines
    assert line.startswith("theme/fonts/SourceSerif4-Bold.ttf: tämä tiedosto ei ole kirjasin")


def test_the_letters_of_a_face_of_the_tree_are_the_ones_that_are_asked_for(tree: Path) -> None:
    """Noto lends only what ours lack: a face with fewer letters is told by each."""
    with_face(tree, name="SourceSerif4-Bold.ttf", source="NotoSans-Bold.ttf")
    assert any("(U+0061 " in line for line in check(tree).lines)


def test_faces_of_a_tree_stand_in_its_products_and_on_its_site(tree: Path, tmp_path: Path, prints: Prints) -> None:
    for style in ("Regular", "It", "Semibold", "Bold"):
        with_face(tree, name=f"SourceSerif4-{style}.ttf", source=f"SourceSans3-{style}.ttf")
    web = (PROJECT / "theme/fonts/web/CookbookSans-Semibold.woff2").read_bytes()
    (tree / "theme/fonts/web").mkdir()
    (tree / "theme/fonts/web/CookbookSerif-Semibold.woff2").write_bytes(web)
    assert check(in_finnish(tree)).lines == []
    out = tmp_path / "out"
    assert prints(tree, out, "--product", "poster").status == 0
    assert {round(face["head"].fontRevision, 3) for face in faces_of(out / "print/poster.pdf")} == {3.052}
    assert inside("site", "--source", tree, "--out", out).status == 0
    assert (out / "site/assets/cookbook/fonts/web/CookbookSerif-Semibold.woff2").read_bytes() == web


def faces_of(path: Path) -> list[TTFont]:
    """The fonts in a PDF, which are called there what style sheets call them."""
    with pikepdf.open(path) as pdf:
        files = [
            bytes(one.FontFile2.read_bytes())
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one
        ]
    return [TTFont(io.BytesIO(file)) for file in files]
