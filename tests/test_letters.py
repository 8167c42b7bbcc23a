"""Letters: those of the languages around us can be printed, and `check` names each that no font of the book has."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from funded import FUND, funded
from trees import PROJECT, change, check, grow, write

from cookbook.settings.faces import faces_of
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
    assert set(letters + letters.upper()) - known() - {"\u02b9", "İ"} == set()
    assert {"ʹ", "İ", "ẞ"} <= known()
    assert not {"漢", "א", "①", "☃", "😀", "⠀"} & known()


@cache
def known() -> frozenset[str]:
    """What our faces can print."""
    return printable(faces_of({}))


def test_a_face_has_spaces() -> None:
    """A space between two letters that a face lends is drawn by that face."""
    for path in sorted((PROJECT / "theme/fonts").glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            assert {0x20, 0xA0} <= font.getBestCmap().keys(), path.name


def told(tree: Path) -> list[tuple[str, str]]:
    said = json.loads(check(tree, "--format", "json").out)["problems"]
    assert {one["code"] for one in said} <= {"letter-not-printed"}, said
    return [(f"{one['file']}:{one['line']}:{one['column']}", one["message"]) for one in said]


DRAWN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40">\n<title>☃</title><text y="9">Sana\n{} ŧ</text></svg>'


@pytest.mark.parametrize(("letter", "lines"), (("é", []), ("☃", ["images/rahasto.svg:3:1"])))
def test_the_letters_of_an_emblem_are_printed_too(letter: str, lines: list[str], tree: Path) -> None:
    write(funded(tree, FUND), {"images/rahasto.svg": DRAWN.format(letter)})
    assert [at for at, _ in told(tree)] == lines


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
