"""Haste changes no byte, whatever is laid out: what is remembered is asked for with all that it is made of."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import weasyprint
from weasyprint.text.fonts import FontConfiguration

from cookbook.editions.print.layout.haste import lines

WORDS = "klusteri kumppanuus toimintaympäristö ja sen mittarit vaikuttavat pitkäjänteiseen kehittämiseen"
STYLE = """
@page { size: 100mm 120mm; margin: 10mm; @bottom-center { content: counter(page) } }
body { font: 9pt/12pt "DejaVu Serif"; hyphens: auto }
p { margin: 0 0 3pt; orphans: 2; widows: 2 }
.columns { columns: 2; column-gap: 5mm }
.three { columns: 3 }
.fill { column-fill: auto }
.note { float: footnote }
.hung { position: absolute; top: 0 }
.relative { position: relative }
.float { float: left; width: 12mm }
.kept { break-inside: avoid; padding: 3pt; border: 1pt solid }
.first::first-letter { font-size: 20pt }
.first::first-line { font-weight: bold }
.cut { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.justify { text-align: justify }
.toc a::after { content: leader(".") target-counter(attr(href), page) }
.entry { --tone: red; page: entry }
.entry h2 { color: var(--tone) }
.words > div + div { margin-top: 4pt }
h2 { break-after: avoid; string-set: title content() }
em { padding: 0 2pt; text-decoration: underline }
td { border: 1px solid }
li::marker { color: blue; font-size: 12pt }
"""


def paragraphs(count: int, kind: str = "") -> str:
    return "".join(
        f'<p class="{kind}">{number} {WORDS} <em>{WORDS}</em> <a href="#a{number % 5}">sivu</a>.</p>' for number in range(count)
    )


def entry(number: int) -> str:
    words = "".join(f"<div><b>sana {one}</b> {WORDS[: 9 * one]}</div>" for one in range(14))
    return f"""<article class="entry"><h2 id="a{number}">Luku {number}</h2><div class="columns">{paragraphs(7)}</div>
        <div class="columns words">{words}</div><p class="first">{WORDS}</p><p class="cut">{WORDS}</p></article>"""


UNEVEN = "".join(f"<div><p>{one} {WORDS[: 9 * (one * one % 11)]}</p></div>" for one in range(33))
"""Blocks of so many lengths that columns of them are tried at many heights."""
CONTENTS = "".join(f'<li><a href="#a{number}">luku</a></li>' for number in range(5))
BOOK = f"""<html lang="fi"><style>{STYLE}</style><ul class="toc">{CONTENTS}</ul>{"".join(map(entry, range(5)))}
<div class="columns three"><ol>{"<li>kohta</li>" * 11}</ol>{paragraphs(4, "justify")}</div>
<div class="columns"><p>a<span class="note">alaviite</span></p>{paragraphs(3)}<p class="float">kelluva</p>{paragraphs(3)}</div>
<div class="columns">{paragraphs(2)}<div class="relative"><p class="hung">irti</p>{paragraphs(2, "kept")}</div>
{paragraphs(5, "kept")}</div><div class="columns fill">{paragraphs(30)}</div>
<div class="columns">{UNEVEN}</div><div class="columns three">{UNEVEN}</div>
<div class="columns">{paragraphs(9)}<table><tr><td>solu<td>solu</table></div>"""
"""Columns with whatever may stand in them, elements that are alike but for their anchors, lines that are tried again."""
RULES = (
    "",
    "letter-spacing: 1pt; word-spacing: 2pt",
    "overflow-wrap: anywhere",
    "text-decoration: underline",
    "white-space: pre-wrap",
)
PROGRAM = """
import hashlib, sys, weasyprint
from weasyprint.text.fonts import FontConfiguration
from cookbook.editions.print.layout.haste import hurry
if sys.argv[1] == "hurry":
    hurry()
fonts = FontConfiguration()
page = sys.stdin.read()
for _ in range(2):
    document = weasyprint.HTML(string=page).render(font_config=fonts)
    print(hashlib.sha256(document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"0" * 16)).hexdigest())
"""


@pytest.mark.program
def test_no_byte_is_another() -> None:
    said = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM, how], check=True, capture_output=True, text=True, input=BOOK
        ).stdout.split()
        for how in ("hurry", "as it is")
    ]
    assert len({*said[0], *said[1]}) == 1


class Asked(dict[str, Any]):
    """A style that notes what it is asked for."""

    def __init__(self, style: Any) -> None:
        self.style, self.names, self.font_config, self.cache = style, set[str](), style.font_config, style.cache

    def __getitem__(self, name: str) -> Any:
        self.names.add(name)
        return self.style[name]


@pytest.mark.parametrize("rules", RULES)
def test_lines_are_found_by_all_that_is_asked_of_a_style(rules: str) -> None:
    from weasyprint.text.line_break import split_first_line

    html = f'<p lang="fi" style="hyphens: auto; {rules}">{WORDS}</p>'
    page, *_ = weasyprint.HTML(string=html).render(font_config=FontConfiguration()).pages
    (style,) = {id(box.style): box.style for box in page._page_box.descendants() if getattr(box, "text", "")}.values()
    asked = Asked(style)
    context = type("Context", (), {"dictionaries": {}})
    for text, width in ((WORDS, 80.0), (WORDS, 20.0), (WORDS, None), ("\tsana", 100.0)):
        split_first_line(text, asked, context, width, 0)
    assert {"font_family", "hyphens", "lang"} < asked.names
    assert asked.names <= set(lines.LETTERING)
