"""What a line must not part, and what it may."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cookbook.editions.print.layout.spacing import tie


@pytest.mark.parametrize(
    ("written", "tied"),
    [
        ("kesto 6–9 kk yhteensä", "kesto 6–9~kk yhteensä"),
        ("osuus 40 % kaikista", "osuus 40~% kaikista"),
        ("1 558 294 € ja 30 htp.", "1~558~294~€ ja 30~htp."),
        ("sana – toinen", "sana~– toinen"),
        ("5 yritystä", "5 yritystä"),
        ("vuonna 2018 12 kokeilua", "vuonna 2018 12 kokeilua"),
        ("3 tapaa", "3 tapaa"),
        ("3 h–4 h", "3~h–4~h"),
    ],
)
def test_what_belongs_together_stays_together(written: str, tied: str) -> None:
    root = ET.fromstring(f"<p lang='fi'>{written}<b>x</b>{written}</p>")
    tie(root)
    assert [root.text, root[0].tail] == [tied.replace("~", "\u00a0")] * 2


def test_code_stays_as_written() -> None:
    root = ET.fromstring("<p lang='fi'><code>5 kk</code> 5 kk</p>")
    tie(root)
    assert (root[0].text, root[0].tail) == ("5 kk", " 5\u00a0kk")


def test_each_language_ties_its_own_units() -> None:
    root = ET.fromstring("<p lang='fi'>5 kk 5 years<i lang='en'>5 kk 5 years</i></p>")
    tie(root)
    assert (root.text, root[0].text) == ("5\u00a0kk 5 years", "5 kk 5\u00a0years")
