"""What staging carries over, replaces, refuses and leaves behind, within this process."""

from __future__ import annotations

import ctypes
import fcntl
import hashlib
import os
import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest
from staged import staging
from trees import write

from cookbook.disk.ledger import Ledger
from cookbook.disk.made import MARKER
from cookbook.disk.scan import scan
from cookbook.language.speech.messages import sentence
from cookbook.problems import CookbookError, Problems
from cookbook.publish.renewal import _clear
from cookbook.publish.swap import exchange

OLD = {"site/a": "old", "site/keep/b": "old", "site/keep.txt": "old", "data/c": "old", "d": "old"}


def held(folder: Path) -> dict[str, str]:
    """The files of a folder but the marker, by name."""
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MARKER
    }


def made(out: Path, files: dict[str, str], *given: Any) -> dict[str, str]:
    """What an output holds after these files were built."""
    with staging(out, *given) as stage:
        assert stage.parent == out.parent
        assert stage.name.startswith(f".{out.name}.stage-")
        write(stage, files)
    listed = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in held(out)]
    assert (out / MARKER).read_text(encoding="utf-8") == "".join(listed)
    assert out.stat().st_mode & 0o777 == 0o755
    assert sorted(path.name for path in out.parent.iterdir()) == sorted([out.name, f".{out.name}.lock"])
    return held(out)


def test_an_output_may_lie_in_folders_that_are_not_there_yet(tmp_path: Path) -> None:
    assert made(tmp_path / "some/where/out", OLD) == OLD


REST = {"data/c": "old", "d": "old"}


@pytest.mark.parametrize(
    ("files", "replaced", "keeps", "left"),
    (
        ({"site/a": "new"}, None, (), {"site/a": "new", **REST}),
        ({"site/a": "new"}, ["site"], (), {"site/a": "new", **REST}),
        ({"site/a": "new"}, [], (), {**OLD, "site/a": "new"}),
        ({"site/e": "new"}, ["site"], ["site/keep"], {"site/e": "new", "site/keep/b": "old", **REST}),
        ({"site/e": "new"}, ["site"], ["site/keep.txt"], {"site/e": "new", "site/keep.txt": "old", **REST}),
        ({"site/keep/b": "new"}, ["site"], ["site/keep"], {"site/keep/b": "new", **REST}),
        ({"e/f/g": "new"}, None, (), {**OLD, "e/f/g": "new"}),
        ({"e": "new"}, ["site", "data"], (), {"e": "new", "d": "old"}),
        ({"d": "new"}, None, (), {**OLD, "d": "new"}),
        ({}, None, (), OLD),
    ),
)  # fmt: skip
def test_what_is_replaced_and_what_is_kept(
    tmp_path: Path, files: dict[str, str], replaced: Collection[str] | None, keeps: Collection[str], left: dict[str, str]
) -> None:
    out = tmp_path / "place/out"
    assert made(out, OLD) == OLD
    assert made(out, files, replaced, lambda: keeps) == left
    assert made(out, {"site/a": "last"}, []) == {**left, "site/a": "last"}


