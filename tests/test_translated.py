"""A text that has changed since it was translated is shown as it was and as it is; stamps say what was translated."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from trees import change, check, inside, write

pytestmark = pytest.mark.program
RECIPE, SV = "recipes/kokeiluohjelma.yml", "recipes/kokeiluohjelma.sv.yml"
WORDS, PAGE = "vocabularies/glossary.sv.yml", "pages/sv/about.md"
WHOLE = """\
problem: Företaget har ingen möjlighet att pröva sin lösning i en verklig miljö.
ingredients: [En avgränsad utmaning]
roles:
  - task: Ser till att försöken håller tidtabellen.
steps:
  - title: Avgränsa
    text: Kom överens om frågan.
    output: Ett kort
  - title: Pröva
    text: |-
      Kom överens om *en* mätare. Följ den.

      1. Före
      2. Efter
  - title: Lär
    text: Skriv ned lärdomarna enligt [ordlistan](term:kokeilu).
evidence:
  - finding: I projektet gjordes 21 försök.
"""
TITLED = "title: {}\nsummary: {}\norder: 1\nslug: {}\neditions: [site]\n"
OURS = TITLED.format("Tietoa", "Sivu kertoo, kuka keittokirjan tekee ja kenelle se on tehty.", "tietoa")
THEIRS = TITLED.format("Om kokboken", "Sidan berättar vem som gör kokboken och för vem den är gjord.", "om")
WORD = """\
kokeilu:
  title: försök

  summary: Något nytt prövas i liten skala i en verklig miljö under en begränsad tid.
