"""A folder from a stranger is data: links, pipes, sockets and names of every sort, at every place of a tree and of its output.

Beside each tree lies a folder that nobody may touch. Its files are told apart from what was read by their times of access, and
from what was written by everything else that the system knows of them.
"""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from trees import Said, grow, in_finnish, inside, write

from cookbook.disk.opening import is_plain, is_plain_below, read_bytes
from cookbook.load import CONTENT
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree

SECRET = "salaisuus-9f27"
SECONDS = 60
LONG_AGO = 1_600_000_000
PDF = "site/downloads/keittokirja.pdf"


@dataclass(frozen=True)
class Outside:
    """A folder that no command may touch, and how it was."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "secret"

    def state(self) -> dict[str, object]:
        """Everything that the system knows of it; a link more or less to a file is the test's own doing."""
        kept = ("st_mode", "st_ino", "st_size", "st_mtime_ns", "st_atime_ns")
        return {str(path): [*(getattr(path.lstat(), name) for name in kept)] for path in (self.folder, *self.folder.rglob("*"))}


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    made = Outside(tmp_path / "outside")
    write(made.folder, {"secret": SECRET, "fi.tsv": SECRET, "downloads/keittokirja.pdf": SECRET})
    for path in (*made.folder.rglob("*"), made.folder):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return made


