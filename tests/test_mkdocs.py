"""`mkdocs build` and `mkdocs serve`, as people who know MkDocs type them, give the pages that `site` gives."""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from PIL import Image
from staged import staging
from test_serve import free_port
from trees import PROJECT, TESTS, Said, change, check, digest, environment, grow, in_finnish, inside, write

from cookbook.language.speech.table import strings
from cookbook.model import ENTRY_KINDS

pytestmark = pytest.mark.program

MKDOCS = Path(sys.executable).with_name("mkdocs")
SETTINGS = "site_name: Malli\ndocs_dir: pages\nplugins: [cookbook]\n"
ADDRESS = "site_url: https://keittokirja.example/kirja\nrepo_url: https://koodi.example/kirja\nedit_uri: edit/main/\n"
FRONT = (TESTS / "swedish/pages/sv/front.md").read_text(encoding="utf-8")
RECIPES = tuple(f"{folder}/kokeiluohjelma/" for folder in ("reseptit", "sv/recept"))
PICTURE = "images:\n  - {file: kuva.png, alt: Vihreä pinta, credit: Toimitus, licence: CC BY 4.0}\n"
PDF = "downloads/keittokirja.pdf"
TOLD = re.compile(r"(INFO|WARNING|ERROR) +-  (?:\[[\d:]+\] )?(.+)")
PATIENCE = 120
"""Seconds after which something is broken rather than slow."""


def mkdocs(*arguments: object, cwd: Path) -> Said:
    """Run MkDocs as people do."""
    line = [MKDOCS, *map(str, arguments)]
    done = subprocess.run(line, cwd=cwd, capture_output=True, text=True, check=False, env=environment(), timeout=600)
    return Said(done.returncode, done.stdout, done.stderr)


def told(level: str, text: str) -> list[str]:
    """What MkDocs' log says at a level; every line of it has one."""
    lines = [TOLD.fullmatch(line) for line in text.splitlines() if line]
    assert all(lines), text
    return [found[2] for found in lines if found and found[1] == level]


def planted(home: Path, settings: str = SETTINGS) -> Path:
    """A small tree with a page in Swedish and a mkdocs.yml."""
    tree = grow(home / "tree")
    change(tree, "cookbook.yml", "site: https://keittokirja.example/\n", "")
    write(tree, {"mkdocs.yml": settings, "pages/sv/front.md": FRONT})
    return tree


