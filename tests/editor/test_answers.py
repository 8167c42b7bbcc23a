"""Answers under the headings of an issue form or a worksheet become the entry that was meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from desks import raw_of
from trees import BASE, Said, grow, inside

from cookbook.editor.answers import AnswerReader, best
from cookbook.editor.forms import Forms
from cookbook.editor.issue_forms import issue_forms
from cookbook.editor.questions import Asking, asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.link.titled import Titles
from cookbook.load import load
from cookbook.model.amounts import NBSP
from cookbook.model.book import Book
from cookbook.model.quantity import Duration
from cookbook.model.text import Text
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree

KINDS = {kind.name: kind for kind in asked_kinds()}
ISSUE = """\
### Nimi

Haastehaku Mallikaupungissa

### Tiivistelmä

Haasteita tuli yhdeksän, ja kahteen niistä löytyi yritys, jonka kanssa jatkettiin.

### Tekijät

Mallikaupunki

### Miten kävi

toimi muutettuna

### Kuka käytti

Mallikaupunki

### Milloin

2026-02

### Missä

_No response_

### Käytetyt reseptit

Kokeiluohjelma

### Mitä muutettiin

Haku jaettiin kahteen kierrokseen.

Ensimmäinen kesti kuukauden.
"""


@pytest.fixture(scope="module")
def book() -> Book:
    return load(open_tree(BASE), Problems())


def asked(book: Book, lang: str = "fi") -> Mapping[str, Sequence[Asking]]:
    forms = Forms(voice_of(book, lang), book.source_language)
    return {name: questions(kind, forms) for name, kind in KINDS.items()}


def from_form(tree: Path, file: Path, *more: str) -> Said:
    return inside("from-form", file, "--source", tree, "--lang", "fi", *more)


def test_an_issue_becomes_an_entry(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    issue = tmp_path / "issue.md"
    issue.write_text(ISSUE, encoding="utf-8")
    said = from_form(tree, issue)
    assert (said.status, said.err) == (0, "")
    made: Any = raw_of(tree / "adoptions/haastehaku-mallikaupungissa.yml")
    assert (made["outcome"], made["recipes"], made["start"]) == ("changed", ["kokeiluohjelma"], "2026-02")
    assert made["changed"].count("\n\n") == 1
    assert not {"areas", "reviewed"} & made.keys()
    assert "on jo olemassa" in from_form(tree, issue).err


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    issue = tmp_path / "issue.md"
    issue.write_text("### Nimi\n\nAamukahvit\n\n### Pulma\n\nYritykset eivät tunne toisiaan.\n", encoding="utf-8")
    said = from_form(tree, issue, "--kind", "recipe")
    assert said.status == 1
    assert "pakollinen kenttä steps puuttuu" in said.err
    assert (tree / "recipes/aamukahvit.yml").is_file()


@pytest.mark.parametrize(("name", "text"), [("a.md", "Hei, tässä on ajatus."), ("a.docx", "no zip"), ("none.md", None)])
def test_what_has_no_answers_is_said(name: str, text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = from_form(grow(tmp_path / "tree"), tmp_path / name)
    assert said.status == 1
    assert "ei löydy vastauksia" in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("case", ["base", "rich"])
def test_every_entry_comes_back_from_its_own_answers(case: str, tmp_path: Path) -> None:
    """Each entry written under the headings, and read again: nothing that was asked for is lost or another."""
    tree = grow(tmp_path / "tree", *([BASE.parent / case] if case != "base" else []))
    book = load(open_tree(tree), Problems())
    reader = AnswerReader(Titles(book))
    tried = 0
    for kind in KINDS.values():
        known = asked(book)
        for path in sorted((tree / kind.path).glob("*.yml")):
            if path.name.count(".") > 1:
                continue
            raw: Any = raw_of(path)
            text = "\n\n".join(f"### {one.title}\n\n{answer(one.form, found(raw, one.path))}" for one in known[kind.name])
            assert best(text, known) == kind.name
            for one in known[kind.name]:
                meant = found(raw, one.path)
                assert found(reader.values(text, known[kind.name]), one.path) == meant, (path, one.path)
            tried += 1
    assert tried > 5


def found(raw: Any, path: Sequence[str]) -> Any:
    for name in path:
        raw = raw.get(name) if isinstance(raw, Mapping) else None
    return raw


def answer(form: Mapping[str, Any], value: Any) -> str:
    """A value as somebody writes it below its heading."""
    if value is None:
        return "_No response_"
    if form["type"] != "list":
        return said(form, value)
    item = form["item"]
    if item["type"] == "record":
        return "\n\n".join("\n".join(lines(item, one)) for one in value)
    if item["type"] == "choice":
        return "\n".join(f"- [{'X' if word in value else ' '}] {meaning or word}" for word, meaning in item["words"])
    return "\n".join(f"- {said(item, one)}" for one in value)


def lines(item: Mapping[str, Any], value: Mapping[str, Any]) -> list[str]:
    known = {one["name"]: one for one in item["fields"]}
    told = {
        name: ", ".join(one) if isinstance(one, list) else said(known[name], one)
        for name, one in value.items()
        if known[name]["type"] != "record"
    }
    return [f"{known[name]['title']}: {one}" for name, one in told.items()]


def said(form: Mapping[str, Any], value: str) -> str:
    return (
        next((meaning for word, meaning in form["words"] if word == value and meaning), value)
        if form["type"] == "choice"
        else value
    )


def test_forms_of_hosts_can_be_read(book: Book) -> None:
    forms = {Path(path).name: yaml.load(text, yaml.CSafeLoader) for path, text in issue_forms(book, "github").items()}
    assert len({form["name"] for form in forms.values()}) == len(forms) == len(KINDS) * len(book.languages)
    for name, form in forms.items():
        assert form["labels"] == ["proposal", name.partition(".")[0]]
        assert len({one["id"] for one in form["body"][1:]}) == len(form["body"]) - 1
        assert {one["type"] for one in form["body"]} <= {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        assert any(one.get("validations", {}).get("required") for one in form["body"])
    text = issue_forms(book, "gitlab")[".gitlab/issue_templates/adoption.md"]
    assert "## Miten kävi (pakollinen)" in text
    assert "/label ~proposal ~adoption" in text
    assert "muutettuna, ei toiminut. -->" in text  # The help names the choices, so they do not follow it once more.
    metric = issue_forms(book, "gitlab")[".gitlab/issue_templates/metric.en.md"]
    assert "<!-- The unit of the number. number, per cent," in metric
    assert "tehtiin? -->" in issue_forms(book, "gitlab")[".gitlab/issue_templates/metric.md"]


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_an_issue_of_each_language_becomes_an_entry(lang: str, tmp_path: Path) -> None:
    """The form as GitHub has it, answered in its own words: choices and titles become those of the content, quantities stay."""
    tree = grow(tmp_path / "tree")
    book = load(open_tree(tree), Problems())
    name = "method" if lang == "fi" else f"method.{lang}"
    form = yaml.load(issue_forms(book, "github")[f".github/ISSUE_TEMPLATE/{name}.yml"], yaml.CSafeLoader)
    answered = {
        "title": "Aamukahvit",
        "type": option(form, "type", 0),
        "serving-duration": Duration.read(Text("4 vk", "fi")).in_words(lang).replace(NBSP, " "),
        "serving-difficulty": option(form, "serving-difficulty", 1),
    }
    lines = (f"### {one['attributes']['label']}\n\n{answered.get(one['id'], '_No response_')}\n\n" for one in form["body"][1:])
    issue = tmp_path / "issue.md"
    issue.write_text("".join(lines), encoding="utf-8")
    said = from_form(tree, issue)
    name = f"methods/aamukahvit{'' if lang == 'fi' else f'.{lang}'}.yml"
    made: Any = raw_of(tree / name)
    assert (made["type"], made["serving"]) == ("workshop", {"duration": answered["serving-duration"], "difficulty": "2"})
    assert "serving" not in said.err
    assert ("toimitus tekee komennolla new tiedoston methods/aamukahvit.yml" in said.err) == (lang != "fi")
    assert "on jo olemassa" in from_form(tree, issue).err


def asking(form: Any, id: str) -> Any:
    return next(one["attributes"] for one in form["body"] if one.get("id") == id)


def option(form: Any, id: str, place: int) -> str:
    return str(asking(form, id)["options"][place])


def test_the_apostrophe_of_a_word_is_curled(book: Book) -> None:
    text = "### Nimi\n\nRei'itys\n\n### Tiivistelmä\n\nEi vaa'an 'kieltä', ei 5' 7'.\n"
    values = AnswerReader(Titles(book)).values(text, asked(book)["recipe"])
    assert values == {"title": "Rei’itys", "summary": "Ei vaa’an 'kieltä', ei 5' 7'."}


def test_a_form_shows_a_quantity_in_its_own_language(book: Book) -> None:
    form = yaml.load(issue_forms(book, "github")[".github/ISSUE_TEMPLATE/recipe.sv.yml"], yaml.CSafeLoader)
    assert "6–9 mån" in asking(form, "serving-duration")["description"]


def test_forms_are_written_for_the_host_of_the_repository(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    settings = tree / "cookbook.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + "repository: {host: gitlab, address: https://gitlab.com/kaupunki/kirja}\n",
        encoding="utf-8",
    )
    said = inside("forms", "--source", tree)
    assert said.status == 0, said.err
    assert (tree / ".gitlab/issue_templates/recipe.md").is_file()
    assert not (tree / ".github").exists()


def test_a_worksheet_is_filled_in_with_word_and_read(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    made = inside("data", "--source", tree, "--out", tmp_path / "out")
    assert made.status == 0, made.err
    sheet = tmp_path / "out/site/data/worksheets/sv/adoption.docx"
    told = {
        "Namn": "Utmaningar i Modellstad",
        "Sammanfattning": "Nio utmaningar kom in, och till två av dem hittades ett företag att gå vidare med.",
        "Skribenter": "Modellstad", "Hur det gick": "fungerade", "Vem som använde": "Modellstad", "När": "2026",
        "Använda recept": "kokeiluohjelma", "Lärdom": "Börja tidigare.\nFråga företagen först.",
    }  # fmt: skip
    word = docx.Document(str(sheet))
    for at, paragraph in enumerate(word.paragraphs):
        key = paragraph.text.partition(" (")[0]
        if paragraph.style.name == "Heading 1" and key in told:
            first, *rest = told.pop(key).split("\n")
            word.paragraphs[at + 2].text = first
            for line in rest:
                word.paragraphs[at + 2]._p.addnext(word.add_paragraph(line)._p)
    assert told == {}
    filled = tmp_path / "filled.docx"
    word.save(str(filled))
    said = from_form(tree, filled)
    assert said.status == 0, said.out + said.err
    entry: Any = raw_of(tree / "adoptions/utmaningar-i-modellstad.sv.yml")
    assert (entry["outcome"], entry["recipes"]) == ("worked", ["kokeiluohjelma"])
    assert entry["lesson"] == "Börja tidigare.\n\nFråga företagen först."
