"""Places, faults, translations, pages and borrowed texts: what the loader makes of small files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from making import LEAST, page, record, written
from pydantic import TypeAdapter
from trees import write

from cookbook.language.nearest import nearest
from cookbook.load import CONTENT, load, overlay
from cookbook.load.choices import Choices
from cookbook.load.entries import load_folder, validate
from cookbook.load.faults import shown
from cookbook.load.meant import field_meant, record_at
from cookbook.load.nodes import plain
from cookbook.load.pages import lent, load_pages, without_missing
from cookbook.load.parsing import parse
from cookbook.load.salvage import leaves
from cookbook.load.source import NodeSource
from cookbook.load.tree import HOME, SourceTree
from cookbook.load.vocabularies import load_vocabulary
from cookbook.model.book import EVERY, Entry, Faulty
from cookbook.model.ids import RecipeId
from cookbook.model.method import Method
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.model.text import Line, Prose, Text
from cookbook.model.vocabulary import PHASE, THEME
from cookbook.model.walk import walk
from cookbook.problems import CookbookError, Problems
from cookbook.settings.basics import open_tree

TEXT = """a: eka eka
b:
  - |
    toinen
      kolmas
    toinen
  - c: "eka
      kolmas"
    d:
      - x
e: ''
f: {g: h}
"""


def source_of(text: str, offset: int = 0) -> NodeSource:
    node = parse(text, "a.yml", Problems())
    assert node is not None
    return NodeSource("a.yml", node, tuple(text.split("\n")), offset)


@pytest.mark.parametrize(
    ("path", "snippet", "below", "place"),
    (
        ((), "", 0, "1:1"), (("a",), "", 0, "1:4"), (("a",), "eka", 0, "1:4"), (("a",), "ka e", 0, "1:5"),
        (("a",), "x", 0, "1:4"),
        (("a",), "eka", 1, "1:4"), (("a",), "a", 0, "1:6"), (("b",), "", 0, "3:3"), (("b", 0), "", 0, "3:5"),
        (("b", 0), "toinen", 0, "4:5"), (("b", 0), "toinen", 1, "6:5"), (("b", 0), "toinen", 2, "6:5"),
        (("b", 0), "toinen", 3, "4:5"),
        (("b", 0), "kolmas", 0, "5:7"), (("b", 0), "x", 1, "5:7"), (("b", 0), "x", 0, "4:5"), (("b", 0), "x", 9, "3:5"),
        (("b", 1), "", 0, "7:5"), (("b", 1, "c"), "", 0, "7:8"), (("b", 1, "c"), "kolmas", 0, "8:7"),
        (("b", 1, "c"), "eka", 0, "7:9"),
        (("b", 1, "c"), "x", 0, "7:8"), (("b", 1, "c"), "x", 1, "8:7"), (("b", 1, "d", 0), "", 0, "10:9"),
        (("b", 2), "", 0, "3:3"),
        (("b", 1, "x"), "", 0, "7:5"), (("e",), "", 0, "11:1"), (("f",), "", 0, "12:4"), (("f", "g"), "", 0, "12:8"),
        (("x",), "", 0, "1:1"), (("f",), "h", 0, "12:4"), (("a", "y"), "", 0, "1:4"),
    ),
)  # fmt: skip
def test_places(path: tuple[str | int, ...], snippet: str, below: int, place: str) -> None:
    line, column = place.split(":")
    assert str(source_of(TEXT).place(path, snippet, below)) == f"a.yml:{place}"
    assert str(source_of(TEXT, 10).place(path, snippet, below)) == f"a.yml:{int(line) + 10}:{column}"


@pytest.mark.parametrize(
    ("path", "place"),
    ((("a",), "1:1"), (("b", 1, "d"), "9:5"), (("b", 0), "3:5"), (("f", "g"), "12:5"), (("f", "x"), "12:4"), (("x",), "1:1")),
)
def test_places_of_keys(path: tuple[str | int, ...], place: str) -> None:
    assert str(source_of(TEXT).key_place(path)) == f"a.yml:{place}"


def test_faults_are_told_as_writers_count() -> None:
    assert [shown(path) for path in ((), ("a",), ("steps", 1, "text"), (0, "a"))] == ["", "a", "steps[2].text", "[1].a"]
    assert nearest("tittle", ["status", "title", "title-x"]) == "title"
    words = ("abcxy", "abxyz", "xbcde")  # Three of five letters are near; few slip at the first.
    assert [nearest("abcde", [word]) for word in words] == ["abcxy", "", ""]
    assert nearest("a", []) == ""


@pytest.mark.parametrize(
    ("path", "names"),
    (
        ((), Recipe), (("steps",), "title text methods documents duration output anchor"),
        (("steps", 0), "title text methods documents duration output anchor"),
        (("serving",), "duration effort cost group difficulty estimate"), (("legal",), "procurement state_aid privacy other"),
        (("title",), None),
        (("none",), Recipe),
    ),
)  # fmt: skip
def test_the_fields_at_a_path(path: tuple[str | int, ...], names: Any) -> None:
    record = record_at(Recipe, path)
    assert (list(record.model_fields) if record else None) == (
        names.split() if isinstance(names, str) else names and list(names.model_fields)
    )


@pytest.mark.parametrize(
    ("path", "meant"),
    (
        (("vaiheet",), "steps"), (("Ainekset",), "ingredients"), (("sammanfattning",), "summary"), (("stpes",), "steps"),
        (("steps", 0, "kesto"), "duration"), (("serving", "Kesto"), "duration"), (("kesto",), ""), (("title", "kesto"), ""),
    ),
)  # fmt: skip
def test_a_field_is_known_by_its_heading(path: tuple[str | int, ...], meant: str) -> None:
    assert field_meant(Recipe, path) == meant


def test_the_faults_of_a_record() -> None:
    text = (
        "tittle: Nimi\nsummary: lyhyt\nstatus: valmis\ntype: workshop\nuse_when: Aina.\noutput: Kortti.\nauthors: []\n"
        "reviewed: 2020-01-01\nserving: 1 h\nagenda:\n  - title: Työ\n    duration: 1\n    teksti: x\n"
        "themes: a\nlegal: {prvacy: x}\n"
        "templates:\n  - title: Pohja\n    fields: [Kenen haaste, ' ']\n"
    )
    source = source_of(text)
    problems = Problems()
    assert validate(Method, plain(source.node, "fi"), source, problems) is None
    said = {(str(one.place), one.code): {key: one.args.get(key) for key in ("field", "near", "least")} for one in problems}
    found = {(place, code): tuple(args.values()) for (place, code), args in said.items()}
    assert found == {
        ("a.yml:1:1", "unknown-field"): ("tittle", "title", None),
        ("a.yml:2:10", "too-short"): ("summary", None, 40),
        ("a.yml:3:9", "unknown-choice"): ("status", "", None),
        ("a.yml:7:10", "too-few"): ("authors", None, 1),
        ("a.yml:9:10", "fields-expected"): ("serving", "", None),
        ("a.yml:12:15", "quantity"): ("agenda[1].duration", "", None),
        ("a.yml:13:5", "unknown-field"): ("agenda[1].teksti", "text", None),
        ("a.yml:14:9", "list-expected"): ("themes", "[a]", None),
        ("a.yml:15:9", "unknown-field"): ("legal.prvacy", "privacy", None),
        ("a.yml:18:28", "empty"): ("templates[1].fields[2]", None, None),
    }
    (choice,) = [one for one in problems if one.code == "unknown-choice"]
    assert choice.args["found"] == "valmis"
    assert choice.args["choices"] == Choices.of(["draft", "tried", "established", "retired"], "choice.status.")


def test_what_is_sound_in_a_faulty_entry() -> None:
    data = written(
        {**LEAST["method"], "title": "", "themes": ["a", " "], "legal": {"privacy": "[x](recipe:y)"}, "agenda": "x"}, "fi"
    )
    found = dict(leaves(Method, {**data, "supplies": written(["Kynä", ["x"]], "fi"), "unknown": "x"}))
    assert found == {
        ("summary",): data["summary"], ("themes", 0): "a", ("legal", "privacy"): "[x](recipe:y)", ("supplies", 0): "Kynä",
        ("authors", 0): "Toimitus", ("use_when",): "Aina.", ("output",): "Kortti.",
    }  # fmt: skip
    assert type(found["legal", "privacy"]) is Prose
    assert type(found["supplies", 0]) is Line


BASE = record("method", supplies=["Kynä", "Lappu"], notes="Muista.", legal={"privacy": "Varo."})
DATA = written({**LEAST["method"], "supplies": ["Kynä", "Lappu"], "notes": "Muista.", "legal": {"privacy": "Varo."}}, "fi")


def laid(text: str) -> tuple[Any, list[tuple[str, str, dict[str, object]]]]:
    problems = Problems()
    merged = overlay.lay_over(DATA, BASE, source_of(text), "sv", problems)
    return merged, [(str(one.place), one.code, dict(one.args)) for one in problems]


def test_a_translation_is_laid_over() -> None:
    merged, told = laid("of: 12345678\ntitle: Namn\nsupplies: [Penna, Lapp]\nlegal:\n  privacy: Akta.\n")
    assert told == []
    assert (merged["title"], merged["title"].lang, merged["summary"].lang) == ("Namn", "sv", "fi")
    assert (merged["supplies"], merged["legal"]) == (["Penna", "Lapp"], {"privacy": "Akta."})
    assert (DATA["title"], "of" in merged) == ("Nimi", False)


@pytest.mark.parametrize(
    ("text", "place", "code", "args"),
    (
        ("supplies: [Penna]\n", "1:11", "translation-length", {"field": "supplies", "found": 1, "expected": 2}),
        ("supplies: [a, b, c]\n", "1:11", "translation-length", {"field": "supplies", "found": 3, "expected": 2}),
        ("status: tried\n", "1:9", "translation-not-text", {"field": "status"}),
        ("serving: {difficulty: 1}\n", "1:23", "translation-not-text", {"field": "serving.difficulty"}),
        ("title: [a]\n", "1:8", "text-in-brackets", {"field": "title"}),
        ("supplies: a\n", "1:11", "list-expected", {"field": "supplies", "near": ""}),
        ("legal: {of: x}\n", "1:9", "translation-extra", {"field": "legal.of", "near": ""}),
        ("tips: [a]\n", "1:1", "translation-left", {"field": "tips"}),
    ),
)  # fmt: skip
def test_what_no_translation_says(text: str, place: str, code: str, args: dict[str, object]) -> None:
    merged, told = laid(text)
    assert (merged, told) == (DATA, [(f"a.yml:{place}", code, args)])


def test_the_stamp_of_a_translation() -> None:
    over = source_of("of: 12345678\ntitle: Namn\nsupplies: [Penna, Lapp]\nstatus: x\n")
    done = overlay.translated_paths(BASE, over)
    assert done == {("title",), ("supplies", 0), ("supplies", 1)}
    assert (overlay.stamp_of(over), overlay.stamp_of(source_of("a: b")), overlay.stamp_of(source_of("of: [a]"))) == (
        "12345678", None, None,
    )  # fmt: skip
    stamp = overlay.digest(BASE, done)
    assert len(stamp) == 8
    assert stamp == overlay.digest(record("method", supplies=["Kynä", "Lappu"]), done)
    assert stamp != overlay.digest(record("method", supplies=["Kynä", "Muu"]), done)


def test_a_translation_is_whole_without_what_readers_never_see() -> None:
    texts = "title: N\nsummary: S\nuse_when: U\noutput: O\nsupplies: [a, b]\nlegal: {privacy: p}\nagenda:\n  - title: A\n"
    assert overlay.is_complete(BASE, overlay.translated_paths(BASE, source_of(texts)))
    for name in ("title", "output"):
        fewer = "\n".join(line for line in texts.split("\n") if not line.startswith(name))
        assert not overlay.is_complete(BASE, overlay.translated_paths(BASE, source_of(fewer)))
    hidden = record("method", notes="Muista.", synonyms=["muu"], authors=["Joku"])
    assert overlay.is_complete(hidden, overlay.translated_paths(hidden, source_of(texts)))


def test_a_translation_is_whole_without_addresses_and_files() -> None:
    lists = [{"name": "Lista", "access": "own", "url": "https://a.fi"}]
    base = record("metric", data="a.csv", data_sources=lists, equivalents=[{"system": "EAKR", "code": "RCO 1"}])
    rest = frozenset(path for path, value in walk(base) if isinstance(value, Text) and path[-1] not in ("url", "data", "code"))
    assert len(rest) < len([path for path, value in walk(base) if isinstance(value, Text)])
    assert overlay.is_complete(base, rest)
    assert not overlay.is_complete(base, rest - {("data_sources", 0, "name")})


def test_borrowed_pages_leave_out_what_a_tree_lacks() -> None:
    text = page("front", "alku").texts["fi"]
    body = Prose("[a](recipe:a) [b](recipe:b), [c](page:c) [d](page:d) [e](https://e.fi)", "fi")
    needs = TypeAdapter(type(text).model_fields["needs"].annotation).validate_python(
        [{"question": Line("Miksi?", "fi"), "recipes": ids} for ids in (["b", "a"], ["b"])]
    )
    lent_page = page("front", "alku")
    given = lent_page.__class__("front", {"fi": text.model_copy(update={"body": body, "needs": needs})}, lent_page.sources)
    left = without_missing(given, {("recipe", "a"), ("page", "d")}).texts["fi"]
    assert (left.body, left.body.lang) == ("[a](recipe:a) b, c [d](page:d) [e](https://e.fi)", "fi")
    assert [need.recipes for need in left.needs] == [(RecipeId("a"),)]


HEAD = "---\ntitle: Sivu\nsummary: Yksi virke, joka kertoo lukijalle, mitä sivulta löytyy.\norder: 1\nslug: a\neditions: [site]\n"


def test_pages_of_a_tree(tmp_path: Path) -> None:
    write(tmp_path, {
        "pages/fi/a.md": HEAD + "---\n\n\nTeksti.\n", "pages/sv/a.md": HEAD + "--- \nText.\n",
        "pages/sv/b.md": HEAD + "---\nText.\n",
        "pages/fi/c.md": HEAD + "Teksti.\n", "pages/fi/d.md": "x\n" + HEAD + "---\nTeksti.\n",
        "pages/fi/e.md": HEAD + "body: x\n---\nT.\n",
        "pages/fi/f.md": "---\n- a\n---\nT.\n", "pages/fi/g.md": HEAD + "---\n \n",
        "pages/fi/front.md": HEAD + "---\nTeksti.\n---\nLoppu.\n",
    })  # fmt: skip
    tree = SourceTree(tmp_path, languages=("fi", "sv"))
    problems = Problems()
    read = dict(load_pages(tree, problems))
    assert sorted(name for name, one in read.items() if one) == ["a", "front", "not-found"]
    assert sorted(name for name, one in read.items() if not one) == ["b", "c", "d", "e", "f", "g"]
    found = read["a"]
    assert found is not None
    assert [(lang, str(text.body), text.body.lang) for lang, text in found.texts.items()] == [
        ("fi", "Teksti.", "fi"), ("sv", "Text.", "sv"),
    ]  # fmt: skip
    assert str(found.sources["fi"].place(("body",), "Teksti")) == "pages/fi/a.md:10:1"
    assert str(found.sources["fi"].place(("title",))) == "pages/fi/a.md:2:8"
    front = read["front"]
    assert front is not None
    assert str(front.texts["fi"].body) == "Teksti.\n---\nLoppu."
    assert [(str(one.place), one.code) for one in problems] == [
        ("pages/fi/c.md:1:1", "front-matter-open"), ("pages/fi/d.md:1:1", "front-matter-missing"),
        ("pages/fi/e.md:7:1", "unknown-field"), ("pages/fi/g.md:7:1", "empty-needed"), ("pages/sv/b.md", "page-without-source"),
    ]  # fmt: skip
    assert lent(tree) == {"not-found"}
    (tmp_path / "pages/fi/not-found.md").write_text(HEAD + "---\nT.\n", encoding="utf-8")
    assert lent(tree) == frozenset()
    empty = SourceTree(tmp_path / "none", languages=("sv", "en"))
    assert lent(empty) == {path.stem for path in (HOME / "pages/fi").glob("*.md")}
    borrowed = dict(load_pages(empty, Problems()))["front"]
    assert borrowed is not None
    assert list(borrowed.texts) == ["sv", "en"]
    only = dict(load_pages(SourceTree(tmp_path / "none", languages=("xx",)), Problems()))["front"]
    assert only is not None
    assert list(only.texts) == ["en"]


WORDS = "a:\n  title: Sana\n  summary: Selitys, joka on tarpeeksi pitkä.\n"


@pytest.mark.parametrize(
    ("files", "keys", "told"),
    (
        ({"": WORDS}, ["a"], []),
        ({"": WORDS + "B: x\nc: x\nd: {title: x}\n"}, ["a", "b!", "c!", "d!"],
         [(".yml:4:1", "id-form"), (".yml:5:4", "fields-expected"),
          (".yml:6:4", "missing-field"), (".yml:6:12", "too-short")]),
        ({"": "- a\n"}, ["!"], [(".yml:1:1", "vocabulary-list")]), ({"": "a: '\n"}, ["a!"], [(".yml:1:4", "yaml-quote")]),
        ({"": WORDS, ".sv": "a:\n  title: Ord\nx: {}\n"}, ["a"], [(".sv.yml:3:1", "unknown-id")]),
        ({"": WORDS, ".sv": "- a\n"}, ["a"], [(".sv.yml:1:1", "vocabulary-list")]),
        ({"": WORDS, ".sv": "a: x\n"}, ["a"], [(".sv.yml:1:4", "fields-expected")]),
    ),
)  # fmt: skip
def test_a_vocabulary(tmp_path: Path, files: dict[str, str], keys: list[str], told: list[tuple[str, str]]) -> None:
    write(tmp_path, {f"vocabularies/themes{name}.yml": text for name, text in files.items()})
    problems = Problems()
    read = dict(load_vocabulary(SourceTree(tmp_path, languages=("fi", "sv")), THEME, problems))
    assert [key[1] + ("!" if isinstance(one, Faulty) else "") for key, one in read.items()] == keys
    assert {key[0] for key in read} == {"theme"}
    assert [(str(one.place).removeprefix("vocabularies/themes"), one.code) for one in problems] == told
    assert EVERY == ""
    word = read.get(("theme", "a"))
    if isinstance(word, Entry):
        assert (str(word.source.place(("title",))), word.untranslated) == ("vocabularies/themes.yml:2:10", {"sv"})


def test_a_vocabulary_in_two_languages(tmp_path: Path) -> None:
    write(tmp_path, {
        "vocabularies/themes.yml": WORDS + WORDS.replace("a:", "b:", 1),
        "vocabularies/themes.sv.yml": "a:\n  title: Ord\n  summary: En förklaring som är lång nog.\nb: {title: Ord}\n",
    })  # fmt: skip
    problems = Problems()
    read = dict(load_vocabulary(SourceTree(tmp_path, languages=("fi", "sv")), THEME, problems))
    found = [one for one in read.values() if isinstance(one, Entry)]
    assert [(one.texts["sv"].title, one.texts["fi"].title, one.untranslated) for one in found] == [
        ("Ord", "Sana", set()), ("Ord", "Sana", {"sv"}),
    ]  # fmt: skip
    assert (list(found[0].texts), list(found[0].sources), len(problems)) == (["fi", "sv"], ["fi", "sv"], 0)
    lent_words = dict(load_vocabulary(SourceTree(tmp_path / "none", languages=("sv",)), PHASE, problems))
    assert {one.written_in for one in lent_words.values() if isinstance(one, Entry)} == {"fi"}


RECIPE_TEXT = (Path(__file__).parents[1] / "base/recipes/kokeiluohjelma.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "code"),
    (
        ("b.yml", None), ("B.yml", "file-name"), ("con.yml", "id-reserved"),
        ("com1.yml", "id-reserved"), ("lpt9.yml", "id-reserved"), ("index.yml", "id-reserved"), ("index2.yml", None),
        ("com.yml", None),
        ("com10.yml", None), (f"{'b' * 64}.yml", None), (f"{'b' * 65}.yml", "id-form"), ("b.fi.yml", "translation-own"),
        ("b.xx.yml", "unknown-language"), ("b.sv.en.yml", "unknown-language"), ("b.sv.yml", "translation-alone"),
        ("a.sv.yml", None),
        (".b.yml", None), ("b.txt", None), ("b.yml/c", "not-a-file"),
    ),
)  # fmt: skip
def test_names_of_files(tmp_path: Path, name: str, code: str | None) -> None:
    text = "title: Försöksprogram\n" if ".sv." in name else RECIPE_TEXT
    write(tmp_path, {"recipes/a.yml": RECIPE_TEXT, f"recipes/{name}": text})
    problems = Problems()
    read = dict(load_folder(SourceTree(tmp_path, languages=("fi", "sv")), RECIPE, problems))
    assert [(str(one.place), one.code) for one in problems] == ([("recipes/" + name.removesuffix("/c"), code)] if code else [])
    new = code is None and name.endswith(".yml") and name not in ("a.sv.yml", ".b.yml")
    assert [key[1] for key, one in read.items() if isinstance(one, Entry)] == sorted(
        ["a", *([name.removesuffix(".yml")] if new else [])]
    )
    for one in problems:
        expected = {
            "file-ending": {"expected": "b.yml"}, "unknown-language": {"found": name[2:-4], "known": "sv"},
            "translation-alone": {"id": "b", "near": ""},
        }.get(one.code)  # fmt: skip
        assert expected is None or one.args == expected


def test_a_book_in_one_language_has_no_translations(tmp_path: Path) -> None:
    write(tmp_path, {"recipes/a.yml": RECIPE_TEXT, "recipes/a.sv.yml": "title: x\n"})
    problems = Problems()
    list(load_folder(SourceTree(tmp_path, languages=("fi",)), RECIPE, problems))
    assert [(one.code, one.args) for one in problems] == [("only-language", {"found": "sv", "known": "fi"})]


@pytest.mark.parametrize("text", ("- a\n", "title: x\n", "title: [\n", "\ufeff"))
def test_an_entry_with_faults_exists_all_the_same(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"recipes/a.yml": text, "recipes/b.sv.yml": text, "recipes/b.yml": RECIPE_TEXT})
    problems = Problems()
    read = dict(load_folder(SourceTree(tmp_path, languages=("fi", "sv")), RECIPE, problems))
    assert isinstance(read["recipe", "a"], Faulty)
    assert isinstance(read["recipe", "b"], Entry)
    assert problems.errors


@pytest.mark.parametrize(
    "name",
    (
        *CONTENT[:6],
        "vocabularies",
        "pages",
        "images",
        "theme",
        "print",
        "lexicon",
        "mkdocs.yml",
        "cookbook.yml",
        "cookbook.sv.yml",
        "schemas",
    ),
)
def test_no_symbolic_link_is_followed(tmp_path: Path, name: str) -> None:
    write(tmp_path / "tree", {"x/y": ""})
    (tmp_path / "tree" / name).symlink_to("x")
    with pytest.raises(CookbookError) as refused:
        open_tree(tmp_path / "tree")
    assert [(str(one.place), one.code) for one in refused.value.problems] == [(name, "not-a-file")]


def test_the_two_trees(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"own/a.yml": "", "own/x/b.yml": "", "own/x/.c.yml": "", "home/a.yml": "", "home/x/d.yml": "", "home/theme/e": ""},
    )
    tree = SourceTree(tmp_path / "own", tmp_path / "home", ("sv", "fi"))
    assert [tree.find(name) for name in ("a.yml", "theme", "none")] == [
        tmp_path / "own/a.yml", tmp_path / "home/theme", tmp_path / "home/none",
    ]  # fmt: skip
    assert tree.files_of("x") == {
        name: tmp_path / path
        for name, path in {".c.yml": "own/x/.c.yml", "b.yml": "own/x/b.yml", "d.yml": "home/x/d.yml"}.items()
    }
    assert tree.names("x", ".yml") == [".c", "b", "d"]
    assert [path.name for path in tree.files("x", ".yml")] == ["b.yml"]
    assert [tree.written_in(tmp_path / name) for name in ("own/a.yml", "home/a.yml")] == ["sv", "fi"]
    assert [tree.name(tmp_path / name) for name in ("own/x/b.yml", "home/x/d.yml", "other/y/z")] == ["x/b.yml", "x/d.yml", "z"]
    assert SourceTree(tmp_path).name(tmp_path / "a\udcff") == "a\\xff"


def test_prose_is_checked_wherever_it_stands(tmp_path: Path) -> None:
    bad = RECIPE_TEXT.replace("aidossa ympäristössä", "<b>")
    write(tmp_path, {
        "recipes/a.yml": bad, "recipes/b.yml": bad + "unknown: x\n", "recipes/c.yml": RECIPE_TEXT,
        "recipes/c.sv.yml": "problem: <i>\n", "pages/fi/front.md": HEAD + "---\n<u>\n",
    })  # fmt: skip
    problems = Problems()
    load(SourceTree(tmp_path), problems)
    found = [(str(one.place), one.args["found"]) for one in problems if one.code == "raw-html"]
    assert found == [
        ("pages/fi/front.md:8:1", "<u>"), ("recipes/a.yml:5:49", "<b>"), ("recipes/b.yml:5:49", "<b>"),
        ("recipes/c.sv.yml:1:10", "<i>"),
    ]  # fmt: skip


def test_pages_that_are_lent_name_nothing_that_a_tree_lacks(tmp_path: Path) -> None:
    write(tmp_path, {"recipes/a.yml": RECIPE_TEXT})
    problems = Problems()
    read = load(SourceTree(tmp_path), problems)
    named = [id for one in read.pages.values() for text in one.texts.values() for need in text.needs for id in need.recipes]
    assert named == []
    assert not any("](recipe:" in text.body for one in read.pages.values() for text in one.texts.values())
    assert "front" in read.pages
