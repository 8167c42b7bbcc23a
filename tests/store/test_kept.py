"""What is kept is what was put, and nothing from a place that is not the user's own."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from cookbook.article.environment import Compiled
from cookbook.store import Store, open_store
from cookbook.store.blobs import Blobs
from cookbook.store.bounds import DAY, OLDEST, sweep
from cookbook.store.memo import Memo
from cookbook.store.place import VARIABLE
from cookbook.store.shelf import Shelf
from cookbook.store.signs import TICK, Signs


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def store(tree: Path, *, fresh: bool = False) -> Store:
    tree.mkdir(exist_ok=True)
    return open_store(tree, fresh=fresh)


def test_the_next_run_finds_what_was_kept(tmp_path: Path, place: Path) -> None:
    first = store(tmp_path / "tree").shelf("x")
    assert first.take("key", lambda: (1, "a")) == (1, "a")
    first.save()
    assert store(tmp_path / "tree").shelf("x").get("key") == (1, "a")
    assert store(tmp_path / "tree").shelf("y").get("key") is None
    assert store(tmp_path / "other").shelf("x").get("key") is None
    assert store(tmp_path / "tree", fresh=True).shelf("x").get("key") is None


def test_what_is_asked_for_once_is_kept_but_not_held(tmp_path: Path, place: Path) -> None:
    first = store(tmp_path / "tree").shelf("x")
    assert first.once("key", lambda: [1]) == [1]
    assert first.once("key", lambda: [2]) == [1]
    held = first.take("key", lambda: [3])
    assert first.take("key", lambda: [3]) is held
    assert first.once("key", lambda: [4]) == held
    assert first.once("key", lambda: [4]) is not held
    first.let_go()
    assert first.take("key", lambda: [3]) == held
    assert first.take("key", lambda: [3]) is not held
    first.save()
    assert store(tmp_path / "tree").shelf("x").once("key", lambda: [5]) == [1]


def test_without_a_place_what_is_taken_is_held_and_what_is_asked_for_once_is_not() -> None:
    shelf = Shelf()
    assert (shelf.once("key", lambda: 1), shelf.once("key", lambda: 2)) == (1, 2)
    assert shelf.take("key", lambda: 3) == 3
    shelf.let_go()
    assert shelf.take("key", lambda: 4) == 3


def test_what_is_not_saved_is_not_kept(tmp_path: Path, place: Path) -> None:
    store(tmp_path / "tree").shelf("x").put("key", 1)
    assert store(tmp_path / "tree").shelf("x").get("key") is None


@pytest.mark.parametrize("at", [0, 31, 32, 40, -1])
def test_a_damaged_shelf_is_an_empty_one(at: int, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "x")
    shelf.put("key", "value")
    shelf.save()
    data = bytearray((tmp_path / "x").read_bytes())
    data[at] ^= 1
    (tmp_path / "x").write_bytes(data)
    assert Shelf(tmp_path / "x").get("key") is None


@pytest.mark.parametrize("length", [0, 31, 32, 33, 60])
def test_half_a_shelf_is_an_empty_one(length: int, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "x")
    shelf.put("key", "value")
    shelf.save()
    (tmp_path / "x").write_bytes((tmp_path / "x").read_bytes()[:length])
    assert Shelf(tmp_path / "x").get("key") is None


def test_a_shelf_has_room_for_so_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cookbook.store.shelf.MOST_BYTES", 2_500)
    shelf = Shelf(tmp_path / "x")
    for name in "abc":
        shelf.put(name, name * 1_000)
    shelf.forget()
    assert shelf.get("c")
    shelf.save()
    assert [name for name in "abc" if Shelf(tmp_path / "x").get(name)] == ["b", "c"]


def test_a_place_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    shelf = Shelf(tmp_path / "file/x")
    assert shelf.take("key", lambda: 1) == 1
    shelf.save()
    assert Blobs(tmp_path / "file").get(Blobs(tmp_path / "file").put(b"x")) is None


def test_a_file_is_found_by_its_bytes_alone(tmp_path: Path) -> None:
    files = Blobs(tmp_path)
    name = files.put(b"one")
    assert files.get(name) == b"one"
    (file,) = (path for path in tmp_path.rglob("*") if path.is_file())
    file.write_bytes(b"two")
    assert files.get(name) is None
    assert files.put(b"one") == name
    assert files.get(name) == b"one"


def settled(path: Path) -> Path:
    """A file that was written long enough ago to be known by its sign."""
    path.write_text(path.name)
    while time.time_ns() - path.lstat().st_ctime_ns < 2 * TICK:
        time.sleep(0.01)
    return path


def test_the_first_run_is_remembered_as_all_others_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has nothing to compare what it looked at with."""
    file, kept = settled(tmp_path / "file"), tmp_path / "signs"
    reads = counted(monkeypatch)
    for _ in range(3):
        run(kept, file)
    assert reads == ["file"]


