"""Nothing is half published: whatever happens to a build, the last output stays whole and the next one recovers."""

from __future__ import annotations

import ctypes
import fcntl
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from staged import staging
from trees import PROJECT, digest, elsewhere, environment, grow, in_finnish, inside

from cookbook.disk.ledger import Ledger
from cookbook.disk.made import MARKER

pytestmark = pytest.mark.program

TITLES = ("Hukkalämpö talteen", "Hukkalämpö jakoon")


WRITER = """
import os, signal, sys
from pathlib import Path
from cookbook.publish import renewing
out = Path(sys.argv[1])
def build(words, last):
    seen = 0
    def step(event, given):
        nonlocal seen
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)
    with renewing(out) as stage:
        sys.addaudithook(step)
        for number in range(12):
            path = stage.folder / f"site/{number % 3}/{number}.html"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words * 3000)
for words, last in map(str.split, sys.stdin):
    child = os.fork()
    if not child:
        build(words, int(last))
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
"""A build in miniature for every line: some files and a swap, without the seconds that reading and rendering take.

A line says what is written, and at which step it is killed, if at any: files opened, folders made and names changed are steps, as
Python's hooks for audits see them.
"""


def arguments(tree: Path, out: Path) -> list[str]:
    return ["site", "--engine", "folder", "--source", str(tree), "--out", str(out)]


def run(line: list[str], prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    line = [sys.executable, *line]
    env = environment(PYTHONDONTWRITEBYTECODE="1")  # What Python keeps of its own must not be cut off by a limit.
    return subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=pipe, text=True, preexec_fn=prepare, env=env)


def start(tree: Path, out: Path, prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    return run(["-m", "cookbook", *arguments(tree, out)], prepare)


def small(out: Path) -> subprocess.Popen[str]:
    return run(["-c", WRITER, str(out)])


def ended(build: subprocess.Popen[str]) -> tuple[int, str]:
    """Status and errors of a build, once it has ended."""
    _, err = build.communicate(timeout=600)
    return build.returncode, err


def built(tree: Path, out: Path) -> tuple[int, str]:
    """Status and errors of a build within this process."""
    said = inside(*arguments(tree, out))
    return said.status, said.err


def title(tree: Path, number: int) -> None:
    """Give the challenge its first or its second title."""
    path = tree / "challenges/hukkalampo.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([f"title: {TITLES[number]}", *lines[1:]]), encoding="utf-8")


def left_over(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.glob(f".{out.name}.stage*"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree in one language and its output, made once."""
    folder = tmp_path_factory.mktemp("made")
    in_finnish(grow(folder / "tree"))
    title(folder / "tree", 0)
    assert inside(*arguments(folder / "tree", folder / "out")).status == 0
    return folder


@pytest.fixture
def tree(made: Path, tmp_path: Path) -> Path:
    """A tree of the test's own, as it was when `out` was made."""
    return Path(shutil.copytree(made / "tree", tmp_path / "tree"))


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    """An output of the first title, in a folder of its own."""
    return Path(shutil.copytree(made / "out", tmp_path / "place/out"))


def test_the_same_in_gives_the_same_out(tmp_path: Path) -> None:
    """Site and data with MkDocs in every language: what was reviewed long ago by then is no matter of a build."""
    tree = grow(tmp_path / "tree")
    here, there = tmp_path / "here", tmp_path / "elsewhere/deeper"
    assert inside("site", "--source", tree, "--out", here).status == 0
    said = elsewhere("site", "--source", shutil.copytree(tree, there / "tree"), "--out", there / "out", home=tmp_path / "home")
    assert said.status == 0, said.err
    assert "yli kaksi vuotta sitten" not in said.err
    made = {
        name: {path.relative_to(name): path.read_bytes() for path in name.rglob("*") if path.is_file()}
        for name in (here, there / "out")
    }
    assert [path for path in made[here] if made[here][path] != made[there / "out"].get(path)] == []
    assert made[here].keys() == made[there / "out"].keys()


def test_killed_at_any_moment(tmp_path: Path) -> None:
    """At each step that a build takes, one after another, until it ends by itself."""
    out, texts, outcome, swapped = tmp_path / "out", ("vanha", "uusi!"), {}, set()
    with small(out) as writer:

        def build(words: str, last: int = 0) -> int:
            print(words, last, file=writer.stdin, flush=True)
            return int(writer.stdout.readline())

        for words in texts:
            assert build(words) == 0
            outcome[words] = digest(out)
        for last in count(1):
            words, before = texts[last % 2], digest(out)
            status, after = build(words, last), digest(out)
            assert after in (before, outcome[words])
            assert (out / MARKER).is_file()
            if status == 0:
                break
            assert status == -signal.SIGKILL
            swapped.add(after == outcome[words])
        assert (swapped, left_over(out)) == ({True, False}, [])
        assert writer.communicate() == ("", "")


