"""What a remark takes for a text that waits for its writer, and for a link to the cookbook's own site."""

from __future__ import annotations

import pytest

from cookbook.link.remarks.own_links import meant
from cookbook.link.remarks.placeholders import is_placeholder
from cookbook.model.text import Text

SITE = "kirja.example/"


@pytest.mark.parametrize("sign", ("TODO", "FIXME", "KESKEN", "TBD", "XXX", "xxxx", "Lorem ipsum", "lorem ipsum"))
def test_a_sign_of_work_to_do_is_one_as_a_word_of_its_own(sign: str) -> None:
    assert is_placeholder(Text(f"Tausta: {sign} ja muuta sanottavaa.", "fi"))
    assert not is_placeholder(Text(f"Tausta: a{sign}a ja muuta sanottavaa.", "fi"))


@pytest.mark.parametrize(
    ("path", "link"),
    (
        ("reseptit/kokeilu/", "recipe:kokeilu"),
        ("reseptit/kokeilu/index.html#step-2", "recipe:kokeilu"),
        ("sv/recept/kokeilu/", "recipe:kokeilu"),
        ("reseptit/", ""),
        ("reseptit/kokeilu/kuva.png", ""),
        ("vaiheet/kokeilu/", ""),
        ("", ""),
    ),
)
def test_a_link_to_the_page_of_an_entry_is_told_as_a_link_to_the_entry(path: str, link: str) -> None:
    assert meant(f"https://{SITE}{path}", SITE) == link
