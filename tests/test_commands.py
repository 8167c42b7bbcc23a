"""The command line as people and machines meet it: exit status, one line a problem, formats, languages."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from trees import Said, check, command, environment, inside, process, write

from cookbook.cli import UNREAD
from cookbook.cli.arguments import parse
from cookbook.load.tree import HOME
from cookbook.model import ENTRY_KINDS

PROBLEM = re.compile(r"[^:\n]+(:[1-9][0-9]*:[1-9][0-9]*)?: .+")
KINDS = [kind.name for kind in ENTRY_KINDS]


def spoil(tree: Path) -> Path:
    path = tree / "challenges/hukkalampo.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("state: open", "state: avoin"), encoding="utf-8")
    return tree


@pytest.mark.program
def test_good_tree_has_status_0(tree: Path) -> None:
    said = command("check", "--source", tree)
    assert (said.status, said.err) == (0, "")


@pytest.mark.program
def test_problems_have_status_1_and_a_line_each(tree: Path) -> None:
    said = command("check", "--source", spoil(tree))
    assert said.status == 1
    assert said.lines and all(PROBLEM.fullmatch(line) for line in said.lines)
    assert said.lines[0].startswith("challenges/hukkalampo.yml:5:8: ")


@pytest.mark.program
@pytest.mark.parametrize("build", (("site", "--engine", "folder"), ("site",), ("all", "--no-pdf"), ("print",)), ids=" ".join)
def test_a_build_stops_at_problems_before_it_writes(build: tuple[str, ...], tree: Path, tmp_path: Path) -> None:
    said = process(*build, "--source", spoil(tree), "--out", tmp_path / "out")
    assert said.status == 1
    assert "challenges/hukkalampo.yml:5:8: " in said.err
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.program
@pytest.mark.parametrize(
    "words",
    (
        ("baka",), ("check", "--format", "xml"), ("check", "--lang", "no"), ("site", "--engine", "hugo"), ("new", "recipe"),
        ("new",), ("lexicon", "extra"), ("--mystery",), ("serve", "--port", "ovi"), ("serve", "--no-pdf"),
    ),
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_has_status_2(words: tuple[str, ...]) -> None:
    said = command(*words)
    assert said.status == 2
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    (
        (("chekc",), ("komentoa chekc ei ole", "kommandot chekc finns inte", "there is no command chekc")),
        (("new",), ("puuttuu LAJI, TUNNISTE", "saknar SLAG, ID", "lacks KIND, ID")),
        (("new", "recipe"), ("puuttuu TUNNISTE", "saknar ID", "lacks ID")),
        (("metric",), ("puuttuu TUNNISTE:", "saknar ID:", "lacks ID:")),
        (("take",), ("puuttuu TIEDOSTO:", "saknar FIL:", "lacks FILE:")),
        (("check", "--format", "xml"), ("arvoa 'xml' ei ole", "värdet 'xml' finns inte", "there is no value 'xml'")),
        (("check", "--format"), ("arvo puuttuu", "värdet saknas", "the value is missing")),
        (("check", "--hints=1"), ("arvo '1' on liikaa", "värdet '1' är för mycket", "the value '1' is too much")),
        (("check", "--f", "json"), ("kirjoita valitsin kokonaan", "skriv ut hela valet", "write the option in full")),
        (("check", "--hint", "--foramt", "json"), ("Tarkoititko --format?", "Menade du --format?", "Did you mean --format?")),
        (("--mystery",), ("valitsinta --mystery ei ole", "valet --mystery finns inte", "there is no option --mystery")),
        (("doctor", "all", "ovi"), ("komennon lopussa on liikaa (ovi)", "slutet av kommandot (ovi)", "end of the command (ovi)")),
        (("serve", "--port", "0"), ("--port: portti 0", "--port: porten 0", "--port: the port 0")),
    ),
    ids=str,
)
@pytest.mark.parametrize("number", range(3), ids=("fi", "sv", "en"))
def test_a_line_that_is_wrong_is_told_in_the_readers_language(
    words: tuple[str, ...], told: Sequence[str], number: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([*words, "--lang", ("fi", "sv", "en")[number]])
    *_, last = capsys.readouterr().err.splitlines()
    assert ended.value.code == 2
    assert told[number] in last
    assert not {"error", "argument", "invalid", "required"} & set(last.split())


@pytest.mark.parametrize(
    ("said", "lang"),
    (
        ("sv_FI.UTF-8", "sv"),
        ("en_GB", "en"),
        ("en", "en"),
        ("C.UTF-8", "fi"),
        ("fr_FR.UTF-8", "fi"),
        ("", "fi"),
        ("svensk", "fi"),
    ),
)
def test_where_there_is_no_cookbook_the_machine_says_the_language(
    said: str, lang: str, tmp_path: Path, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", said)
    assert [parse(["check", "--source", str(folder)]).lang for folder in (tmp_path / "none", tree)] == [lang, "fi"]
    assert parse(["check", "--source", str(tmp_path), "--lang", "de"]).lang == "de"


@pytest.mark.program
@pytest.mark.parametrize("module", ("cookbook.cli.arguments", "cookbook.cli.check"))
def test_an_interrupt_while_modules_are_read_ends_without_a_word(module: str, tmp_path: Path, tree: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import signal, sys\n"
        "class Interrupts:\n"
        "    def find_spec(name, path, target=None):\n"
        f"        name == {module!r} and signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Interrupts)\n",
        encoding="utf-8",
    )
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    said = process("check", "--source", tree, PYTHONPATH=path)
    assert (said.status, said.out, said.err) == (130, "", "")


@pytest.mark.parametrize(
    ("words", "code"),
    (
        (("check", "--source", "/olematon"), "kansiota /olematon ei ole"),
        (("new", "ohje", "uusi"), "lajia ohje ei ole"),
        (("new", "recip", "uusi"), "Tarkoititko recipe?"),
        (("new", "resepti", "../uusi"), "Tarkoititko uusi?"),
        (("new", "recipe", "../uusi"), "tunniste ../uusi ei kelpaa"),
        (("new", "recipe", "con"), "tunniste con on varattu"),
        (("new", "recipe", "uusi", "--source", "/olematon"), "kansiota /olematon ei ole"),
    ),
)
def test_a_wrong_wish_is_one_line(words: tuple[str, ...], code: str, tree: Path) -> None:
    source = () if "--source" in words else ("--source", tree)
    said = inside(*words, *source)
    assert said.status == 1
    assert len(said.lines) == 1
    assert code in said.err


@pytest.mark.parametrize("standing", (True, False))
def test_who_stands_in_a_cookbook_means_it(standing: bool, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not the checkout whose command is run, which is meant everywhere else."""
    monkeypatch.chdir(tree if standing else tree.parent)
    assert parse(["check"]).source == (tree.resolve() if standing else HOME)