def test_what_takes_turns_is_remembered_for_one_run_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other, third = (settled(tmp_path / name) for name in ("one", "other", "third"))
    reads = counted(monkeypatch)
    for file in (one, other, one, other, one, third, other):
        run(tmp_path / "signs", file)
    assert reads == ["one", "other", "third", "other"]


def run(kept: Path, file: Path) -> None:
    signs = Signs(kept)
    assert signs.digest(str(file)) == hashlib.sha256(file.name.encode()).hexdigest()
    signs.save()


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read for their digests from here on."""
    reads: list[str] = []

    def read(path: Path) -> bytes:
        reads.append(path.name)
        return path.read_bytes()

    monkeypatch.setattr("cookbook.store.signs.read_bytes", read)
    return reads


def test_answers_of_one_run_are_there_in_the_next(tmp_path: Path) -> None:
    made: list[str] = []

    def answers(*questions: str) -> list[str]:
        shelf = Shelf(tmp_path / "x")
        memo = Memo(shelf, "key")
        told = [memo.take(one, lambda one=one: made.append(one) or one.upper()) for one in (*questions, *questions)]
        memo.save()
        shelf.save()
        return told

    assert answers("a", "b") == ["A", "B", "A", "B"]
    assert answers("a") == ["A", "A"]
    assert answers("a", "b", "c") == ["A", "B", "C"] * 2
    assert answers("c") == ["C", "C"]
    assert made == ["a", "b", "c"]
    answers("d")
    answers("c")  # Of a run that takes turns with the other all is known yet.
    assert made == ["a", "b", "c", "d"]
    answers("e")
    answers("d")
    assert made == ["a", "b", "c", "d", "e", "d"]


def test_a_template_is_compiled_once_as_long_as_it_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    own = Environment.compile

    def compile(self: Environment, source: str, *given: object) -> object:
        compiled.append(source)
        return own(self, source, *given)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", compile)

    def page(text: str, sort: str = "page") -> str:
        shelf = Shelf(tmp_path / "x")
        made = Environment(loader=DictLoader({"a": text}), bytecode_cache=Compiled(sort).beside(shelf)).get_template("a").render()
        shelf.save()
        return made

    assert [page(text) for text in ("{{ 1 }}", "{{ 1 }}", "{{ 2 }}", "{{ 1 }}")] == ["1", "1", "2", "1"]
    assert page("{{ 1 }}", sort="frame") == "1"
    assert compiled == ["{{ 1 }}", "{{ 2 }}", "{{ 1 }}"]


def test_the_place_is_private(tmp_path: Path, place: Path) -> None:
    assert store(tmp_path / "tree").place == place
    assert place.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("rights", [0o701, 0o710, 0o755, 0o777])
def test_a_place_that_others_see_is_not_used(rights: int, tmp_path: Path, place: Path) -> None:
    place.mkdir()
    place.chmod(rights)
    assert store(tmp_path / "tree").place is None


def test_a_place_in_the_tree_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for inside in ("tree", "tree/.cache", "tree/a/../.cache"):
        monkeypatch.setenv(VARIABLE, str(tmp_path / inside))
        assert store(tmp_path / "tree").place is None
    assert list((tmp_path / "tree").iterdir()) == []


def test_a_place_that_a_link_of_the_tree_leads_to_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "outside").mkdir()
    (tmp_path / "tree/.cache").symlink_to(tmp_path / "outside")
    monkeypatch.setenv(VARIABLE, str(tmp_path / "tree/.cache/cookbook"))
    assert store(tmp_path / "tree").place is None
    assert list((tmp_path / "outside").iterdir()) == []


def test_a_place_is_no_link_and_stands_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "real").mkdir(0o700)
    (tmp_path / "link").symlink_to("real")
    monkeypatch.chdir(tmp_path)
    for named in (tmp_path / "link", "kept"):
        monkeypatch.setenv(VARIABLE, str(named))
        assert store(tmp_path / "tree").place is None


def test_what_is_old_or_too_much_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cookbook.store.bounds.MOST_BYTES", 2_500)
    now = 100 * OLDEST
    for name, age in (("old", OLDEST + 1), ("a", OLDEST - 1), ("b", 2), ("c", 1)):
        path = tmp_path / "files" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * 1_000)
        os.utime(path, (now - age, now - age))
    sweep(tmp_path, now)
    assert sorted(path.name for path in (tmp_path / "files").iterdir()) == ["b", "c"]


def test_the_store_is_swept_once_a_day(tmp_path: Path) -> None:
    now = 100 * OLDEST
    sweep(tmp_path, now)
    os.utime(tmp_path / "swept", (now, now))
    (tmp_path / "old").touch()
    os.utime(tmp_path / "old", (0, 0))
    sweep(tmp_path, now + DAY - 1)
    assert (tmp_path / "old").exists()
    sweep(tmp_path, now + DAY)
    assert not (tmp_path / "old").exists()