def test_the_whole_command_killed(tree: Path, out: Path) -> None:
    """As soon as there is a stage, half a site in it, or all of it."""
    old = digest(out)
    title(tree, 1)
    for there in ("", "/site/haasteet", f"/{MARKER}"):
        build = start(tree, out)
        while build.poll() is None and not list(out.parent.glob(f".{out.name}.stage-*{there}")):
            time.sleep(0.001)
        build.kill()
        ended(build)
        challenge = (out / "site/haasteet/hukkalampo/index.md").read_text(encoding="utf-8")
        assert digest(out) == old or TITLES[1] in challenge
    assert inside(*arguments(tree, out)).status == 0
    assert TITLES[1] in (out / "site/haasteet/hukkalampo/index.md").read_text(encoding="utf-8")
    assert left_over(out) == []


def test_killed_between_the_two_renames(out: Path) -> None:
    """On systems that cannot exchange two folders in one step the next build puts the old output back."""
    old = digest(out)
    Ledger.apart_from(None).remember(f"stage .{out.name}.stage-abc".encode())
    out.rename(out.with_name(f".{out.name}.stage-abc-old"))
    with pytest.raises(ZeroDivisionError), staging(out):
        raise ZeroDivisionError
    assert digest(out) == old


def refused(build: tuple[int, str], out: Path, old: str) -> str:
    """The build ended with status 1 and one line, and nothing changed."""
    status, err = build
    problems = [line for line in err.splitlines() if line.startswith(f"{out.name}: ")]
    assert status == 1, err
    assert len(problems) == 1 and "Traceback" not in err, err
    assert digest(out) == old
    assert left_over(out) == []
    return problems[0]


def test_problems_leave_the_old_output(tree: Path, out: Path) -> None:
    old = digest(out)
    (tree / "challenges/hukkalampo.yml").write_text("title: [", encoding="utf-8")
    assert inside(*arguments(tree, out)).status == 1
    assert digest(out) == old


