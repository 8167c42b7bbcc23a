"""The end of a paragraph is kept whole: no last line is the rest of a word or a short word alone."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from cookbook.editions.print.layout.last_words import keep_last_words
from cookbook.model.amounts import NBSP

WHOLE = '<span class="whole">{}</span>'
END = WHOLE.format(f"kokeilu{NBSP}alkaa")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("<p>Uusi kokeilu alkaa.</p>", f"<p>Uusi {WHOLE.format(f'kokeilu{NBSP}alkaa.')}</p>"),
        ("<p>Uusi kokeilu käynnistyy.</p>", f"<p>Uusi kokeilu {WHOLE.format('käynnistyy.')}</p>"),
        ("<p>Näin se on.</p>", f"<p>Näin {WHOLE.format(f'se{NBSP}on.')}</p>"),
        ("<p>Sana.</p>", "<p>Sana.</p>"),
        (f"<p>Uusi {'k' * 19}</p>", f"<p>Uusi {'k' * 19}</p>"),
        (f"<p>Uusi {'k' * 18}</p>", f"<p>Uusi {WHOLE.format('k' * 18)}</p>"),
        (f"<li><p>Uusi {'k' * 28}</p></li>", f"<li><p>Uusi {WHOLE.format('k' * 28)}</p></li>"),
        (f"<li>Uusi {'k' * 29}</li>", f"<li>Uusi {'k' * 29}</li>"),
        ('<dl class="facts"><dd>Uusi kokeilu alkaa</dd></dl>', f'<dl class="facts"><dd>Uusi {END}</dd></dl>'),
        (
            '<dl class="facts"><dd><dl class="facts"><dd>Uusi kokeilu alkaa</dd></dl></dd></dl>',
            f'<dl class="facts"><dd><dl class="facts"><dd>Uusi {END}</dd></dl></dd></dl>',
        ),
        ("<dl><dd>Uusi kokeilu alkaa</dd></dl>", "<dl><dd>Uusi kokeilu alkaa</dd></dl>"),
        ('<p>Lue <a href="#x">resepti</a>.</p>', '<p>Lue <a href="#x">resepti</a>.</p>'),
        ("<li>Uusi <em>hyvä kokeilu alkaa</em></li>", f"<li>Uusi <em>hyvä {END}</em></li>"),
        ("<li><em>Uusi</em> hyvä kokeilu alkaa</li>", f"<li><em>Uusi</em> hyvä {END}</li>"),
        ("<h1>Uusi kokeilu alkaa</h1>", '<h1>Uusi <span class="together">kokeilu alkaa</span></h1>'),
        ("<h2>Uusi kokeilu alkanut</h2>", '<h2>Uusi kokeilu <span class="together">alkanut</span></h2>'),
        (f"<h1>Uusi {'k' * 19}</h1>", f"<h1>Uusi {'k' * 19}</h1>"),
        ('<h1>Uusi <span lang="sv">start nu</span></h1>', '<h1>Uusi <span lang="sv">start nu</span></h1>'),
    ],
)
def test_ends(written: str, kept: str) -> None:
    root = ET.fromstring(f"<body><article>{written}</article></body>")
    keep_last_words(root)
    assert ET.tostring(root[0][0], encoding="unicode") == kept


@pytest.mark.parametrize("name", ["words-part in-words", "divider divider--phase", "round"])
def test_what_has_paragraphs_beside_articles_ends_alike(name: str) -> None:
    root = ET.fromstring(f'<body><section class="{name}"><p>Uusi kokeilu alkaa</p></section></body>')
    keep_last_words(root)
    assert ET.tostring(root[0][0], encoding="unicode") == f"<p>Uusi {END}</p>"


def test_what_is_no_article_is_left_as_it_is() -> None:
    root = ET.fromstring("<body><section><p>Uusi kokeilu käynnistyy.</p></section></body>")
    keep_last_words(root)
    assert len(root[0][0]) == 0


def test_a_note_of_the_margin_is_left_as_it_is() -> None:
    note = '<div class="hung"><dl class="roles"><dd>Uusi kokeilu käynnistyy.</dd></dl><p>Uusi kokeilu käynnistyy.</p></div>'
    root = ET.fromstring(f"<body><article>{note}</article></body>")
    keep_last_words(root)
    assert ET.tostring(root[0][0], encoding="unicode") == note
