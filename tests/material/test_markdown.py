"""Text is data: plain text reads as written, and prose says in Python-Markdown what it says in CommonMark."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from cookbook import prose
from cookbook.editions.site.material.blocks import admonition, document, heading, items, table
from cookbook.editions.site.material.commonmark import Running
from cookbook.editions.site.material.inline import Inline, link, text
from cookbook.editions.site.material.project import EXTENSIONS

OURS = [name if isinstance(name, str) else next(iter(name)) for name in EXTENSIONS]
THEIRS = """
    abbr footnotes def_list pymdownx.tilde pymdownx.caret pymdownx.mark pymdownx.keys pymdownx.emoji pymdownx.magiclink
    pymdownx.critic pymdownx.details pymdownx.tabbed pymdownx.inlinehilite pymdownx.snippets pymdownx.arithmatex
    pymdownx.betterem pymdownx.highlight pymdownx.progressbar pymdownx.blocks.admonition
""".split()
"""What a site that takes the pages in may have besides."""
pytestmark = pytest.mark.many
SIGNS = """
    1.␣ -␣ *␣ +␣ #␣ >␣ ␣␣␣␣ ** * _ __ ` `` ```↵ ~~~↵ ![ [ ]( https://x.fi ) ] &lt; &amp; &#42; !!!␣note↵ ???␣x↵ ===␣"t"↵ :␣d
    {:␣.x} {{␣a␣}} {%␣b␣%} --8<--␣"f" [^1] *[a]:␣b [x]:␣http://y.fi |a|b| |-|-| --- === \\ \\↵ ␣␣↵ <b> $x$ ==m== ++k++ ^^u^^
    ~~s~~ :smile: www.x.fi ///␣a --> a@b.fi 12345.␣ 1)␣ a b ↵ ↵↵
""".split()
"""What Markdown and its extensions read as more than words: ␣ is a space, ↵ the end of a line."""
KEPT = {"a", "em", "strong", "li", "ul", "ol", "h2", "h3", "blockquote", "img", "table", "script"}
written = st.lists(st.sampled_from([*SIGNS, "␣"]), min_size=1, max_size=9).map(
    lambda signs: "".join(signs).replace("␣", " ").replace("↵", "\n")
)


class Read(HTMLParser):
    """Words and marks of a page as a reader meets them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.marks = "", list[str]()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.marks += [tag] if tag in KEPT else []

    def handle_data(self, data: str) -> None:
        self.words += "".join(data.split())


def shown(source: str, extensions: list[str]) -> Read:
    return Read(reader(*extensions).reset().convert(source))


@cache
def reader(*extensions: str) -> Markdown:
    """To make one takes longer than what it then reads."""
    return Markdown(extensions=extensions)


def of_prose(value: str) -> str:
    """Prose as Markdown."""
    return document(Running("fi", lambda kind, id: f"../{kind}s/{id}.md").blocks(value, "fi"))


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_reads_as_written_wherever_it_stands(sign: str) -> None:
    words = sign.replace("␣", " ").replace("↵", " ").strip() or "x"
    for line in (words, f"{words} b", f"a {words}", f"a{words}b{words}c", f"{words}a{words} b {words}"):
        span = text(line)
        places = {
            "p": document([span]),
            "h2": heading(2, span),
            "li": items([[span]]),
            "td": table([Inline("")], [[span]]),
            "admonition": admonition("note", [span], span),
            "a": link(span, "x.md"),
        }
        for place, source in places.items():
            read = shown(source, [*OURS, *THEIRS])
            wanted = "".join(line.split()) * (2 if place == "admonition" else 1)
            assert read.words.removesuffix("¶") == wanted, (place, source)
            assert set(read.marks) <= {"a", "h2", "li", "ul", "table"}


@given(written)
def test_plain_text_reads_as_written_whatever_a_site_has_switched_on(value: str) -> None:
    line = " ".join(value.split())
    read = shown(document([text(line)]), [*OURS, *THEIRS])
    assert (read.words, read.marks) == ("".join(line.split()), [])


@given(written)
def test_prose_says_what_commonmark_says(value: str) -> None:
    if value.strip() and not list(prose.faults(value, frozenset(), headings=True)):
        wanted = Read(prose.render(value, lambda kind, id: ""))
        read = shown(of_prose(value), [name for name in OURS if name != "toc"])
        assert (read.words, sorted(read.marks)) == (wanted.words, sorted(wanted.marks))


@pytest.mark.parametrize(
    ("value", "wanted"),
    (
        ("Yksi *kaksi* **kolme** `neljä`.", "Yksi *kaksi* **kolme** `neljä`.\n"),
        ("***molemmat***", "<em><strong>molemmat</strong></em>\n"),
        ("rivi\njatkuu", "rivi jatkuu\n"),
        ("- a\n- b\n\n  c", "-   a\n\n-   b\n\n    c\n"),
        ("3. a\n4. b", "3.  a\n3.  b\n"),
        ("- a\n\n1. b", "-   a\n\n<!-- -->\n\n1.  b\n"),
        ("> a\n\n> b", "> a\n\n<!-- -->\n\n> b\n"),
        ("- ```\n  a\n  ```", "-   <!-- -->\n\n    ```\n    a\n    ```\n"),
        ("-\n- a", "-   <!-- -->\n-   a\n"),
        (
            "~~~\na ``` b\n  {{ c }}\n~~~",
            "<code>a &#96;&#96;&#96; b</code><br><code>&#160;&#160;&#123;&#123; c &#125;&#125;</code>\n",
        ),
        ("> sanoi\n>\n> hän", "> sanoi\n>\n> hän\n"),
        ("## Otsikko\n\nTeksti", "## Otsikko\n\nTeksti\n"),
        ("```\n# ei otsikko\n```", "```\n# ei otsikko\n```\n"),
        ("`{{ a }}`", "<code>&#123;&#123; a &#125;&#125;</code>\n"),
        ("[kokeilu](recipe:kokeilu)", "[kokeilu](../recipes/kokeilu.md)\n"),
        ("[sivu](https://a.fi/b_(c)?d=1&e=2#f)", "[sivu](https://a.fi/b_%28c%29?d=1&e=2#f)\n"),
        ("1986. vuosi", "1986. vuosi\n"),
    ),
)
def test_prose_is_markdown_that_people_would_write(value: str, wanted: str) -> None:
    assert of_prose(value) == wanted


@pytest.mark.parametrize(
    ("value", "wanted"),
    (
        ("Sovi 3–4 päivää (klo 10.30): miksi ei?", "Sovi 3–4 päivää (klo 10.30): miksi ei?"),
        ("22.11.2026", "22.11.2026"),
        ("1. sija", "1&#46; sija"),
        ("- viiva", "&#45; viiva"),
        ("a_b", "a&#95;b"),
        ("klo 9:00", "klo 9:00"),
        ("R&D", "R&#38;D"),
    ),
)
def test_only_what_could_be_syntax_is_a_reference(value: str, wanted: str) -> None:
    assert text(value) == wanted


def test_a_link_to_a_page_that_the_project_lacks_is_its_words() -> None:
    assert Running("fi", lambda kind, id: "").blocks("[Seloste](page:accessibility) on.", "fi") == ["Seloste on."]


def test_text_in_another_language_says_so() -> None:
    assert Running("sv", lambda kind, id: "").blocks("Suomea.", "fi") == ['<span lang="fi">Suomea.</span>']


def test_no_address_ends_its_link() -> None:
    assert link(text("a"), "https://a.fi/) [b](javascript:alert(1)") == (
        "[a](https://a.fi/%29%20%5Bb%5D%28javascript:alert%281%29)"
    )
