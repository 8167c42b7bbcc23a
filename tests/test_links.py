"""A link or an anchor that leads nowhere fails the build, in whatever page and language it is."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from trees import PROJECT, change, inside, write

from cookbook.editions.site.links import check_links
from cookbook.problems import CookbookError
from cookbook.store.shelf import Shelf

GOOD = {
    "index.html": '<a href="reseptit/x/">x</a> <a href="#alku">a</a> <h1 id="alku">A</h1> <a href="https://example.fi/#n">o</a>',
    "reseptit/x/index.html": '<h2 id="vaiheet">V</h2><a href="../../">k</a> <a href="../../#alku">a</a> <img src="../../a.png">',
    "404.html": '<a href="/reseptit/x/#vaiheet">x</a> <a href="mailto:a@example.fi">m</a><script>\'<a href="no/">\'</script>',
    "sv/index.html": '<a href="../reseptit/x/#vaiheet">x</a><a href="?q=1">q</a>',
    "a.png": "",
}


def broken(site: Path) -> list[tuple[str, object]]:
    with pytest.raises(CookbookError) as caught:
        check_links(site)
    return [(problem.place.file, problem.args["target"]) for problem in caught.value.problems]


def test_good_links_pass(tmp_path: Path) -> None:
    check_links(write(tmp_path, GOOD))


@pytest.mark.parametrize(
    ("page", "target"),
    (
        ("index.html", "olematon/"),
        ("index.html", "#olematon"),
        ("index.html", "reseptit/x/#olematon"),
        ("index.html", "reseptit/x/#Vaiheet"),
        ("index.html", "Reseptit/x/"),
        ("index.html", "../ulkona/"),
        ("sv/index.html", "reseptit/x/"),
        ("sv/index.html", "../reseptit/x/#alku"),
        ("404.html", "/olematon/"),
        ("reseptit/x/index.html", "../../b.png"),
        ("reseptit/x/index.html", "%2e%2e/%2e%2e/olematon/"),
        ("reseptit/x/index.html", "../../#vaiheet"),
    ),
)
def test_a_broken_link_is_found(page: str, target: str, tmp_path: Path) -> None:
    write(tmp_path, {**GOOD, page: GOOD[page] + f'<a class="x" href="{target}">x</a>'})
    assert broken(tmp_path) == [(page, target)]


def test_a_tag_in_a_value_is_no_tag(tmp_path: Path) -> None:
    page = GOOD["index.html"] + """<meta content="<img src=x onerror=a> ' >"><a title="<a href=no/>" href="reseptit/x/">x</a>"""
    check_links(write(tmp_path, {**GOOD, "index.html": page}))


def test_every_broken_link_is_told(tmp_path: Path) -> None:
    pages = {name: html + '<a href="#a">x</a><a href=b/>x</a>' for name, html in GOOD.items() if name.endswith(".html")}
    write(tmp_path, {**GOOD, **pages})
    assert len(broken(tmp_path)) == 2 * len(pages)


@pytest.mark.program
@pytest.mark.parametrize("href", ("#olematon", "olematon/"))
def test_a_template_with_a_broken_link_fails_the_build(href: str, tree: Path, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "theme", tree / "theme")
    template = tree / "theme/articles/case.html.j2"
    text = re.sub(
        r"{% block \w+ %}", lambda found: f'{found[0]}<a href="{href}">x</a>', template.read_text(encoding="utf-8"), count=1
    )
    template.write_text(text, encoding="utf-8")
    said = inside("site", "--source", tree, "--out", tmp_path / "out")
    assert said.status == 1
    assert len([line for line in said.lines if line.startswith(("tapaukset/", "sv/", "en/")) and href in line]) == 3
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


@pytest.mark.program
def test_a_site_below_a_path_of_its_server(tree: Path, tmp_path: Path) -> None:
    change(tree, "cookbook.yml", "site: https://keittokirja.example/", "site: https://keittokirja.mallila.fi/kirja/")
    assert inside("site", "--source", tree, "--out", tmp_path / "out").status == 0
    site = tmp_path / "out/site"
    assert 'href="/kirja/sv/recept/"' in (site / "sv/404.html").read_text(encoding="utf-8")
    for lang in ("", "sv/", "en/"):
        listed = (site / lang / "sitemap.xml").read_text(encoding="utf-8")
        assert f"<loc>https://keittokirja.mallila.fi/kirja/{lang}</loc>" in listed
        assert listed.count("<loc>") > 20


def test_a_kept_page_is_judged_by_what_is_there_now(tmp_path: Path) -> None:
    kept = Shelf()
    check_links(write(tmp_path, GOOD), kept=kept)
    (tmp_path / "a.png").unlink()
    for _ in range(2):
        with pytest.raises(CookbookError) as caught:
            check_links(tmp_path, kept=kept)
        assert [problem.args["target"] for problem in caught.value.problems] == ["../../a.png"]