def test_a_foreign_folder_is_left_alone(tree: Path, out: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    shutil.copytree(tree, foreign)
    old = digest(foreign)
    assert "ei ole keittokirjan tuloste" in refused(built(tree, foreign), foreign, old)


@pytest.mark.parametrize("kind", ("file", "symlink", "dangling"))
def test_what_is_no_folder_is_left_alone(kind: str, tree: Path, out: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    if kind == "file":
        target.write_text("muistiinpanot", encoding="utf-8")
    else:
        target.symlink_to(out if kind == "symlink" else "olematon")
    old = digest(out)
    said = inside(*arguments(tree, target))
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert digest(out) == old
    assert target.is_symlink() or target.read_text(encoding="utf-8") == "muistiinpanot"


@pytest.mark.parametrize("name", ("x" * 300, "tree/challenges/hukkalampo.yml/out", "a\x01b" * 90))
def test_a_place_that_cannot_be(name: str, tree: Path, tmp_path: Path) -> None:
    said = inside(*arguments(tree, tmp_path / name))
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert len([line for line in said.lines if "tulosta ei voi kirjoittaa" in line]) == 1


def test_an_empty_folder_may_be_filled(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert inside(*arguments(tree, tmp_path / "empty")).status == 0


def test_a_second_build_gives_up(tree: Path, out: Path) -> None:
    old = digest(out)
    with (out.parent / f".{out.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert "toinen rakennus on kesken" in refused(built(tree, out), out, old)


def test_builds_at_once(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(3):
        writers = [small(out) for _ in range(4)]
        for writer in writers:
            print("uusi!", 0, file=writer.stdin, flush=True)
        said = [writer.communicate(timeout=600) for writer in writers]
        assert [status for status, _ in said].count("0\n") > 0
        assert all("output-locked" in err for status, err in said if status != "0\n")
        assert len(list((out / "site").rglob("*.html"))) == 12
        assert left_over(out) == []


def powerless() -> None:
    """Root may write anywhere: leave what makes it so behind."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None)
        for capability in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
            libc.prctl(24, capability)  # PR_CAPBSET_DROP


@pytest.mark.parametrize("mode", (0o555, 0o000), ids=oct)
def test_a_place_that_may_not_be_written(mode: int, tree: Path, out: Path) -> None:
    old = digest(out)
    out.parent.chmod(mode)
    build = start(tree, out, powerless)
    status, err = ended(build)
    out.parent.chmod(0o755)
    assert (status, "Traceback" in err, digest(out), left_over(out)) == (1, False, old, [])
    assert len([line for line in err.splitlines() if "tulosta ei voi kirjoittaa" in line]) == 1


def test_a_file_that_may_not_be_read(tree: Path) -> None:
    (tree / "challenges/hukkalampo.yml").chmod(0)
    (tree / "pages/fi/front.md").chmod(0)
    status, err = ended(run(["-m", "cookbook", "check", "--source", str(tree)], powerless))
    assert (status, "Traceback" in err) == (1, False), err
    for name in ("challenges/hukkalampo.yml", "pages/fi/front.md"):
        assert f"{name}: tiedostoa ei voi lukea" in err


def test_a_folder_that_may_not_be_read(tree: Path) -> None:
    (tree / "metrics/data").chmod(0)
    status, err = ended(run(["-m", "cookbook", "check", "--source", str(tree)], powerless))
    (tree / "metrics/data").chmod(0o755)
    assert (status, len(err.splitlines())) == (1, 1), err
    assert err.startswith("metrics/data: tiedostoa ei voi lukea")


@contextmanager
def full(room: int) -> Iterator[None]:
    """As on a disk with so many bytes of room, a longer file ends in an error in its midst: no privilege is needed for it.

    It holds for the processes that begin within the block, too.
    """
    before, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (before, most))


@pytest.mark.parametrize("room", [0, 1_000, 20_000, -1])
def test_a_full_disk(room: int, tree: Path, out: Path) -> None:
    """Nothing fits, small files do, or all but the largest; when there is room again the build goes on."""
    largest = max(path.stat().st_size for path in out.rglob("*") if path.is_file())
    old = digest(out)
    title(tree, 1)
    with full(room if room >= 0 else largest - 1):
        build = built(tree, out)
    assert "tulosta ei voi kirjoittaa" in refused(build, out, old)
    with full(2 * largest):
        assert built(tree, out)[0] == 0
    assert TITLES[1] in (out / "site/haasteet/hukkalampo/index.md").read_text(encoding="utf-8")


@pytest.mark.book
@pytest.mark.parametrize("room", [40_000, 400_000])
def test_a_disk_that_the_book_fills(room: int, tree: Path, out: Path) -> None:
    """No room for the first PDF, or for the first and not for the second."""
    (out / "print").mkdir()
    (out / "print/book.pdf").write_text("vanha", encoding="utf-8")
    old = digest(out)
    with full(room):
        build = run(["-m", "cookbook", "print", "--product", "book", "--source", str(tree), "--out", str(out)])
    assert "tulosta ei voi kirjoittaa" in refused(ended(build), out, old)


@pytest.mark.parametrize("text", ["<p>\n{% if %}", "<p>\n{{ e.nothing.at_all }}", "<p>\n{{ 1|unknown }}"])
def test_a_broken_template_leaves_the_old_output(text: str, tree: Path, out: Path) -> None:
    old = digest(out)
    shutil.copytree(PROJECT / "theme", tree / "theme")
    (tree / "theme/articles/challenge.html.j2").write_text(text, encoding="utf-8")
    said = inside(*arguments(tree, out))
    assert (said.status, "Traceback" in said.err) == (1, False), said.err
    assert [line for line in said.lines if line.startswith("theme/articles/challenge.html.j2:2:1: ")], said.err
    assert digest(out) == old
    assert left_over(out) == []


def test_other_editions_are_kept(tree: Path, out: Path) -> None:
    """A site made alone keeps the printed edition and the downloads of the last run."""
    kept = {"print/book.pdf": b"%PDF print", "site/downloads/keittokirja.pdf": b"%PDF web"}
    with staging(out, ["print"]) as stage:
        for name, data in kept.items():
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_bytes(data)
    title(tree, 1)
    assert inside(*arguments(tree, out)).status == 0
    assert {name: (out / name).read_bytes() for name in kept if (out / name).is_file()} == kept


def test_staging_is_swept_when_the_block_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), staging(tmp_path / "out") as stage:
        (stage / "half").write_text("half", encoding="utf-8")
        raise ZeroDivisionError
    assert not (tmp_path / "out").exists()
    assert left_over(tmp_path / "out") == []


def test_what_was_not_asked_for_is_carried_over(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with staging(out, ("site", "print")) as stage:
        for name in ("site/index.html", "site/downloads/book.pdf", "print/book.pdf"):
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_text("first", encoding="utf-8")
    with staging(out, ("print",)) as stage:
        for name in ("site/downloads/book.pdf", "print/cover.pdf"):
            (stage / name).parent.mkdir(parents=True, exist_ok=True)
            (stage / name).write_text("second", encoding="utf-8")
    found = {path.relative_to(out).as_posix(): path.read_text(encoding="utf-8") for path in out.rglob("*.*") if path.is_file()}
    found.pop(MARKER)
    assert found == {"site/index.html": "first", "site/downloads/book.pdf": "second", "print/cover.pdf": "second"}