@pytest.mark.program
def test_who_reads_no_further_has_seen_enough(tree: Path) -> None:
    """A traceback would say that something is wrong where somebody typed `| head`."""
    read, written = os.pipe()
    os.close(read)
    line = [sys.executable, "-m", "cookbook", "check", "--source", str(tree), "--format", "json"]
    try:
        done = subprocess.run(line, stdout=written, stderr=subprocess.PIPE, check=False, timeout=600, env=environment())
    finally:
        os.close(written)
    assert (done.returncode, done.stderr) == (UNREAD, b"")


def test_an_empty_folder_is_said(tmp_path: Path) -> None:
    said = check(tmp_path)
    assert (said.status, len(said.lines)) == (1, 1)


def test_new_does_not_overwrite(tree: Path) -> None:
    before = (tree / "recipes/kokeiluohjelma.yml").read_bytes()
    assert inside("new", "recipe", "kokeiluohjelma", "--source", tree).status == 1
    assert (tree / "recipes/kokeiluohjelma.yml").read_bytes() == before


@pytest.mark.parametrize("lang", ("fi", "sv", "en"))
def test_messages_in_every_language(lang: str, tree: Path) -> None:
    word = {"fi": "valitse", "sv": "välj", "en": "choose"}[lang]
    assert word in check(spoil(tree), "--lang", lang).lines[0]