def pictured(tree: Path) -> Path:
    """The tree with its first picture, which a recipe names."""
    (tree / "images").mkdir()
    Image.new("RGB", (900, 600), "#3a6").save(tree / "images/kuva.png")
    with (tree / "recipes/kokeiluohjelma.yml").open("a", encoding="utf-8") as recipe:
        recipe.write(PICTURE)
    return tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return planted(tmp_path)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree beside out/site, which `site` made of it."""
    home = tmp_path_factory.mktemp("project")
    assert inside("site", "--source", pictured(planted(home)), "--out", home / "out").status == 0
    return home


def test_a_strict_build_gives_the_same_files_and_tells_of_stages_alone(project: Path) -> None:
    said = mkdocs("build", "--strict", cwd=project / "tree")
    assert said.status == 0
    assert told("WARNING", said.err) + told("ERROR", said.err) == []
    *stages, cleaned, where, done = told("INFO", said.err)
    said_of_site = strings("fi")["stage.site"].partition("{")[0]
    assert [stage.startswith(said_of_site) for stage in stages] == [True, True, True, False, False]
    assert stages[3:] == [strings("fi")[f"stage.{name}"] for name in ("links", "data")]
    assert cleaned == "Cleaning site directory"
    assert where == f"Building documentation to directory: {project / 'tree/site'}"
    assert done.startswith("Documentation built in ")
    assert digest(project / "tree/site") == digest(project / "out/site")


def test_a_dirty_build_gives_the_same_files_and_leaves_others(project: Path, tmp_path: Path) -> None:
    write(tmp_path, {"site/vanha.html": "old", "site/index.html": "old"})
    said = mkdocs("build", "--dirty", "-f", project / "tree/mkdocs.yml", "-d", tmp_path / "site", cwd=tmp_path)
    assert said.status == 0
    (tmp_path / "site/vanha.html").unlink()
    assert digest(tmp_path / "site") == digest(project / "out/site")


def test_a_quiet_build_from_elsewhere_gives_the_same_files_without_a_word(tmp_path: Path) -> None:
    tree = in_finnish(planted(tmp_path, SETTINGS + ADDRESS))
    assert inside("site", "--source", tree, "--out", tmp_path / "out").status == 0
    write(tmp_path, {"own/vanha.html": "old"})
    said = mkdocs("build", "-q", "-f", tree / "mkdocs.yml", "-d", tmp_path / "own", cwd=tmp_path)
    assert (said.status, said.out, said.err) == (0, "", "")
    assert digest(tmp_path / "own") == digest(tmp_path / "out/site")
    assert '<a href="https://koodi.example/kirja/edit/main/recipes/kokeiluohjelma.yml">' in (
        tmp_path / "own" / RECIPES[0] / "index.html"
    ).read_text(encoding="utf-8")


def test_a_pdf_stays_that_was_made_before(tree: Path, tmp_path: Path) -> None:
    write(in_finnish(tree) / "site", {PDF: "%PDF-2.0"})
    with staging(tmp_path / "out") as stage:
        write(stage / "site", {PDF: "%PDF-2.0"})
    assert inside("site", "--source", tree, "--out", tmp_path / "out").status == 0
    assert mkdocs("build", cwd=tree).status == 0
    assert PDF in (tree / "site/index.html").read_text(encoding="utf-8")
    assert digest(tree / "site") == digest(tmp_path / "out/site")


@pytest.mark.parametrize("at", ("site", "site/downloads", f"site/{PDF}", "site/deep/er/link"))
def test_mkdocs_neither_empties_nor_writes_what_a_link_of_the_tree_leads_to(at: str, tree: Path, tmp_path: Path) -> None:
    write(tmp_path / "outside", {"secret": "kept", "keittokirja.pdf": "kept"})
    before = digest(tmp_path / "outside")
    (tree / at).parent.mkdir(parents=True, exist_ok=True)
    (tree / at).symlink_to(tmp_path / "outside" / ("keittokirja.pdf" if at.endswith("pdf") else ""))
    said = mkdocs("build", cwd=tree)
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert f"kansio {tree / at} ei ole keittokirjan tuloste" in said.err
    assert digest(tmp_path / "outside") == before


def test_mistakes_are_a_line_each_and_the_last_site_stays(tree: Path) -> None:
    for name, state in (("challenges/hukkalampo.yml", "state: open"), ("recipes/kokeiluohjelma.yml", "status: tried")):
        path = tree / name
        path.write_text(path.read_text(encoding="utf-8").replace(state, f"{state}x"), encoding="utf-8")
    write(tree, {"site/index.html": "old"})
    said = mkdocs("build", cwd=tree)
    assert said.status == 1
    assert [line.partition(" ")[0] for line in told("ERROR", said.err)] == [
        "challenges/hukkalampo.yml:5:8:",
        "recipes/kokeiluohjelma.yml:3:9:",
    ]
    assert said.out == "\nTarkistettu: virheitä 2, huomautuksia 0.\n"
    assert (tree / "site/index.html").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize(
    ("template", "place"),
    (("articles/recipe.html.j2", ":[1-9][0-9]*:1: "), ("frame/partials/footer.html", ": ")),
    ids=("article", "frame"),
)
def test_a_broken_template_is_a_line(template: str, place: str, tree: Path) -> None:
    shutil.copytree(PROJECT / "theme", tree / "theme")
    with (tree / "theme" / template).open("a", encoding="utf-8") as file:
        file.write("\n{% endfor %}")
    said = mkdocs("build", "-q", cwd=tree)
    assert said.status == 1
    (line,) = told("ERROR", said.err)
    assert re.match(rf"theme/{template}{place}", line)


@pytest.mark.parametrize(
    ("day", "strict", "status"), (("2099-01-01", "--strict", 1), ("2099-01-01", "--no-strict", 0), ("1969-12-31", "--strict", 0))
)
def test_a_notice_is_a_warning_and_ends_a_strict_build_and_a_hint_is_none(day: str, strict: str, status: int, tree: Path) -> None:
    for path in in_finnish(tree).glob("*/*.yml"):
        path.write_text(re.sub("(?<=reviewed: ).*", day, path.read_text(encoding="utf-8")), encoding="utf-8")
    said = mkdocs("build", strict, cwd=tree)
    assert said.status == status
    lines = told("WARNING", said.err)
    assert [line.partition(":")[0] for line in lines] == sorted(
        f"{kind.path}/{path.name}"
        for kind in ENTRY_KINDS
        for path in (tree / kind.path).glob("*.yml")
        if path.name.count(".") == 1 and day > "2000"
    )
    assert all(day in line for line in lines)


def test_an_empty_tree_is_a_line(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": SETTINGS, "pages/.keep": ""})
    said = mkdocs("build", cwd=tmp_path)
    assert (said.status, len(told("ERROR", said.err))) == (1, 1)


def test_nothing_that_mkdocs_would_run_runs_for_site(tree: Path, tmp_path: Path) -> None:
    """People who run MkDocs trust the tree; `site` makes anybody's."""
    marker = tmp_path / "ran"
    own = "hooks: [trick.py]\ntheme: {name: null, custom_dir: own, static_templates: [trick.html]}\n"
    write(tree, {"mkdocs.yml": SETTINGS + own, "own/trick.html": "trick"})
    write(tree, {"trick.py": f"import pathlib\npathlib.Path({str(marker)!r}).touch()\n"})
    said = inside("site", "--source", tree, "--out", tmp_path / "out")
    assert said.lines == [
        "mkdocs.yml:4:1: asetusta hooks ei oteta tiedostosta mkdocs.yml, koska se voisi ajaa vierasta ohjelmaa: poista se",
        "mkdocs.yml:5:21: asetusta custom_dir ei oteta tiedostosta mkdocs.yml, koska se voisi ajaa vierasta ohjelmaa: poista se",
    ]
    assert said.status == 1
    assert not marker.exists()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("line", "wanted"),
    (
        ("site_url: keittokirja.example", "4:11: osoite keittokirja.example ei kelpaa: kirjoita yksi koko osoite"),
        ("repo_url: koodi.example", "4:11: osoite koodi.example ei kelpaa: kirjoita yksi koko osoite"),
        (
            "extra: [!!python/name:os.getcwd '']",
            "4:9: teksti alkaa merkillä !, jolla on tiedostossa oma merkityksensä: poista merkki",
        ),
        ("site_name: Toinen", "4:1: "),
        ("INHERIT: ../toinen.yml", "4:1: asetusta INHERIT ei oteta"),
    ),
)
def test_what_is_wrong_with_the_settings_is_told(line: str, wanted: str, tree: Path, tmp_path: Path) -> None:
    write(tree, {"mkdocs.yml": f"{SETTINGS}{line}\n"})
    for words in (("check",), ("site", "--out", tmp_path / "out")):
        said = inside(*words, "--source", tree)
        assert said.status == 1
        assert [found for found in said.lines if found.startswith(f"mkdocs.yml:{wanted}")]


