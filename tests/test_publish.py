"""Nothing is half published: whatever happens to a build, the last output stays whole and the next one recovers."""

from __future__ import annotations

import ctypes
import fcntl
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from trees import PROJECT, command, digest, elsewhere, environment, grow

from cookbook.publish import MARKER, staging

TITLES = ("Hukkalämpö talteen", "Hukkalämpö jakoon")


WRITER = """
import sys, time
from pathlib import Path
from cookbook.publish import staging
with staging(Path(sys.argv[1])) as stage:
    for number in range(60):
        path = stage / f"site/{number % 7}/{number}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(sys.argv[2] * 3000)
        time.sleep(0.002)
"""
"""A build in miniature: many files and a swap, without the second that reading and rendering take."""


def arguments(tree: Path, out: Path) -> list[str]:
    return ["site", "--engine", "folder", "--source", str(tree), "--out", str(out)]


def run(line: list[str], prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, *line], stdout=pipe, stderr=pipe, text=True, preexec_fn=prepare, env=environment())


def start(tree: Path, out: Path, prepare: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    return run(["-m", "cookbook", *arguments(tree, out)], prepare)


def small(out: Path, words: str) -> subprocess.Popen[str]:
    return run(["-c", WRITER, str(out), words])


def ended(build: subprocess.Popen[str]) -> tuple[int, str]:
    """Status and errors of a build, once it has ended."""
    _, err = build.communicate(timeout=120)
    return build.returncode, err


def title(tree: Path, number: int) -> None:
    """Give the challenge its first or its second title."""
    path = tree / "challenges/hukkalampo.yml"
    lines = path.read_text(encoding="utf-8").split("\n")
    path.write_text("\n".join([f"title: {TITLES[number]}", *lines[1:]]), encoding="utf-8")


def left_over(out: Path) -> list[str]:
    return sorted(path.name for path in out.parent.glob(f".{out.name}.stage*"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree and its output, made once."""
    folder = tmp_path_factory.mktemp("made")
    grow(folder / "tree")
    title(folder / "tree", 0)
    assert command(*arguments(folder / "tree", folder / "out")).status == 0
    return folder


@pytest.fixture
def tree(made: Path, tmp_path: Path) -> Path:
    """A tree of the test's own, as it was when `out` was made."""
    return Path(shutil.copytree(made / "tree", tmp_path / "tree"))


@pytest.fixture
def out(made: Path, tmp_path: Path) -> Path:
    """An output of the first title, in a folder of its own."""
    return Path(shutil.copytree(made / "out", tmp_path / "place/out"))


def test_the_same_in_gives_the_same_out(tree: Path, tmp_path: Path) -> None:
    """Site and data with MkDocs: what was reviewed long ago by then is said, and stands in no file."""
    here, there = tmp_path / "here", tmp_path / "elsewhere/deeper"
    assert command("site", "--source", tree, "--out", here).status == 0
    said = elsewhere("site", "--source", shutil.copytree(tree, there / "tree"), "--out", there / "out", home=tmp_path / "home")
    assert said.status == 0, said.err
    assert "yli kaksi vuotta sitten" in said.err
    made = {
        name: {path.relative_to(name): path.read_bytes() for path in name.rglob("*") if path.is_file()}
        for name in (here, there / "out")
    }
    assert [path for path in made[here] if made[here][path] != made[there / "out"].get(path)] == []
    assert made[here].keys() == made[there / "out"].keys()


def test_killed_at_any_moment(tmp_path: Path) -> None:
    out, outcome = tmp_path / "out", {}
    for words in ("vanha", "uusi!"):
        began = time.monotonic()
        assert ended(small(out, words)) == (0, "")
        takes, outcome[words] = time.monotonic() - began, digest(out)
    chance, killed = random.Random(6), 0
    for number in range(12):
        words = ("vanha", "uusi!")[number % 2]
        before = digest(out)
        build = small(out, words)
        time.sleep(takes * (number + chance.random()) / 12)
        build.kill()
        killed += ended(build)[0] == -signal.SIGKILL
        assert digest(out) in (before, outcome[words])
        assert (out / MARKER).is_file()
    assert killed >= 6
    assert ended(small(out, "uusi!")) == (0, "")
    assert digest(out) == outcome["uusi!"]
    assert left_over(out) == []


def test_killed_while_it_publishes(tmp_path: Path) -> None:
    """The moments around the swap, when the stage is already marked as ours."""
    out = tmp_path / "out"
    outcome = {}
    for words in ("vanha", "uusi!"):
        assert ended(small(out, words)) == (0, "")
        outcome[words] = digest(out)
    for number in range(10):
        words = ("vanha", "uusi!")[number % 2]
        before = digest(out)
        build = small(out, words)
        while build.poll() is None and not list(out.parent.glob(f".{out.name}.stage-*/{MARKER}")):
            time.sleep(0.0005)
        time.sleep(0.001 * number)
        build.kill()
        ended(build)
        assert digest(out) in (before, outcome[words])
        assert (out / MARKER).is_file()
    assert ended(small(out, "uusi!")) == (0, "")
    assert (digest(out), left_over(out)) == (outcome["uusi!"], [])


def test_the_whole_command_killed(tree: Path, out: Path) -> None:
    old = digest(out)
    title(tree, 1)
    for moment in (0.3, 0.9, 1.5):
        build = start(tree, out)
        time.sleep(moment)
        build.kill()
        ended(build)
        challenge = (out / "site/haasteet/hukkalampo/index.md").read_text(encoding="utf-8")
        assert digest(out) == old or TITLES[1] in challenge
    assert command(*arguments(tree, out)).status == 0
    assert TITLES[1] in (out / "site/haasteet/hukkalampo/index.md").read_text(encoding="utf-8")
    assert left_over(out) == []


def test_killed_between_the_two_renames(out: Path) -> None:
    """On systems that cannot exchange two folders in one step the next build puts the old output back."""
    old = digest(out)
    out.rename(out.with_name(f".{out.name}.stage-old"))
    with pytest.raises(ZeroDivisionError), staging(out):
        raise ZeroDivisionError
    assert digest(out) == old


def refused(build: subprocess.Popen[str], out: Path, old: str) -> str:
    """The build ended with status 1 and one line, and nothing changed."""
    status, err = ended(build)
    problems = [line for line in err.splitlines() if line.startswith(f"{out.name}: ")]
    assert status == 1, err
    assert len(problems) == 1 and "Traceback" not in err, err
    assert digest(out) == old
    assert left_over(out) == []
    return problems[0]


def test_problems_leave_the_old_output(tree: Path, out: Path) -> None:
    old = digest(out)
    (tree / "challenges/hukkalampo.yml").write_text("title: [", encoding="utf-8")
    assert command(*arguments(tree, out)).status == 1
    assert digest(out) == old


def test_a_foreign_folder_is_left_alone(tree: Path, out: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    shutil.copytree(tree, foreign)
    old = digest(foreign)
    assert "ei ole keittokirjan tuloste" in refused(start(tree, foreign), foreign, old)


@pytest.mark.parametrize("kind", ("file", "symlink", "dangling"))
def test_what_is_no_folder_is_left_alone(kind: str, tree: Path, out: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    if kind == "file":
        target.write_text("muistiinpanot", encoding="utf-8")
    else:
        target.symlink_to(out if kind == "symlink" else "olematon")
    old = digest(out)
    said = command(*arguments(tree, target))
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert digest(out) == old
    assert target.is_symlink() or target.read_text(encoding="utf-8") == "muistiinpanot"


@pytest.mark.parametrize("name", ("x" * 300, "tree/challenges/hukkalampo.yml/out", "a\x01b" * 90))
def test_a_place_that_cannot_be(name: str, tree: Path, tmp_path: Path) -> None:
    said = command(*arguments(tree, tmp_path / name))
    assert (said.status, "Traceback" in said.err) == (1, False)
    assert len([line for line in said.lines if "tulosta ei voi kirjoittaa" in line]) == 1


def test_an_empty_folder_may_be_filled(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert command(*arguments(tree, tmp_path / "empty")).status == 0


def test_a_second_build_gives_up(tree: Path, out: Path) -> None:
    old = digest(out)
    with (out.parent / f".{out.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert "toinen rakennus on kesken" in refused(start(tree, out), out, old)


def test_builds_at_once(tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(3):
        results = [ended(build) for build in [small(out, "uusi!") for _ in range(4)]]
        done = [status for status, _ in results]
        assert 0 in done
        assert all("output-locked" in err for status, err in results if status)
        assert len(list((out / "site").rglob("*.html"))) == 60
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


ROOM = ("unshare", "-m") if os.geteuid() == 0 else ("unshare", "-rm")
"""How a process gets a small file system of its own that nobody else sees, where the machine lets it."""


def full_places() -> list[str]:
    """A limit on the size of a file, which every machine has; a small disk where one may be mounted."""
    mounts = subprocess.run([*ROOM, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True, check=False)
    return ["limit"] if mounts.returncode else ["limit", "disk"]


FILL = """set -e
[ "$3" = limit ] || mount -t tmpfs -o size=6m tmpfs "$1"
run() { "$0" -m cookbook site --engine folder --source "$2" --out "$1/out"; }
fill() { if [ "$3" = limit ]; then ulimit -f 40; else head -c 20m /dev/zero > "$1/full" 2>/dev/null || true; fi; }
run "$@" >/dev/null 2>&1
before=$(cd "$1/out" && find . -type f | sort | xargs sha256sum)
status=0; (fill "$@"; run "$@") || status=$?
test "$before" = "$(cd "$1/out" && find . -type f | sort | xargs sha256sum)"
rm -f "$1/full"
run "$@" >/dev/null 2>&1
exit $((10 + status))
"""

FILL_WITH_BOOK = """set -e
[ "$3" = limit ] || mount -t tmpfs -o size="$4k" tmpfs "$1"
mkdir -p "$1/out/print"
echo cookbook > "$1/out/.cookbook"
echo vanha > "$1/out/print/book.pdf"
[ "$3" = disk ] || ulimit -f $((2 * $4))
status=0; "$0" -m cookbook print --product book --source "$2" --out "$1/out" || status=$?
test "$(cat "$1/out/print/book.pdf")" = vanha
test "$(ls -A "$1")" = ".out.lock
out"
exit $((10 + status))
"""


def fill(script: str, place: str, tree: Path, tmp_path: Path, *more: str) -> None:
    """Run a script that fills its place: the build in it says one line and ends with 1, and the old output stays."""
    (tmp_path / "disk").mkdir()
    room = ROOM if place == "disk" else ()
    line = [*room, "sh", "-c", script, sys.executable, str(tmp_path / "disk"), str(tree), place, *more]
    env = environment(PYTHONDONTWRITEBYTECODE="1")  # what Python keeps must not be cut off by the limit
    done = subprocess.run(line, capture_output=True, text=True, check=False, cwd=PROJECT, env=env)
    assert done.returncode == 11, done.stdout + done.stderr
    assert len([text for text in done.stderr.splitlines() if text.startswith("out: ")]) == 1, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("place", full_places())
def test_a_full_disk(place: str, tree: Path, tmp_path: Path) -> None:
    fill(FILL, place, tree, tmp_path)


@pytest.mark.parametrize("place", full_places())
@pytest.mark.parametrize("kilobytes", ["40", "400"])
def test_a_disk_that_the_book_fills(kilobytes: str, place: str, tree: Path, tmp_path: Path) -> None:
    """No room for the first PDF, or for the first and not for the second."""
    fill(FILL_WITH_BOOK, place, tree, tmp_path, kilobytes)


@pytest.mark.parametrize("text", ["<p>\n{% if %}", "<p>\n{{ e.nothing.at_all }}", "<p>\n{{ 1|unknown }}"])
def test_a_broken_template_leaves_the_old_output(text: str, tree: Path, out: Path) -> None:
    old = digest(out)
    shutil.copytree(PROJECT / "theme", tree / "theme")
    (tree / "theme/articles/challenge.html.j2").write_text(text, encoding="utf-8")
    said = command(*arguments(tree, out))
    assert (said.status, "Traceback" in said.err) == (1, False), said.err
    assert [line for line in said.lines if line.startswith("theme/articles/challenge.html.j2:2:1: ")], said.err
    assert digest(out) == old
    assert left_over(out) == []


def test_other_editions_are_kept(tree: Path, out: Path) -> None:
    """A site made alone keeps the printed edition and the downloads of the last run."""
    kept = {"print/book.pdf": b"%PDF print", "site/downloads/keittokirja.pdf": b"%PDF web"}
    for name, data in kept.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    title(tree, 1)
    assert command(*arguments(tree, out)).status == 0
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