def test_json(tree: Path) -> None:
    said = check(spoil(tree), "--format", "json")
    (problem,) = json.loads(said.out)["problems"]
    assert (said.status, said.err) == (1, "")
    assert {key: problem[key] for key in ("file", "line", "column", "severity", "code")} == {
        "file": "challenges/hukkalampo.yml", "line": 5, "column": 8, "severity": "error", "code": "unknown-choice",
    }  # fmt: skip
    assert "avoin" in problem["message"]


ANNOTATION = re.compile(r"::(error|warning) file=[^,:\n]+,line=[1-9][0-9]*,col=[1-9][0-9]*::[^\n]+")


def annotations(said: Said) -> list[str]:
    lines = [line for line in said.out.splitlines() if line]
    assert lines and all(ANNOTATION.fullmatch(line) for line in lines)
    return lines


def test_github(tree: Path) -> None:
    said = check(spoil(tree), "--format", "github")
    assert said.status == 1
    assert annotations(said)[0].startswith("::error file=challenges/hukkalampo.yml,line=5,col=8::")


def test_github_commands_cannot_be_slipped_in(tree: Path) -> None:
    """Neither by the name of a file nor by what stands in it."""
    write(tree, {"challenges/a\n::set-output name=x::y.yml": "x: y\n"})
    path = tree / "challenges/hukkalampo.yml"
    text = path.read_text(encoding="utf-8").replace("state: open", 'state: "a\\n::add-mask::b %0A::stop"')
    path.write_text(text, encoding="utf-8")
    assert len(annotations(check(tree, "--format", "github"))) == 2


def test_everything_is_told_in_order(tree: Path) -> None:
    for name in ("recipes/kokeiluohjelma.yml", "methods/haastetyopaja.yml", "cases/mallihanke.yml"):
        path = tree / name
        path.write_text("vieras: 1\n" + path.read_text(encoding="utf-8") + "outo: 2\n", encoding="utf-8")
    places = [line.split(": ")[0].split(":") for line in check(tree).lines]
    keys = [(file, int(row), int(column)) for file, row, column in places]
    assert keys == sorted(keys)
    assert len({file for file, _, _ in keys}) == 3


@pytest.mark.parametrize("kind", KINDS)
def test_new_entry_passes_in_an_empty_folder(kind: str, tmp_path: Path) -> None:
    assert inside("new", kind, "oma-uusi", "--source", tmp_path).status == 0
    assert check(tmp_path).status == 0, check(tmp_path).err


@pytest.mark.parametrize("kind", KINDS)
def test_new_entry_passes_among_others(kind: str, tree: Path) -> None:
    assert inside("new", kind, "oma-uusi", "--source", tree).status == 0
    assert check(tree).status == 0, check(tree).err


@pytest.mark.program
def test_new_entries_make_a_site(tmp_path: Path) -> None:
    tree, out = tmp_path / "tree", tmp_path / "out"
    tree.mkdir()
    for kind in KINDS:
        assert inside("new", kind, "oma-uusi", "--source", tree).status == 0
    assert command("site", "--source", tree, "--out", out).status == 0
    for page in ("reseptit", "menetelmat", "mittarit", "tapaukset", "haasteet", "ruokalistat"):
        assert (out / "site" / page / "oma-uusi/index.html").is_file()


def test_translated_stamps_and_then_finds_changes(tree: Path) -> None:
    assert inside("translated", "--source", tree).status == 0
    assert check(tree).err == ""
    path = tree / "recipes/kokeiluohjelma.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("title: Kokeiluohjelma", "title: Kokeilut"), encoding="utf-8")
    assert check(tree).err == ""
    said = check(tree, "--hints")
    assert said.status == 0
    assert [line.split(":")[0] for line in said.lines] == ["recipes/kokeiluohjelma.en.yml", "recipes/kokeiluohjelma.sv.yml"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("--lang", "en", "check"), ("check", "--lang", "en")),
        (("--source=x", "--out", "print", "new", "recipe", "y"), ("new", "--source=x", "--out", "print", "recipe", "y")),
        (("--lang", "en"), ("all", "--lang", "en")),
        (("--out", "site", "--no-pdf"), ("all", "--out", "site", "--no-pdf")),
        ((), ("all",)),
    ],
)
def test_options_of_every_command_may_stand_before_it(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    assert parse(before) == parse(after)