@pytest.mark.parametrize(
    ("site_url", "wanted"),
    (
        ("kirja.example", ["osoite kirja.example ei kelpaa"]),
        ("https://toinen.example", ["sivuston osoite on täällä https"]),
        ("https://kirja.example", []),
    ),
)
def test_an_address_that_is_none_is_not_another_one_as_well(site_url: str, wanted: list[str], tree: Path) -> None:
    book = (tree / "cookbook.yml").read_text("utf-8")
    write(tree, {"cookbook.yml": f"{book}site: https://kirja.example/\n", "mkdocs.yml": f"{SETTINGS}site_url: {site_url}\n"})
    told = [line.removeprefix("mkdocs.yml:4:11: ") for line in check(tree).lines if line.startswith("mkdocs.yml:")]
    assert [line.split(":")[0] for line in told] == wanted


@pytest.mark.parametrize(
    ("plugins", "place"),
    (
        ("plugins: [search, cookbook]", "3:11: asetusta search"),
        ("plugins:\n  - cookbook\n  - macros: {include_dir: x}", "5:5: asetusta macros"),
        ("plugins:\n  cookbook: {}\n  search: {}", "5:3: asetusta search"),
    ),
)
def test_the_cookbook_is_the_only_plugin(plugins: str, place: str, tree: Path) -> None:
    write(tree, {"mkdocs.yml": SETTINGS.replace("plugins: [cookbook]", plugins)})
    assert [line.startswith(f"mkdocs.yml:{place}") for line in check(tree).lines] == [True]


@pytest.mark.parametrize(
    "settings",
    (
        "plugins:\n  cookbook: {}\n",
        "plugins:\n  - cookbook: {}\ntheme: material\n",
        "theme:\n  name: material\nsite_url: https://keittokirja.example\nextra: {a: b}\n",
    ),
)
def test_what_mkdocs_needs_itself_may_stand_there(settings: str, tree: Path) -> None:
    assert check(write(tree, {"mkdocs.yml": f"site_name: Malli\n{settings}"})).lines == []