def test_what_is_carried_over_is_the_same_file(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made(out, OLD)
    number = (out / "d").stat().st_ino
    made(out, {"site/a": "new"})
    assert (out / "d").stat().st_ino == number


def test_files_are_copied_where_they_cannot_be_linked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(source: Path, target: Path) -> None:
        raise OSError

    made(tmp_path / "out", OLD)
    monkeypatch.setattr(os, "link", refuse)
    assert made(tmp_path / "out", {"site/a": "new"}, []) == {**OLD, "site/a": "new"}


def refusal(out: Path) -> tuple[str, str, dict[str, object]]:
    with pytest.raises(CookbookError) as refused, staging(out) as stage:
        write(stage, {"a": "new"})
    (problem,) = refused.value.problems
    return str(problem.place), problem.code, dict(problem.args)


def a_file(out: Path) -> None:
    out.write_text("x", encoding="utf-8")


def a_link(out: Path) -> None:
    (out.parent / "other").mkdir()
    out.symlink_to("other")


def a_folder(out: Path) -> None:
    write(out, {"x": "x"})


def a_folder_with_a_folder(out: Path) -> None:
    (out / MARKER).mkdir(parents=True)


@pytest.mark.parametrize("prepare", (a_file, a_link, a_folder, a_folder_with_a_folder))
def test_what_is_not_ours(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    out = tmp_path / "out"
    prepare(out)
    before = sorted(path.name for path in tmp_path.rglob("*"))
    assert refusal(out) == ("out", "output-foreign", {"folder": str(out)})
    assert sorted(path.name for path in tmp_path.rglob("*")) == before


def test_an_empty_folder_and_a_folder_of_ours(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert made(tmp_path / "out", {"a": "x"}) == {"a": "x"}
    assert made(tmp_path / "out", {"a": "y"}) == {"a": "y"}


def test_what_stands_aside_is_left_with_what_is_needed_of_it(tmp_path: Path) -> None:
    """Files that are there already, and the folders of all that comes; a folder for nothing goes with what it holds."""
    write(tmp_path, {"site/a/b/stays": "", "site/a/b/goes": "", "site/c/d/goes": "", "site/e/f/goes": "", "goes": ""})
    _clear(scan(tmp_path), {"site/a/b/stays", "site/c/d/comes"}, {"site/a/b/stays"})
    left = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")}
    assert left == {"site", "site/a", "site/a/b", "site/a/b/stays", "site/c", "site/c/d"}


def test_one_build_at_a_time(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with (tmp_path / ".out.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert refusal(out) == ("out", "output-locked", {})
    assert made(out, {"a": "x"}) == {"a": "x"}
    with staging(out):
        assert refusal(out)[1] == "output-locked"
        assert made(tmp_path / "other/out", {"a": "x"}) == {"a": "x"}


def test_a_place_that_cannot_be_made(tmp_path: Path) -> None:
    write(tmp_path, {"file": "x"})
    file = str(tmp_path / "file")
    assert refusal(tmp_path / "file/out") == ("out", "output-failed", {"reason": "File exists", "missed": file})
    for words, reason in (("full", "full"), ("", "[Errno 28] ")):
        with pytest.raises(CookbookError) as failed, staging(tmp_path / "out"):
            raise OSError(28, words)
        assert [(one.code, one.args["reason"]) for one in failed.value.problems] == [("output-failed", reason)]
    with pytest.raises(OSError, match="own"), staging(tmp_path / "out"):
        raise OSError("own")
    with pytest.raises(ValueError, match="x"), staging(tmp_path / "out"):
        raise ValueError("x")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".out.lock", "file"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("fi", "tulosta ei voi kirjoittaa"), ("sv", "resultatet går inte att skriva"), ("en", "the result cannot be written")],
)
def test_the_file_that_the_system_misses_is_named(lang: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(CookbookError) as failed, staging(tmp_path / "out") as stage:
        (stage / "none/page").write_bytes(b"")
    (problem,) = failed.value.problems
    assert f"{said} (No such file or directory, {tmp_path}/.out.stage-" in sentence(problem, lang)
    assert "/none/page)" in sentence(problem, lang)


def test_of_a_file_that_cannot_be_renamed_both_names_are_said(tmp_path: Path) -> None:
    with pytest.raises(CookbookError) as failed, staging(tmp_path / "out") as stage:
        (stage / "a").rename(stage / "b")
    assert re.fullmatch(r"/.*/a → /.*/b", str(failed.value.problems[0].args["missed"]))


def test_a_failed_build_leaves_the_old_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    made(out, OLD)
    with pytest.raises(ValueError, match="x"), staging(out) as stage:
        write(stage, {"site/a": "new"})
        raise ValueError("x")
    assert held(out) == OLD
    assert sorted(path.name for path in tmp_path.iterdir()) == [".out.lock", "out"]


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    made(tmp_path / "out", {"a": "old"})
    begun("abc")
    write(tmp_path, {".out.stage-abc/a": "x", ".outer.stage-abc/a": "x", ".out.stage-abc-old/a": "older"})
    with staging(tmp_path / "out", []) as stage:
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted([".out.lock", ".outer.stage-abc", "out", stage.name])
    assert held(tmp_path / "out") == {"a": "old"}


def test_a_stage_that_somebody_made_a_file_stops_no_build(tmp_path: Path) -> None:
    begun("abc")
    (tmp_path / ".out.stage-abc").write_text("x", encoding="utf-8")
    with staging(tmp_path / "out") as stage:
        write(stage, {"a": "new"})
    assert held(tmp_path / "out") == {"a": "new"}


def test_whoever_may_write_beside_an_output_may_lock_it(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made(tmp_path / "out", OLD)
    finally:
        os.umask(before)
    assert (tmp_path / ".out.lock").stat().st_mode & 0o777 == 0o666


def begun(stage: str) -> None:
    """Have it known that a stage of that name was ours."""
    Ledger.apart_from(None).remember(f"stage .out.stage-{stage}".encode())


def test_what_others_called_a_stage_stays(tmp_path: Path) -> None:
    write(tmp_path, {".out.stage-xyz/a": "x", ".out.stage-old/a": "x", ".out.stage-xyz-old/a": "x", "kept/a": "x"})
    begun("link")
    (tmp_path / ".out.stage-link").symlink_to("kept")
    before = sorted(path.name for path in tmp_path.iterdir())
    with staging(tmp_path / "out") as stage:
        write(stage, {"a": "new"})
    assert held(tmp_path / "out") == {"a": "new"}
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*before, ".out.lock", "out"])
    assert held(tmp_path / "kept") == {"a": "x"}


def test_an_output_lost_between_two_renames_comes_back(tmp_path: Path) -> None:
    made(tmp_path / "out", {"a": "old"})
    begun("abc")
    (tmp_path / "out").rename(tmp_path / ".out.stage-abc-old")
    with staging(tmp_path / "out", []) as stage:
        write(stage, {"b": "new"})
        assert held(tmp_path / "out") == {"a": "old"}
    assert held(tmp_path / "out") == {"a": "old", "b": "new"}


class Library:
    """The system's library where it cannot exchange two folders, or fails to."""

    def __init__(self, *, known: bool, number: int = 0) -> None:
        self.number = number
        if known:
            self.renameat2 = lambda *given: -1


@pytest.mark.parametrize(("known", "number"), ((False, 0), (True, 38), (True, 22)))
def test_two_renames_where_the_system_has_noexchange(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: bool, number: int
) -> None:
    made(tmp_path / "out", OLD)
    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_errno: Library(known=known))
    monkeypatch.setattr(ctypes, "get_errno", lambda: number)
    assert made(tmp_path / "out", {"site/a": "new"}) == {"site/a": "new", **REST}


def test_why_an_exchange_fails_is_what_the_system_says(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "none", tmp_path)


def test_an_exchange_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path / "out", OLD)
    monkeypatch.setattr(ctypes, "CDLL", lambda name, use_errno: Library(known=True))
    monkeypatch.setattr(ctypes, "get_errno", lambda: 13)
    assert refusal(tmp_path / "out") == ("out", "output-failed", {"reason": "Permission denied", "missed": str(tmp_path / "out")})
    assert held(tmp_path / "out") == OLD


def test_every_file_is_on_the_disk_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda number: written.append(str(Path(f"/proc/self/fd/{number}").readlink())))
    with staging(tmp_path / "out") as stage:
        write(stage, {"a": "x", "b/c": "x"})
    assert sorted(name.removeprefix(f"{stage}/") for name in written) == [MARKER, "a", "b/c"]
    open_now = [path.resolve() for path in Path("/proc/self/fd").iterdir() if tmp_path in path.resolve().parents]
    assert open_now == []
    written.clear()
    with staging(tmp_path / "out", ["a"]) as stage:
        write(stage, {"a": "y"})
    assert sorted(name.removeprefix(f"{stage}/") for name in written) == [MARKER, "a"]
    assert held(tmp_path / "out") == {"a": "y", "b/c": "x"}