# slut
"""
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": "nobody@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}  # fmt: skip


def git(tree: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=tree, env={**os.environ, **GIT}, capture_output=True, check=True, timeout=60)


def shown(tree: Path, *more: str | Path) -> list[str]:
    said = inside("translated", "--show", "--lang", "en", "--source", tree, *more)
    assert (said.status, said.err) == (0, "")
    return said.out.splitlines()


@pytest.fixture
def stamped(tree: Path) -> Path:
    """A recipe, a word and a page in two languages, stamped."""
    (tree / "recipes/kokeiluohjelma.en.yml").unlink()
    with (tree / SV).open("a", encoding="utf-8") as file:
        file.write(WHOLE)
    ours, theirs = "Kaupunki tekee tämän sivun. Lukija korjaa sen.", "Staden gör den här sidan. Läsaren rättar den."
    pages = {
        "pages/fi/about.md": f"---\n{OURS}---\n\n{ours}\n\n- Sivu on vapaa.\n",
        PAGE: f"---\n{THEIRS}---\n\n{theirs}\n\n- Sidan är fri.\n",
    }
    write(tree, {WORDS: WORD, **pages})
    assert inside("translated", "--source", tree).status == 0
    return tree


@pytest.fixture
def kept(stamped: Path) -> Path:
    """The same, in a history of git."""
    git(stamped, "init", "-q")
    git(stamped, "add", ".")
    git(stamped, "commit", "-qm", "Begin")
    return stamped


def test_a_word_and_a_page_are_stamped_as_entries_are(stamped: Path) -> None:
    word = yaml.load((stamped / WORDS).read_text(encoding="utf-8"), yaml.CSafeLoader)["kokeilu"]
    head = yaml.load((stamped / PAGE).read_text(encoding="utf-8").split("---\n")[1], yaml.CSafeLoader)
    assert all(len(one["of"]) == 8 for one in (word, head))
    assert (stamped / WORDS).read_text(encoding="utf-8").endswith("# slut\n")
    assert inside("translated", "--source", stamped).out == ""
    assert check(stamped, "--hints").err == ""
    assert shown(stamped) == ["Every translation matches its original."]


def test_settings_are_stamped_and_shown_as_entries_are(kept: Path) -> None:
    stamps = [(kept / name).read_text(encoding="utf-8").splitlines()[-1] for name in ("cookbook.sv.yml", "print/edition.sv.yml")]
    assert all(stamp.startswith('of: "') and len(stamp) == len('of: "12345678"') for stamp in stamps)
    change(kept, "cookbook.yml", "tagline: Reseptejä kokeiltavaksi", "tagline: Reseptejä kaupungeille")
    changed = ["  before  Reseptejä kokeiltavaksi", "  now     Reseptejä kaupungeille"]
    assert shown(kept) == [
        "cookbook.sv.yml:2:10: tagline", *changed, "  sv      Recept att pröva",
        "cookbook.en.yml:2:10: tagline", *changed, "  en      Recipes to try",
    ]  # fmt: skip
    assert [line.split(":")[0] for line in check(kept, "--hints").lines] == ["cookbook.en.yml", "cookbook.sv.yml"]
    assert inside("translated", "--source", kept).out.split() == ["cookbook.en.yml", "cookbook.sv.yml"]


def test_a_word_on_one_line_has_no_room_for_a_stamp(tree: Path) -> None:
    text = "kokeilu: {title: försök}\n"
    write(tree, {WORDS: text})
    assert inside("translated", "--source", tree).status == 0
    assert (tree / WORDS).read_text(encoding="utf-8") == text


def test_a_change_is_shown_as_it_was_and_as_it_is(kept: Path) -> None:
    change(kept, RECIPE, "Sopikaa *yksi* mittari ja seuratkaa sitä.", "Sopikaa *kaksi* mittaria ja seuratkaa niitä.")
    change(kept, RECIPE, "2. Kokeilun jälkeen", "2. Kokeilun lopussa")
    assert shown(kept) == [
        f"{SV}:13:7: steps[2].text",
        "  before  Sopikaa *yksi* mittari ja seuratkaa sitä.",
        "  now     Sopikaa *kaksi* mittaria ja seuratkaa niitä.",
        "  sv      Kom överens om *en* mätare. Följ den.",
        f"{SV}:16:7: steps[2].text",
        "  before  2. Kokeilun jälkeen",
        "  now     2. Kokeilun lopussa",
        "  sv      2. Efter",
    ]


def test_of_a_paragraph_the_sentence_is_shown(kept: Path) -> None:
    change(kept, "pages/fi/about.md", "Lukija korjaa sen.", "Lukija kertoo siitä.\n\nUutta.")
    assert shown(kept) == [
        f"{PAGE}:10:27: body",
        "  before  Lukija korjaa sen.",
        "  now     Lukija kertoo siitä. Uutta.",
        "  sv      Läsaren rättar den.",
    ]


TEN = "Lukija korjaa sen tai kertoo siitä toimitukselle saman viikon aikana."
ELEVEN = TEN.replace("siitä", "siitä heti")
OTHER = "Toimitus vastaa kysymyksiin arkisin ja kokoaa vastaukset kerran vuodessa yhdelle sivulle kaikkien nähtäviksi."


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (TEN, TEN.replace("saman", "kahden"), []),
        (ELEVEN, ELEVEN.replace("saman", "kahden"), ["  changed  saman → kahden"]),
        (ELEVEN, ELEVEN.replace("sen tai", "sen").replace("saman", "kahden"), ["  changed  tai → –, saman → kahden"]),
        (TEN, ELEVEN, ["  changed  – → heti"]),
        (ELEVEN, OTHER, []),
    ],
)
def test_of_a_long_sentence_the_words_are_shown_that_changed(kept: Path, before: str, now: str, said: list[str]) -> None:
    change(kept, "pages/fi/about.md", "Lukija korjaa sen.", before)
    assert inside("translated", "--source", kept).out == f"{PAGE}\n"
    git(kept, "commit", "-qam", "Longer")
    change(kept, "pages/fi/about.md", before, now)
    assert [line for line in shown(kept) if "→" in line] == said


def test_a_step_that_is_new_or_gone_leaves_the_others_alone(kept: Path) -> None:
    new = "  - title: Kysy\n    text: Kysykää ensin.\n    duration: 1 vk\n"
    change(kept, RECIPE, "  - title: Kokeile\n", f"{new}  - title: Kokeile\n")
    assert shown(kept)[1::2] == ["  now     Kysy", "  now     Kysykää ensin."]
    old = "  - title: Opi\n    text: Kirjatkaa opit [sanaston](term:kokeilu) mukaan.\n    duration: 1–2 kk\n"
    change(kept, RECIPE, old, "")
    assert [line for line in shown(kept) if "before" in line] == [
        "  before  Opi", "  before  Kirjatkaa opit [sanaston](term:kokeilu) mukaan.",
    ]  # fmt: skip


def test_what_was_never_translated_is_shown(kept: Path) -> None:
    change(kept, RECIPE, "ingredients: [Rajattu haaste]", "ingredients: [Rajattu haaste]\npitfalls: [Kukaan ei kysy]")
    git(kept, "commit", "-qam", "More")
    assert "  now     Kukaan ei kysy" in shown(kept, kept / SV)


def test_only_named_files_are_shown_and_stamped(kept: Path) -> None:
    change(kept, "pages/fi/about.md", "Lukija korjaa sen.", "Lukija kertoo siitä.")
    change(kept, RECIPE, "title: Rajaa haaste", "title: Rajatkaa haaste")
    assert [line.split(":")[0] for line in shown(kept, kept / "recipes") if line[0] != " "] == [SV]
    assert inside("translated", "--source", kept, kept / RECIPE).out == f"{SV}\n"
    assert [line.split(":")[0] for line in check(kept, "--hints").lines] == [PAGE]


def test_without_a_history_all_is_shown_or_an_older_copy_is_named(stamped: Path, tmp_path: Path) -> None:
    old = shutil.copytree(stamped, tmp_path / "old")
    change(stamped, "pages/fi/about.md", "Lukija korjaa sen.", "Lukija kertoo siitä.")
    unknown, *pairs = shown(stamped)
    assert unknown.startswith(f"{PAGE}: the original has changed")
    assert pairs[-3:] == [
        f"{PAGE}:10:1: body",
        "  now     Kaupunki tekee tämän sivun. Lukija kertoo siitä. - Sivu on vapaa.",
        "  sv      Staden gör den här sidan. Läsaren rättar den. - Sidan är fri.",
    ]
    assert shown(stamped, "--before", old)[1:] == [
        "  before  Lukija korjaa sen.", "  now     Lukija kertoo siitä.", "  sv      Läsaren rättar den.",
    ]  # fmt: skip


def test_a_history_that_begins_with_the_change_knows_nothing(stamped: Path) -> None:
    change(stamped, "pages/fi/about.md", "Lukija korjaa sen.", "Lukija kertoo siitä.")
    git(stamped, "init", "-q")
    git(stamped, "add", ".")
    git(stamped, "commit", "-qm", "Begin")
    assert shown(stamped)[0].startswith(f"{PAGE}: the original has changed")


def test_settings_of_git_in_the_tree_run_nothing(kept: Path) -> None:
    program = kept / "program"
    program.write_text(f'#!/bin/sh\ntouch {kept}/ran\ncat "$1"\n', encoding="utf-8")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "diff.x.textconv", "diff.x.command", "diff.external", "gpg.program", "core.pager"):
        git(kept, "config", name, str(program))
    git(kept, "config", "log.showSignature", "true")
    (kept / ".git/info/attributes").write_text("*.yml diff=x\n*.md diff=x\n", encoding="utf-8")
    change(kept, "pages/fi/about.md", "Lukija korjaa sen.", "Lukija kertoo siitä.")
    assert "  before  Lukija korjaa sen." in shown(kept)
    assert not (kept / "ran").exists()
