"""Every language is written as its people write it, and each may be the only one of a cookbook."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pyphen
import pytest
from printing import Prints
from pydantic import TypeAdapter, ValidationError
from tongues import TONGUES
from trees import PROJECT, TESTS, check, inside, site_of, whole_page, write

from cookbook.cli.arguments import LISTED, parse
from cookbook.language.collation import collation_key, initial
from cookbook.language.speech import speech
from cookbook.language.speech.table import lacking, strings
from cookbook.language.tokens import slug
from cookbook.load.data import STATES
from cookbook.model import ALL_KINDS, KINDS
from cookbook.model.amounts import NBSP
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.quantity import Duration, Effort, GroupSize, Money
from cookbook.model.recipe import RECIPE
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Text
from cookbook.settings.faces import OURS

SORTS = {"duration": Duration, "effort": Effort, "cost": Money, "group": GroupSize}
QUANTITY = re.compile(r"(?m)^( +(duration|effort|cost|group|total): )(.+)$")
ENGLISH = TESTS / "english"


def read(sort: str, text: str, lang: str) -> str:
    """A quantity as we write it again."""
    return TypeAdapter(SORTS[sort]).validate_python(Text(text, lang)).in_words(lang).replace(NBSP, " ")


def test_every_language_is_known_to_the_tests() -> None:
    assert TONGUES.keys() == LANGUAGES.keys()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_quantities_are_read_as_people_write_them(lang: str) -> None:
    said = TONGUES[lang].said
    assert [read(*pair, lang) for pair in zip(("duration", "cost", "effort", "group"), said, strict=True)] == list(said.values())
    assert [
        read(sort, text, lang) for sort, text in zip(("duration", "cost", "effort", "group"), said.values(), strict=True)
    ] == list(said.values())


@pytest.mark.parametrize(("lang", "sort", "text"), [(lang, *pair) for lang, tongue in TONGUES.items() for pair in tongue.refused])
def test_what_another_people_writes_is_no_quantity(lang: str, sort: str, text: str) -> None:
    with pytest.raises(ValidationError, match="quantity"):
        read(sort, text, lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_stand_in_the_order_of_the_alphabet(lang: str) -> None:
    order = TONGUES[lang].order
    keys = [collation_key(word, lang) for word in order]
    assert all(before < after for before, after in pairwise(keys)), sorted(order, key=lambda word: collation_key(word, lang))
    letters = [initial(word, lang) for word in order]
    assert letters[0] == "#" and letters == [
        letter for letter, _ in sorted(zip(letters, keys, strict=True), key=lambda pair: pair[1])
    ]


def test_a_letter_of_its_own_heads_its_words() -> None:
    assert [initial("Äpfel", lang) for lang in ("fi", "sv", "en", "de", "nb")] == ["Ä", "Ä", "A", "A", "Æ"]
    assert [initial("Aalborg", lang) for lang in ("fi", "de", "nb", "da")] == ["A", "A", "Å", "Å"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_long_words_are_broken_where_the_language_breaks_them(lang: str) -> None:
    broken = TONGUES[lang].broken
    own = PROJECT / f"print/hyphens/hyph_{lang}.dic"
    patterns = pyphen.Pyphen(filename=own) if own.is_file() else pyphen.Pyphen(lang=lang)
    assert patterns.inserted(broken.replace("-", "")) == broken


@pytest.mark.parametrize("lang", LANGUAGES)
def test_days_and_months_are_written_out(lang: str) -> None:
    voice = speech(lang)
    assert (voice.date(date(2026, 3, 2)), voice.partial_date(PartialDate(2026, 3))) == TONGUES[lang].days


def test_nouns_keep_their_capital_in_german_alone() -> None:
    assert {lang: speech(lang).within("Rezepte") for lang in LANGUAGES} == dict.fromkeys(LANGUAGES, "rezepte") | {"de": "Rezepte"}


def only(lang: str, target: Path) -> Path:
    """The English tree as one whose only language is `lang`, its quantities and the title of its recipe in that."""
    if lang == "de":
        return TESTS / "german"

    def turned(found: re.Match[str]) -> str:
        sort = "cost" if found[2] == "total" else found[2]
        quantity = TypeAdapter(SORTS[sort]).validate_python(Text(found[3], "en"))
        return f"{found[1]}{quantity.in_words(lang).replace(NBSP, ' ')}"

    files = {path.relative_to(ENGLISH).as_posix(): path.read_text("utf-8") for path in ENGLISH.rglob("*.*")}
    files = {name.replace("pages/en/", f"pages/{lang}/"): QUANTITY.sub(turned, text) for name, text in files.items()}
    recipe = files["recipes/trial-programme.yml"]
    files["recipes/trial-programme.yml"] = recipe.replace("title: Trial programme", f"title: {TONGUES[lang].title}", 1)
    return write(target, files | {"cookbook.yml": f"languages: [{lang}]\n"})


@pytest.fixture(scope="module", params=LANGUAGES)
def alone(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Path]:
    """A language, a tree that has no other, and the folder with its site and data."""
    lang, folder = request.param, tmp_path_factory.mktemp(request.param)
    tree = only(lang, folder / "tree")
    said = inside("site", "--source", tree, "--out", folder / "out")
    assert said.status == 0, said.err
    return lang, tree, folder / "out"


@pytest.mark.program
def test_any_language_may_be_the_only_one(alone: tuple[str, Path, Path]) -> None:
    lang, tree, out = alone
    assert check(tree).status == 0
    for page in (out / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert set(re.findall(r'\blang="([^"]*)"', text)) <= {lang, "x-default"}, page
        assert all((page.parent / name).is_file() for name in re.findall(r'property="og:image" content="([^"]*)"', text)), page
        assert not re.search(r"<tbody>\s*</tbody>", text), page
    assert "og:image" not in whole_page(out / "site/index.html")
    assert not list((out / "site").rglob("og-*"))
    assert json.loads((out / "site/data/cookbook.json").read_text("utf-8"))["languages"] == [lang]
    assert (out / "site" / speech(lang).string("tool.search.slug") / "index.html").is_file()


@pytest.mark.program
def test_an_inflected_word_is_found(alone: tuple[str, Path, Path]) -> None:
    lang, _, out = alone
    index = out / "site" / speech(lang).string("tool.search.slug") / "index.json"
    line: list[Any] = [
        Path(sys.executable).with_name("node"),
        TESTS / "search/ask.mjs",
        PROJECT / "theme/js/search-engine.js",
        index,
    ]
    done = subprocess.run(line, input=json.dumps([TONGUES[lang].asked]), capture_output=True, text=True, check=True, timeout=60)
    pages = {path.parent.name: whole_page(path) for path in (out / "site").glob("*/*/index.html")}
    best = json.loads(done.stdout)["answers"][0]["urls"][0]
    assert f">{TONGUES[lang].title}</h1>" in pages[best.strip("/").rpartition("/")[2]]


@pytest.mark.program
def test_readers_see_no_word_of_another_language(alone: tuple[str, Path, Path]) -> None:
    """The desk speaks to writers, as `check` does: where a language lacks that, in English."""
    lang, tree, out = alone
    desk = out / "site" / speech(lang).string("tool.desk.slug")
    for page in (page for page in (out / "site").rglob("*.html") if page.parent != desk):
        assert foreign(visible(whole_page(page)), lang, tree) == set(), page.relative_to(out)


def visible(page: str) -> str:
    """The text of a page, and what is read out of its attributes."""
    spoken = re.findall(r'\b(?:alt|title|aria-label|placeholder|content)="([^"]*)"', page)
    text = re.sub(r"<[^>]+>", "\n", re.sub(r"(?s)<(script|style).*?</\1>|<code.*?</code>", "", page))
    return html.unescape("\n".join([text, *spoken])).replace(NBSP, " ")


FACES = re.compile("|".join(r"\s+".join(name.split()) for names in OURS.values() for name in names))
"""Names of typefaces, which are the same in every language."""


def foreign(text: str, lang: str, tree: Path) -> set[str]:
    """What a text says in Finnish or English; nothing that is a word of `lang` or of the tree too."""
    text = FACES.sub("", text)
    either = "|".join(sorted((re.escape(said) for said in others(lang, tree) if said in text), key=len, reverse=True))
    return set(re.findall(rf"(?<![\w-])(?:{either})(?![\w-]|\.csv)", text)) if either else set()


@cache
def others(lang: str, tree: Path) -> frozenset[str]:
    """What the program says in Finnish or English, but what is a word of `lang` or of the tree too."""
    own = "\n".join([*vocabulary(lang), *(path.read_text("utf-8") for path in tree.rglob("*.*") if path.is_file())])
    return frozenset(said for other in {"fi", "en"} - {lang} for said in vocabulary(other) if said not in own)


@cache
def vocabulary(lang: str) -> tuple[str, ...]:
    """Everything that the program says in a language, but the addresses of pages: tables are named like the English ones."""
    said = [text for key, text in strings(lang).items() if not key.endswith(".slug")]
    if lang == MODEL_LANGUAGE:
        for kind in ALL_KINDS.values():
            said += [kind.one, kind.many, kind.help, *told_in(kind.model.model_json_schema())]
    return tuple(text for text in said if "{" not in text and len(text) > 3)


@pytest.mark.program
def test_data_are_explained_in_the_language_of_the_content(alone: tuple[str, Path, Path]) -> None:
    lang, tree, out = alone
    data = out / "site/data"
    explained = [
        text
        for name in ("csv-metadata.json", "cookbook.schema.json")
        for text in told_in(json.loads((data / name).read_text("utf-8")))
    ]
    assert foreign("\n".join(explained), lang, tree) - set(STATES) == set()
    assert json.loads((data / "csv-metadata.json").read_text("utf-8"))["@context"][1] == {"@language": lang}


def told_in(node: object) -> Iterator[str]:
    """What a schema or a description of tables says of each field; records are named as in the model."""
    if isinstance(node, dict):
        fields = [field for field in node.get("properties", {}).values() if isinstance(field, dict)]
        said = [node.get("dc:description"), *(field.get(key) for field in fields for key in ("title", "description"))]
        yield from (text for text in said if isinstance(text, str))
    for part in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from told_in(part)


@pytest.mark.book
def test_every_language_is_printed(alone: tuple[str, Path, Path], prints: Prints) -> None:
    lang, tree, out = alone
    said = prints(tree, out, "--product", "cards")
    assert said.status == 0, said.err
    with pikepdf.open(out / "print/cards.pdf") as pdf:
        assert str(pdf.Root.Lang) == lang
    text = text_of(out / "print/cards.pdf")
    assert TONGUES[lang].title in text
    assert speech(lang)("deck_use_1") in text


@pytest.mark.book
def test_a_german_book_says_nothing_in_another_language(tmp_path: Path, prints: Prints) -> None:
    tree, out = only("de", tmp_path / "tree"), tmp_path / "out"
    said = prints(tree, out)
    assert said.status == 0, said.err
    made = {path.relative_to(out).as_posix(): text_of(path) for path in out.rglob("*.pdf")}
    assert {
        "site/downloads/kochbuch.pdf",
        "site/downloads/menu-erste-schritte.pdf",
        "print/book.pdf",
        "print/cover.pdf",
    } <= made.keys()
    assert {name: words for name, text in made.items() if (words := foreign(text, "de", tree))} == {}
    assert "höchstens 12.500 €" in made["print/book.pdf"]
    assert "2. November 2026" in made["print/book.pdf"]


def text_of(pdf: Path) -> str:
    done = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    return done.stdout.replace(NBSP, " ")


MIXED = (("sv", "fi"), ("de", "en", "fi"))


@pytest.mark.book
@pytest.mark.parametrize("languages", MIXED)
def test_any_language_may_come_first(languages: tuple[str, ...], tmp_path: Path, prints: Prints) -> None:
    own, *more = languages
    tree, out = tmp_path / "tree", tmp_path / "out"
    shutil.copytree(only(own, tmp_path / "own"), tree)
    settings = tree / "cookbook.yml"
    settings.write_text(settings.read_text("utf-8").replace(f"[{own}]", f"[{', '.join(languages)}]"), encoding="utf-8")
    recipe = {"de": "erprobungsprogramm"}.get(own, "trial-programme")
    for lang in more:
        write(tree, {f"recipes/{recipe}.{lang}.yml": f"title: {TONGUES[lang].title}\n"})
    assert check(tree).status == 0
    site = site_of(tree, out)
    for lang in languages:
        root = site / ("" if lang == own else lang) / speech(lang).kind(RECIPE, "slug")
        page = whole_page(root / recipe / "index.html")
        assert f'<html lang="{lang}"' in page
        assert f"{TONGUES[lang].title}</h1>" in page
        assert prints(tree, out, "--product", "cards", "--edition-lang", lang).status == 0
        with pikepdf.open(out / ("print" if lang == own else f"print/{lang}") / "cards.pdf") as pdf:
            assert str(pdf.Root.Lang) == lang


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_new_entry_of_each_kind_is_sound_in_every_language(lang: str, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(only(lang, tmp_path / "own"), tree)
    assert [inside("new", kind, "another", "--source", tree).status for kind in KINDS] == [0] * len(KINDS)
    said = check(tree)
    warning = f": {speech(lang).string('severity.warning')}: "
    assert (said.status, [line for line in said.lines if warning not in line]) == (0, [])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_check_counts_what_is_english(lang: str, tmp_path: Path) -> None:
    said = check(only(lang, tmp_path / "tree"), "--lang", "en").out
    count = len(lacking(lang))
    assert (f": {count} of the program’s own texts are in English, and readers see 0 of them." in said) == (count > 0)


@pytest.mark.parametrize(
    ("lang", "sentence"), (("fi", "pakollinen kenttä"), ("sv", "obligatoriska fältet"), ("de", "the required field"))
)
def test_messages_are_in_the_language_of_the_cookbook(lang: str, sentence: str, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(only(lang, tmp_path / "own"), tree)
    write(tree, {"recipes/half.yml": "status: draft\n"})
    assert any(sentence in line for line in check(tree).lines), check(tree).err
    assert any("the required field" in line for line in check(tree, "--lang", "en").lines)


HELPED = (("fi", "tarkista sisältö"), ("sv", "kontrollera innehållet"), ("en", "check the content"), ("de", "check the content"))


@pytest.mark.parametrize(("lang", "sentence"), HELPED)
def test_help_is_in_the_language_of_the_cookbook(
    lang: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for asked in (("--source", str(only(lang, tmp_path / "tree"))), ("--lang", lang)):
        for name in ("", *(each for each in LISTED if each != "test")):
            with pytest.raises(SystemExit) as ended:
                parse([*asked, *filter(None, (name,)), "--help"])
            said = capsys.readouterr().out
            assert ended.value.code == 0
            assert name or sentence in said
            assert "help." not in said


def test_help_is_no_worse_for_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    for wrong in (["check", "--lang"], ["check", "--lang", "xx"], ["check", "--source"]):
        with pytest.raises(SystemExit) as ended:
            parse(wrong)
        assert ended.value.code == 2
        assert wrong[1] in capsys.readouterr().err


def test_anchors_of_templates_are_not_finnish() -> None:
    """They stand in the addresses of readers of all languages."""
    theme = [path.read_text("utf-8") for path in (PROJECT / "theme").rglob("*") if path.suffix in (".j2", ".html")]
    anchors = {anchor for text in theme for anchor in re.findall(r'\bid="([a-z-]+)"', text)}
    assert "page-title" in anchors
    assert anchors & {slug(text) for text in vocabulary("fi")} - {slug(text) for text in vocabulary("en")} == set()
