"""The small parts of the print edition, each on its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import PROJECT

from cookbook.editions.print.layout.sources import BASE
from cookbook.editions.print.products.addresses import BookAddress, anchor_of
from cookbook.language.collation import collation_key, initial
from cookbook.settings.faces import faces_of


def test_finnish_order_has_its_own_letters_last() -> None:
    words = ["Öljy", "äly", "Åbo", "zeta", "Wien", "vaihe", "žargon", "eläke", "Elo", "6Aika", "verkko"]
    ordered = sorted(words, key=lambda word: collation_key(word, "fi"))
    assert ordered == ["6Aika", "Elo", "eläke", "vaihe", "verkko", "Wien", "žargon", "zeta", "Åbo", "äly", "Öljy"]
    assert [initial(word, "fi") for word in ("6Aika", "älykaupunki", "žargon")] == ["#", "Ä", "Z"]


def test_english_order_has_them_beside_a_and_o() -> None:
    assert sorted(["Zoo", "Äly", "Apu"], key=lambda word: collation_key(word, "en")) == ["Äly", "Apu", "Zoo"]


def test_anchors_of_headings_never_meet_those_of_entries() -> None:
    here = BookAddress(anchor_of("recipe", "a"), held=frozenset({("recipe", "a-b"), ("page", "contribute")}))
    assert here.anchor("b") == "recipes-a.b"
    assert here.entry("recipe", "a-b") == "#recipes-a-b"
    assert here.entry("page", "contribute") == "#pages-contribute"
    assert BookAddress("x", {"contribute": "https://example.org/osallistu/"}).entry("page", "contribute").startswith("https://")


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "https://example.org/a.css", BASE + "../x", BASE + "css/none.css", "data:text/css,a"]
)
def test_nothing_but_the_shelf_is_fetched(url: str, tmp_path: Path) -> None:
    from cookbook.editions.print.layout.fetcher import ShelfFetcher

    (tmp_path / "a.css").write_text("a {}")
    fetcher = ShelfFetcher({"css/a.css": tmp_path / "a.css"}, faces_of({}))
    assert fetcher(BASE + "css/a.css").read() == b"a {}"
    with pytest.raises(ValueError, match="shelf"):
        fetcher(url)


def test_the_lexicon_knows_where_compounds_are_joined_and_patterns_know_the_rest(tmp_path: Path) -> None:
    import pyphen

    from cookbook.editions.print.layout.hyphens import Patterns, know_hyphens

    (tmp_path / "fi.tsv").write_text("yli·o·pis·ton\tyliopisto=yli+opisto\n", encoding="utf-8")
    know_hyphens(Patterns(PROJECT / "print/hyphens", tmp_path))
    finnish = pyphen.Pyphen(lang="fi", left=3, right=3)
    assert finnish.inserted("yliopiston", "·") == "yli·o·pis·ton"
    assert finnish.inserted("tuntemattomuuksissammekaan", "·").startswith("tun·te·mat·to·muuk·sis")


@pytest.mark.parametrize("name", ["Kehittäjäfoorumissa", "OSKIVI-hankkeessa", "6Aika-strategia", "Kehittäjäfoorumi"])
def test_names_are_never_broken(name: str) -> None:
    import pyphen

    from cookbook.editions.print.layout.hyphens import Patterns, know_hyphens

    know_hyphens(Patterns(PROJECT / "print/hyphens", PROJECT / "lexicon", frozenset({"Kehittäjäfoorum"})))
    finnish = pyphen.Pyphen(lang="fi", left=3, right=3)
    assert finnish.inserted(name, "·") == name
    assert "·" in finnish.inserted(name.lower().lstrip("6").replace("-", ""), "·")


def test_the_tokens_that_the_site_shares_are_plain_enough_for_print() -> None:
    from weasyprint import CSS

    from cookbook.editions.print.layout.said import warnings_of_weasyprint

    with warnings_of_weasyprint() as said:
        CSS(filename=PROJECT / "theme/css/tokens.css")
    assert said == []
