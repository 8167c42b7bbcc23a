"""`init`: a new cookbook in each language passes `check` and builds; wrong answers and filled folders leave nothing behind."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
import yaml
from editors import faults
from trees import PROJECT, Said, change, check, environment, inside, process, typed_into

from cookbook.cli.init.answers import SPOKEN, TREES, Host
from cookbook.editor.files import EXTENSIONS, editor_settings
from cookbook.link.cookbook import read
from cookbook.machine import PARTS, PRINT
from cookbook.model import ENTRY_KINDS
from cookbook.model.languages import USUAL_LANGUAGES
from cookbook.problems import Problems

ANSWERS = {"title": "Kochbuch: Muster* & Söhne", "publisher": 'Stadt "Beispiel"', "place": "Beispiel"}
SITE, REPOSITORY = "https://kochbuch.example.org/", "https://git.example.org/stadt/kochbuch"


def init(folder: Path, **more: str) -> Said:
    """The command with good answers and those of `more`; an answer that is empty there is left out."""
    given = {name: answer for name, answer in {**ANSWERS, **more}.items() if answer}
    return inside("init", folder, *(part for name, answer in given.items() for part in (f"--{name}", answer)), "--lang", "en")


@pytest.mark.parametrize("languages", [*SPOKEN, ",".join(SPOKEN)])
def test_a_new_cookbook_passes_check_whole(languages: str, tmp_path: Path) -> None:
    said = init(tmp_path / "new", languages=languages, host="github", site=SITE, repository=REPOSITORY)
    assert (said.status, said.err) == (0, "")
    assert str(tmp_path / "new") in said.out
    said = check(tmp_path / "new", "--lang", "en")
    assert (said.out.splitlines()[0], said.err) == ("Checked: errors 0, warnings 0.", "")
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    found = read(tmp_path / "new", Problems())
    assert found.linked.book.languages == tuple(languages.split(","))
    assert {entry.key for entry in found.linked.book.entries.values() if entry.untranslated} == set()
    assert faults(tmp_path / "new") == []


def test_messages_are_in_the_language_of_the_new_cookbook(tmp_path: Path) -> None:
    given = ("--title", "Vår kokbok", "--publisher", "Staden", "--place", "Orten")
    said = inside("init", tmp_path, "--languages", "sv", *given)
    assert said.out.startswith("Kokboken är klar i mappen"), said.err
    assert "inte tom" in inside("init", tmp_path, "--languages", "sv,fi", *given).err
    assert "ei osata" in inside("init", tmp_path / "new", "--languages", "xx", *given).err


def test_the_first_cookbooks_hold_the_same_in_every_language() -> None:
    names = [
        {path.relative_to(TREES / lang).as_posix().replace(f"pages/{lang}/", "pages/") for path in (TREES / lang).rglob("*.*")}
        for lang in SPOKEN
    ]
    assert names == names[:1] * len(names)


@pytest.mark.program
@pytest.mark.parametrize("languages", [lang for lang in SPOKEN if lang != "en"])
def test_its_site_is_built(languages: str, tmp_path: Path) -> None:
    init(tmp_path / "new", languages=languages)
    said = inside("site", "--source", tmp_path / "new", "--out", tmp_path / "out")
    assert said.status == 0, said.err
    assert f'<html lang="{languages}"' in (tmp_path / "out/site/index.html").read_text("utf-8")


@pytest.mark.book
def test_everything_is_built_of_a_cookbook_that_says_only_what_it_must(tmp_path: Path) -> None:
    init(tmp_path / "new", languages="en")
    said = process("all", "--source", tmp_path / "new", "--out", tmp_path / "out", "--lang", "en")
    assert said.status == 0, said.err
    assert "warning" not in said.err
    made = {path.name for path in (tmp_path / "out/print").iterdir()}
    assert made >= {"book.pdf", "cover.pdf", "cards.pdf", "canvases.pdf", "poster.pdf", "menu-a-cookbook-in-a-year.pdf"}
    assert (tmp_path / "out/site/data").is_dir()


@pytest.mark.parametrize("host", get_args(Host))
def test_each_host_checks_builds_and_publishes(host: str, tmp_path: Path) -> None:
    init(
        tmp_path / "new",
        host=host,
        repository=REPOSITORY if host != "none" else "",
        generator="cookbook @ https://example.org/c.whl",
    )
    files = {"github": ".github/workflows/cookbook.yml", "gitlab": ".gitlab-ci.yml"}
    assert {name for name, file in files.items() if (tmp_path / "new" / file).exists()} == {host} - {"none"}
    guides = "".join((tmp_path / "new" / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    assert {"github": "Create pull request", "gitlab": "Create merge request", "none": "Send your file"}[host] in guides
    assert "<<" not in guides
    assert (tmp_path / "new/requirements.txt").read_text() == "cookbook @ https://example.org/c.whl\n"
    if host != "none":
        text = (tmp_path / "new" / files[host]).read_text("utf-8")
        assert "cookbook check" in text
        assert "cookbook all --out build\n" in text
        assert all(package in text for part in PARTS if PRINT in part.uses for package in part.packages)
        assert REPOSITORY in guides
        assert isinstance(yaml.load(text, yaml.CSafeLoader), dict)
        form = {"github": ".github/ISSUE_TEMPLATE/recipe.yml", "gitlab": ".gitlab/issue_templates/recipe.md"}[host]
        assert (tmp_path / "new" / form).is_file()


@pytest.mark.program
@pytest.mark.parametrize("status", [0, 1])
def test_gitlab_shows_the_report_of_check(status: int, tmp_path: Path) -> None:
    """The line of the job, run as it stands: the report is there either way, and a fault is in the log and ends it."""
    init(tmp_path / "new", host="gitlab", repository=REPOSITORY)
    if status:
        change(tmp_path / "new", "cases/first-recipe.yml", "summary:", "sumary:")
    job = yaml.load((tmp_path / "new/.gitlab-ci.yml").read_text("utf-8"), yaml.CSafeLoader)["make"]
    (line,) = [line for line in job["script"] if "cookbook check" in line]
    # From a checkout the tree has to be named; the installed package takes the present folder.
    shell = f'cookbook() {{ "{sys.executable}" -m cookbook "$@" --source . --lang en; }}; {line}'
    done = subprocess.run(
        ["sh", "-ec", shell], cwd=tmp_path / "new", env=environment(), capture_output=True, text=True, check=False
    )  # fmt: skip
    assert job["artifacts"]["when"] == "always"
    report = json.loads((tmp_path / "new" / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert (done.returncode, bool(report), "sumary" in done.stderr) == (status, bool(status), bool(status))


@pytest.mark.parametrize("lang", SPOKEN)
def test_its_readme_names_the_folder_of_every_kind(lang: str, tmp_path: Path) -> None:
    init(tmp_path / "new", languages=lang)
    text = (tmp_path / "new/README.md").read_text("utf-8")
    assert f"`{' '.join(f'{kind.path}/' for kind in ENTRY_KINDS)}`" in text


def test_words_of_the_answers_are_only_words(tmp_path: Path) -> None:
    """Neither YAML nor Markdown takes a title for its own."""
    init(tmp_path / "new", title="- [x](y) `z`: <b> # {a}", publisher="'Stadt': *eins*")
    found = read(tmp_path / "new", Problems()).linked.book
    (front,) = (page for name, page in found.pages.items() if name == "front")
    assert front.text("en")[0].title == "- [x](y) `z`: <b> # {a}"
    assert "\\*eins\\*" in found.pages["about"].text("en")[0].body


def test_what_pip_installed_from_is_installed_again(tmp_path: Path) -> None:
    """This checkout was installed from a folder, which nobody else has."""
    init(tmp_path / "new")
    assert re.fullmatch(r"\./generator/cookbook-[0-9.]+-py3-none-any\.whl\n", (tmp_path / "new/requirements.txt").read_text())
    assert not (tmp_path / "new/generator").exists()
    assert "Put the file that you installed" in (tmp_path / "new/README.md").read_text("utf-8")


def test_editors_know_the_schema_of_each_file(tmp_path: Path) -> None:
    assert json.loads((PROJECT / ".vscode/settings.json").read_text()) == editor_settings(USUAL_LANGUAGES)
    assert json.loads((PROJECT / ".vscode/extensions.json").read_text()) == EXTENSIONS
    init(tmp_path / "new", languages="en")
    settings = json.loads((tmp_path / "new/.vscode/settings.json").read_text())
    assert json.loads((tmp_path / "new/.vscode/extensions.json").read_text()) == EXTENSIONS
    assert settings["yaml.schemas"]["./schemas/recipe.schema.json"] == "recipes/*.yml"
    assert all((tmp_path / "new" / schema).is_file() for schema in settings["yaml.schemas"])


@pytest.mark.parametrize(
    ("answer", "wrong", "said"),
    [
        ("title", "x", "--title: the number of characters in the field title is 1,"),
        ("title", "x" * 61, "--title: the number of characters in the field title is 61,"),
        ("title", "", "init: the option --title is missing"),
        ("publisher", "", "init: the option --publisher is missing"),
        ("place", "", "init: the option --place is missing"),
        ("languages", "xx", "--languages: a cookbook cannot be made in the language xx"),
        ("languages", "en,en", "--languages: the language en"),
        ("host", "bitbucket", "--host: the value bitbucket of the field host"),
        ("site", "www.example.org", "--site: the address www.example.org"),
        ("repository", "git@example.org:x", "--repository: the address git@example.org:x"),
    ],
)
def test_a_wrong_answer_is_told_and_nothing_is_written(answer: str, wrong: str, said: str, tmp_path: Path) -> None:
    done = init(tmp_path / "new", **{answer: wrong})
    assert done.status == 1
    assert done.err.startswith(said), done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ["xx", "x" * 60])
def test_answers_at_the_limits_are_good(title: str, tmp_path: Path) -> None:
    assert init(tmp_path / "new", title=title).status == 0


@pytest.mark.parametrize(
    ("title", "name"),
    (
        ("Prøvebyens kogebog", "provebyens-kogebog"),
        ("Straßen & Plätze", "strassen-platze"),
        ("Con", "cookbook"),
        ("Æ" * 60, "cookbook"),
    ),
)
def test_a_title_becomes_a_name_as_it_is_spelt_without_its_letters(title: str, name: str, tmp_path: Path) -> None:
    assert init(tmp_path / "new", title=title).status == 0
    settings = yaml.load((tmp_path / "new/cookbook.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert (settings["name"], settings["file_name"]) == (name, name)


def test_an_empty_folder_is_filled_and_a_filled_one_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert init(tmp_path / "empty").status == 0
    before = sorted(path.name for path in (tmp_path / "empty").iterdir())
    said = init(tmp_path / "empty")
    assert (said.status, said.err) == (
        1,
        f"empty: the folder {tmp_path / 'empty'} is not empty: choose an empty or a new folder\n",
    )
    assert sorted(path.name for path in (tmp_path / "empty").iterdir()) == before
    (tmp_path / "file").write_text("x")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert [init(tmp_path / name).status for name in ("file", "link", "file/new")] == [1, 1, 1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "empty", "file", "link"]


def test_what_cannot_be_a_cookbook_is_not_left_by_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that cannot be renamed into its place stays as it was."""
    (tmp_path / "new").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("cookbook.cli.init.write.read", lambda stage, problems: (tmp_path / "new/late").write_text("x"))
    said = init(tmp_path / "new")
    assert said.status == 1
    assert [path.name for path in tmp_path.rglob("*")] == ["new", "late"]


