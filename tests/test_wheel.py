"""The wheel in an empty environment outside the repository: it brings all that a folder of content needs."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from trees import PROJECT, Said, grow

from cookbook.editor.values import IDS

pytestmark = pytest.mark.program


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(build, cwd=PROJECT, check=True, capture_output=True)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment that has the wheel, and the libraries that it asks for from this one."""
    home = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", home], check=True, capture_output=True)
    install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps", wheel)
    subprocess.run([home / "bin/python", *install], check=True, capture_output=True)
    (site,) = home.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return home / "bin"


def run(program: Path, *arguments: object, cwd: Path) -> Said:
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([program, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


def test_metadata_are_whole(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (found,) = (name for name in names if name.endswith(".dist-info/METADATA"))
        metadata = HeaderParser().parsestr(archive.read(found).decode())
    assert metadata["License-Expression"] == "MIT"
    assert metadata["Author"]
    assert metadata["Project-URL"].startswith("Homepage, https://")
    assert {name.rpartition("/")[2] for name in names if "/licenses/" in name} >= {"LICENSE", "ISOcoated_v2_300_bas.txt"}
    assert {"cookbook/py.typed", "preflight/py.typed"} <= names
    assert not [name for name in names if name.startswith(("cookbook/home/recipes", "tests"))]


def test_a_folder_is_built_where_the_command_stands_in_it(programs: Path, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    where = run(programs / "python", "-c", "import cookbook, preflight; print(cookbook.__file__, preflight.__file__)", cwd=tree)
    assert where.out.count(str(programs.parent)) == 2, where
    said = run(programs / "python", "-m", "cookbook", "check", cwd=tree)
    assert (said.status, said.err) == (0, "")
    said = run(programs / "cookbook", "site", cwd=tree)
    assert said.status == 0, said.err
    assert {path.name for path in (tree / "build/site").iterdir()} >= {"index.html", "sv", "en", "data", "assets"}
    said = run(programs / "cookbook", "print", "--product", "cards", cwd=tree)
    assert said.status == 0, said.err
    said = run(programs / "preflight", tree / "build/print/cards.pdf", cwd=tmp_path)
    assert said.status == 0, said.out + said.err


def test_a_cookbook_is_founded_where_nothing_else_is(wheel: Path, programs: Path, tmp_path: Path) -> None:
    given = ("--languages", "sv,fi", "--title", "Vår kokbok", "--publisher", "Staden", "--place", "Orten", "--host", "gitlab")
    said = run(programs / "cookbook", "init", "ours", *given, cwd=tmp_path)
    assert (said.status, said.err) == (0, "")
    assert f"  cd {tmp_path / 'ours'}\n  {programs / 'cookbook'} check\n" in said.out
    said = run(programs / "cookbook", "check", cwd=tmp_path / "ours")
    assert (said.status, said.err) == (0, "")
    assert (tmp_path / "ours/.gitlab-ci.yml").is_file()
    (named,) = (tmp_path / "ours/requirements.txt").read_text().split()
    assert (tmp_path / "ours" / named).read_bytes() == wheel.read_bytes()
    assert named not in (tmp_path / "ours/README.md").read_text("utf-8")


def test_schemas_are_written_into_the_folder(programs: Path, tmp_path: Path) -> None:
    assert run(programs / "cookbook", "schema", cwd=tmp_path).status == 0
    written, own = ({path.name: path.read_bytes() for path in (root / "schemas").iterdir()} for root in (tmp_path, PROJECT))
    assert written.keys() == own.keys()
    assert {name for name in own if written[name] != own[name]} == {IDS}


def test_tests_are_no_command_of_the_package(programs: Path, tmp_path: Path) -> None:
    said = run(programs / "cookbook", "test", cwd=tmp_path)
    assert said.status == 2
    assert "test" not in run(programs / "cookbook", "--help", cwd=tmp_path).out.split()