def test_a_frame_of_a_tree_can_do_nothing_but_print(tree: Path, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "theme", tree / "theme")
    with (tree / "theme/frame/partials/footer.html").open("a", encoding="utf-8") as footer:
        footer.write("{{ frame.__class__.__mro__ }}")
    said = inside("site", "--source", tree, "--out", tmp_path / "out")
    assert said.status == 1
    assert [line for line in said.lines if line.startswith("theme/frame/partials/footer.html:")]


class Serving:
    """`mkdocs serve` as somebody started it, its log, and what it left behind."""

    def __init__(self, tree: Path, home: Path) -> None:
        self.home = home
        self.left = home / "left"
        self.left.mkdir()
        self.log = home / "log"
        port = free_port()
        self.at = f"http://127.0.0.1:{port}/"
        line = [MKDOCS, "serve", "-a", f"127.0.0.1:{port}", "-f", tree / "mkdocs.yml"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(line, cwd=home, stderr=log, stdout=log, env=environment(TMPDIR=str(self.left)))

    def told(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def wait(self, state: Callable[[], bool]) -> None:
        """Until the state is reached, as long as the server lives."""
        deadline = time.monotonic() + PATIENCE
        while not state():
            assert self.process.poll() is None, self.told()
            assert time.monotonic() < deadline, self.told()
            time.sleep(0.05)

    def read(self, path: str) -> bytes:
        """A page, once the server has made what it is making."""
        with urlopen(self.at + path, timeout=PATIENCE) as answer:
            return bytes(answer.read())

    def wait_for(self, path: str, words: str) -> None:
        self.wait(lambda: words.encode() in self.read(path))

    def save(self, path: Path, old: str, new: str) -> None:
        """Save as editors do, with one rename, so that nobody sees a half."""
        text = path.read_text(encoding="utf-8")
        assert old in text
        draft = self.home / "draft"
        draft.write_text(text.replace(old, new, 1), encoding="utf-8")
        draft.replace(path)


@pytest.fixture
def serving(tree: Path, tmp_path: Path) -> Iterator[Serving]:
    shutil.copytree(PROJECT / "theme", in_finnish(tree, "sv") / "theme")
    made = Serving(tree, tmp_path)
    made.wait(lambda: "Serving on" in made.told())
    yield made
    made.process.kill()
    made.process.wait()


def test_every_save_is_served_in_every_language_until_the_end(serving: Serving, tree: Path) -> None:
    for path in RECIPES:
        assert b"/livereload/" in serving.read(path)
        assert b"Content-Security-Policy" not in serving.read(path)
    saves = (
        (tree / "recipes/kokeiluohjelma.yml", "Yritys ei pääse", "Kukaan ei pääse", RECIPES, "Kukaan ei pääse"),
        (tree / "pages/sv/front.md", "Välkommen", "God dag", ("sv/",), "God dag"),
        (tree / "vocabularies/phases.yml", "summary: ", "summary: Uusi. ", ("vaiheet/", "sv/faser/"), "Uusi. "),
        (tree / "theme/articles/recipe.html.j2", "{% block body %}", "{% block body %}<hr>", RECIPES, "<hr>"),
        (
            tree / "theme/css/base.css",
            "color-scheme: light dark",
            "color-scheme: light dark; --new: 1",
            ("assets/cookbook/site.css",),
            "--new: 1",
        ),
    )
    for path, old, new, pages, words in saves:
        serving.save(path, old, new)
        for page in pages:
            serving.wait_for(page, words)
    pictured(tree)
    for page in RECIPES:
        serving.wait_for(page, 'width="900"')
    Image.new("RGB", (960, 600), "#3a6").save(tree.parent / "new.png")
    (tree.parent / "new.png").replace(tree / "images/kuva.png")
    for page in RECIPES:
        serving.wait_for(page, 'width="960"')
    serving.save(tree / "challenges/hukkalampo.yml", "state: open", "state: avoin")
    serving.wait(lambda: "challenges/hukkalampo.yml:5:8: " in serving.told())
    serving.save(tree / "challenges/hukkalampo.yml", "state: avoin", "state: open")
    assert b"Kukaan" in serving.read(RECIPES[0])
    serving.process.send_signal(signal.SIGINT)
    assert serving.process.wait(PATIENCE) == 0
    assert "Traceback" not in serving.told()
    assert serving.told().count("Detected file changes") == len(saves) + 4
    assert list(serving.left.iterdir()) == []
