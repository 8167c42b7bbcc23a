"""Sums that a story tells are those of its parts: in any of its languages, and only where amounts are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import check, grow, write

from cookbook.rules.stories import BESIDE, FILE, STORY

TOLD = "text: Vuoden aikana päättyi 2 kokeilua."


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("Rahaa meni 33 000 euroa: 8 000 valoon ja 25 000 jätteisiin.", False),
        ("Rahaa meni 34 000 euroa: 8 000 valoon ja 25 000 jätteisiin.", True),
        ("Rahaa meni 4 000 euroa: 2 000 valoon ja 1 000 jätteisiin.", True),  # 2 000 is no year
        ("Rahaa meni 2 000 euroa: 1 000 valoon ja 999 jätteisiin.", False),  # only one part is an amount
        ("Rahaa meni 2 001 euroa: 1 000 valoon ja 1 000 jätteisiin.", True),
        ("Rahaa meni 5 000 euroa: 2 000 vuonna 2019 ja 3 000 vuonna 2020.", False),  # years are no parts
        ("Rahaa meni 34 000 euroa. Osat: 8 000 ja 25 000.", False),  # another sentence
        ("Vuonna 2019 maksettiin kahdelle: 8 000 ja 25 000.", False),
    ],
)
def test_the_parts_of_a_sentence_come_to_its_sum(words: str, is_told: bool, tmp_path: Path) -> None:
    said = check(write(grow(tmp_path / "tree"), {FILE: STORY.replace(TOLD, f'text: "{TOLD[6:]} {words}"'), **BESIDE}))
    assert ("virke kertoo summaksi" in said.err) == is_told