def test_a_terminal_is_asked_and_a_wrong_answer_asked_for_again(tmp_path: Path) -> None:
    typed = ["xx", "sv,fi", "", "x", "Vår kokbok", "Staden", "Orten", "nej", "", "ingen", "gitlab", REPOSITORY]
    said = typed_into(("init", tmp_path / "new"), typed)
    assert "keittokirjaa ei osata tehdä kielellä xx" in said
    assert said.count("Kokbokens namn:") == 3
    assert said.count("Webbplatsens https-adress") == 2
    assert (tmp_path / "new/.gitlab-ci.yml").is_file()
    settings = yaml.load((tmp_path / "new/cookbook.yml").read_text("utf-8"), yaml.CSafeLoader)
    assert (settings["title"], settings["publisher"], settings["place"]) == ("Vår kokbok", "Staden", "Orten")
    assert settings["languages"] == ["sv", "fi"]
    assert settings["repository"] == {"host": "gitlab", "address": REPOSITORY, "branch": "main"}
    assert "site" not in settings


def test_a_terminal_is_asked_for_nothing_that_was_said(tmp_path: Path) -> None:
    given = ("--title", "Our book", "--publisher", "Town", "--place", "Here")
    assert "?" not in typed_into(("init", tmp_path / "new", "--lang", "en", *given), [])
    assert (tmp_path / "new/cookbook.yml").is_file()
