"""One comment below a proposal: what is to be mended with its links, and where the pages are to be seen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trees import change, check

GITHUB = {
    "GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "kaupunki/kirja", "GITHUB_SHA": "abc", "GITHUB_RUN_ID": "7",
}  # fmt: skip
GITLAB = {"CI_PROJECT_URL": "https://gitlab.com/kaupunki/kirja", "CI_COMMIT_SHA": "abc", "CI_JOB_URL": "https://gitlab.com/j/7"}
FILE = "challenges/hukkalampo.yml"


@pytest.fixture(autouse=True)
def nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*GITHUB, *GITLAB):
        monkeypatch.delenv(name, raising=False)


def told(tree: Path, *files: str) -> str:
    return check(tree, "--format", "comment", "--lang", "fi", *(str(tree / file) for file in files)).out


@pytest.mark.parametrize(
    ("host", "line", "made"),
    [
        (GITHUB, "https://github.com/kaupunki/kirja/blob/abc/challenges/hukkalampo.yml#L5", "kirja/actions/runs/7#artifacts"),
        (GITLAB, "https://gitlab.com/kaupunki/kirja/-/blob/abc/challenges/hukkalampo.yml#L5", "gitlab.com/j/7/artifacts/browse"),
    ],
)
def test_problems_have_links(host: dict[str, str], line: str, made: str, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in host.items():
        monkeypatch.setenv(name, value)
    assert made in told(tree, FILE)
    text = told(change(tree, FILE, "state: open", "state: avoin"), FILE)
    assert text.startswith("<!-- cookbook-check -->\n**Korjattavia kohtia: 1.**")
    assert f"({line})" in text
    assert "docs/rules.fi.md" in text


def test_what_is_sound_says_so_and_names_its_pages(tree: Path) -> None:
    text = told(tree, FILE)
    assert "ei löytänyt korjattavaa" in text
    assert "`haasteet/hukkalampo/index.html`" in text


def test_a_page_that_nobody_has_reviewed_is_not_said_to_be_published(tree: Path) -> None:
    page, published = "`haasteet/hukkalampo/index.html`", "(https://keittokirja.example/haasteet/hukkalampo/)"
    text = told(tree, FILE)
    assert page in text
    assert published in text
    written = (tree / FILE).read_text(encoding="utf-8")
    (tree / FILE).write_text(re.sub("reviewed: .*\n", "", written), encoding="utf-8")
    text = told(tree, FILE)
    assert page in text
    assert published not in text


def test_a_translator_is_told_in_the_language_of_the_translation(tree: Path) -> None:
    texts = "challenges/hukkalampo.sv.yml"
    (tree / texts).write_text("title: V\n", encoding="utf-8")
    assert "Korjattavia kohtia" not in told(tree, texts)
    assert "**Att rätta:" in told(tree, texts)
    assert "**Korjattavia kohtia" in told(tree, texts, FILE)
    (tree / texts).write_text("title: Spillvärme\n", encoding="utf-8")
    assert "`sv/utmaningar/hukkalampo/index.html`" in told(tree, texts)


def test_nobody_is_called_and_nothing_is_marked(tree: Path) -> None:
    text = told(change(tree, FILE, "state: open", "state: '@kaikki <b>*x* [a](https://b.fi)'"), FILE)
    for bad in ("@kaikki", "<b>", " *x*", "](https://b.fi)"):
        assert bad not in text
