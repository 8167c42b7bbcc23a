"""The browser understands words as the build does, and the index is the same bytes every time."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from asking import HERE, Node, made_index
from trees import grow, inside, write

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.stems import fold, words
from cookbook.link import LinkedBook
from cookbook.load.tree import HOME, SourceTree
from cookbook.search.documents import documents
from cookbook.search.inverted import InvertedIndex
from cookbook.search.reach import reached
from cookbook.where.urls import Urls

PROBE = """
import sys
sys.modules["libvoikko"] = None
sys.path.append(sys.argv[1])
from datetime import date
from asking import made_index
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import HOME, SourceTree
from cookbook.problems import Problems
problems = Problems()
print(made_index(link(load(SourceTree(HOME), problems), date.today(), problems), SourceTree(HOME), "fi"))
"""


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_browser_and_build_agree_on_every_word(lang: str, linked: LinkedBook, indexes: dict[str, Path], node: Node) -> None:
    terms = InvertedIndex(Lexicon.read(HOME / "lexicon"))
    found = list(documents(linked, lang, Urls(linked.book, lang).of))
    terms.add(found)
    known = {term: 0 for term in terms.stems if terms.postings.get(term)}
    stems: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for term in known:
        for language, stem in terms.stems[term]:
            stems[stem].append((language, term))
    forms = sorted({*terms.forms, *(word.lower() for one in found for passage in one.passages for word in words(passage.text))})
    plain = [form for form in forms if "-" not in form]
    browser = node("reach.mjs", indexes[lang], plain)
    differ = [form for form, got in zip(plain, browser, strict=True) if set(got) != reached(fold(form), known, stems)]
    assert len(plain) > 5000
    assert differ == []


def test_same_bytes_without_the_analyser(indexes: dict[str, Path]) -> None:
    done = subprocess.run([sys.executable, "-c", PROBE, HERE], capture_output=True, text=True, check=True, timeout=600)
    assert done.stdout.rstrip("\n") == indexes["fi"].read_text(encoding="utf-8")


def test_words_outside_the_lexicon_are_found(linked: LinkedBook, tmp_path: Path, node: Node) -> None:
    """With no lexicon at all, forms still lead to their pages."""
    file = tmp_path / "bare.json"
    bare = SourceTree(tmp_path, home=tmp_path)
    file.write_text(made_index(linked, bare, "fi"), encoding="utf-8")
    asked = {
        "kehittäjäfoorumeista": "reseptit/kehittajafoorumi/", "luottamuskyselyn": "menetelmat/luottamuskysely/",
        "kumppanuussopimuksiin": "reseptit/kumppanuussopimus/", "hukkalämmöstä": "haasteet/hukkalammon-kaytto/",
        "foorumi": "reseptit/kehittajafoorumi/", "haastemootori": "reseptit/haastemoottori/",
    }  # fmt: skip
    answers = node("ask.mjs", file, list(asked))["answers"]
    assert [answer["urls"][0] for answer in answers] == list(asked.values())


def test_markup_in_titles_is_text(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    path = tree / "recipes/kokeiluohjelma.yml"
    title = '<img src=x onerror=alert(1)> & "lainaus" kokeilu'
    lines = [f"title: '{title}'" if line.startswith("title:") else line for line in path.read_text(encoding="utf-8").splitlines()]
    write(tree, {"recipes/kokeiluohjelma.yml": "\n".join(lines) + "\n"})
    out = tmp_path / "out"
    assert inside("site", "--source", tree, "--out", out, "--engine", "folder").status == 0
    assert "<img src=x" in (out / "site/haku/index.json").read_text(encoding="utf-8")
