"""The machine: `doctor` starts what is there and says what is not, and the wrapper says the line that brings it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from trees import PROJECT, inside, process

from cookbook.cli.trials import Trial
from cookbook.machine import BROWSER, PARTS, USES, Part, as_root

pytestmark = pytest.mark.program

PROGRAMS = [(part, use) for part in PARTS for use in part.uses[:1] if part.programs]
INSTALL = "apt-get install -y --no-install-recommends"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose only place for programs is this empty folder."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def test_all_is_well() -> None:
    said = inside("doctor")
    assert (said.status, said.err) == (0, "")
    assert [line.split()[:2] for line in said.out.splitlines()[: len(PARTS)]] == [["✓", part.name] for part in PARTS]
    assert INSTALL not in said.out


@pytest.mark.parametrize(("part", "use"), PROGRAMS, ids=[part.name for part, _ in PROGRAMS])
@pytest.mark.parametrize("script", ["echo rikki >&2; exit 1", "echo rikki"], ids=["fails", "lies"])
def test_a_broken_program(part: Part, use: str, script: str, bare: Path) -> None:
    """Its name is there; it ends with 1, or with 0 and another answer than one that works."""
    (bare / part.programs[0]).write_text(f"#!/bin/sh\n{script}\n")
    (bare / part.programs[0]).chmod(0o755)
    said = inside("doctor", use)
    assert said.status == 1
    (line,) = [line for line in said.out.splitlines() if line.startswith(f"✗ {part.name} ")]
    assert line.endswith("ei toimi: rikki")
    (mend,) = [line for line in said.out.splitlines() if INSTALL in line]
    assert "--reinstall" in mend
    assert set(part.packages) <= set(mend.split())


@pytest.mark.parametrize(("lang", "word"), [("fi", "puuttuu"), ("sv", "saknas"), ("en", "missing")])
def test_a_missing_program(lang: str, word: str, bare: Path) -> None:
    said = inside("doctor", "preflight", "--lang", lang)
    assert said.status == 1
    assert [line.split()[1] for line in said.out.splitlines() if line.endswith(word)] == ["Ghostscript", "Poppler"]
    assert said.out.splitlines()[-1].endswith(f"{INSTALL} ghostscript poppler-utils")


def test_a_machine_where_programs_share_nothing() -> None:
    """A file of more than 2 kB is refused: what is tried with fits into that, a page of shared memory does not.

    Nor would what Python compiles, which it would keep all the same.
    """
    said = process("doctor", "print", before=("prlimit", "--fsize=2048"), PYTHONDONTWRITEBYTECODE="1")
    assert said.status == 1
    (line,) = [line for line in said.out.splitlines() if line.startswith("✗ Semaphores ")]
    assert "ei toimi" in line
    assert f"Aja: {as_root('chmod 1777 /dev/shm')}" in said.out.splitlines()


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_a_library_that_cannot_cut_fonts(lang: str, tmp_path: Path) -> None:
    """Its name is there and it is none: WeasyPrint would go on without it, and no book would come of that."""
    (tmp_path / "libharfbuzz-subset.so.0").write_text("rikki\n")
    said = process("doctor", "print", "--lang", lang, LD_LIBRARY_PATH=str(tmp_path))
    assert said.status == 1
    (line,) = [line for line in said.out.splitlines() if line.startswith("✗")]
    assert line.startswith("✗ Pango ")
    assert "HarfBuzz-Subset" in line
    assert f"{INSTALL} --reinstall libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in said.out.splitlines()[-1]


def test_what_is_not_needed_may_be_missing(bare: Path) -> None:
    said = inside("doctor", "site")
    assert (said.status, said.out.split()[:2]) == (0, ["✓", "Python"])


def test_a_part_without_its_library_is_not_here() -> None:
    assert not Part("Jokin", USES, libraries=("c", "ei-tata-ole")).is_here
    assert Part("Jokin", USES, libraries=("c",)).is_here


def test_a_program_that_does_not_end_or_is_not_there() -> None:
    assert "ei-tata-ole" in Trial(("ei-tata-ole",), "").fault()
    assert "0.1" in Trial((sys.executable, "-c", "import signal; signal.pause()"), "", seconds=0.1).fault()


@pytest.mark.parametrize(
    ("words", "packages"),
    [
        ((), "ghostscript poppler-utils"),
        (("--source", "."), "ghostscript poppler-utils"),
        (("print",), "ghostscript poppler-utils"),
        (("preflight", "x.pdf"), "ghostscript poppler-utils"),
        (
            ("test",),
            f"ghostscript poppler-utils {BROWSER.packages[0]} firefox-esr webkit2gtk-driver xvfb faketime default-jre-headless "
            "libreoffice-calc libreoffice-writer",
        ),
    ],
    ids=["all", "options", "print", "preflight", "test"],
)
def test_the_wrapper_says_the_line(words: tuple[str, ...], packages: str, bare: Path) -> None:
    """Without apt-get nobody may install: it stops before it does anything."""
    line = [sys.executable, PROJECT / "build_cookbook.py", *words]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    (said,) = done.stderr.splitlines()
    assert f"{INSTALL} {packages}" in said
