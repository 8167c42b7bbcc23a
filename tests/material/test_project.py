"""The project: stock MkDocs, Material and Zensical build it without a warning, and everything of the cookbook is in it."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from hostile_cases import CASES, CHALLENGE, case_id, wanted_of
from PIL import Image
from projects import project_of
from trees import TESTS, write

from cookbook.cli.arguments import parse
from cookbook.editions.site.links import check_links
from cookbook.editions.site.make import ENGINES
from cookbook.editions.site.material.places import Here, place
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.vocabulary import VOCABULARIES

pytestmark = pytest.mark.program

LANGUAGES = ("fi", "sv", "en")
ACTIVE = ("base", "embed", "form", "iframe", "object", "script", "style")
STRANGE = re.compile(r"\s*(?!https?:|mailto:|tel:|data:image/)[a-z.+-]+:", re.IGNORECASE)
PICTURE = "images:\n  - {file: kuva.png, alt: 'Pöytä [1]', credit: Toimitus, licence: CC BY 4.0, caption: Työpaja}\n"
EMBLEM = "    url: https://rahasto.vantaa.fi/\n    emblem: {file: lippu.png, alternative: Rahaston lippu, height: 8}\n"
REPOSITORY = "repository: {host: gitlab, address: 'https://koodi.vantaa.fi/keittokirja'}\n"


class Parts(HTMLParser):
    """What a page says, what in it runs, and where it leads."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.words, self.active, self.handlers, self.targets = "", list[str](), list[str](), list[str]()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.active += [tag] if tag in ACTIVE else []
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.targets += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words += data


def settings_of(project: Path, name: str = "mkdocs.yml") -> dict:
    return yaml.load((project / name).read_text(encoding="utf-8"), yaml.CSafeLoader)


def front_matter(page: Path) -> dict:
    return yaml.load(page.read_text(encoding="utf-8").split("---\n")[1], yaml.CSafeLoader)