@contextmanager
def ends() -> Iterator[None]:
    """What waits for a pipe to speak is interrupted."""

    def late(number: int, frame: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def run(*words: object) -> Said:
    with ends():
        return inside(*words)


def link(at: Path, outside: Outside) -> None:
    at.symlink_to(outside.file)


def relative_link(at: Path, outside: Outside) -> None:
    at.symlink_to(os.path.relpath(outside.file, at.parent))


def link_to_folder(at: Path, outside: Outside) -> None:
    at.symlink_to(outside.folder)


def dangling_link(at: Path, outside: Outside) -> None:
    at.symlink_to(outside.folder / "new")


def loop(at: Path, outside: Outside) -> None:
    at.symlink_to(at.name)


def link_within(at: Path, outside: Outside) -> None:
    at.symlink_to(os.path.relpath(at.parents[len(at.parents) - 1] / at.parent / "recipes/kokeiluohjelma.yml", at.parent))


def endless(at: Path, outside: Outside) -> None:
    at.symlink_to("/dev/zero")


def hard_link(at: Path, outside: Outside) -> None:
    at.hardlink_to(outside.file)


def pipe(at: Path, outside: Outside) -> None:
    os.mkfifo(at)


def unix_socket(at: Path, outside: Outside) -> None:
    here = Path.cwd()
    os.chdir(at.parent)  # The path of a socket is short.
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(at.name)
    finally:
        os.chdir(here)


KINDS = (link, relative_link, link_to_folder, dangling_link, loop, link_within, endless, hard_link, pipe, unix_socket)
PLACES = (
    *CONTENT, "schemas", "cookbook.sv.yml",
    *(f"{kind.path}/uusi.yml" for kind in ENTRY_KINDS), "recipes/kokeiluohjelma.sv.yml", "recipes/deep/er/x.txt",
    "vocabularies/actors.yml", "vocabularies/actors.sv.yml", "metrics/data", "metrics/data/kokeilujen-maara.csv",
    "pages/fi", "pages/fi/front.md", "pages/sv", "images/a.png", "images/deep", "theme/css", "theme/css/tokens.css",
    "theme/img/a.png", "theme/frame", "theme/articles/recipe.html.j2", "theme/.hidden", "print/edition.yml",
    "print/edition.sv.yml", "print/icc/a.icc", "print/canvases/a.yml", "print/profiles/a.yml", "print/css", "lexicon/fi.tsv",
    "schemas/recipe.schema.json",
)  # fmt: skip


@pytest.mark.many
@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_is_named_at_its_place_and_followed_by_no_command(name: str, tmp_path: Path, outside: Outside) -> None:
    """Ten sorts at every place of a tree, before every command that reads one."""
    for put in KINDS:
        tree = grow(tmp_path / put.__name__ / "tree")
        at = tree / name
        at.parent.mkdir(parents=True, exist_ok=True)
        if at.is_dir():
            at.rename(tree / "aside")
        at.unlink(missing_ok=True)
        put(at, outside)
        before, out = outside.state(), tmp_path / put.__name__ / "out"
        code = "kova linkki" if put is hard_link else "tavallinen tiedosto"
        for words in (("check",), ("translated",), ("new", "recipe", "toinen"), ("site", "--out", out), ("data", "--out", out)):
            said = run(*words, "--source", tree)
            assert (said.status, [line for line in said.lines if code in line and line.startswith(f"{name}: ")]) == (
                1,
                said.lines,
            )
            assert len(said.lines) == 1, said.err
        assert outside.state() == before
        assert not out.exists()


@pytest.mark.parametrize("put", [kind for kind in KINDS if kind is not hard_link])
def test_what_opens_files_opens_nothing_else(put: Callable[[Path, Outside], None], tree: Path, outside: Outside) -> None:
    put(tree / "notes", outside)
    before = outside.state()
    with ends(), pytest.raises(OSError):
        read_bytes(tree / "notes")
    assert not is_plain(tree / "notes")
    assert not is_plain_below(tree, "notes")
    assert outside.state() == before


@pytest.mark.parametrize("name", ("../outside/secret", "/etc/passwd", "a/../../outside/secret", "\0", "x" * 300, "", "recipes"))
def test_a_name_leads_nowhere_else(name: str, tree: Path, outside: Outside) -> None:
    assert not is_plain_below(tree, name)
    assert is_plain_below(tree, "recipes/kokeiluohjelma.yml")


def test_a_device_is_not_opened(tmp_path: Path, outside: Outside) -> None:
    """Where the system lets a test make one."""
    tree = grow(tmp_path / "tree")
    (tree / "cookbook.yml").unlink(missing_ok=True)
    try:
        os.mknod(tree / "cookbook.yml", 0o20666, os.makedev(1, 5))
    except PermissionError:
        (tree / "cookbook.yml").symlink_to("/dev/zero")
    assert run("check", "--source", tree).lines[0].startswith("cookbook.yml: ")


def test_a_file_with_two_names_in_the_tree_is_fine(tree: Path) -> None:
    write(tree, {"print/note.txt": "x"})
    (tree / "print/other.txt").hardlink_to(tree / "print/note.txt")
    assert run("check", "--source", tree).status == 0


def test_links_of_the_tree_that_are_no_content_are_nobodys_business(tree: Path, outside: Outside) -> None:
    (tree / ".venv").mkdir()
    link(tree / ".venv/python", outside)
    link(tree / "notes", outside)
    before = outside.state()
    assert run("check", "--source", tree).status == 0
    assert outside.state() == before


def test_a_folder_deeper_than_any_path(tree: Path) -> None:
    here = Path.cwd()
    (tree / "images").mkdir()
    os.chdir(tree / "images")
    try:
        for _ in range(30):
            Path("x" * 200).mkdir()
            os.chdir("x" * 200)
    finally:
        os.chdir(here)
    said = run("check", "--source", tree)
    assert (said.status, len(said.lines)) == (1, 1)
    assert "tiedostoa ei voi lukea" in said.err
    os.chdir(tree / "images")
    try:
        while Path("x" * 200).exists():
            os.chdir("x" * 200)
        for _ in range(30):
            os.chdir("..")
            Path("x" * 200).rmdir()
    finally:
        os.chdir(here)


@pytest.mark.parametrize("command", ("schema", "rules"))
@pytest.mark.parametrize("put", (link, link_to_folder, dangling_link, loop))
def test_what_is_written_into_a_tree_goes_through_no_link(
    command: str, put: Callable[[Path, Outside], None], tree: Path, outside: Outside
) -> None:
    folder, name = {"schema": ("schemas", "recipe.schema.json"), "rules": ("docs", "rules.fi.md")}[command]
    before = outside.state()
    for place in (folder, f"{folder}/{name}"):
        at = tree / place
        at.parent.mkdir(exist_ok=True)
        put(at, outside)
        said = run(command, "--source", tree)
        assert (said.status, said.err.partition(":")[0]) == (1, place)
        at.unlink()
    assert outside.state() == before


def test_what_is_written_into_a_tree_is_a_new_file(tree: Path, outside: Outside) -> None:
    """Of a file that has another name outside, only the name in the tree gets the new text; what is read first is refused."""
    before = outside.state()
    (tree / "schemas").mkdir()
    (tree / "docs").mkdir()
    (tree / "schemas/recipe.schema.json").hardlink_to(outside.file)
    (tree / "docs/rules.fi.md").hardlink_to(outside.file)
    assert [run(command, "--source", tree).status for command in ("schema", "rules")] == [1, 0]
    assert outside.state() == before
    assert SECRET not in (tree / "docs/rules.fi.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in (tree / "docs").iterdir()) == ["rules.en.md", "rules.fi.md", "rules.sv.md"]


def test_where_a_tree_may_not_be_written(tree: Path) -> None:
    write(tree, {"docs": "x"})
    said = run("rules", "--source", tree)
    assert (said.status, len(said.lines)) == (1, 1)
    assert said.err.startswith("docs/rules.en.md: tiedostoa ei voi kirjoittaa")


def marked(out: Path) -> Path:
    """An output that a stranger prepared: it says of itself that it is one."""
    write(out, {".cookbook": "cookbook\n", "print/book.pdf": "theirs", "site/index.html": "theirs", "print/job.json": "{}"})
    return out


def pdf_link(out: Path, outside: Outside) -> None:
    (marked(out) / "site/downloads").mkdir()
    link(out / PDF, outside)


def pdf_of_theirs(out: Path, outside: Outside) -> None:
    write(marked(out), {PDF: "theirs"})


def folder_link(out: Path, outside: Outside) -> None:
    link_to_folder(marked(out) / "site/downloads", outside)


def hard_pdf(out: Path, outside: Outside) -> None:
    (marked(out) / "site/downloads").mkdir()
    (out / PDF).hardlink_to(outside.file)


def ticket_link(out: Path, outside: Outside) -> None:
    (marked(out) / "print/job.json").unlink()
    link(out / "print/job.json", outside)


def stage_of_theirs(out: Path, outside: Outside) -> None:
    pdf_link(out.with_name(f".{out.name}.stage-old"), outside)


def pipes(out: Path, outside: Outside) -> None:
    (marked(out) / "site/downloads").mkdir()
    os.mkfifo(out / PDF)
    os.mkfifo(out / "pipe")


def hard_lock(out: Path, outside: Outside) -> None:
    hard_link(out.with_name(f".{out.name}.lock"), outside)


def lock_link(out: Path, outside: Outside) -> None:
    link(out.with_name(f".{out.name}.lock"), outside)


def dangling_lock(out: Path, outside: Outside) -> None:
    dangling_link(out.with_name(f".{out.name}.lock"), outside)


def lock_pipe(out: Path, outside: Outside) -> None:
    os.mkfifo(out.with_name(f".{out.name}.lock"))


def marker_link(out: Path, outside: Outside) -> None:
    (marked(out) / ".cookbook").unlink()
    link(out / ".cookbook", outside)


def marker_pipe(out: Path, outside: Outside) -> None:
    (marked(out) / ".cookbook").unlink()
    os.mkfifo(out / ".cookbook")


def out_link(out: Path, outside: Outside) -> None:
    link_to_folder(out, outside)


def out_dangling(out: Path, outside: Outside) -> None:
    dangling_link(out, outside)


BUILT = (pdf_link, pdf_of_theirs, folder_link, hard_pdf, ticket_link, stage_of_theirs, pipes, hard_lock)
REFUSED = (lock_link, dangling_lock, lock_pipe, marker_link, marker_pipe, out_link, out_dangling)


@pytest.mark.parametrize(
    "words",
    (
        pytest.param(("data",), id="data"),
        pytest.param(("site", "--engine", "folder"), id="site", marks=pytest.mark.whole),
    ),
)
@pytest.mark.parametrize("prepare", BUILT)
def test_a_prepared_output_gives_nothing(
    prepare: Callable[[Path, Outside], None], words: tuple[str, ...], tree: Path, outside: Outside
) -> None:
    out = in_finnish(tree) / "build"
    prepare(out, outside)
    before = outside.state()
    said = run(*words, "--source", tree, "--out", out)
    assert (said.status, "Traceback" in said.err) == (0, False), said.err
    assert outside.state() == before
    found = list(out.rglob("*"))
    assert [path for path in found if path.is_symlink() or not (path.is_file() or path.is_dir())] == []
    texts = [path.read_bytes() for path in found if path.is_file()]
    assert [text for text in texts if SECRET.encode() in text or text == b"theirs"] == []
    assert not (out / PDF).exists()
    assert not any(b"keittokirja.pdf" in text for text in texts)
    assert ("edellisestä tuloksesta" in said.err) == (prepare not in (stage_of_theirs, hard_lock))


@pytest.mark.parametrize("prepare", REFUSED)
def test_a_prepared_output_is_refused(prepare: Callable[[Path, Outside], None], tree: Path, outside: Outside) -> None:
    out = tree / "build"
    prepare(out, outside)
    before = outside.state()
    said = run("data", "--source", tree, "--out", out)
    assert (said.status, len(said.lines)) == (1, 1), said.err
    assert said.err.startswith((".build.lock: tämä ei ole keittokirjan lukko", "build: kansio "))
    assert outside.state() == before


def test_a_link_on_the_way_to_the_output_is_refused(tree: Path, outside: Outside) -> None:
    link_to_folder(tree / "public", outside)
    before = outside.state()
    assert run("data", "--source", tree, "--out", tree / "public/build").status == 1
    assert outside.state() == before


UNFIT = (
    "images/aux.png", "images/CON.Png", "images/com1", "images/LPT³.txt", "images/nul .png", "images/kuva.", "images/kuva ",
    "images/a?b.png", "images/a|b.png", "images/a\nb.png", "images/a\udce4.png", "images/prn/a.png", "print/img/con.svg",
    "metrics/data/nul.csv", "pages/fi/aux.md", "print/canvases/con.yml", "recipes/con.txt", "lexicon/a:b.txt",
)  # fmt: skip
FIT = ("images/conx.png", "images/a-1_b.c.png", "images/Ääkköset ja väli.png", "images/.keep", "images/com", "images/a.con.png")
TWINS = (
    ("images/Kuva.png", "images/kuva.png"),
    ("images/e\u0301.png", "images/\xc9.png"),
    ("images/strasse.png", "images/straße.png"),
    ("images/A/x", "images/a/x"),
)


def put(tree: Path, *names: str) -> list[str]:
    """What is said of the names of a tree with files of these."""
    for path in names:
        (tree / path).parent.mkdir(parents=True, exist_ok=True)
        (tree / path).write_bytes(b"x")
    return [line for line in run("check", "--source", tree).lines if "nimi on" in line or "nimeä ei" in line]


@pytest.mark.parametrize("name", UNFIT, ids=ascii)
def test_a_name_that_other_systems_cannot_hold(name: str, tree: Path) -> None:
    (said,) = put(tree, name)
    assert said.startswith(name[:8])
    assert "nimeä ei voi käyttää Windowsissa" in said


@pytest.mark.parametrize("form", ("text", "github", "json"))
def test_a_name_says_nothing_to_a_terminal_or_a_log(form: str, tree: Path) -> None:
    put(tree, "images/a\n::error::x\x1b[31m.png", "images/A\n::error::x\x1b[31m.png", "recipes/x\r::set-env name=A::b.yml")
    said = run("check", "--source", tree, "--format", form)
    assert not set("\x1b\r") & set(said.out + said.err)
    lines = [line for line in f"{said.out}\n{said.err}".splitlines() if line]
    assert not any(line.startswith(("::error::", "::set-env", " ::")) for line in lines)


@pytest.mark.parametrize("name", FIT)
def test_a_name_that_fits_everywhere(name: str, tree: Path) -> None:
    assert put(tree, name) == []


@pytest.mark.parametrize(("one", "other"), TWINS, ids=ascii)
def test_names_that_other_systems_cannot_tell_apart(one: str, other: str, tree: Path) -> None:
    (said,) = put(tree, one, other)
    place, _, told = said.partition(": ")
    assert place == other.removesuffix("/x")
    assert told.startswith(f"nimi on Windowsissa ja Macissa sama kuin {one.removesuffix('/x')}:")
    (tree / place).rename(tree / "aside")
    assert put(tree, one) == []


def test_entries_have_rules_of_their_own_for_names(tree: Path) -> None:
    write(tree, {"recipes/con.yml": "x", "recipes/Con.yml": "x", "recipes/con/x.yml": "x"})
    said = [line for line in run("check", "--source", tree).lines if line.startswith(("recipes/con", "recipes/Con"))]
    assert ["nimeä ei voi" in line for line in said] == [False, False, True, False], said


@pytest.mark.parametrize("id", ("con", "nul", "index", "com1"))
def test_a_former_id_and_the_address_of_a_page_are_no_device(id: str, tree: Path) -> None:
    with (tree / "challenges/hukkalampo.yml").open("a", encoding="utf-8") as file:
        file.write(f"former_ids: [vanha, {id}]\n")
    page = tree / "pages/fi/not-found.md"
    text = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(f"slug: {id}\n" if line.startswith("slug:") else line for line in text), encoding="utf-8")
    said = run("check", "--source", tree).lines
    found = [line.partition(": ")[0].partition(":")[0] for line in said if f"tunniste {id} on varattu" in line]
    assert found == ["challenges/hukkalampo.yml", "pages/fi/not-found.md"], said


def picture(name: str) -> str:
    return f'images:\n  - file: "{name}"\n    alt: Neliö\n    credit: Toimitus\n    licence: CC BY 4.0\n'


OUT = ("../../outside/secret", "../../../outside/secret", "/etc/passwd", "\\0")
FOREIGN = {
    "challenges/hukkalampo.yml": [
        picture(name)
        for name in (*OUT, "x" * 300 + ".png", "%2e%2e/secret", "..\\\\secret", "a/../../x.png", "file:///etc/passwd", "C:x")
    ],
    "metrics/kokeilujen-maara.yml": [f'data: "{name}"\n' for name in (*OUT, "..%2fx.csv")],
    "methods/haastetyopaja.yml": [f'templates:\n  - title: Pohja\n    canvas: "{name}"\n' for name in OUT],
    "cookbook.yml": [f'{key}: "{name}"\n' for key in ("file_name", "name") for name in (*OUT, "..", "con", "nul")],
    "print/profiles/oma.yml": [*OUT, "print/icc/../../../outside/secret"],
}


@pytest.mark.parametrize("name", FOREIGN)
def test_no_setting_names_a_file_outside(name: str, tmp_path: Path, outside: Outside) -> None:
    for text in FOREIGN[name]:
        tree = grow(tmp_path / "tree")
        path = tree / name
        if name.startswith("print/"):
            shipped = (SourceTree(tree).find("print/profiles/coated.yml")).read_text(encoding="utf-8").splitlines(keepends=True)
            write(tree, {name: "".join(f'icc: "{text}"\n' if line.startswith("icc:") else line for line in shipped)})
            settings = (tree / "cookbook.yml").read_text(encoding="utf-8")
            (tree / "cookbook.yml").write_text(settings.replace("profile: coated", "profile: oma"), encoding="utf-8")
        else:
            key = text.partition(":")[0]
            kept = [part for part in path.read_text(encoding="utf-8").split("\n") if not part.startswith(f"{key}:")]
            path.write_text("\n".join(kept).rstrip("\n") + f"\n{text}", encoding="utf-8")
        before = outside.state()
        said = run("check", "--source", tree)
        assert said.status == 1, text
        assert [line for line in said.lines if line.startswith(f"{name}:")], (text, said.err)
        assert (outside.state(), SECRET in said.err) == (before, False)


def test_the_gate_lets_a_good_tree_through(tree: Path) -> None:
    problems = Problems()
    assert open_tree(tree).root == tree
    assert list(problems) == []


@pytest.mark.parametrize(
    "word",
    (
        "{language:9999999999}", "{language!r}", "{language:{language.__class__}}", "{language.__class__}", "{language[0]}",
        "{0}", "{}", "{", "}", "{language} {lang}",
    ),
)  # fmt: skip
def test_a_word_of_a_cookbook_names_things_and_asks_nothing_of_them(word: str, tree: Path) -> None:
    before = (tree / "cookbook.yml").read_text(encoding="utf-8")
    write(tree, {"cookbook.yml": f"{before}words:\n  partly_translated: 'Osa on {{language}}.'\n"})
    assert run("check", "--source", tree).status == 0
    write(tree, {"cookbook.yml": f"{before}words:\n  partly_translated: 'Osa {word}'\n"})
    said = run("check", "--source", tree)
    assert (said.status, len(said.lines)) == (1, 1), said.err
    assert said.err.startswith(f"cookbook.yml:{before.count(chr(10)) + 2}:22: ")