def left_out(out: Path, source: Path | None = None) -> tuple[dict[str, str], dict[str, object]]:
    """What an output holds once a part of it was made anew, and what the user is told of the rest."""
    problems = Problems()
    with staging(out, ["site"], source=source, problems=problems) as stage:
        write(stage, {"site/a": "new"})
    return held(out), {key: value for problem in problems for key, value in problem.args.items()}


def changed(out: Path) -> None:
    write(out, {"data/c": "secret"})


def linked(out: Path) -> None:
    write(out.parent, {"secret": "old"})  # The same bytes: it is the link that is refused.
    (out / "data/c").unlink()
    (out / "data/c").symlink_to(out.parent / "secret")


def linked_above(out: Path) -> None:
    (out / "data").rename(out.parent / "data")
    (out / "data").symlink_to(out.parent / "data")


def a_pipe(out: Path) -> None:
    (out / "data/c").unlink()
    os.mkfifo(out / "data/c")


@pytest.mark.parametrize("prepare", (changed, linked, a_pipe))
def test_an_old_output_gives_only_what_was_made(tmp_path: Path, prepare: Callable[[Path], None]) -> None:
    made(tmp_path / "out", OLD)
    prepare(tmp_path / "out")
    assert left_out(tmp_path / "out") == ({"site/a": "new", "d": "old"}, {"count": 1, "file": "data/c"})