@pytest.mark.parametrize("builder", ("mkdocs", "zensical"))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_entry_word_and_section_is_there(lang: str, builder: str, project: Path, material_sites: dict[str, Path]) -> None:
    site = material_sites[builder] / lang
    tree = project.parents[1] / "tree"
    wanted = {"", "tags"}
    for kind in ENTRY_KINDS:
        entries = {path.stem for path in (tree / kind.path).glob("*.yml") if "." not in path.stem}
        wanted |= {kind.path, *(f"{kind.path}/{id}" for id in entries)} if entries else set()
    for kind in VOCABULARIES:
        words = yaml.load((tree / f"vocabularies/{kind.path}.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
        wanted.add(kind.path)
        page = (site / kind.path / "index.html").read_text(encoding="utf-8")
        if kind.paged:
            wanted |= {f"{kind.path}/{id}" for id in words}
        else:
            assert set(words) <= set(re.findall(r'<h2 id="?([^" >]+)', page))
    found = {path.parent.relative_to(site).as_posix().removeprefix(".") for path in site.rglob("index.html")}
    assert found == wanted
    assert len(wanted) > 40


@pytest.mark.parametrize("builder", ("mkdocs", "zensical"))
def test_every_link_leads_somewhere(builder: str, project: Path, material_sites: dict[str, Path], tmp_path: Path) -> None:
    """Also from the page that is shown at any address, and from the door to the languages."""
    site = shutil.copytree(material_sites[builder], tmp_path / "site")
    shutil.copy(project / "index.html", site)
    check_links(site)


def test_it_is_stock_material(project: Path) -> None:
    for name, lang in zip(("mkdocs.yml", "mkdocs.sv.yml", "mkdocs.en.yml"), LANGUAGES, strict=True):
        settings = settings_of(project, name)
        assert (settings["theme"]["name"], settings["theme"]["language"]) == ("material", lang)
        assert settings["plugins"] == ["search", "tags"]
        assert not {"hooks", "extra_css", "extra_javascript", "INHERIT"} & set(settings)
        assert "custom_dir" not in settings["theme"]
        assert (settings["docs_dir"], settings["site_dir"]) == (f"docs/{lang}", f"site/{lang}")
    assert settings_of(project)["copyright"] == (
        'Mallikaupunki · <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a> · Mallirahasto'
    )


def test_front_matter_has_title_description_and_tags(project: Path) -> None:
    assert front_matter(project / "docs/sv/recipes/kokeiluohjelma.md") == {
        "title": "Försöksprogram",
        "description": "Upphandla flera små försök på en gång och lär er av dem tillsammans.",
        "tags": ["Kokeilut", "Käynnistys"],
    }


def test_a_page_has_the_same_name_in_every_language(project: Path) -> None:
    pages = [{path.relative_to(folder) for path in folder.rglob("*.md")} for folder in (project / "docs").iterdir()]
    assert len(pages) == 3
    assert pages[0] == pages[1] == pages[2]


def test_a_city_may_take_one_folder_in(project: Path) -> None:
    """Nothing in the folder of a language leads out of it."""
    folder = project / "docs/fi"
    for page in folder.rglob("*.md"):
        for target in re.findall(r"\]\(([^):]+)\)", page.read_text(encoding="utf-8")):
            file = (page.parent / unquote(target.partition("#")[0])).resolve()
            assert file.is_file() and file.is_relative_to(folder.resolve()), (page, target)


def test_pictures_come_along(tree: Path, tmp_path: Path) -> None:
    write(tree, {"images/.keep": ""})
    (tree / "images/.keep").unlink()
    Image.new("RGB", (60, 40), "#3a6").save(tree / "images/kuva.png")
    with (tree / "recipes/kokeiluohjelma.yml").open("a", encoding="utf-8") as recipe:
        recipe.write(PICTURE)
    project = project_of(tree, tmp_path / "out")
    for lang in LANGUAGES:
        page = (project / f"docs/{lang}/recipes/kokeiluohjelma.md").read_text(encoding="utf-8")
        assert "&#91;1&#93;](../images/kuva.png.webp){ width=60 height=40 loading=lazy }" in page
        assert (project / f"docs/{lang}/images/kuva.png.webp").is_file()


def test_a_cookbook_in_one_language_has_no_switch_and_no_folder_for_it(tmp_path: Path) -> None:
    project = project_of(shutil.copytree(TESTS / "english", tmp_path / "tree"), tmp_path / "out")
    settings = settings_of(project)
    assert (settings["extra"], settings["site_dir"], settings["theme"]["language"]) == ({}, "site", "en")
    assert sorted(path.name for path in project.iterdir()) == ["README.md", "data", "docs", "mkdocs.yml"]


def test_law_has_a_section_and_amounts_have_their_units(project: Path) -> None:
    recipe = (project / "docs/fi/recipes/arvolupaus.md").read_text(encoding="utf-8")
    case = (project / "docs/fi/cases/mallihanke.md").read_text(encoding="utf-8")
    assert "## Laki" in recipe
    assert "**Luku:** 21 kokeilua" in case


def test_a_funder_is_shown_as_it_asks(tree: Path, tmp_path: Path) -> None:
    (tree / "images").mkdir()
    Image.new("RGB", (330, 220), "#039").save(tree / "images/lippu.png")
    settings = tree / "cookbook.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("    statement: Mallihanke", EMBLEM + "    statement: Mallihanke"), encoding="utf-8")
    project = project_of(tree, tmp_path / "out")
    front = (project / "docs/sv/index.md").read_text(encoding="utf-8")
    assert "![Rahaston lippu](images/lippu.png.webp){ width=72 height=48 loading=lazy }<br>" in front
    assert "[Modellfonden](https://rahasto.vantaa.fi/)" in front
    assert (project / "docs/sv/images/lippu.png.webp").is_file()


def test_a_page_leads_to_where_its_source_is_edited(tree: Path, tmp_path: Path) -> None:
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as settings:
        settings.write(REPOSITORY)
    project = project_of(tree, tmp_path / "out")
    page = (project / "docs/fi/recipes/kokeiluohjelma.md").read_text(encoding="utf-8")
    assert "(https://koodi.vantaa.fi/keittokirja/-/edit/main/recipes/kokeiluohjelma.yml)" in page
    assert settings_of(project)["repo_url"] == "https://koodi.vantaa.fi/keittokirja"


def test_a_word_called_index_does_not_take_the_place_of_its_section() -> None:
    assert place(("theme", "index")) != place(("theme", ""))
    assert place(("theme", "kokeilut")) == "themes/kokeilut.md"
    assert place(("term", "index")) == "glossary/index.md#index"


def test_nothing_leads_to_a_page_that_is_true_of_our_own_site_only() -> None:
    here = Here("recipes/x.md", Path())
    assert (here.to("page", "accessibility"), here.to("page", "not-found")) == ("", "")
    assert here.to("page", "about") == "../pages/about.md"


def test_no_two_kinds_share_a_folder() -> None:
    folders = [kind.path for kind in ALL_KINDS.values()]
    assert len({*folders, "pages", "images", "tags"}) == len(folders) + 3


@pytest.mark.parametrize("builder", ("mkdocs", "zensical"))
def test_what_strangers_wrote_is_text(builder: str, strange_material_sites: dict[str, Path]) -> None:
    site = strange_material_sites[builder]
    plain = Parts(site / "fi/roles/index.html")
    pages = {page: Parts(page) for page in site.rglob("*.html")}
    for page, parts in pages.items():
        assert (sorted(parts.active), parts.handlers) == (sorted(plain.active), []), page
        odd = [
            to for to in parts.targets if re.match(r"(?!https?:|mailto:|tel:|data:image/|#)[a-z.+-]+:", to.strip(), re.IGNORECASE)
        ]
        assert odd == [], page
    tree = site.parents[2] / "tree"
    for case in CASES:
        if wanted_of(case)["expect"] in ("accept", "warn"):
            id = case_id(case) if (tree / f"challenges/{case_id(case)}.yml").is_file() else Path(CHALLENGE).stem
            words = " ".join(pages[site / f"fi/challenges/{id}/index.html"].words.split())
            for shown in wanted_of(case).get("shown", ()):
                assert " ".join(str(shown).split()) in words, case


def test_the_command_line_knows_every_engine() -> None:
    assert [parse(["site", "--engine", name]).engine for name in ENGINES] == list(ENGINES)
