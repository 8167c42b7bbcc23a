"""What the loader takes and what it refuses, each from both sides, on files of a few lines."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from making import entry
from PIL import Image
from trees import write

from cookbook.load import data as figures
from cookbook.load import images
from cookbook.load.data import load_data
from cookbook.load.decoding import MAX_HIDDEN, clean, named, read_text
from cookbook.load.images import check_images
from cookbook.load.nodes import MappingNode, ScalarNode, plain
from cookbook.load.parsing import parse
from cookbook.load.svg import svg_fault, svg_size
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.rules.png import beginning, moving
from cookbook.store.shelf import Shelf


def told(problems: Problems) -> list[tuple[str, str]]:
    return [(str(one.place), one.code) for one in problems]


def test_the_largest_file(tmp_path: Path) -> None:
    problems = Problems()
    path = tmp_path / "a.yml"
    path.write_bytes(b"x" * 256 * 1024)
    assert len(read_text(path, "a.yml", problems) or "") == 256 * 1024
    path.write_bytes(b"x" * (256 * 1024 + 1))
    assert read_text(path, "a.yml", problems) is None
    assert [(str(one.place), one.code, one.args) for one in problems] == [("a.yml", "file-too-large", {"limit": 256})]
    assert read_text(path, "a.yml", problems, max_bytes=256 * 1024 + 1) is not None
    path.write_bytes(b"x" * (1024 * 1024 + 1))
    assert read_text(path, "b.yml", problems, max_bytes=1024 * 1024) is None
    assert [one.args["limit"] for one in problems] == [256, 1024]


def test_what_is_no_file(tmp_path: Path) -> None:
    problems = Problems()
    assert read_text(tmp_path, "a", problems) is None
    assert read_text(tmp_path / "b", "b", problems) is None
    assert [(str(one.place), one.code, one.args) for one in problems] == [
        ("a", "not-a-file", {}), ("b", "unreadable", {"reason": "No such file or directory"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "text"),
    (
        (b"a\r\nb\rc\n", "a\nb\nc\n"), (b"\xef\xbb\xbfa", "a"), ("a\u0308".encode(), "ä"), (b"", ""), (b"\ta\n", "\ta\n"),
    ),
)  # fmt: skip
def test_text_is_made_clean(data: bytes, text: str) -> None:
    problems = Problems()
    assert (clean(data, "a", problems), len(problems)) == (text, 0)


@pytest.mark.parametrize(
    ("data", "place", "byte"),
    ((b"\xff", "a:1:1", "0xFF"), (b"ab\n\xc3\xa4x\xe4\n", "a:2:3", "0xE4"), (b"a\n\nb\x80", "a:3:2", "0x80"),
    (b"a\n\x0a\xa0", "a:3:1", "0xA0")),
)  # fmt: skip
def test_what_is_not_utf_8(data: bytes, place: str, byte: str) -> None:
    problems = Problems()
    assert clean(data, "a", problems) is None
    assert [(str(one.place), one.code, one.args) for one in problems] == [(place, "not-utf-8", {"byte": byte})]


def test_hidden_characters_have_places() -> None:
    problems = Problems()
    assert clean("a\u200bb\n\u2028\n\nab\u202e".encode(), "a", problems) == "ab\n\n\nab"
    assert [(str(one.place), one.args["point"], one.args["name"]) for one in problems] == [
        ("a:1:2", "U+200B", "ZERO WIDTH SPACE"), ("a:2:1", "U+2028", "LINE SEPARATOR"),
        ("a:4:3", "U+202E", "RIGHT-TO-LEFT OVERRIDE"),
    ]  # fmt: skip
    assert named("\x00") == {"point": "U+0000", "name": "CHARACTER WITHOUT A NAME"}
    clean("\n\u200b".encode(), "b", problems)
    assert str(list(problems)[-1].place) == "b:2:1"
    for count, text in ((MAX_HIDDEN, ""), (MAX_HIDDEN + 1, None)):
        problems = Problems()
        assert clean(("\u200b" * count).encode(), "a", problems) == text
        assert len(problems) == MAX_HIDDEN


ROW = "2020,Vantaa,1.5,actual,raportti"
HEAD = "period,area,value,status,source\n"


def load_rows(folder: Path, text: str) -> tuple[Any, Problems]:
    write(folder, {"metrics/data/m.csv": text})
    problems = Problems()
    return load_data(SourceTree(folder), entry("metric", "m", data="m.csv"), problems), problems


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    (
        *((0, cell, None) for cell in ("2018", "2018-04", "2018/2019", "2018Q1", "2018-04-01", "2018Q4", "2018/2019")),
        *((0, cell, "data-period") for cell in ("18", "20188", "2018-", "2018Q", "2018-04-1", "2018-12345", "2018W1")),
        *((0, cell, "data-period") for cell in ("2018-1", "2018-13", "2018-00", "2018Q5", "2018Q0", "0000", "2018-02-29")),
        *((0, cell, "data-period") for cell in ("2018/2018", "2018-2019")),
        (1, "a" * 120, None), (1, "a" * 121, "too-long"),
        *((column, "", "data-empty") for column in range(4)),
        *((2, cell, None) for cell in ("0", "-1", "1.5", "9" * 15, "-1.123456789", " 1 ")),
        *((2, cell, "data-number") for cell in ("1.", ".5", "+1", "9" * 16, "1.1234567890", "1e3", "--1", "1 0")),
        *((3, cell, None) for cell in ("planned", "preliminary", "actual")),
        *((3, cell, "unknown-choice") for cell in ("Actual", "done")),
    ),
)  # fmt: skip
def test_cells_of_figures(tmp_path: Path, column: int, cell: str, code: str | None) -> None:
    cells = ROW.split(",")
    cells[column] = cell
    rows, problems = load_rows(tmp_path, HEAD + ROW + "\n" + ",".join(cells) + "\n")
    starts = [1 + sum(len(one) + 1 for one in cells[:at]) for at in range(len(cells))]
    assert told(problems) == ([(f"metrics/data/m.csv:3:{starts[column]}", code)] if code else [])
    assert len(rows) == (1 if code else 2)
    if not code:
        read = rows[1]
        expected = [each.strip() for each in cells]
        assert [read.period, read.area, str(read.value), read.status, read.source] == expected
        assert str(read.place) == f"metrics/data/m.csv:3:{starts[-1]}"
        assert isinstance(read.value, Decimal)


@pytest.mark.parametrize(
    ("text", "found"),
    (
        (HEAD, [("metrics/data/m.csv", "data-none")]), (HEAD + "\n\n", [("metrics/data/m.csv", "data-none")]),
        ("", [("metrics/data/m.csv:1:1", "data-columns")]), (ROW, [("metrics/data/m.csv:1:1", "data-columns")]),
        (HEAD + "\n" + ROW + ",x\n", [("metrics/data/m.csv:3:1", "data-row")]),
        (HEAD + "2020,a\n", [("metrics/data/m.csv:2:1", "data-row")]),
        (HEAD + ROW + "\n" + "x" * 140_000 + "\n", [("metrics/data/m.csv:3:1", "data-cell")]),
    ),
)  # fmt: skip
def test_rows_of_figures(tmp_path: Path, text: str, found: list[tuple[str, str]]) -> None:
    rows, problems = load_rows(tmp_path, text)
    assert (rows, told(problems)) == ((), found)
    assert all(one.args.get("expected", 5) in (5, HEAD.strip()) for one in problems)


@pytest.mark.parametrize(
    ("name", "near"),
    (("m.csv", ""), ("M.csv", ""), ("../m.csv", "m.csv"), ("m.txt", "m.csv"), ("link.csv", ""), ("n.csv", ""),
     ("folder.csv", "")),
)  # fmt: skip
def test_the_file_of_figures(tmp_path: Path, name: str, near: str) -> None:
    write(
        tmp_path,
        {"metrics/data/m.csv": HEAD + ROW, "metrics/data/M.csv": HEAD, "metrics/data/m.txt": HEAD, "metrics/m.csv": HEAD},
    )
    (tmp_path / "metrics/data/link.csv").symlink_to("m.csv")
    (tmp_path / "metrics/data/folder.csv").mkdir()
    problems = Problems()
    rows = load_data(SourceTree(tmp_path), entry("metric", "m", data=name), problems)
    assert len(rows) == (name == "m.csv")
    is_misnamed = name == "M.csv"
    missing = ("metric/m#data", "data-missing", {"file": f"metrics/data/{name}", "near": near})
    named = ("metrics/data/M.csv", "file-name", {"expected": "m.csv"})
    assert [(str(one.place), one.code, one.args) for one in problems] == ([] if rows else [named if is_misnamed else missing])
    assert load_data(SourceTree(tmp_path), entry("metric", "m"), problems) == ()
    assert load_data(SourceTree(tmp_path), entry("recipe", "m"), problems) == ()
    assert figures.STATES == ("planned", "preliminary", "actual")


def nested(depth: int) -> str:
    return "[" * (depth - 1) + "a" + "]" * (depth - 1)


@pytest.mark.parametrize(
    ("text", "found"),
    (
        (nested(20), []), (nested(21), [("a:1:21", "too-deep")]),
        ("\n".join(["- a"] * 9_999), []), ("\n".join(["- a"] * 10_000), [("a:10000:3", "too-many-nodes")]),
        ("a: b\n", []), ("a: \x01", [("a:1:1", "yaml")]), ("", [("a", "empty-file")]), ("# a\n", [("a", "empty-file")]),
        ("a: 1\n---\nb: 2\n", [("a:2:1", "yaml-second-document")]), ("%YAML 1.1\n---\na: 1\n", [("a:1:1", "yaml-directive")]),
        ("%TAG ! x\n---\na: 1\n", [("a:1:1", "yaml-directive")]), ("a: *b\n", [("a:1:4", "yaml-alias")]),
        ("a: &b c\n", [("a:1:4", "yaml-anchor")]), ("a: &b [c]\n", [("a:1:4", "yaml-anchor")]),
        ("a: !!str c\n", [("a:1:4", "yaml-tag")]), ("a: !x {}\n", [("a:1:4", "yaml-tag")]),
        ("? [a]\n: b\n", [("a:1:3", "key-not-text")]), ("a: 1\n<<: {b: 1}\nb: 2\n", [("a:2:1", "yaml-merge")]),
        ("a: 1\n b: 2\n", [("a:2:3", "yaml-colon")]), ("a: 1\nb: 2\na: 3\n", [("a:3:1", "duplicate-key")]),
        ("a: b #c\n", [("a:1:6", "value-cut-off")]), ("a: b # c\n", [("a:1:6", "comment-after-value")]),
        ("a: #c\n", [("a:1:4", "value-cut-off")]), ("a: 'b' #c\n", []), ("a: |\n  b #c\n", []), ("a: b#c\n", []),
        ('a: "b\\u200b"\n', [("a:1:4", "hidden-character")]), ("a: '\\u200b'\n", []),
        ("a: @b\n", [("a:1:4", "yaml-token")]), ("a: 'b\n", [("a:1:4", "yaml-quote")]),
        ('a: "\\q"\n', [("a:1:5", "yaml-escape")]),
        ("a: b\nc\nd: e\n", [("a:2:1", "yaml-key")]), ("a:\n\t- b\n", [("a:2:1", "yaml-tab")]),
        ("a: [b\nc: d\n", [("a:1:4", "yaml-quote")]), ("a:\n  - b\n c\n", [("a:3:2", "yaml-indent")]),
        ("a: !b!c d\n", [("a:1:4", "yaml-tag")]), ('a: "b" c\n', [("a:1:8", "yaml-after-quote")]),
        ("a: 'b' c\n", [("a:1:8", "yaml-after-quote")]),
    ),
)  # fmt: skip
def test_what_yaml_may_hold(text: str, found: list[tuple[str, str]]) -> None:
    problems = Problems()
    parse(text, "a", problems)
    assert told(problems) == found
    assert all((one.severity == "warning") == (one.code == "comment-after-value") for one in problems)
    args = {"too-deep": {"limit": 20}, "too-many-nodes": {"limit": 10_000}, "yaml-anchor": {"name": "b"},
            "yaml-alias": {"name": "b"}}  # fmt: skip
    assert all(one.args == args[one.code] for one in problems if isinstance(args.get(one.code), dict))


def test_the_tree_of_a_text() -> None:
    problems = Problems()
    root = parse("a: b\nc:\n  - |\n    d\n  - 'e'\nf: x #y z\na: 2\ng: #h\n", "a", problems)
    assert isinstance(root, MappingNode)
    assert plain(root, "sv") == {"a": "b", "c": ["d\n", "e"], "f": "x", "g": "#h"}
    assert root.keys == {"a": (0, 0), "c": (1, 0), "f": (5, 0), "g": (7, 0)}
    assert [(one.code, one.args) for one in problems] == [
        ("value-cut-off", {"lost": "#y z"}), ("duplicate-key", {"key": "a", "line": 1}), ("value-cut-off", {"lost": "#h"}),
    ]  # fmt: skip
    assert [(item.text, item.start, item.end, item.block) for item in root.values["c"].items] == [
        ("d\n", (2, 4), (4, 0), True), ("e", (4, 4), (4, 7), False),
    ]  # fmt: skip
    problems = Problems()
    assert isinstance(parse(f"a: #{'b' * 60}", "a", problems), MappingNode)
    assert [one.args["lost"] for one in problems] == ["#" + "b" * 39]
    assert isinstance(parse("a", "a", problems), ScalarNode)


LINE = '<path d="M0 0h9" stroke="black"/>'


def drawing(inner: str = "", attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inner}</svg>'.encode()


@pytest.mark.parametrize(
    ("data", "fault"),
    (
        (drawing(), None), (drawing("<g/>" * 1_999), None), (drawing("<g/>" * 2_000), ("svg-too-large", "g", 1)),
        (drawing("<g>" * 19 + "</g>" * 19), None), (drawing("<g>" * 20 + "</g>" * 20), ("svg-too-large", "g", 1)),
        (drawing("\n<a/>"), ("svg-element", "a", 2)), (drawing("<svg/>"), ("svg-element", "svg", 1)),
        (b'<g xmlns="http://www.w3.org/2000/svg"/>', ("svg-element", "g", 1)), (b"<svg/>", ("svg-element", "svg", 1)),
        (drawing(attributes='onload="x"'), ("svg-attribute", "onload", 1)),
        (drawing(attributes='xmlns:x="y" x:href="z"'), ("svg-attribute", "href", 1)),
        (drawing('<g fill="url(#a)"/>'), None), (drawing('<g fill="url(#a-b )"/>'), None), (drawing('<g fill="url( #a)"/>'),
        ("svg-value", "url( #a)", 1)),
        (drawing('<g fill="url(a)"/>'), ("svg-value", "url(a)", 1)), (drawing('<g fill="url(//a)"/>'),
        ("svg-value", "url(//a)", 1)),
        (drawing('<g fill="URL(a)"/>'), ("svg-value", "URL(a)", 1)), (drawing('<g id="a:b"/>'), ("svg-value", "a:b", 1)),
        (drawing('<g fill="\\61"/>'), ("svg-value", "\\61", 1)), (drawing('<g fill="expression(1)"/>'),
        ("svg-value", "expression(1)", 1)),
        (drawing('<g fill="@import"/>'), ("svg-value", "@import", 1)), (drawing('<g aria-label="a: b"/>'), None),
        (drawing('<g font-family="a:b"/>'), None), (drawing(f'<g id="a:{"b" * 80}"/>'), ("svg-value", "a:" + "b" * 58, 1)),
        (b"<!DOCTYPE svg>" + drawing(), ("svg-doctype", "<!DOCTYPE", 1)), (b"<?x y?>" + drawing(), ("svg-instruction", "<?x", 1)),
        (b"<svg\n", ("svg-broken", "unclosed token", 1)), (b"", ("svg-broken", "no element found", 1)),
        (drawing("<g/>\n<g/>")[:-1], ("svg-broken", "unclosed token", 2)),
    ),
)  # fmt: skip
def test_what_a_drawing_may_hold(data: bytes, fault: object) -> None:
    assert svg_fault(data) == fault


@pytest.mark.parametrize(
    ("attributes", "size"),
    (
        ('width="30" height="20"', (30, 20)), ('width="30.6px" height=" 20.4 "', (31, 20)), ('width="0" height="0.2"', (1, 1)),
        ('width="30"', (300, 150)), ('width="30%" height="20" viewBox="0 0 7 8"', (7, 8)), ('viewBox="1,2 , 7.6 8.4"', (8, 8)),
        ('viewBox="-1 -2 0 0"', (300, 150)), ('viewBox="0 0 7"', (300, 150)), ('viewBox="0 0 7 8 9"', (300, 150)),
        ("", (300, 150)),
        ('width="99999" height="1"', (99_999, 1)), ('width="999999" height="1"', (300, 150)),
        ('viewBox="0 0 999999 1"', (999_999, 1)), ('viewBox="0 0 9999999 1"', (9_999_999, 1)),
    ),
)  # fmt: skip
def test_the_size_of_a_drawing(attributes: str, size: tuple[int, int]) -> None:
    assert svg_size(drawing(attributes=attributes)) == size


def small(kind: str, width: int = 600, height: int = 60) -> bytes:
    made = io.BytesIO()
    Image.new("1" if kind == "PNG" else "RGB", (width, height)).save(made, kind)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "code"),
    (
        ("a.jpg", lambda: small("JPEG"), None), ("a.jpeg", lambda: small("JPEG"), None), ("a.png", lambda: small("PNG"), None),
        ("a.webp", lambda: small("WEBP"), None), ("a.PNG", lambda: small("PNG"), None),
        ("a.png", lambda: small("JPEG"), "image-form"),
        ("a.gif", lambda: small("GIF"), "image-format"), ("b/c.png", lambda: small("PNG"), None),
        ("a.png", lambda: b"", "image-broken"), ("a.png", lambda: small("PNG", 599, 599), "image-small"),
        ("a.png", lambda: small("PNG", 60, 600), None), ("a.png", lambda: moving(600, 1), None),
        ("a.png", lambda: moving(600, 2), "image-animated"),
        ("a.png", lambda: small("PNG", 8_000, 5_000), None), ("a.png", lambda: small("PNG")[:20], "image-broken"),
        ("a.png", lambda: beginning(40_000_001, 1), "image-too-large"),
        ("a.png", lambda: beginning(400_000, 1_000), "image-too-large"),
        ("a.png", lambda: b"x" * (20 * 1024 * 1024 + 1), "image-too-large"),
        ("a.png", lambda: b"x" * (20 * 1024 * 1024), "image-broken"),
        ("a.svg", drawing, "svg-empty"), ("a.svg", lambda: drawing(LINE), None),
        ("a.svg", lambda: drawing("\n<a/>"), "svg-element"),
        ("a.svg", lambda: drawing(LINE + " " * (512 * 1024 - len(drawing(LINE)))), None),
        ("a.svg", lambda: drawing(LINE + " " * (512 * 1024 - len(drawing(LINE)) + 1)), "svg-heavy"),
    ),
)  # fmt: skip
def test_pictures(tmp_path: Path, name: str, data: Callable[[], bytes], code: str | None) -> None:
    path = tmp_path / "images" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(data())
    at = {"svg-element": "images/a.svg:2:1", "svg-empty": "images/a.svg"}
    expected = [(at.get(code, "recipe/r#images[1].file"), code)] if code else []
    assert told(named_picture(tmp_path, name)) == expected


def test_what_is_wrong_with_a_picture_is_told_of_all_that_name_it_until_it_is_another(tmp_path: Path) -> None:
    write(tmp_path, {"images/a.png": "x"})
    kept, broken, good = Shelf(), Problems(), Problems()
    for id in ("r", "s"):
        check_images(SourceTree(tmp_path), entry("recipe", id, images=[{**PICTURE, "file": "a.png"}]), broken, kept)
    assert told(broken) == [(f"recipe/{id}#images[1].file", "image-broken") for id in ("r", "s")]
    (tmp_path / "images/a.png").write_bytes(small("PNG"))
    check_images(SourceTree(tmp_path), entry("recipe", "r", images=[{**PICTURE, "file": "a.png"}]), good, kept)
    assert told(good) == []


PICTURE = {"alt": "Kuva", "credit": "Toimitus", "licence": "CC"}


def named_picture(folder: Path, name: str) -> Problems:
    problems = Problems()
    check_images(SourceTree(folder), entry("recipe", "r", images=[{**PICTURE, "file": name}]), problems)
    return problems


@pytest.mark.parametrize(
    ("name", "code", "near"),
    (
        ("a.png", None, ""), ("A.png", "image-missing", "a.png"), ("b.png", "image-missing", ""),
        ("folder", "image-missing", "folder/a.png"), ("folder/A.jpg", "image-missing", "folder/a.png"),
        ("link.png", "image-missing", ""), ("linked/a.png", "image-missing", "folder/a.png"), ("folder/a.png", None, ""),
        ("a.png/x.png", "image-missing", "a.png"), ("/a.png", "image-path", "a.png"),
        ("../a.png", "image-path", "a.png"), ("folder/../a.png", "image-path", "a.png"), ("a\\b.png", "image-path", ""),
        ("c:a.png", "image-path", ""), ("folder/./a.png", "image-name", "folder/a.png"), (".", "image-path", ""),
    ),
)  # fmt: skip
def test_the_way_to_a_picture(tmp_path: Path, name: str, code: str | None, near: str) -> None:
    folder = tmp_path / "images/folder"
    folder.mkdir(parents=True)
    for path in (folder / "a.png", folder.parent / "a.png", tmp_path / "a.png"):
        path.write_bytes(small("PNG"))
    (folder.parent / "link.png").symlink_to("a.png")
    (folder.parent / "linked").symlink_to("folder")
    problems = named_picture(tmp_path, name)
    assert [(str(one.place), one.code, one.args) for one in problems] == (
        [
            (
                "recipe/r#images[1].file",
                code,
                {"found": name} | ({"near": near} if code in {"image-path", "image-missing", "image-name"} else {}),
            )
        ]
        if code
        else []
    )
    assert images.MAX_PIXELS == 40_000_000