def test_nothing_is_taken_through_a_folder_that_is_a_link(tmp_path: Path) -> None:
    made(tmp_path / "out", OLD)
    linked_above(tmp_path / "out")
    assert left_out(tmp_path / "out") == ({"site/a": "new", "d": "old"}, {"count": 1, "file": "data"})
    assert held(tmp_path / "data") == {"c": "old"}


def test_a_file_beside_ours_is_left_out(tmp_path: Path) -> None:
    made(tmp_path / "out", OLD)
    write(tmp_path / "out", {"e": "theirs", "data/f": "theirs"})
    assert left_out(tmp_path / "out") == ({"site/a": "new", **REST}, {"count": 2, "file": "data/f"})


TRUE = f"{hashlib.sha256(b'old').hexdigest()}  d\n"
"""What a stranger can say of a file as well as we can."""


@pytest.mark.parametrize("text", ("cookbook\n", "", "e" * 64 + "  d\n", TRUE, f"{TRUE}{TRUE.replace('d', 'data/c')}"))
def test_a_marker_that_was_brought_along_proves_nothing(tmp_path: Path, text: str) -> None:
    made(tmp_path / "out", OLD)
    (tmp_path / "out" / MARKER).write_text(text, encoding="utf-8")
    assert left_out(tmp_path / "out") == ({"site/a": "new"}, {"count": 2, "file": "d"})


def test_an_output_that_was_moved_is_still_ours(tmp_path: Path) -> None:
    made(tmp_path / "out", OLD)
    (tmp_path / "out").rename(tmp_path / "elsewhere")
    assert left_out(tmp_path / "elsewhere") == ({"site/a": "new", **REST}, {})


def test_a_ledger_in_the_tree_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "tree/.local/state"))
    made(tmp_path / "place/out", OLD)
    assert left_out(tmp_path / "place/out", tmp_path) == ({"site/a": "new"}, {"count": 2, "file": "d"})
    made(tmp_path / "place/out", OLD)
    assert left_out(tmp_path / "place/out", tmp_path / "other") == ({"site/a": "new", **REST}, {})


def test_where_nothing_can_be_remembered_everything_can_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"file": "x"})
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with staging(tmp_path / "out") as stage:
        write(stage, OLD)
    assert left_out(tmp_path / "out") == ({"site/a": "new"}, {"count": 2, "file": "d"})


def lock_to(kind: str, lock: Path, kept: Path) -> None:
    if kind == "link":
        lock.symlink_to(kept)
    elif kind == "dangling":
        lock.symlink_to(kept.with_name("new"))
    elif kind == "folder":
        lock.mkdir()
    elif kind == "pipe":
        os.mkfifo(lock)
    else:
        lock.hardlink_to(kept)


@pytest.mark.parametrize("kind", ("link", "dangling", "folder", "pipe", "hard"))
def test_a_lock_empties_no_file(tmp_path: Path, kind: str) -> None:
    write(tmp_path, {"kept/file": "kept"})
    lock_to(kind, tmp_path / ".out.lock", tmp_path / "kept/file")
    if kind == "hard":
        assert left_out(tmp_path / "out")[0] == {"site/a": "new"}
    else:
        assert refusal(tmp_path / "out") == (".out.lock", "lock-foreign", {})
    assert held(tmp_path / "kept") == {"file": "kept"}


def test_a_link_of_the_tree_on_the_way_to_the_output(tmp_path: Path) -> None:
    write(tmp_path, {"outside/file": "kept", "tree/file": "x"})
    (tmp_path / "tree/public").symlink_to(tmp_path / "outside")
    (tmp_path / "way").symlink_to(tmp_path / "tree")
    for out in (tmp_path / "tree/public/out", tmp_path / "way/public/deep/out"):
        with pytest.raises(CookbookError) as refused, staging(out, source=tmp_path / "tree"):
            pass
        assert [problem.code for problem in refused.value.problems] == ["output-foreign"]
    assert held(tmp_path / "outside") == {"file": "kept"}
    with staging(tmp_path / "way/out", source=tmp_path / "tree") as stage:
        write(stage, {"a": "x"})
    assert held(tmp_path / "tree/out") == {"a": "x"}
